import { describe, expect, it } from "vitest";
import { chooseSeat } from "../../src/core/layout/chooseSeat";
import { withPlaces } from "../../src/core/layout/insert";
import { seatByPicture } from "../../src/core/layout/seatByPicture";
import { loadInserting, withEveryPlace } from "../../src/state/inserting";
import { measureText } from "../core/drawing/measure";
import { sketchAt } from "../core/drawing/drawn";
import { sketch } from "../sketch";

describe("a document with a place for every variable", () => {
  const hanging = sketchAt("staff +> workload, workload +> n", {
    staff: [0, 0],
    workload: [200, 0],
  });

  it("gets places at once, and weighed by the picture when what weighs them is there", async () => {
    const cheap = withPlaces(hanging, measureText, chooseSeat);
    const weighed = withPlaces(hanging, measureText, seatByPicture);
    expect(cheap).not.toEqual(weighed);
    expect(withEveryPlace(hanging, measureText)).toEqual(cheap);
    await loadInserting();
    expect(withEveryPlace(hanging, measureText)).toEqual(weighed);
  });

  it("is the same document when nothing wants a place", () => {
    const document = sketch("a +> b");
    expect(withEveryPlace(document, measureText)).toBe(document);
  });
});
