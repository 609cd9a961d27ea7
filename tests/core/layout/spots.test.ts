import { describe, expect, it } from "vitest";
import { netOf } from "../../../src/core/layout/net";
import {
  type Anchor,
  freeLength,
  labelAt,
  pullCost,
  type Seating,
  seatingOf,
} from "../../../src/core/layout/seats";
import { spotsRound } from "../../../src/core/layout/spots";
import type { Point } from "../../../src/core/model/document";
import { isWholePoint } from "../../../src/core/model/rounding";
import { sketch } from "../../sketch";
import { measureText } from "../drawing/measure";

/** The variables of a sketch at these places, in its order; null where one has none. */
function seated(text: string, ...places: readonly ([number, number] | null)[]): Seating {
  const net = netOf(sketch(text), measureText);
  return seatingOf(
    net,
    places.map((place) => place && { x: place[0], y: place[1] }),
  );
}

const direct = (...variables: readonly number[]): readonly Anchor[] =>
  variables.map((variable) => ({ variable, hops: 1 }));

describe("spots round one neighbour", () => {
  const seating = seated("a +> a much longer name", [3, 5], null);
  const spots = spotsRound(seating, 1, direct(0), 1);
  const free = (spot: Point): number =>
    freeLength(labelAt(seating.net, 1, spot), labelAt(seating.net, 0, { x: 3, y: 5 }));

  it("begin straight to the right, and are whole", () => {
    expect(spots).toHaveLength(96);
    expect(spots[0]!.y).toBe(5);
    expect(spots[0]!.x).toBeGreaterThan(3);
    expect(spots.every(isWholePoint)).toBe(true);
  });

  it("leave as much free in every direction, whatever the sizes of the labels", () => {
    const lengths = [64, 84, 120, 170];
    spots.forEach((spot, at) => {
      expect(Math.abs(free(spot) - lengths[Math.floor(at / 24)]!)).toBeLessThan(2);
    });
  });

  it("leave as many times more as they are farther", () => {
    const farther = spotsRound(seating, 1, direct(0), 3);
    expect(Math.abs(free(farther[0]!) - 3 * 64)).toBeLessThan(2);
    expect(farther).toHaveLength(96);
  });
});

describe("spots round several neighbours", () => {
  it("have their middle among them, and some about it", () => {
    const seating = seated("a +> n, n +> b", [0, 0], null, [400, 200]);
    const spots = spotsRound(seating, 1, direct(0, 2), 1);
    expect(spots).toHaveLength(3 * 96);
    expect(spots).toContainEqual({ x: 200, y: 100 });
    expect(spots).toContainEqual({ x: 320, y: 100 });
  });

  it("are those of the nearest three only", () => {
    const seating = seated(
      "n +> a, n +> b, n +> c, n +> d, d +> e",
      null,
      [0, 0],
      [300, 0],
      [600, 0],
      [900, 0],
      [9000, 0],
    );
    const anchors = [...direct(1, 2, 3, 4), { variable: 5, hops: 2 }];
    const spots = spotsRound(seating, 0, anchors, 1);
    expect(spots).toHaveLength(4 * 96);
    expect(Math.max(...spots.map(({ x }) => x))).toBeLessThan(900);
  });
});

describe("pullCost", () => {
  const seating = seated("a +> m, m +> n", [0, 0], null, null);
  const cost = (x: number, hops: number): number =>
    pullCost(seating, { x, y: 0 }, [{ variable: 0, hops }]);

  it("is nothing at so many strides as there are links between, and grows to both sides", () => {
    expect(cost(360, 2)).toBe(0);
    expect(cost(500, 2)).toBeGreaterThan(cost(420, 2));
    expect(cost(100, 2)).toBeGreaterThan(cost(300, 2));
  });

  it("is less for those farther off, and nothing for a neighbour, whose link is priced itself", () => {
    expect(cost(360 + 90, 2)).toBeGreaterThan(cost(540 + 90, 3));
    expect(cost(5000, 1)).toBe(0);
  });

  it("is bounded", () => {
    expect(cost(1e6, 2)).toBe(cost(2e6, 2));
  });
});
