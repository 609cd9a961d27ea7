import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Box,
  boxOf,
  boxRound,
  centreOf,
  distance,
  distanceToBox,
  enclosing,
  gapBetween,
  grown,
  isInside,
  overlap,
} from "../../../src/core/drawing/box";

const number = fc.integer({ min: -100, max: 100 });
const point = fc.record({ x: number, y: number });
const box = fc
  .tuple(point, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }))
  .map(([centre, width, height]): Box => boxOf({ centre, width, height }));
const UNIT: Box = { left: 0, top: 0, right: 10, bottom: 10 };

describe("boxes", () => {
  it("stand round their centre, and grow to all sides", () => {
    const wide = boxOf({ centre: { x: 5, y: 5 }, width: 4, height: 2 }, 3);
    expect(wide).toEqual({ left: 0, top: 1, right: 10, bottom: 9 });
    expect(grown(UNIT, -2)).toEqual({ left: 2, top: 2, right: 8, bottom: 8 });
    expect(boxRound({ x: 5, y: 5 }, 5)).toEqual(UNIT);
    expect(centreOf(UNIT)).toEqual({ x: 5, y: 5 });
  });

  it("hold what is inside, not what is on the border", () => {
    expect(isInside({ x: 5, y: 5 }, UNIT)).toBe(true);
    expect(isInside({ x: 0, y: 5 }, UNIT)).toBe(false);
  });

  it("do not overlap when they only touch", () => {
    expect(overlap(UNIT, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
    expect(overlap(UNIT, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
  });

  it("are as far from a point as their nearest side or corner", () => {
    expect(distanceToBox({ x: 5, y: 5 }, UNIT)).toBe(0);
    expect(distanceToBox({ x: 14, y: 5 }, UNIT)).toBe(4);
    expect(distanceToBox({ x: 13, y: 14 }, UNIT)).toBe(5);
  });

  it("have a gap along the axis that parts them most, negative when they overlap", () => {
    expect(gapBetween(UNIT, { left: 14, top: 11, right: 20, bottom: 20 })).toBe(4);
    expect(gapBetween(UNIT, { left: 7, top: 4, right: 20, bottom: 20 })).toBe(-3);
  });

  it("overlap exactly when the gap is negative", () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(overlap(a, b)).toBe(gapBetween(a, b) < 0);
        expect(gapBetween(a, b)).toBe(gapBetween(b, a));
      }),
    );
  });

  it("hold a point exactly when it is at no distance and not on the border", () => {
    fc.assert(
      fc.property(box, point, (area, at) => {
        expect(isInside(at, area)).toBe(distanceToBox(at, grown(area, -0.001)) === 0);
      }),
    );
  });

  it("are enclosed by the least box round all of them", () => {
    expect(enclosing([])).toBeNull();
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), (boxes) => {
        const whole = enclosing(boxes);
        expect(whole?.left).toBe(Math.min(...boxes.map(({ left }) => left)));
        expect(whole?.right).toBe(Math.max(...boxes.map(({ right }) => right)));
        expect(whole?.top).toBe(Math.min(...boxes.map(({ top }) => top)));
        expect(whole?.bottom).toBe(Math.max(...boxes.map(({ bottom }) => bottom)));
      }),
    );
  });
});

describe("distance", () => {
  it("is that of Pythagoras", () => {
    expect(distance({ x: 0, y: 0 }, { x: 3, y: -4 })).toBe(5);
  });
});
