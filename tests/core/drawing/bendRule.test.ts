import { describe, expect, it } from "vitest";
import { ruledBends } from "../../../src/core/drawing/bendRule";
import { drawnLabels } from "../../../src/core/drawing/drawnParts";
import type { CldDocument } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { linkId, sketchAt } from "./drawn";
import { measureText } from "./measure";

/** Bends by rule, in the order of the links. */
function bends(document: CldDocument): readonly number[] {
  const rule = ruledBends(document, drawnLabels(document, measureText));
  return Object.values(document.links).map((link) => rule(link).bend);
}

function withBend(document: CldDocument, number: number, bend: number): CldDocument {
  return { ...document, layout: { ...document.layout, bends: { [linkId(number)]: bend } } };
}

const PAIR = "a +> b, b +> a";
const TRIANGLE = sketchAt("a +> b, b +> c, c +> a", { a: [0, 0], b: [300, 0], c: [150, 250] });

describe("a link in a loop", () => {
  it.each([
    ["three", "a +> b, b +> c, c +> a", 0.289],
    ["four", "a +> b, b +> c, c +> d, d +> a", 0.207],
    ["six", "a +> b, b +> c, c +> d, d +> e, e +> f, f +> a", 0.134],
  ])("of %s variables lies on one circle with the others", (_, text, size) => {
    for (const bend of bends(sketch(text))) expect(Math.abs(bend)).toBeCloseTo(size, 3);
  });

  it("of very many variables is still an arc", () => {
    const names = Array.from({ length: 30 }, (_, index) => `v${index}`);
    const text = names.map((name, index) => `${name} +> ${names[(index + 1) % 30]}`).join(", ");
    for (const bend of bends(sketch(text))) expect(Math.abs(bend)).toBeCloseTo(0.08, 6);
  });

  it("bulges away from the middle of the loop", () => {
    expect(bends(TRIANGLE).every((bend) => bend > 0)).toBe(true);
  });

  it("bulges away from it when the loop turns the other way too", () => {
    const turned = sketchAt("b +> a, a +> c, c +> b", { a: [0, 0], b: [300, 0], c: [150, 250] });
    expect(bends(turned).every((bend) => bend < 0)).toBe(true);
  });

  it("goes by the shortest loop it is in", () => {
    const [first] = bends(sketch("a +> b, b +> c, c +> a, b +> d, d +> e, e +> a"));
    expect(Math.abs(first ?? 0)).toBeCloseTo(0.289, 3);
  });
});

describe("opposite links", () => {
  it("bow apart: each to its own left", () => {
    expect(bends(sketch(PAIR))).toEqual([0.24, 0.24]);
  });

  it("still bow apart when one of them was bent the other way by hand", () => {
    expect(bends(withBend(sketch(PAIR), 1, -0.4))).toEqual([-0.4, -0.24]);
  });
});

describe("a link in no loop", () => {
  it("bends a little, away from the middle of the picture", () => {
    const around = sketchAt("a +> b, c +> d", {
      a: [0, 0],
      b: [300, 0],
      c: [300, 300],
      d: [0, 300],
    });
    expect(bends(around)).toEqual([0.12, 0.12]);
    const back = sketchAt("b +> a, d +> c", { a: [0, 0], b: [300, 0], c: [300, 300], d: [0, 300] });
    expect(bends(back)).toEqual([-0.12, -0.12]);
  });
});

describe("a bend set by hand", () => {
  it("stays as it is", () => {
    expect(bends(withBend(TRIANGLE, 2, 0))[1]).toBe(0);
    expect(bends(withBend(TRIANGLE, 2, -0.35))[1]).toBe(-0.35);
  });

  it("does not change the others", () => {
    const [first, , third] = bends(withBend(TRIANGLE, 2, -0.35));
    expect([first, third]).toEqual([bends(TRIANGLE)[0], bends(TRIANGLE)[2]]);
  });
});
