import { describe, expect, it } from "vitest";
import { boxOf, distance, gapBetween } from "../../../src/core/drawing/box";
import { chooseSeat, settle } from "../../../src/core/layout/chooseSeat";
import { type Net, netOf, wishedLength } from "../../../src/core/layout/net";
import {
  freeLength,
  labelAt,
  reachTowards,
  seat,
  seatCost,
  type Seating,
  seatingOf,
} from "../../../src/core/layout/seats";
import { stressPlaces } from "../../../src/core/layout/stressPlaces";
import type { Point } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { measureText } from "../drawing/measure";

const netFor = (text: string): Net => netOf(sketch(text), measureText);
const label = (x: number, y: number): ReturnType<typeof labelAt> => ({
  centre: { x, y },
  width: 100,
  height: 40,
});

/** The variables of a net at these places; null where one has none. */
function seated(text: string, places: readonly (readonly [number, number] | null)[]): Seating {
  return seatingOf(
    netFor(text),
    places.map((place) => place && { x: place[0], y: place[1] }),
  );
}

/** What a place costs the variable with this number, which hangs on variable 0. */
function cost(seating: Seating, variable: number, x: number, y: number): number {
  const anchors = [{ variable: 0, hops: 1 }];
  return seatCost(seating, { variable, place: { x, y }, anchors, limit: Infinity });
}

describe("reachTowards", () => {
  it("is half the width to the side, half the height upwards", () => {
    expect(reachTowards(label(0, 0), { x: 500, y: 0 })).toBe(50);
    expect(reachTowards(label(0, 0), { x: 0, y: -500 })).toBe(20);
  });

  it("goes to the nearer side in between", () => {
    expect(reachTowards(label(0, 0), { x: 300, y: 300 })).toBeCloseTo(20 * Math.SQRT2, 6);
  });

  it("is never more than the way to the point", () => {
    expect(reachTowards(label(0, 0), { x: 5, y: 0 })).toBe(5);
  });
});

describe("freeLength", () => {
  it("is what lies between two boxes on the straight line", () => {
    expect(freeLength(label(0, 0), label(300, 0))).toBe(200);
    expect(freeLength(label(0, 0), label(0, 100))).toBe(60);
  });
});

describe("wishedLength", () => {
  it("is more where there are many links a variable", () => {
    const sparse = netFor("a +> b, b +> c");
    const dense = netFor("a +> b, b +> c, c +> a, b +> a, c +> b, a +> c");
    expect(wishedLength(sparse)).toBe(80);
    expect(wishedLength(dense)).toBeGreaterThan(90);
  });
});

describe("a seating", () => {
  it("has boxes for the seated and arcs for links between them", () => {
    const seating = seated("a +> b, b +> c", [[0, 0], [200, 0], null]);
    expect(seating.boxes.map((box) => box !== null)).toEqual([true, true, false]);
    expect(seating.arcs.map((arc) => arc !== null)).toEqual([true, false]);
  });

  it("gets the arcs of a variable when this is seated", () => {
    const seating = seated("a +> b, b +> c", [[0, 0], [200, 0], null]);
    seat(seating, 2, { x: 400, y: 0 });
    expect(seating.arcs.every((arc) => arc !== null)).toBe(true);
    expect(seating.places[2]).toEqual({ x: 400, y: 0 });
  });
});

describe("seatCost", () => {
  const pair = seated("a +> n, b", [[0, 0], null, [400, 0]]);

  it("is high on another label and lower the farther from it", () => {
    expect(cost(pair, 1, 400, 0)).toBeGreaterThan(60);
    expect(cost(pair, 1, 400, 30)).toBeLessThan(60);
    expect(cost(pair, 1, 130, 0)).toBeLessThan(3);
  });

  it("is high where the label would cover a link", () => {
    const linked = seated("a +> n, a +> b", [[0, 0], null, [400, 0]]);
    expect(cost(linked, 1, 200, -55)).toBeGreaterThan(cost(linked, 1, 200, -120) + 10);
  });

  it("is high where its own link would cover a label", () => {
    const between = seated("a +> n, b", [[0, 0], null, [150, -20]]);
    expect(cost(between, 1, 300, 0)).toBeGreaterThan(cost(between, 1, 0, 130) + 10);
  });

  it("counts crossings", () => {
    const fence = seated("a +> n, b +> c", [[0, 0], null, [150, -200], [150, 200]]);
    expect(cost(fence, 1, 280, 0)).toBeGreaterThan(cost(fence, 1, -120, 0) + 3);
  });

  it("prefers the wished length to one much longer or shorter", () => {
    expect(cost(pair, 1, 0, 110)).toBeLessThan(cost(pair, 1, 0, 45));
    expect(cost(pair, 1, 0, 110)).toBeLessThan(cost(pair, 1, 0, 300));
  });

  it("prefers the right for an effect and the left for a cause", () => {
    const effect = seated("a +> n", [[0, 0], null]);
    expect(cost(effect, 1, 120, 0)).toBeLessThan(cost(effect, 1, -120, 0));
    const cause = seated("a, n +> a", [[0, 0], null]);
    expect(cost(cause, 1, -120, 0)).toBeLessThan(cost(cause, 1, 120, 0));
  });

  it("prefers a wide angle to the links that are there", () => {
    const fan = seated("a +> n, a +> b", [[0, 0], null, [200, 0]]);
    expect(cost(fan, 1, 60, 120)).toBeLessThan(cost(fan, 1, 125, 40));
  });

  it("stops counting beyond the limit, and then gives more than it", () => {
    const anchors = [{ variable: 0, hops: 1 }];
    const place: Point = { x: 400, y: 0 };
    const part = seatCost(pair, { variable: 1, place, anchors, limit: 1 });
    expect(part).toBeGreaterThan(1);
    expect(part).toBeLessThanOrEqual(cost(pair, 1, 400, 0));
  });
});

describe("chooseSeat", () => {
  it("takes a free place of whole pixels at about the wished length", () => {
    const seating = seated("a +> n, b, c", [[0, 0], null, [180, 0], [0, 120]]);
    const place = chooseSeat(seating, 1, [{ variable: 0, hops: 1 }]);
    expect(Number.isInteger(place.x) && Number.isInteger(place.y)).toBe(true);
    const own = labelAt(seating.net, 1, place);
    expect(freeLength(own, labelAt(seating.net, 0, { x: 0, y: 0 }))).toBeGreaterThan(55);
    const others = seating.boxes.filter((box) => box !== null);
    for (const box of others) expect(gapBetween(box, boxOf(own))).toBeGreaterThan(10);
  });

  it("goes farther when all about is taken", () => {
    const ring = Array.from({ length: 24 }, (_, index): [number, number] => {
      const angle = (index * Math.PI) / 12;
      return [Math.round(170 * Math.cos(angle)), Math.round(110 * Math.sin(angle))];
    });
    const names = ring.map((_, index) => `x${index}`).join(", ");
    const seating = seated(`a +> n, ${names}`, [[0, 0], null, ...ring]);
    const place = chooseSeat(seating, 1, [{ variable: 0, hops: 1 }]);
    const own = boxOf(labelAt(seating.net, 1, place));
    const others = seating.boxes.filter((box) => box !== null);
    for (const box of others) expect(gapBetween(box, own)).toBeGreaterThan(0);
  });
});

describe("settle", () => {
  it("moves a label off a link", () => {
    const seating = seated("a +> b, c", [
      [0, 0],
      [400, 0],
      [200, -50],
    ]);
    const moved: number[] = [];
    settle(seating, [2], {
      rounds: 1,
      seatOne: (variable, place) => {
        moved.push(variable);
        seat(seating, variable, place);
      },
    });
    expect(moved).toContain(2);
    expect(distance(seating.places[2]!, { x: 200, y: -50 })).toBeLessThan(160);
  });

  it("leaves a picture alone that cannot be much better", () => {
    const seating = seated("a +> b", [
      [0, 0],
      [100, 0],
    ]);
    const moved: number[] = [];
    settle(seating, [0, 1], { rounds: 2, seatOne: (variable) => moved.push(variable) });
    expect(moved).toEqual([]);
  });
});

describe("stressPlaces", () => {
  const placesFor = (text: string): readonly Point[] => {
    const net = netFor(text);
    return stressPlaces(
      net,
      net.ids.map((_, index) => index),
    );
  };

  it("lays a chain out level, from left to right", () => {
    const places = placesFor("a +> b, b +> c, c +> d");
    for (const [index, { x, y }] of places.entries()) {
      expect(Math.abs(y)).toBeLessThan(60);
      expect(x).toBeGreaterThan(places[index - 1]?.x ?? -Infinity);
    }
  });

  it("makes a loop round and lets it turn clockwise", () => {
    const places = placesFor("a +> b, b +> c, c +> d, d +> e, e +> a");
    const radii = places.map((place) => Math.hypot(place.x, place.y));
    expect(Math.max(...radii) / Math.min(...radii)).toBeLessThan(1.4);
    const turn = places.reduce((sum, a, index) => {
      const b = places[(index + 1) % places.length]!;
      return sum + a.x * b.y - b.x * a.y;
    }, 0);
    expect(turn).toBeGreaterThan(0);
  });

  it("keeps every pair of labels apart", () => {
    const net = netFor("hub +> a, hub +> b, hub +> c, hub +> d, hub +> e, hub +> f, hub +> g");
    const all = net.ids.map((_, index) => index);
    const boxes = stressPlaces(net, all).map((place, index) => boxOf(labelAt(net, index, place)));
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1))
        expect(gapBetween(box, other)).toBeGreaterThan(10);
    }
  });
});
