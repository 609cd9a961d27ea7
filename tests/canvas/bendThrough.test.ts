import { describe, expect, it } from "vitest";
import { bendThrough } from "../../src/canvas/bendThrough";
import { arcBetween, pointAt } from "../../src/core/drawing/arc";

const source = { x: 0, y: 0 };
const target = { x: 200, y: 0 };

describe("the bend through a point", () => {
  it("is positive to the left of the way, which is up on a sheet", () => {
    expect(bendThrough(source, target, { x: 100, y: -40 })).toBe(0.2);
    expect(bendThrough(source, target, { x: 100, y: 40 })).toBe(-0.2);
    expect(bendThrough(target, source, { x: 100, y: -40 })).toBe(-0.2);
  });

  it("is that of the arc whose middle is the point", () => {
    for (const bend of [-0.6, -0.13, 0.08, 0.42]) {
      const [from, to] = [
        { x: 30, y: -10 },
        { x: -120, y: 240 },
      ];
      const middle = pointAt(arcBetween(from, to, bend), 0.5);
      expect(bendThrough(from, to, middle)).toBeCloseTo(bend, 3);
    }
  });

  it("is straight near the chord, and never more than half a circle's", () => {
    expect(bendThrough(source, target, { x: 90, y: -4 })).toBe(0);
    expect(bendThrough(source, target, { x: 90, y: -900 })).toBe(1);
    expect(bendThrough(source, source, { x: 90, y: -900 })).toBe(0);
  });
});
