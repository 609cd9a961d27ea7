import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arcBetween,
  arcOf,
  borderCrossings,
  crossings,
  directionAt,
  distanceToArc,
  lengthOf,
  pieceOf,
  pointAt,
  pointBeside,
  pointsAlong,
  runsThrough,
} from "../../../src/core/drawing/arc";
import { type Box, distance, grown, isInside } from "../../../src/core/drawing/box";
import type { Point } from "../../../src/core/model/document";

const point = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
});
const bend = fc.integer({ min: -900, max: 900 }).map((thousandths) => thousandths / 1000);
const fraction = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
/** Two places that are really two. */
const twoPoints = fc.tuple(point, point).filter(([a, b]) => distance(a, b) > 20);
const box = fc
  .tuple(point, fc.integer({ min: 5, max: 400 }), fc.integer({ min: 5, max: 200 }))
  .map(([{ x, y }, width, height]): Box => ({
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  }));

const LEFT = { x: 0, y: 0 };
const RIGHT = { x: 200, y: 0 };

describe("arcBetween", () => {
  it("begins and ends at the two places", () => {
    const arc = arcBetween(LEFT, { x: 120, y: 90 }, 0.3);
    expect(pointAt(arc, 0)).toEqual(near(LEFT));
    expect(pointAt(arc, 1)).toEqual(near({ x: 120, y: 90 }));
  });

  it("bows to the left of its direction: upwards from left to right, for y grows downwards", () => {
    expect(pointAt(arcBetween(LEFT, RIGHT, 0.25), 0.5)).toEqual(near({ x: 100, y: -50 }));
  });

  it("bows to the right with a negative bend", () => {
    expect(pointAt(arcBetween(LEFT, RIGHT, -0.25), 0.5)).toEqual(near({ x: 100, y: 50 }));
  });

  it("bows downwards when it runs from right to left", () => {
    expect(pointAt(arcBetween(RIGHT, LEFT, 0.25), 0.5)).toEqual(near({ x: 100, y: 50 }));
  });

  it("is half a circle with a bend of one half", () => {
    const arc = arcBetween(LEFT, RIGHT, 0.5);
    expect(arc.radius).toBeCloseTo(100, 6);
    expect(lengthOf(arc)).toBeCloseTo(Math.PI * 100, 6);
  });

  it("is more than half a circle beyond that", () => {
    expect(pointAt(arcBetween(LEFT, RIGHT, 1), 0.5)).toEqual(near({ x: 100, y: -200 }));
  });

  it("is as good as straight with no bend", () => {
    const arc = arcBetween(LEFT, RIGHT, 0);
    expect(lengthOf(arc)).toBeCloseTo(200, 3);
    expect(Math.abs(pointAt(arc, 0.5).y)).toBeLessThan(0.01);
  });

  it("turns clockwise on the sheet with a positive bend", () => {
    expect(arcBetween(LEFT, RIGHT, 0.2).sweep).toBeGreaterThan(0);
    expect(arcBetween(LEFT, RIGHT, -0.2).sweep).toBeLessThan(0);
  });

  it("is a tiny arc where both places are one", () => {
    const arc = arcBetween(LEFT, LEFT, 0.3);
    expect(lengthOf(arc)).toBeLessThan(0.01);
    expect(pointAt(arc, 0.5)).toEqual(near(LEFT));
  });

  it("has its height over the chord as its bend says", () => {
    fc.assert(
      fc.property(twoPoints, bend, ([a, b], wanted) => {
        const middle = pointAt(arcBetween(a, b, wanted), 0.5);
        const chord = distance(a, b);
        const left = ((b.y - a.y) * (middle.x - a.x) - (b.x - a.x) * (middle.y - a.y)) / chord;
        expect(left / chord).toBeCloseTo(wanted, 3);
      }),
    );
  });

  it("is mirrored by the mirrored bend", () => {
    fc.assert(
      fc.property(twoPoints, bend, fraction, ([a, b], bent, at) => {
        const mirror = ({ x, y }: Point): Point => ({ x: -x, y });
        const plain = pointAt(arcBetween(a, b, bent), at);
        expect(pointAt(arcBetween(mirror(a), mirror(b), -bent), at)).toEqual(
          near(mirror(plain), 0),
        );
      }),
    );
  });

  it("moves and grows with its places", () => {
    fc.assert(
      fc.property(twoPoints, bend, fraction, point, ([a, b], bent, at, { x, y }) => {
        const change = (place: Point): Point => ({ x: 2 * place.x + x, y: 2 * place.y + y });
        const plain = pointAt(arcBetween(a, b, bent), at);
        expect(pointAt(arcBetween(change(a), change(b), bent), at)).toEqual(near(change(plain), 1));
      }),
    );
  });

  it("runs back the same way with the opposite bend", () => {
    fc.assert(
      fc.property(twoPoints, bend, fraction, ([a, b], bent, at) => {
        const there = pointAt(arcBetween(a, b, bent), at);
        expect(pointAt(arcBetween(b, a, -bent), 1 - at)).toEqual(near(there, 0));
      }),
    );
  });
});

describe("places on an arc", () => {
  const arc = arcBetween(LEFT, RIGHT, 0.5);

  it("go from the beginning to the end", () => {
    const points = pointsAlong(arc, 4);
    expect(points).toHaveLength(5);
    expect(points[2] ?? LEFT).toEqual(near({ x: 100, y: -100 }));
  });

  it("have the direction of travel", () => {
    expect(directionAt(arc, 0)).toEqual(near({ x: 0, y: -1 }));
    expect(directionAt(arc, 0.5)).toEqual(near({ x: 1, y: 0 }));
    expect(directionAt(arc, 1)).toEqual(near({ x: 0, y: 1 }));
  });

  it("beside the arc are on its outer side with a positive offset", () => {
    expect(pointBeside(arc, 0.5, 10)).toEqual(near({ x: 100, y: -110 }));
    expect(pointBeside(arc, 0.5, -10)).toEqual(near({ x: 100, y: -90 }));
  });

  it("beside an arc bowed the other way are outside too", () => {
    expect(pointBeside(arcBetween(LEFT, RIGHT, -0.5), 0.5, 10)).toEqual(near({ x: 100, y: 110 }));
  });

  it("of a piece are those of the whole", () => {
    const piece = pieceOf(arc, 0.25, 0.75);
    expect(pointAt(piece, 0)).toEqual(near(pointAt(arc, 0.25)));
    expect(pointAt(piece, 1)).toEqual(near(pointAt(arc, 0.75)));
    expect(lengthOf(piece)).toBeCloseTo(lengthOf(arc) / 2, 6);
  });

  it("lie inside its bounds, which are as small as they can be", () => {
    fc.assert(
      fc.property(twoPoints, bend, ([a, b], bent) => {
        const whole = arcBetween(a, b, bent);
        const points = pointsAlong(whole, 200);
        const { left, right, top, bottom } = whole.bounds;
        const slack = whole.radius * 0.001 + 0.01;
        expect(Math.min(...points.map(({ x }) => x)) - left).toBeGreaterThan(-0.01);
        expect(right - Math.max(...points.map(({ x }) => x))).toBeLessThan(slack);
        expect(Math.min(...points.map(({ y }) => y)) - top).toBeLessThan(slack);
        expect(bottom - Math.max(...points.map(({ y }) => y))).toBeGreaterThan(-0.01);
      }),
    );
  });
});

describe("distanceToArc", () => {
  const arc = arcBetween(LEFT, RIGHT, 0.5);

  it("is measured across to the line beside it", () => {
    expect(distanceToArc(arc, { x: 100, y: -130 })).toBeCloseTo(30, 6);
    expect(distanceToArc(arc, { x: 100, y: -60 })).toBeCloseTo(40, 6);
  });

  it("is measured to the nearer end where the circle goes on without it", () => {
    expect(distanceToArc(arc, { x: -30, y: 40 })).toBeCloseTo(50, 6);
    expect(distanceToArc(arc, { x: 200, y: 10 })).toBeCloseTo(10, 6);
  });

  it("is that to the nearest of many points of it", () => {
    fc.assert(
      fc.property(twoPoints, bend, point, ([a, b], bent, place) => {
        const whole = arcBetween(a, b, bent);
        const nearest = Math.min(...pointsAlong(whole, 400).map((at) => distance(at, place)));
        const step = lengthOf(whole) / 400;
        const exact = distanceToArc(whole, place);
        expect(exact).toBeLessThanOrEqual(nearest + 0.01);
        expect(exact).toBeGreaterThanOrEqual(nearest - step - 0.01);
      }),
    );
  });
});

describe("borderCrossings", () => {
  const square: Box = { left: -50, top: -50, right: 50, bottom: 50 };

  it("finds where an arc leaves the box it begins in", () => {
    const found = borderCrossings(arcBetween(LEFT, RIGHT, 0), square);
    expect(found?.first).toBeCloseTo(0.25, 3);
    expect(found?.last).toBeCloseTo(0.25, 3);
  });

  it("finds both when the arc runs through", () => {
    const found = borderCrossings(arcBetween({ x: -100, y: 0 }, { x: 100, y: 0 }, 0), square);
    expect(found?.first).toBeCloseTo(0.25, 3);
    expect(found?.last).toBeCloseTo(0.75, 3);
  });

  it("finds nothing when the arc keeps clear, or stays inside", () => {
    expect(borderCrossings(arcBetween({ x: 60, y: -90 }, { x: 60, y: 90 }, 0), square)).toBeNull();
    expect(borderCrossings(arcBetween({ x: -20, y: 0 }, { x: 20, y: 0 }, 0.2), square)).toBeNull();
  });
});

describe("runsThrough", () => {
  const wall: Box = { left: 80, top: -20, right: 120, bottom: 20 };

  it("tells an arc over a box from one that bows round it", () => {
    expect(runsThrough(arcBetween(LEFT, RIGHT, 0), wall)).toBe(true);
    expect(runsThrough(arcBetween(LEFT, RIGHT, 0.3), wall)).toBe(false);
  });

  it("holds for an arc wholly inside", () => {
    expect(runsThrough(arcBetween({ x: 90, y: 0 }, { x: 110, y: 0 }, 0.1), wall)).toBe(true);
  });

  it("agrees with points along the arc, but for touches", () => {
    fc.assert(
      fc.property(twoPoints, bend, box, ([a, b], bent, area) => {
        const arc = arcBetween(a, b, bent);
        fc.pre(pointsAlong(arc, 300).some((at) => isInside(at, grown(area, -1e-6))));
        expect(runsThrough(arc, area)).toBe(true);
      }),
    );
  });
});

describe("crossings", () => {
  it("counts none, one and two", () => {
    const across = arcBetween({ x: 100, y: -200 }, { x: 100, y: 50 }, 0);
    expect(crossings(arcBetween(LEFT, RIGHT, 0), across)).toBe(1);
    expect(crossings(arcBetween(LEFT, RIGHT, -0.5), across)).toBe(0);
    const chord = arcBetween({ x: -50, y: -50 }, { x: 250, y: -50 }, 0);
    expect(crossings(arcBetween(LEFT, RIGHT, 0.5), chord)).toBe(2);
  });

  it("counts a pair of opposite links as not crossing, but for their ends", () => {
    const there = pieceOf(arcBetween(LEFT, RIGHT, 0.24), 0.1, 0.9);
    const back = pieceOf(arcBetween(RIGHT, LEFT, 0.24), 0.1, 0.9);
    expect(crossings(there, back)).toBe(0);
  });

  it("is the same both ways round", () => {
    fc.assert(
      fc.property(twoPoints, bend, twoPoints, bend, ([a, b], first, [c, d], second) => {
        const one = arcBetween(a, b, first);
        const other = arcBetween(c, d, second);
        expect(crossings(one, other)).toBe(crossings(other, one));
      }),
    );
  });

  it("counts none between arcs that keep away from each other", () => {
    fc.assert(
      fc.property(twoPoints, bend, twoPoints, bend, ([a, b], first, [c, d], second) => {
        const one = arcBetween(a, b, first);
        const other = arcBetween(c, d, second);
        const sides = pointsAlong(one, 400).map((at) => distanceToArc(other, at));
        const clearest = Math.min(...sides);
        fc.pre(clearest > lengthOf(one) / 400);
        expect(crossings(one, other)).toBe(0);
      }),
    );
  });
});

describe("arcOf", () => {
  it("runs clockwise on the sheet with a positive sweep: from the right downwards", () => {
    const quarter = arcOf({ x: 0, y: 0 }, 10, 0, Math.PI / 2);
    expect(quarter.start).toEqual(near({ x: 10, y: 0 }));
    expect(quarter.end).toEqual(near({ x: 0, y: 10 }));
  });

  it("reaches as far as its circle does within the sweep", () => {
    const { bounds } = arcOf({ x: 0, y: 0 }, 10, -Math.PI / 4, Math.PI / 2);
    expect(bounds.right).toBeCloseTo(10, 6);
    expect(bounds.left).toBeCloseTo(10 * Math.SQRT1_2, 6);
  });
});

/** A place within half a unit of the last of so many digits. */
function near({ x, y }: Point, digits = 2): Point {
  return { x: expect.closeTo(x, digits), y: expect.closeTo(y, digits) };
}
