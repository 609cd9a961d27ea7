import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceToArc, lengthOf } from "../../../../src/core/drawing/arc";
import { distance } from "../../../../src/core/drawing/box";
import {
  longestPiece,
  placeBefore,
  roundedRoute,
  routeLength,
  routePath,
} from "../../../../src/core/layout/flow/route";
import type { Point } from "../../../../src/core/model/document";

const points = (...places: readonly (readonly [number, number])[]): readonly Point[] =>
  places.map(([x, y]) => ({ x, y }));

describe("the route of a link", () => {
  it("is one straight piece between two points, whatever lies on the line", () => {
    const route = roundedRoute(points([0, 0], [40, 0], [40, 0], [100, 0]));
    expect(route).toHaveLength(1);
    expect(routePath(route, 0)).toBe("M0 0L100 0");
    expect(routePath(route, 8)).toBe("M0 0L92 0");
  });

  it("turns a square corner on a quarter of a circle", () => {
    const route = roundedRoute(points([0, 0], [100, 0], [100, 100]));
    expect(route).toHaveLength(3);
    expect(routePath(route, 0)).toBe("M0 0L82 0A18 18 0 0 1 100 18L100 100");
    // Two sides of 82 and a quarter of a circle of 18.
    expect(routeLength(route)).toBeCloseTo(164 + (Math.PI / 2) * 18, 3);
  });

  it("turns the other way too", () => {
    const route = roundedRoute(points([0, 0], [100, 0], [100, -100]));
    expect(routePath(route, 0)).toBe("M0 0L82 0A18 18 0 0 0 100 -18L100 -100");
  });

  it("gives each of two near corners half of what is between them", () => {
    const route = roundedRoute(points([0, 0], [50, 0], [50, 20], [120, 20]));
    expect(routePath(route, 0)).toBe("M0 0L40 0A10 10 0 0 1 50 10A10 10 0 0 0 60 20L120 20");
  });

  it("ends straight behind a head, however near the last corner is", () => {
    const route = roundedRoute(points([0, 0], [50, 0], [50, 20]));
    const last = route.at(-1)!;
    expect(lengthOf(last)).toBeGreaterThanOrEqual(13);
    expect(last.end.x).toBeCloseTo(50, 3);
    expect(last.end.y).toBeCloseTo(20, 3);
  });

  it("has places before its tip, and its beginning before all of them", () => {
    const route = roundedRoute(points([0, 0], [100, 0], [100, 100]));
    expect(placeBefore(route, 30).at.y).toBeCloseTo(70, 3);
    expect(placeBefore(route, 30).along.y).toBeCloseTo(1, 3);
    expect(placeBefore(route, 30).isBent).toBe(false);
    expect(placeBefore(route, 90).isBent).toBe(true);
    expect(placeBefore(route, routeLength(route) - 10).at.x).toBeCloseTo(10, 3);
    expect(placeBefore(route, 9999).at.x).toBeCloseTo(0, 3);
  });

  it("knows its longest straight piece, the last of several", () => {
    const route = roundedRoute(points([0, 0], [30, 0], [30, 90], [120, 90]));
    expect(longestPiece(route).end.y).toBeCloseTo(90, 3);
    expect(longestPiece(route).end.x).toBeCloseTo(120, 3);
  });

  it("is of some length even where it ends where it began", () => {
    const route = roundedRoute(points([5, 5], [5, 5]));
    expect(routeLength(route)).toBeGreaterThan(0);
    expect(routePath(route, 8)).not.toContain("NaN");
  });

  it("hangs together, begins and ends where it should, and keeps near its corners", () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (corners) => {
        const route = roundedRoute(corners);
        expect(distance(route[0]!.start, corners[0]!)).toBeLessThan(1);
        expect(distance(route.at(-1)!.end, corners.at(-1)!)).toBeLessThan(1);
        route.slice(1).forEach((piece, index) => {
          expect(distance(route[index]!.end, piece.start)).toBeLessThan(1);
        });
        const broken = corners
          .slice(1)
          .reduce((sum, to, index) => sum + distance(corners[index]!, to), 0);
        expect(routeLength(route)).toBeLessThanOrEqual(broken + 1);
        expect(routePath(route, 8)).not.toContain("NaN");
        for (const corner of corners) {
          const away = Math.min(...route.map((piece) => distanceToArc(piece, corner)));
          expect(away).toBeLessThan(37);
        }
      }),
      { numRuns: 80 },
    );
  });
});
