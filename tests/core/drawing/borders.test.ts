import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcBetween } from "../../../src/core/drawing/arc";
import { isBordered, wallsOf } from "../../../src/core/drawing/borders";
import { loopShape, surrounds } from "../../../src/core/drawing/loopShape";
import { NO_OBSTACLES } from "../../../src/core/drawing/obstacles";
import type { Point } from "../../../src/core/model/document";
import { canonicalLoop, loopKey } from "../../../src/core/loops/loopPath";
import { sketchId } from "../../sketch";
import { drawn, sketchAt } from "./drawn";

const at = (x: number, y: number): Point => ({ x, y });
const arcsOver = (...places: readonly Point[]) =>
  places.map((place, index) => arcBetween(place, places[(index + 1) % places.length]!, 0)); // an index of a place

const OWN = arcsOver(at(0, 0), at(400, 0), at(400, 400), at(0, 400));
const shape = loopShape(OWN);
/** In the middle of the loop, and closed. */
const INNER = arcsOver(at(100, 100), at(300, 100), at(300, 300), at(100, 300));

describe("isBordered", () => {
  const walls = wallsOf({ ...NO_OBSTACLES, arcs: [...OWN, ...INNER] });

  it("is so where a link of the loop is seen", () => {
    expect(isBordered(at(50, 200), shape, walls)).toBe(true);
    expect(isBordered(at(200, 380), shape, walls)).toBe(true);
  });

  it("is not so inside what other links close off", () => {
    expect(isBordered(at(203, 196), shape, walls)).toBe(false);
    expect(isBordered(at(112, 289), shape, walls)).toBe(false);
  });

  it("is so again where one of those is gone", () => {
    const open = wallsOf({ ...NO_OBSTACLES, arcs: [...OWN, ...INNER.slice(1)] });
    expect(isBordered(at(203, 196), shape, open)).toBe(true);
  });

  it("is not so through a label, nor beside it where a link ends", () => {
    const open = INNER.slice(1);
    const lid = { left: 108, right: 292, top: 90, bottom: 110 };
    const closed = wallsOf({ texts: [lid], arcs: [...OWN, ...open], discs: [] });
    expect(isBordered(at(203, 196), shape, closed)).toBe(false);
    const narrow = { ...lid, left: 180, right: 220 };
    const ajar = wallsOf({ texts: [narrow], arcs: [...OWN, ...open], discs: [] });
    expect(isBordered(at(203, 196), shape, ajar)).toBe(true);
  });

  it("is so everywhere inside and outside when there are no other links", () => {
    const alone = wallsOf({ ...NO_OBSTACLES, arcs: OWN });
    const coordinate = fc.integer({ min: -300, max: 700 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(isBordered(at(x + 0.3, y + 0.4), shape, alone)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is not so anywhere in a closed square of other links", () => {
    const coordinate = fc.integer({ min: 103, max: 296 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(isBordered(at(x + 0.3, y + 0.4), shape, walls)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

it("a badge stands rather in a face bordered by a link of its loop than nearer to the middle", () => {
  // A large ring, and in its middle three links that make a face but no loop.
  const document = sketchAt("a +> b, b +> c, c +> d, d +> a, p +> q, q +> r, p +> r", {
    a: [0, 0],
    b: [700, 0],
    c: [700, 600],
    d: [0, 600],
    p: [250, 210],
    q: [450, 210],
    r: [350, 390],
  });
  const { badges } = drawn(document);
  expect(badges.map(({ key }) => key)).toEqual([
    loopKey(canonicalLoop(["a", "b", "c", "d"].map(sketchId))),
  ]);
  const face = loopShape(arcsOver(at(250, 210), at(450, 210), at(350, 390)));
  expect(surrounds(face, badges[0]!.anchor)).toBe(true);
  expect(surrounds(face, badges[0]!.centre)).toBe(false);
});
