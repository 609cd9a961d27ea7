import { describe, expect, it } from "vitest";
import { type Borders, noBorders } from "../../../src/core/layout/drawnLinks";
import { boundLoop, bulgeCost, intruderCost, shapeCost } from "../../../src/core/layout/loopTerms";
import { MEASURE, PRICE } from "../../../src/core/layout/prices";
import { seededRandom } from "../../../src/core/layout/random";
import { placeLabel, type Sheet } from "../../../src/core/layout/sheet";
import { sheetAt } from "./sheets";

/** What a loop costs by the places of its labels and by the sides its links bulge to. */
const loopCost = (sheet: Sheet, loop: number): number =>
  shapeCost(sheet, loop) + bulgeCost(sheet, loop);

type Places = readonly (readonly [number, number])[];

/** A ring of so many variables, and one that is not in it. */
const ring = (count: number): string =>
  `${Array.from({ length: count }, (_, at) => `v${at} +> v${(at + 1) % count}`).join(", ")}, other`;

/** The corners of a regular polygon round a middle, then a place far off. */
function corners(
  count: number,
  { turn = 0, way = 1, x = 400, y = 300, radius = 250 } = {},
): Places {
  const places = Array.from({ length: count }, (_, at) => {
    const angle = turn + (way * 2 * Math.PI * at) / count;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
  return [...places, [3000, 3000]];
}

const weight = (count: number): number => 1.5 / Math.sqrt(count + 1);

describe("what a loop costs", () => {
  /** Of two links to and fro that are bent so. */
  const two = (bends: readonly number[]): number =>
    loopCost(
      sheetAt(
        "a +> b, b +> a",
        [
          [0, 0],
          [300, 120],
        ],
        bends,
      ),
      0,
    );

  it("is next to nothing as a regular polygon, however many, turned how and which way round", () => {
    for (let count = 3; count <= 9; count++) {
      for (const turn of [0.1, 1, 2.5]) {
        for (const way of [1, -1]) {
          const sheet = sheetAt(ring(count), corners(count, { turn, way }));
          expect(loopCost(sheet, 0), `${count}`).toBeLessThan(1e-9);
        }
      }
    }
  });

  it("is the same for a ring with a straight side of three, on whichever side of it the others stand", () => {
    const ringOf = (down: number): Places => [
      [0, 0],
      [150, 0],
      [300, 0],
      [280, 200 * down],
      [20, 200 * down],
      [3000, 3000],
    ];
    const [below, above] = [1, -1].map((down) => shapeCost(sheetAt(ring(5), ringOf(down)), 0));
    expect(below).toBeCloseTo(above!, 9);
    expect(below).toBeLessThan(PRICE.notRound * weight(5));
  });

  it("rises for a ring that is not round by what its area lacks", () => {
    const square = [
      [0, 0],
      [300, 0],
      [300, 100],
      [0, 100],
      [3000, 3000],
    ] as const;
    // isoperimetric share of a rectangle of 3 to 1 in that of a square: 16 * 3 / (2 * (3 + 1))^2
    const cost = PRICE.notRound * (1 - 48 / 64) * weight(4);
    expect(loopCost(sheetAt(ring(4), square), 0)).toBeCloseTo(cost, 9);
  });

  it("rises by the corners that turn the wrong way, up to three of them", () => {
    // a square with dents: every dent is one wrong corner
    const dented = (dents: number): Places => {
      const sides = [
        [0, 0],
        [400, 0],
        [400, 400],
        [0, 400],
      ] as const;
      // at the sides, a dent makes the ring go to and fro, which is one fault more
      const order = [0, 2, 1, 3];
      const middles = [
        [200, 60],
        [340, 200],
        [200, 340],
        [60, 200],
      ] as const;
      return [
        ...sides.flatMap((corner, at) =>
          order.indexOf(at) < dents ? [corner, middles[at]!] : [corner],
        ),
        [3000, 3000],
      ];
    };
    const costs = [0, 1, 2, 3, 4].map((dents) => {
      const sheet = sheetAt(ring(4 + dents), dented(dents));
      return loopCost(sheet, 0) / weight(4 + dents);
    });
    expect(costs[0]).toBeLessThan(1e-9);
    const wrong = (dents: number): number => PRICE.notConvex * (0.6 + 0.4 * dents);
    for (const dents of [1, 2, 3, 4]) {
      // the rest is for not being round: by rule no link bulges inwards
      const rest = costs[dents]! - wrong(Math.min(3, dents));
      expect(rest).toBeGreaterThan(0);
      expect(rest).toBeLessThan(PRICE.notRound);
    }
  });

  it("rises when the ring turns twice, though every corner turns the same way", () => {
    const star = corners(5).slice(0, 5);
    const twice = [...[0, 2, 4, 1, 3].map((at) => star[at]!), [3000, 3000] as const];
    const cost = loopCost(sheetAt(ring(5), twice), 0);
    expect(cost).toBeGreaterThan(PRICE.notConvex * weight(5));
  });

  it("rises by each link that bulges inwards or hardly at all", () => {
    const out = sheetAt(ring(4), corners(4));
    const side = out.side[0]!;
    for (const wrong of [1, 2, 3, 4]) {
      for (const bend of [-0.2, 0.03]) {
        const bends = [0, 1, 2, 3].map((link) => side * (link < wrong ? bend : 0.2));
        const cost = loopCost(sheetAt(ring(4), corners(4), bends), 0);
        expect(cost).toBeCloseTo(PRICE.inwards * (0.5 + wrong / 4) * weight(4), 9);
      }
    }
  });

  it("of two is that of links which do not bow apart, or not enough to be seen", () => {
    const wrong = PRICE.inwards * weight(2);
    expect(two([0.3, 0.3])).toBe(0);
    expect(two([-0.3, -0.3])).toBe(0);
    expect(two([0.2, -0.2])).toBeCloseTo(wrong, 9);
    expect(two([-0.2, 0.2])).toBeCloseTo(wrong, 9);
    expect(two([0.03, 0.2])).toBeCloseTo(wrong, 9);
    expect(MEASURE.bulge).toBeGreaterThan(0.03);
  });

  it("of two that bow apart is the more the flatter they are, whichever of them", () => {
    const [flat, higher, high, round] = [0.08, 0.14, 0.2, 0.26].map((bend) => two([bend, 0.2]));
    expect([flat, higher, high, round]).toEqual(
      [flat, higher, high, round].toSorted((a, b) => b! - a!),
    );
    expect(flat).toBeLessThan(PRICE.flatPair * weight(2));
    expect(high).toBeGreaterThan(0);
    expect(two([0.08, 0.2])).toBeCloseTo(two([0.2, 0.08]), 3); // clipped ends are no mirror images
    expect(two([0.2, 0.2]) - two([0.24, 0.24])).toBeCloseTo(
      (PRICE.flatPair * weight(2) * 0.04) / MEASURE.bulgeOfPair,
      1,
    );
  });

  it("is a number, and no small one, where all its labels lie on one place", () => {
    const heap = sheetAt(ring(3), [
      [40, 40],
      [40, 40],
      [40, 40],
      [3000, 3000],
    ]);
    expect(loopCost(heap, 0)).toBeGreaterThan(PRICE.notRound * weight(3));
    expect(loopCost(heap, 0)).toBeLessThan(100);
  });

  it("weighs more the shorter the loop is", () => {
    const costs = [3, 4, 6, 9].map((count) => {
      const sheet = sheetAt(ring(count), corners(count));
      const bends = Array.from({ length: count }, () => -0.2 * sheet.side[0]!);
      return loopCost(sheetAt(ring(count), corners(count), bends), 0);
    });
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
    expect(costs[0]! / costs[3]!).toBeCloseTo(Math.sqrt(10 / 4), 9);
  });
});

describe("what a loop costs in a large picture", () => {
  /** A row of four that should be a ring, among so many others that have no links. */
  const among = (others: number): number => {
    const names = Array.from({ length: others }, (_, at) => `o${at}`).join(", ");
    const places = Array.from({ length: others }, (_, at) => [1000 + 200 * at, 900] as const);
    const row = [0, 1, 2, 3].map((at) => [200 * at, 10 * at] as const);
    return loopCost(sheetAt(`a +> b, b +> c, c +> d, d +> a, ${names}`, [...row, ...places]), 0);
  };

  it("is a little less than in a small one, and in a very large one as much again", () => {
    expect(among(20)).toBeCloseTo(among(1), 9);
    expect(among(40)).toBeLessThan(among(20));
    expect(among(56)).toBeLessThan(among(40)); // with the ring's own it is 60 variables
    expect(among(56)).toBeGreaterThan(0.85 * among(1));
    expect(among(96)).toBeGreaterThan(among(56));
    expect(among(140)).toBeCloseTo(among(1), 9);
  });
});

describe("a label within a loop", () => {
  /** How often the polygon of labels and link middles winds round a place, by adding up angles. */
  function winding({ net, x, y, drawn }: Sheet, px: number, py: number): number {
    const { variables, links } = net.loops[0]!;
    const polygon = variables.flatMap((variable, at) => [
      [x[variable]!, y[variable]!] as const,
      [drawn.middleX[links[at]!]!, drawn.middleY[links[at]!]!] as const,
    ]);
    const sum = polygon.reduce((all, [ax, ay], at) => {
      const [bx, by] = polygon[(at + 1) % polygon.length]!;
      const angle = Math.atan2(by - py, bx - px) - Math.atan2(ay - py, ax - px);
      return all + Math.atan2(Math.sin(angle), Math.cos(angle));
    }, 0);
    return Math.round(sum / (2 * Math.PI));
  }

  it("costs wherever the border winds round it an odd number of times", () => {
    const random = seededRandom(3);
    for (const count of [2, 3, 4, 6]) {
      const places = Array.from({ length: count }, () => [800 * random(), 600 * random()] as const);
      const sheet = sheetAt(ring(count), [...places, [0, 0]]);
      let inside = 0;
      for (let at = 0; at < 400; at++) {
        const [px, py] = [800 * random(), 600 * random()];
        placeLabel(sheet, count, px, py);
        const isIn = winding(sheet, px, py) % 2 !== 0;
        if (isIn) inside++;
        const cost = isIn ? PRICE.intruder * weight(count) : 0;
        expect(intruderCost(sheet, 0, count)).toBeCloseTo(cost, 9);
      }
      expect(inside).toBeGreaterThan(5);
    }
  });

  it("costs nothing in a loop of more than six, which is no room, nor one of its own", () => {
    for (const count of [6, 7]) {
      const sheet = sheetAt(ring(count), [...corners(count).slice(0, -1), [400, 300]]);
      expect(intruderCost(sheet, 0, count) > 0).toBe(count === 6);
      placeLabel(sheet, 0, 400, 300);
      expect(intruderCost(sheet, 0, 0)).toBe(0);
    }
  });

  it("costs more in large pictures, up to twice as much", () => {
    const among = (others: number): number => {
      const names = Array.from({ length: others - 5 }, (_, at) => `o${at}`);
      const far = names.map((_, at) => [3000 + 100 * at, 3000] as const);
      const text = [ring(4), ...names].join(", ");
      return intruderCost(sheetAt(text, [...corners(4).slice(0, -1), [400, 300], ...far]), 0, 4);
    };
    const plain = PRICE.intruder * weight(4);
    expect(among(5)).toBeCloseTo(plain, 9);
    expect(among(40)).toBeCloseTo(plain, 9);
    expect(among(60)).toBeCloseTo(1.5 * plain, 9);
    expect(among(120)).toBeCloseTo(2 * plain, 9);
  });
});

describe("the borders of a loop", () => {
  const bordersAt = ({ left, top, right, bottom }: Borders, at: number): readonly number[] =>
    [left, top, right, bottom].map((borders) => borders[at]!);

  it("are round its labels and the middles of its links: no intruder stands outside them", () => {
    const random = seededRandom(8);
    const boxes = noBorders(3);
    for (let at = 0; at < 60; at++) {
      const count = 2 + (at % 5);
      const places = Array.from({ length: count }, () => [500 * random(), 400 * random()] as const);
      const sheet = sheetAt(ring(count), [...places, [600 * random() - 50, 500 * random() - 50]]);
      boundLoop(sheet, 0, boxes, 2);
      const [left, top, right, bottom] = bordersAt(boxes, 2);
      const xs = [...sheet.x.slice(0, count), ...sheet.drawn.middleX];
      const ys = [...sheet.y.slice(0, count), ...sheet.drawn.middleY];
      expect([left, right]).toEqual([Math.min(...xs), Math.max(...xs)]);
      expect([top, bottom]).toEqual([Math.min(...ys), Math.max(...ys)]);
      expect([0, 1].flatMap((other) => bordersAt(boxes, other))).toEqual(Array(8).fill(0));
    }
  });

  it("of one that is no room hold nothing", () => {
    const boxes = noBorders(1);
    boundLoop(sheetAt(ring(7), corners(7)), 0, boxes, 0);
    expect(bordersAt(boxes, 0)).toEqual([Infinity, Infinity, -Infinity, -Infinity]);
  });
});
