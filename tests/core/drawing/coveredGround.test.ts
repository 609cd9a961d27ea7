import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcBetween, pointAt } from "../../../src/core/drawing/arc";
import { coveredGround, isCovered } from "../../../src/core/drawing/coveredGround";
import { isClear, NO_OBSTACLES, type Obstacles } from "../../../src/core/drawing/obstacles";

const ROOM = 15;
const whole = fc.integer({ min: -400, max: 400 });
const point = fc.record({ x: whole, y: whole });
const size = fc.integer({ min: 5, max: 80 });

const obstacles: fc.Arbitrary<Obstacles> = fc.record({
  texts: fc.array(
    fc
      .tuple(point, size, size)
      .map(([{ x, y }, wide, high]) => ({ left: x, top: y, right: x + wide, bottom: y + high })),
    { maxLength: 5 },
  ),
  arcs: fc.array(
    fc
      .tuple(point, point, fc.integer({ min: -6, max: 6 }))
      .map(([start, end, bend]) => arcBetween(start, end, bend / 10)),
    { maxLength: 5 },
  ),
  discs: fc.array(fc.record({ centre: point, radius: size }), { maxLength: 5 }),
});

describe("covered ground", () => {
  it("is never a place where there is room", () => {
    fc.assert(
      fc.property(obstacles, fc.array(point, { minLength: 50, maxLength: 50 }), (all, places) => {
        const ground = coveredGround(all, ROOM);
        const covered = places.filter((place) => isCovered(ground, place));
        expect(covered.filter((place) => isClear(all, place, ROOM))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("is not where there is just room", () => {
    const text = { left: 100, top: 100, right: 105, bottom: 105 };
    const ground = coveredGround({ texts: [text], arcs: [], discs: [] }, ROOM);
    expect(isCovered(ground, { x: 100 - ROOM, y: 102 })).toBe(false);
    expect(isCovered(ground, { x: 102, y: 100 - ROOM })).toBe(false);
  });

  it("is most of the ground without room", () => {
    const all: Obstacles = {
      texts: [{ left: 0, top: 0, right: 60, bottom: 20 }],
      arcs: [arcBetween({ x: 0, y: 100 }, { x: 300, y: 100 }, 0.4)],
      discs: [{ centre: { x: 150, y: 200 }, radius: 8 }],
    };
    const ground = coveredGround(all, ROOM);
    let [taken, covered] = [0, 0];
    for (let x = -50; x < 350; x += 3) {
      for (let y = -100; y < 250; y += 3) {
        if (isClear(all, { x, y }, ROOM)) continue;
        taken += 1;
        if (isCovered(ground, { x, y })) covered += 1;
      }
    }
    expect(taken).toBeGreaterThan(1000);
    expect(covered / taken).toBeGreaterThan(2 / 3);
  });

  it("is under a text, a line and a disc", () => {
    const line = arcBetween({ x: 0, y: 0 }, { x: 200, y: 0 }, 0);
    const text = { left: -90, top: 50, right: -30, bottom: 70 };
    const disc = { centre: { x: -200, y: -200 }, radius: 4 };
    const ground = coveredGround({ texts: [text], arcs: [line], discs: [disc] }, ROOM);
    for (const place of [pointAt(line, 0.37), { x: -60, y: 60 }, disc.centre]) {
      expect(isCovered(ground, place)).toBe(true);
    }
    expect(isCovered(ground, { x: 5000, y: 0 })).toBe(false);
  });

  it("is nowhere where nothing is, and on a vast sheet of larger squares still true", () => {
    expect(isCovered(coveredGround(NO_OBSTACLES, ROOM), { x: 0, y: 0 })).toBe(false);
    const far = [
      { centre: { x: 0, y: 0 }, radius: 200 },
      { centre: { x: 20_000, y: 20_000 }, radius: 8 },
    ];
    const ground = coveredGround({ ...NO_OBSTACLES, discs: far }, ROOM);
    expect(isCovered(ground, { x: 0, y: 0 })).toBe(true);
    expect(isCovered(ground, { x: 10_000, y: 10_000 })).toBe(false);
  });
});
