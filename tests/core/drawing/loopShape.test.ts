import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcBetween } from "../../../src/core/drawing/arc";
import { distance, isInside } from "../../../src/core/drawing/box";
import { type LoopShape, loopShape, surrounds } from "../../../src/core/drawing/loopShape";
import type { Point } from "../../../src/core/model/document";

const at = (x: number, y: number): Point => ({ x, y });

/** The shape of a loop over these places; every link bends alike. */
function shapeOver(places: readonly Point[], bend = 0): LoopShape {
  return loopShape(
    places.map((place, index) => arcBetween(place, places[(index + 1) % places.length]!, bend)), // an index of a place
  );
}

const SQUARE = [at(0, 0), at(200, 0), at(200, 200), at(0, 200)];

/** A polygon of any number of corners, on a circle so that it does not cross itself. */
const anyPolygon = fc
  .record({
    corners: fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 3, maxLength: 8 }),
    radius: fc.integer({ min: 50, max: 300 }),
    middle: fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    }),
  })
  .map(({ corners, radius, middle }) =>
    corners
      .toSorted((a, b) => a - b)
      .map((corner) => {
        const angle = (2 * Math.PI * corner) / 20;
        return at(middle.x + radius * Math.cos(angle), middle.y + radius * Math.sin(angle));
      }),
  );

/** No link is quite straight: the least bend is a little one. In pixels. */
const NEARLY = 0.1;

/** Twice the signed area, by the shoelace formula. */
function shoelace(places: readonly Point[]): number {
  return places.reduce((sum, { x, y }, index) => {
    const next = places[(index + 1) % places.length] ?? at(x, y);
    return sum + x * next.y - next.x * y;
  }, 0);
}

/** How far a point lies inside the nearest side, less than 0 outside: for convex polygons that run clockwise on the sheet. */
function depthWithin(places: readonly Point[], { x, y }: Point): number {
  const depths = places.map((from, index) => {
    const to = places[(index + 1) % places.length] ?? from;
    const twice = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    return twice / distance(from, to);
  });
  return Math.min(...depths);
}

describe("the shape of a loop", () => {
  it("has the area, the centre and the bounds of a square, drawn with straight links", () => {
    const shape = shapeOver(SQUARE);
    expect(Math.abs(shape.size - 200)).toBeLessThan(NEARLY);
    expect(distance(shape.centre, at(100, 100))).toBeLessThan(NEARLY);
    const { left, top, right, bottom } = shape.bounds;
    expect([left, top, right, bottom].map(Math.round).map(Math.abs)).toEqual([0, 0, 200, 200]);
  });

  it("turns clockwise on the sheet, where y grows downwards, and the other way round", () => {
    expect(shapeOver(SQUARE).clockwise).toBe(true);
    expect(shapeOver(SQUARE.toReversed()).clockwise).toBe(false);
  });

  it("is larger when its links bow outwards, smaller when they bow inwards", () => {
    // Links that run clockwise have the inside on their right: a positive bend goes to the left, outwards.
    expect(shapeOver(SQUARE, 0.2).size).toBeGreaterThan(201);
    expect(shapeOver(SQUARE, -0.2).size).toBeLessThan(199);
  });

  it("has the area of the shoelace formula", () => {
    fc.assert(
      fc.property(anyPolygon, (places) => {
        const shape = shapeOver(places);
        const size = Math.sqrt(Math.abs(shoelace(places)) / 2);
        expect(Math.abs(shape.size - size)).toBeLessThan(NEARLY);
        expect(shape.clockwise).toBe(true);
      }),
    );
  });

  it("is the same seen from any of its links, and as large run backwards", () => {
    fc.assert(
      fc.property(anyPolygon, (places) => {
        const shape = shapeOver(places);
        const turned = shapeOver([...places.slice(1), ...places.slice(0, 1)]);
        expect(distance(turned.centre, shape.centre)).toBeLessThan(NEARLY);
        const back = shapeOver(places.toReversed());
        expect(Math.abs(back.size - shape.size)).toBeLessThan(NEARLY);
        expect(back.clockwise).toBe(!shape.clockwise);
      }),
    );
  });

  it("goes along when the loop is moved", () => {
    fc.assert(
      fc.property(anyPolygon, (places) => {
        const shape = shapeOver(places);
        const far = shapeOver(places.map(({ x, y }) => at(x + 7_000, y - 3_000)));
        const expected = at(shape.centre.x + 7_000, shape.centre.y - 3_000);
        expect(distance(far.centre, expected)).toBeLessThan(NEARLY);
        expect(Math.abs(far.size - shape.size)).toBeLessThan(NEARLY);
      }),
    );
  });
});

describe("what a loop surrounds", () => {
  const grid = Array.from({ length: 21 * 21 }, (_, index) => ({
    x: -1 + 0.1 * (index % 21),
    y: -1 + 0.1 * Math.floor(index / 21),
  }));

  it("is what lies on the inner side of all its links, for a loop without dents", () => {
    fc.assert(
      fc.property(anyPolygon, (places) => {
        const shape = shapeOver(places);
        const points = grid
          .map(({ x, y }) => at(shape.centre.x + 171.3 * x, shape.centre.y + 171.3 * y))
          // On a side both answers are right.
          .filter((point) => Math.abs(depthWithin(places, point)) > NEARLY);
        for (const point of points) {
          expect(surrounds(shape, point)).toBe(depthWithin(places, point) > 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is nothing outside its bounds", () => {
    const shape = shapeOver(SQUARE, 0.1);
    for (const point of [at(-30, 100), at(100, -30), at(231, 100), at(100, 400)]) {
      expect(isInside(point, shape.bounds)).toBe(false);
      expect(surrounds(shape, point)).toBe(false);
    }
  });

  it("leaves out the dent of a loop that has one", () => {
    const dented = shapeOver([at(0, 0), at(200, 0), at(200, 200), at(100, 60), at(0, 200)]);
    expect(surrounds(dented, at(100, 30))).toBe(true);
    expect(surrounds(dented, at(100, 150))).toBe(false);
    expect(surrounds(dented, at(190, 150))).toBe(true);
  });

  it("is both halves of a figure of eight, but not beside its waist", () => {
    const eight = shapeOver([at(0, 0), at(200, 200), at(200, 0), at(0, 200)]);
    expect(surrounds(eight, at(30, 100))).toBe(true);
    expect(surrounds(eight, at(170, 100))).toBe(true);
    expect(surrounds(eight, at(100, 30))).toBe(false);
  });
});
