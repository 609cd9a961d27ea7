import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlap } from "../../../src/core/drawing/box";
import type { Borders } from "../../../src/core/layout/drawnLinks";
import {
  findInStrips,
  hideInStrips,
  putIntoStrips,
  type Strips,
  stripsFor,
} from "../../../src/core/layout/strips";

const place = fc.integer({ min: -9000, max: 9000 });
const size = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 9000 }));
const box = fc
  .tuple(place, place, size, size)
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const boxes = fc.array(box, { minLength: 1, maxLength: 80 });

/** Boxes as arrays of their borders. */
function bordersOf(all: readonly Box[]): Borders {
  const of = (border: keyof Box): Float64Array => Float64Array.from(all, (one) => one[border]);
  return { left: of("left"), top: of("top"), right: of("right"), bottom: of("bottom") };
}

function putAll(strips: Strips, all: readonly Box[], wider = 0): void {
  const borders = bordersOf(all);
  for (const thing of all.keys()) putIntoStrips(strips, borders, thing, wider);
}

function stripsOf(all: readonly Box[], wider = 0): Strips {
  const strips = stripsFor(all.length);
  putAll(strips, all, wider);
  return strips;
}

function found(strips: Strips, asked: Box): readonly number[] {
  const near = new Int32Array(32 * strips.words);
  return Array.from(near.slice(0, findInStrips(strips, near, bordersOf([asked]), 0)));
}

/** What overlaps a box, asked one by one. */
const overlapping = (all: readonly Box[], asked: Box): readonly number[] =>
  [...all.keys()].filter((thing) => overlap(all[thing]!, asked));

describe("strips", () => {
  it("find everything that overlaps a box, each thing once, in ascending order", () => {
    fc.assert(
      fc.property(boxes, box, (all, asked) => {
        const near = found(stripsOf(all), asked);
        expect(near).toEqual([...new Set(near)].toSorted((a, b) => a - b));
        expect(near).toEqual(expect.arrayContaining([...overlapping(all, asked)]));
      }),
    );
  });

  it("find nothing that is some strips away, in a picture of ordinary size", () => {
    fc.assert(
      fc.property(boxes, box, (all, asked) => {
        const shrunk = (one: Box): Box => ({
          left: one.left / 6,
          top: one.top / 6,
          right: one.left / 6 + Math.min(150, one.right - one.left),
          bottom: one.top / 6 + Math.min(150, one.bottom - one.top),
        });
        const small = all.map(shrunk);
        const near = shrunk(asked);
        const wide = {
          left: near.left - 128,
          top: near.top - 128,
          right: near.right + 128,
          bottom: near.bottom + 128,
        };
        const allowed = new Set(overlapping(small, wide));
        expect(found(stripsOf(small), near).filter((thing) => !allowed.has(thing))).toEqual([]);
      }),
    );
  });

  it("hold what was moved where it is now only, as if it had never been elsewhere", () => {
    fc.assert(
      fc.property(boxes, boxes, (before, after) => {
        const all = before.map((one, thing) => after[thing] ?? one);
        const moved = stripsOf(before);
        putAll(moved, after.slice(0, before.length));
        const { columns, rows } = stripsOf(all);
        expect(moved.columns).toEqual(columns);
        expect(moved.rows).toEqual(rows);
      }),
    );
  });

  it("find what is so much farther off as things were made wider", () => {
    const grown = (one: Box, by: number): Box => ({
      left: one.left - by,
      top: one.top - by,
      right: one.right + by,
      bottom: one.bottom + by,
    });
    fc.assert(
      fc.property(boxes, box, fc.nat({ max: 100 }), (all, asked, by) => {
        const wide = all.map((one) => grown(one, by));
        expect(found(stripsOf(all, by), asked)).toEqual(found(stripsOf(wide), asked));
      }),
    );
  });

  it("do not find what is hidden, till other things are", () => {
    const all = Array.from({ length: 70 }, (_, thing) => ({
      left: thing,
      top: 0,
      right: thing + 30,
      bottom: 40,
    }));
    const strips = stripsOf(all);
    const asked = { left: 0, top: 0, right: 200, bottom: 50 };
    hideInStrips(strips, Int32Array.of(3, 69, 32, 5), 3);
    expect(found(strips, asked)).toEqual([...all.keys()].filter((at) => ![3, 69, 32].includes(at)));
    hideInStrips(strips, Int32Array.of(7), 1);
    expect(found(strips, asked)).toEqual([...all.keys()].filter((at) => at !== 7));
    hideInStrips(strips, Int32Array.of(), 0);
    expect(found(strips, asked)).toEqual([...all.keys()]);
  });

  it("find nothing before anything is put into them", () => {
    expect(found(stripsFor(40), { left: -900, top: -900, right: 900, bottom: 900 })).toEqual([]);
    expect(found(stripsFor(0), { left: 0, top: 0, right: 9, bottom: 9 })).toEqual([]);
  });
});
