import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, gapBetween, isInside } from "../../../src/core/drawing/box";
import { POINTS } from "../../../src/core/layout/arcTemplates";
import { labelPairCost, overLabelCost, shiftCost } from "../../../src/core/layout/labelTerms";
import { MEASURE, PRICE } from "../../../src/core/layout/prices";
import { placeLabel, type Sheet } from "../../../src/core/layout/sheet";
import { labelOf, sheetAt } from "./sheets";

const place = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }));

describe("two labels", () => {
  const NAMES = "trust, the willingness to share data";
  const pair = (dx: number, dy: number): number =>
    labelPairCost(
      sheetAt(NAMES, [
        [0, 0],
        [dx, dy],
      ]),
      0,
      1,
    );
  const two = sheetAt(NAMES, [
    [0, 0],
    [0, 0],
  ]);
  const room = {
    x: two.net.halfWidth[0]! + two.net.halfWidth[1]!,
    y: two.net.halfHeight[0]! + two.net.halfHeight[1]!,
  };

  it("cost the same either way round and in any direction", () => {
    fc.assert(
      fc.property(place, place, ([ax, ay], [bx, by]) => {
        const sheet = sheetAt(NAMES, [
          [ax, ay],
          [bx, by],
        ]);
        const cost = labelPairCost(sheet, 0, 1);
        expect(labelPairCost(sheet, 1, 0)).toBe(cost);
        expect(pair(ax - bx, ay - by)).toBe(cost);
        expect(pair(bx - ax, ay - by)).toBe(cost);
      }),
    );
  });

  it("cost something only where they are nearer than is crowded, and overlap only for much", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const sheet = sheetAt(NAMES, [a, b]);
        const cost = labelPairCost(sheet, 0, 1);
        const boxes = [0, 1].map((label) => boxOf(labelOf(sheet, label)));
        const gap = gapBetween(boxes[0]!, boxes[1]!);
        expect(cost >= PRICE.overlap).toBe(gap < 0);
        expect(cost === 0 || gap < Math.SQRT2 * MEASURE.crowded).toBe(true);
        expect(cost >= 0 && cost <= 3 * PRICE.overlap).toBe(true);
      }),
    );
  });

  it("cost by the square of what is missing between them, then by how deep they overlap", () => {
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const) {
      const at = (gap: number): number => pair(dx * (room.x + gap), dy * (room.y + gap));
      expect(at(MEASURE.crowded)).toBe(0);
      expect(at(MEASURE.crowded / 2)).toBeCloseTo(PRICE.near / 4, 9);
      expect(at(0)).toBeCloseTo(PRICE.near, 9);
      expect(at(-10)).toBeCloseTo(1.5 * PRICE.overlap, 9);
      expect(at(-20)).toBeCloseTo(2 * PRICE.overlap, 9);
    }
  });

  it("cost no more than three times an overlap, however deep", () => {
    const long = "an extremely long name that is set in many lines of its label";
    const both = sheetAt(`${long}, another ${long}`, [
      [0, 0],
      [0, 0],
    ]);
    expect(labelPairCost(both, 0, 1)).toBe(3 * PRICE.overlap);
    expect(pair(0, 0)).toBeGreaterThan(pair(0, room.y - 10));
  });
});

describe("a link over a label", () => {
  const bend = fc.integer({ min: -42, max: 42 }).map((hundredths) => hundredths / 100 || 0.03);
  const scene = fc
    .tuple(place, place, place, bend)
    .map(([from, to, other, held]) => sheetAt("a +> b, other", [from, to, other], [held]))
    .filter((sheet) => gapBetween(boxOf(labelOf(sheet, 0)), boxOf(labelOf(sheet, 1))) > 20);

  /** Pixels of the link's pieces in the label's box with a margin, step by small step. */
  function sampledLength({ drawn, ...sheet }: Sheet, margin: number): number {
    const box = boxOf(labelOf({ drawn, ...sheet }, 2), margin);
    const STEPS = 400;
    let length = 0;
    for (let point = drawn.first[0]!; point < drawn.last[0]!; point++) {
      const [ax, ay] = [drawn.xs[point]!, drawn.ys[point]!];
      const [dx, dy] = [drawn.xs[point + 1]! - ax, drawn.ys[point + 1]! - ay];
      let inside = 0;
      for (let step = 0; step < STEPS; step++) {
        const share = (step + 0.5) / STEPS;
        if (isInside({ x: ax + dx * share, y: ay + dy * share }, box)) inside++;
      }
      length += (inside / STEPS) * Math.hypot(dx, dy);
    }
    return length;
  }

  it("costs by the length that lies in the label and beside it", () => {
    let crossed = 0;
    fc.assert(
      fc.property(scene, (sheet) => {
        const cost = overLabelCost(sheet, 0, 2);
        const over = sampledLength(sheet, MEASURE.overLabel);
        const beside = sampledLength(sheet, MEASURE.besideLabel);
        if (over > 1) crossed++;
        const expected =
          over > 0
            ? PRICE.overLabel * (0.5 + Math.min(1, over / 60)) + PRICE.besideLabel
            : PRICE.besideLabel * Math.min(1, beside / 40);
        // a touch shorter than a step is not seen by steps
        const isTouch = Math.min(over, beside) < 0.5;
        expect(isTouch || Math.abs(cost - expected) < 0.5).toBe(true);
        expect(cost > 0 || beside < 0.5).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(crossed).toBeGreaterThan(10);
  });

  it("costs the same run through from either end", () => {
    fc.assert(
      fc.property(place, place, place, bend, (from, to, other, held) => {
        const there = sheetAt("a +> b, other", [from, to, other], [held]);
        // the same arc the other way round bulges to the other side of travel
        const back = sheetAt("b +> a, other", [to, from, other], [-held]);
        const [one, two] = [there, back].map((sheet) => overLabelCost(sheet, 0, 2));
        expect(back.drawn.xs).toHaveLength(POINTS);
        expect(Math.abs(one! - two!)).toBeLessThan(1e-6);
      }),
    );
  });

  it("is found over a label too small to hold any of its points", () => {
    const sheet = sheetAt(
      "a +> b, x",
      [
        [0, 0],
        [2000, 0],
        [1080, 0],
      ],
      [0.01],
    );
    const { drawn } = sheet;
    const box = boxOf(labelOf(sheet, 2), MEASURE.overLabel);
    const points = Array.from({ length: POINTS }, (_, at) => ({
      x: drawn.xs[at]!,
      y: drawn.ys[at]!,
    }));
    expect(points.some((point) => isInside(point, box))).toBe(false);
    placeLabel(sheet, 2, 1080, drawn.ys[5]!);
    expect(overLabelCost(sheet, 0, 2)).toBeGreaterThan(PRICE.overLabel / 2);
  });
});

describe("a label that was moved", () => {
  const sheet = sheetAt("a, b", [
    [30, 40],
    [0, 1],
  ]);
  const home = { x: Float64Array.of(0, 0), y: Float64Array.of(0, 0), diagonal: 1000 };

  it("costs by how far it is from home, as a share of the picture", () => {
    expect(shiftCost(sheet, home, 0)).toBeCloseTo(PRICE.shift * (0.05 + 0.01), 9);
    const larger = { ...home, diagonal: 2000 };
    expect(shiftCost(sheet, larger, 0)).toBeCloseTo(PRICE.shift * (0.025 + 0.01), 9);
  });

  it("costs a little more for having been moved at all, unless hardly anyone sees it", () => {
    expect(shiftCost(sheet, home, 1)).toBeCloseTo(PRICE.shift * 0.001, 9);
  });

  it("costs nothing at home or without one", () => {
    expect(shiftCost(sheet, { ...home, x: sheet.x, y: sheet.y }, 0)).toBe(0);
    expect(shiftCost(sheet, null, 0)).toBe(0);
  });
});
