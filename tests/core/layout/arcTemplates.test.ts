import { describe, expect, it } from "vitest";
import { arcBetween, pointAt, pointsAlong } from "../../../src/core/drawing/arc";
import { distance } from "../../../src/core/drawing/box";
import { BENDS, HIGHEST, POINTS, SEGMENTS, TEMPLATE } from "../../../src/core/layout/arcTemplates";

const bends = Array.from({ length: HIGHEST }, (_, at) => at + 1);

/** The points of a template, in coordinates of its chord. */
function pointsOf(bend: number) {
  return Array.from({ length: POINTS }, (_, point) => ({
    x: TEMPLATE.x[bend * POINTS + point]!,
    y: TEMPLATE.y[bend * POINTS + point]!,
  }));
}

describe("the figures that arcs are drawn from", () => {
  it("are the arcs of the drawing over a chord from 0 to 1, point by point", () => {
    for (const bend of bends) {
      const arc = arcBetween({ x: 0, y: 0 }, { x: 1, y: 0 }, bend / 100);
      const expected = pointsAlong(arc, SEGMENTS);
      pointsOf(bend).forEach(({ x, y }, at) => {
        // a bend to the left bulges upwards on the sheet, where y grows downwards
        expect(distance({ x, y: -y }, expected[at]!), `bend ${bend}`).toBeLessThan(1e-9);
      });
    }
  });

  it("begin and end on the chord, are highest in the middle, and as high as they are called", () => {
    for (const bend of bends) {
      const points = pointsOf(bend);
      expect(points[0]!.x).toBeCloseTo(0, 12);
      expect(points[0]!.y).toBeCloseTo(0, 12);
      expect(points[SEGMENTS]!.x).toBeCloseTo(1, 12);
      expect(points[SEGMENTS]!.y).toBeCloseTo(0, 12);
      expect(points[SEGMENTS / 2]!.y).toBeCloseTo(bend / 100, 12);
      expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(bend / 100, 12);
    }
  });

  it("are the same from either end", () => {
    for (const bend of bends) {
      const points = pointsOf(bend);
      points.forEach(({ x, y }, at) => {
        const other = points[SEGMENTS - at]!;
        expect(other.x).toBeCloseTo(1 - x, 12);
        expect(other.y).toBeCloseTo(y, 12);
      });
    }
  });

  it("have steps of one length, so that no piece of an arc is coarser than another", () => {
    for (const bend of bends) {
      const points = pointsOf(bend);
      const steps = points.slice(1).map((point, at) => distance(point, points[at]!));
      for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 12);
    }
  });

  it("have the length of a piece, the radius and the centre of the drawing's arcs", () => {
    for (const bend of bends) {
      const arc = arcBetween({ x: 0, y: 0 }, { x: 1, y: 0 }, bend / 100);
      const [first, second] = pointsOf(bend);
      expect(TEMPLATE.piece[bend]).toBeCloseTo(distance(first!, second!), 12);
      expect(TEMPLATE.radius[bend]).toBeCloseTo(arc.radius, 9);
      expect(TEMPLATE.depth[bend]).toBeCloseTo(arc.centre.y, 9);
      const middle = { x: (first!.x + second!.x) / 2, y: -(first!.y + second!.y) / 2 };
      expect(TEMPLATE.nearest[bend]! * arc.radius).toBeCloseTo(distance(middle, arc.centre), 9);
    }
  });

  it("lie over each other: a higher bend is higher all along", () => {
    for (const bend of bends.slice(1, 50)) {
      const lower = pointsOf(bend - 1);
      const rises = pointsOf(bend).map(({ y }, at) => y - lower[at]!.y);
      expect(Math.min(...rises.slice(1, -1))).toBeGreaterThan(0);
    }
  });

  it("leave out less than 1.3 hundredths of the chord beside the arc that a search may choose", () => {
    for (let bend = BENDS.least; bend <= BENDS.most; bend++) {
      const arc = arcBetween({ x: 0, y: 0 }, { x: 1, y: 0 }, bend / 100);
      const points = pointsOf(bend);
      for (let at = 0; at < SEGMENTS; at++) {
        const [from, to] = [points[at]!, points[at + 1]!];
        const between = { x: (from.x + to.x) / 2, y: -(from.y + to.y) / 2 };
        const missed = distance(between, pointAt(arc, (at + 0.5) / SEGMENTS));
        expect(missed).toBeLessThan(0.013);
      }
    }
  });
});
