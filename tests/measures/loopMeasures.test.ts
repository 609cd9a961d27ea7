import { describe, expect, it } from "vitest";
import { sketch } from "../sketch";
import { labelsAt, link } from "./handmade";
import { independentLoops } from "./independentLoops";
import { isWithin, lookOf } from "./loopMeasures";
import type { SeenPicture } from "./picture";

/** The look of a loop through labels in this order, all of its links with one bend. */
function look(
  places: Readonly<Record<string, readonly [number, number]>>,
  order: readonly string[],
  bend: number,
): ReturnType<typeof lookOf> {
  const labels = labelsAt(places);
  const loop = order.map((from, index) =>
    link(labels, [from, order[(index + 1) % order.length]!], bend),
  );
  const picture: SeenPicture = { labels, links: loop, badges: [] };
  return lookOf(picture, loop);
}

const SQUARE = { a: [0, 0], b: [200, 0], c: [200, 200], d: [0, 200] } as const;
const CLOCKWISE = ["a", "b", "c", "d"];

describe("a loop of four in a square", () => {
  it("on one circle is convex, readable and round", () => {
    const circle = look(SQUARE, CLOCKWISE, Math.tan(Math.PI / 8) / 2);
    expect(circle).toMatchObject({ isConvex: true, isReadable: true });
    expect(circle.roundness).toBeGreaterThan(0.99);
  });

  it("has the quotient of a square, π/4, when its links are straight, and is not readable", () => {
    const straight = look(SQUARE, CLOCKWISE, 0);
    expect(straight).toMatchObject({ isConvex: true, isReadable: false });
    expect(straight.roundness).toBeCloseTo(Math.PI / 4, 3);
  });

  it("is not readable when its links bend inward, or by less than 4 % of their chords", () => {
    expect(look(SQUARE, CLOCKWISE, -0.2).isReadable).toBe(false);
    expect(look(SQUARE, CLOCKWISE, 0.03).isReadable).toBe(false);
    expect(look(SQUARE, CLOCKWISE, 0.05).isReadable).toBe(true);
  });

  it("reads as well the other way round, when its links bend to the other side", () => {
    const back = [...CLOCKWISE].reverse();
    expect(look(SQUARE, back, -0.2).isReadable).toBe(true);
    expect(look(SQUARE, back, 0.2).isReadable).toBe(false);
  });

  it("is not convex when its links cross, or when a corner is pushed in", () => {
    expect(look(SQUARE, ["a", "c", "b", "d"], 0.2).isConvex).toBe(false);
    expect(look({ ...SQUARE, c: [80, 80] }, CLOCKWISE, 0.2).isConvex).toBe(false);
  });
});

describe("other loops", () => {
  it("a star of five turns to one side, but twice round", () => {
    const corner = (step: number): readonly [number, number] => [
      200 * Math.cos((2 * Math.PI * step) / 5),
      200 * Math.sin((2 * Math.PI * step) / 5),
    ];
    const places = { a: corner(0), b: corner(2), c: corner(4), d: corner(6), e: corner(8) };
    expect(look(places, ["a", "b", "c", "d", "e"], 0.2).isConvex).toBe(false);
  });

  it("two variables read as a lens when their links bow apart", () => {
    const places = { a: [0, 0], b: [200, 0] } as const;
    expect(look(places, ["a", "b"], 0.2).isReadable).toBe(true);
    expect(look(places, ["a", "b"], -0.2).isReadable).toBe(true);
    expect(look(places, ["a", "b"], 0.02).isReadable).toBe(false);
    const labels = labelsAt(places);
    const bundle = [link(labels, ["a", "b"], 0.2), link(labels, ["b", "a"], -0.2)];
    expect(lookOf({ labels, links: bundle, badges: [] }, bundle).isReadable).toBe(false);
  });

  it("count the labels of others inside them, if they are short", () => {
    const middle = { ...SQUARE, e: [100, 100], f: [500, 100] } as const;
    expect(look(middle, CLOCKWISE, 0.2).outsiders).toBe(1);
    const six = {
      a: [0, 0],
      b: [200, 0],
      c: [300, 100],
      d: [200, 200],
      e: [0, 200],
      f: [-100, 100],
    };
    const places = { ...six, g: [100, 100] } as unknown as typeof middle;
    expect(look(places, ["a", "b", "c", "d", "e", "f"], 0.1).outsiders).toBe(0);
  });
});

describe("independentLoops", () => {
  const count = (text: string): number => independentLoops(sketch(text).links).length;

  it("are one a link at most, and none a sum of others", () => {
    expect(count("a +> b, b +> a")).toBe(1);
    expect(count("a +> b, b +> c, c +> a, b +> a")).toBe(2);
    // A diamond: both ways round, and nothing else.
    expect(count("a +> b, a +> c, b +> d, c +> d, d +> a")).toBe(2);
    // Every two of four variables influence each other: the shortest loops are the six pairs.
    const all = ["a", "b", "c", "d"];
    const text = all.flatMap((from) =>
      all.filter((to) => to !== from).map((to) => `${from} +> ${to}`),
    );
    expect(count(text.join(", "))).toBe(6);
  });

  it("leave out links in no loop, and a variable's link to itself", () => {
    expect(count("a +> b, b +> c")).toBe(0);
    expect(count("a +> a, a +> b")).toBe(0);
  });

  it("are the shortest through some link", () => {
    const loops = independentLoops(sketch("a +> b, b +> c, c +> d, d +> a, c +> a").links);
    expect(loops.map((loop) => loop.length)).toEqual([3, 4]);
  });
});

describe("isWithin", () => {
  const triangle = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 0, y: 10 },
  ];
  it.each([
    [{ x: 2, y: 2 }, true],
    [{ x: 8, y: 8 }, false],
    [{ x: -1, y: 2 }, false],
    [{ x: 2, y: -1 }, false],
  ])("%j: %s", (point, inside) => {
    expect(isWithin(point, triangle)).toBe(inside);
  });
});
