import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceToArc, lengthOf, pointAt, pointsAlong } from "../../../src/core/drawing/arc";
import {
  boxOf,
  type Centred,
  distance,
  distanceToBox,
  grown,
  isInside,
} from "../../../src/core/drawing/box";
import { INK } from "../../../src/core/drawing/ink";
import {
  chipPoint,
  contestPoint,
  delayBars,
  linkArc,
  linkInk,
  selfArc,
} from "../../../src/core/drawing/linkArc";
import type { Point } from "../../../src/core/model/document";

const label = (x: number, y: number): Centred => ({ centre: { x, y }, width: 100, height: 40 });
const anyLabel = fc
  .tuple(
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: 12, max: 250 }),
    fc.integer({ min: 26, max: 120 }),
  )
  .map(([x, y, width, height]): Centred => ({ centre: { x, y }, width, height }));
const bend = fc.integer({ min: -600, max: 600 }).map((thousandths) => thousandths / 1000);

describe("linkArc", () => {
  it("begins and ends 3 px from the boxes of a straight link", () => {
    const arc = linkArc(label(0, 0), label(300, 0), 0);
    expect(arc.start.x).toBeCloseTo(53, 2);
    expect(arc.end.x).toBeCloseTo(247, 2);
  });

  it("lies on the circle through both centres", () => {
    const arc = linkArc(label(0, 0), label(300, 0), 0.5);
    expect(arc.radius).toBeCloseTo(150, 6);
    expect(arc.centre.x).toBeCloseTo(150, 6);
  });

  it("begins and ends on the borders of the boxes, grown by 3 px", () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, bend, (source, target, bent) => {
        const [from, to] = [boxOf(source, INK.linkGap), boxOf(target, INK.linkGap)];
        const arc = linkArc(source, target, bent);
        fc.pre(!isInside(source.centre, to) && !isInside(target.centre, from));
        fc.pre(!isInside(arc.start, grown(to, 1)) && !isInside(arc.end, grown(from, 1)));
        fc.pre(lengthOf(arc) > 40);
        expect(distanceToBox(arc.start, from)).toBeLessThan(0.01);
        expect(isInside(arc.start, grown(from, -0.01))).toBe(false);
        expect(distanceToBox(arc.end, to)).toBeLessThan(0.01);
        expect(isInside(arc.end, grown(to, -0.01))).toBe(false);
      }),
    );
  });

  it("never enters its labels when these stand well apart", () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, fc.constantFrom(-0.4, -0.2, 0, 0.12, 0.3), (a, b, bent) => {
        fc.pre(distance(a.centre, b.centre) > 600);
        for (const point of pointsAlong(linkArc(a, b, bent), 40)) {
          expect(isInside(point, boxOf(a))).toBe(false);
          expect(isInside(point, boxOf(b))).toBe(false);
        }
      }),
    );
  });

  it("is mirrored with its labels and its bend", () => {
    const mirror = ({ centre, ...size }: Centred): Centred => ({
      ...size,
      centre: { x: -centre.x, y: centre.y },
    });
    fc.assert(
      fc.property(anyLabel, anyLabel, bend, (source, target, bent) => {
        fc.pre(distance(source.centre, target.centre) > 400 && Math.abs(bent) > 0.01);
        const plain = linkArc(source, target, bent);
        const other = linkArc(mirror(source), mirror(target), -bent);
        expect(other.start.x).toBeCloseTo(-plain.start.x, 3);
        expect(other.end.y).toBeCloseTo(plain.end.y, 3);
      }),
    );
  });

  it("keeps a small remnant where two labels lie over each other", () => {
    const arc = linkArc(label(0, 0), label(10, 5), 0.2);
    expect(lengthOf(arc)).toBeGreaterThan(0);
    expect(lengthOf(arc)).toBeLessThan(5);
  });

  it("has a number everywhere, wherever two labels stand and however it bends", () => {
    const extreme = fc.constantFrom(0, 1, -1, 1e-9, 1e6, -1e6, 0.5);
    const wild = fc
      .tuple(extreme, extreme)
      .map(([x, y]): Centred => ({ centre: { x, y }, width: 60, height: 26 }));
    fc.assert(
      fc.property(wild, wild, fc.constantFrom(0, 0.5, -0.5, 10, -10, 1e-6), (a, b, bent) => {
        const arc = linkArc(a, b, bent);
        const ink = linkInk(arc);
        const text = [ink.shaft, ink.head, delayBars(arc), JSON.stringify(ink)].join(" ");
        expect(text).not.toMatch(/NaN|Infinity|null/);
      }),
    );
  });
});

describe("linkInk", () => {
  const arc = linkArc(label(0, 0), label(300, 0), 0.2);
  const ink = linkInk(arc);

  it("writes the shaft as one circular arc that ends 8 px before the tip, inside the head", () => {
    const [start, end] = endsOf(ink.shaft);
    expect(distance(start, ink.start)).toBeLessThan(0.02);
    expect(distance(end, ink.tip)).toBeCloseTo(INK.shaftEnd, 1);
  });

  it("sweeps as the sheet turns: flag 1 when it bows to the left", () => {
    expect(ink.shaft).toMatch(/A[\d.]+ [\d.]+ 0 0 1 /);
    expect(linkInk(linkArc(label(0, 0), label(300, 0), -0.2)).shaft).toMatch(/ 0 0 0 /);
  });

  it("takes the long way round beyond half a circle", () => {
    expect(linkInk(linkArc(label(0, 0), label(300, 0), 0.9)).shaft).toMatch(/ 0 1 1 /);
  });

  it("writes a flat arc as a line, because renderers are not exact with huge circles", () => {
    expect(linkInk(linkArc(label(0, 0), label(300, 0), 0)).shaft).toMatch(/^M[\d. ]+L[\d. ]+$/);
  });

  it("has a head 11 px long and 9.6 px wide that points along the last 11 px", () => {
    const [tip, left, right] = cornersOf(ink.head);
    const back = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
    expect(distance(tip, back)).toBeCloseTo(11, 1);
    expect(distance(left, right)).toBeCloseTo(9.6, 1);
    expect(distance(tip, ink.tip)).toBeLessThan(0.02);
    expect(distanceToArc(arc, back)).toBeLessThan(0.5);
  });

  it("makes the head of a very short link smaller", () => {
    const [tip, left, right] = cornersOf(linkInk(linkArc(label(0, 0), label(118, 0), 0)).head);
    expect(distance(left, right)).toBeLessThan(7);
    expect(tip.x).toBeCloseTo(65, 1);
  });

  it("has its middle in the middle", () => {
    expect(distance(ink.middle, pointAt(arc, 0.5))).toBeLessThan(0.02);
  });

  it("keeps its chip at 27 % of the way", () => {
    expect(distance(ink.chip, pointAt(arc, 0.27))).toBeLessThan(0.02);
  });

  it("keeps the chip of a short link clear of bars in the middle", () => {
    const short = linkArc(label(0, 0), label(170, 0), 0);
    expect(distance(chipPoint(short), pointAt(short, 0.5))).toBeGreaterThan(20);
  });
});

describe("the mark of a contested link", () => {
  it("stands two thirds of the way, clear of bars, chip and head", () => {
    const arc = linkArc(label(0, 0), label(300, 0), 0.2);
    const mark = contestPoint(arc);
    expect(distance(mark, pointAt(arc, 0.66))).toBeLessThan(0.02);
    expect(distance(mark, pointAt(arc, 0.5))).toBeGreaterThan(15);
    expect(distance(mark, arc.end)).toBeGreaterThan(30);
  });

  it("keeps clear of the head and its sign as long as the link has room for it", () => {
    const short = linkArc(label(0, 0), label(190, 0), 0);
    expect(distance(contestPoint(short), short.end)).toBeGreaterThanOrEqual(39.9);
    const shorter = linkArc(label(0, 0), label(130, 0), 0);
    expect(distance(contestPoint(shorter), pointAt(shorter, 0.5))).toBeLessThan(0.02);
  });
});

describe("delayBars", () => {
  it("are two, 16 px long, 6 px apart, across the middle", () => {
    const bars = delayBars(linkArc(label(0, 0), label(300, 0), 0));
    const [one, other] = bars
      .split("M")
      .slice(1)
      .map((text) => endsOf(`M${text}`));
    expect(one && distance(...one)).toBeCloseTo(16, 1);
    expect(one && other && distance(one[0], other[0])).toBeCloseTo(6, 1);
    expect(one?.[0].x).toBeCloseTo(147, 1);
    expect(one?.[0].y).toBeCloseTo(-one![1].y, 1);
  });
});

describe("selfArc", () => {
  it("is three quarters of a small circle outside the label", () => {
    const arc = selfArc(label(0, 0), { x: 1, y: -1 });
    expect(lengthOf(arc)).toBeCloseTo(1.5 * Math.PI * INK.selfLoopRadius, 6);
    for (const point of pointsAlong(arc, 30)) {
      expect(isInside(point, boxOf(label(0, 0), 2))).toBe(false);
    }
  });

  it.each([
    { x: 1, y: -1 },
    { x: 1, y: 1 },
    { x: -1, y: -1 },
    { x: -1, y: 1 },
  ])("stands at the corner that is asked for: $x $y", (outwards) => {
    const middle = pointAt(selfArc(label(0, 0), outwards), 0.5);
    expect(Math.sign(middle.x)).toBe(outwards.x);
    expect(Math.sign(middle.y)).toBe(outwards.y);
    for (const point of pointsAlong(selfArc(label(0, 0), outwards), 30)) {
      expect(isInside(point, boxOf(label(0, 0), 2))).toBe(false);
    }
  });
});

/** Beginning and end of a path of one piece. */
function endsOf(path: string): [Point, Point] {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  const [x = NaN, y = NaN] = numbers;
  const [endX = NaN, endY = NaN] = numbers.slice(-2);
  return [
    { x, y },
    { x: endX, y: endY },
  ];
}

function cornersOf(path: string): [Point, Point, Point] {
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = [
    ...path.matchAll(/-?[\d.]+/g),
  ].map(Number);
  return [
    { x: a, y: b },
    { x: c, y: d },
    { x: e, y: f },
  ];
}
