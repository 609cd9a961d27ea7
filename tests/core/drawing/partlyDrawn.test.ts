import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_DRAWING, type Drawing } from "../../../src/core/drawing/drawing";
import { partlyDrawn } from "../../../src/core/drawing/partlyDrawn";
import { drawn, sketchAt } from "./drawn";

const TEXT = "Trust +> Budget, Budget +||> Trust, Budget +> Care, Care -> Trust, Care +> Care";
const before = drawn(sketchAt(TEXT, { Trust: [0, 0], Budget: [300, 0], Care: [150, 260] }));
const after = drawn(sketchAt(TEXT, { Trust: [600, 400], Budget: [100, 400], Care: [300, 100] }));

/** How many entries of the one are not those of the other. */
function others(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) {
  return Object.keys(other).filter((key) => one[key] !== other[key]).length;
}

describe("a picture that comes bit by bit", () => {
  it("has with every step so many more of its labels and links, until it is there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (most) => {
        let now: Drawing = before;
        for (let step = 0; now !== after; step++) {
          expect(step).toBeLessThanOrEqual(5);
          const next = partlyDrawn(now, after, most);
          for (const part of ["labels", "links"] as const) {
            const left = others(now[part], after[part]);
            expect(others(next[part], after[part])).toBe(Math.max(0, left - most));
            expect(Object.keys(next[part])).toEqual(Object.keys(after[part]));
          }
          now = next;
        }
      }),
    );
  });

  it("has its bounds, badges and chips from the beginning", () => {
    const { labels: _labels, links: _links, ...rest } = partlyDrawn(before, after, 1);
    const { labels: _those, links: _others, ...expected } = after;
    expect(rest).toEqual(expected);
  });

  it("has at once what is new, and no more what is gone", () => {
    expect(partlyDrawn(EMPTY_DRAWING, after, 1)).toBe(after);
    const { labels, links } = partlyDrawn(before, EMPTY_DRAWING, 1);
    expect({ labels, links }).toEqual({ labels: {}, links: {} });
  });

  it("is itself where everything is there, or may come", () => {
    expect(partlyDrawn({ ...after, badges: [] }, after, 1)).toBe(after);
    expect(partlyDrawn(before, after, 9)).toBe(after);
  });
});
