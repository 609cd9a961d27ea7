import { describe, expect, it } from "vitest";
import { drawDiagram } from "../../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { wrapName } from "../../../src/core/drawing/labelBox";
import { thumbnail } from "../../../src/core/drawing/thumbnail";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import { sketch } from "../../sketch";
import { libraryModels } from "./models";

const strokesIn = (path: string) => path.split("M").length - 1;

describe("the thumbnail of a diagram", () => {
  it("has a stroke for every line of words", () => {
    const { words } = thumbnail(sketch("a +> b, a -> Improvement capacity of rural clinics"));
    expect(strokesIn(words)).toBe(2 + wrapName("Improvement capacity of rural clinics").length);
  });

  it("has longer strokes for longer words, each in the middle of its label", () => {
    const document = sketch("ab");
    const [centre] = Object.values(document.layout.positions);
    const [, left, , width] = /^M(-?\d+) (-?\d+)h(\d+)$/.exec(thumbnail(document).words) ?? [];
    expect(Number(width)).toBeGreaterThan(10);
    expect(Number(left) + Number(width) / 2).toBeCloseTo(centre!.x, 0); // one variable was sketched
    const [, , , longer] = /^M(-?\d+) (-?\d+)h(\d+)$/.exec(thumbnail(sketch("abcd")).words) ?? [];
    expect(Number(longer)).toBeCloseTo(2 * Number(width), -1);
  });

  it("has the links of each polarity together, and none of one that there is not", () => {
    const { links } = thumbnail(sketch("a +> b, b -> c, c +> a"));
    expect(links.map(({ polarity }) => polarity)).toEqual(["+", "-"]);
    expect(links.map(({ shafts }) => strokesIn(shafts))).toEqual([2, 1]);
    expect(links.map(({ heads }) => strokesIn(heads))).toEqual([2, 1]);
    expect(thumbnail(sketch("a ?> b")).links.map(({ polarity }) => polarity)).toEqual(["?"]);
  });

  it("is nothing of an empty diagram", () => {
    expect(thumbnail(sketch(""))).toEqual({ bounds: null, words: "", links: [] });
  });

  it.each(libraryModels())("of $name shows all of its links, as they are drawn", ({ document }) => {
    const measure = (text: string) => text.length * 7.2;
    const drawing = drawDiagram({ document, loops: NO_LOOPS, measure }, EMPTY_DRAWING);
    const { links, bounds } = thumbnail(document);
    const shafts = links.map((group) => group.shafts).join("");
    for (const { shaft } of Object.values(drawing.links)) expect(shafts).toContain(shaft);
    expect(strokesIn(shafts)).toBe(Object.keys(document.links).length);
    expect(bounds).toEqual(drawing.bounds);
  });
});
