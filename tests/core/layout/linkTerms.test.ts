import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, distance, gapBetween } from "../../../src/core/drawing/box";
import { cornerCost, linkCost, meetingCost } from "../../../src/core/layout/linkTerms";
import { MEASURE, PRICE } from "../../../src/core/layout/prices";
import { seededRandom } from "../../../src/core/layout/random";
import { redraw, type Sheet } from "../../../src/core/layout/sheet";
import { POINTS } from "../../../src/core/layout/arcTemplates";
import { labelOf, sheetAt } from "./sheets";

const place = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 500 }));
const bend = fc.integer({ min: -42, max: 42 }).map((hundredths) => hundredths / 100 || 0.03);

/** A sheet whose labels stand well apart, or null. */
function clear(sheet: Sheet): boolean {
  const boxes = Array.from(sheet.x.keys(), (label) => boxOf(labelOf(sheet, label)));
  return boxes.every((box, at) =>
    boxes.slice(at + 1).every((other) => gapBetween(box, other) > 25),
  );
}

/** Points all along the seen arc of a link, on its circle. */
function sampled({ drawn, side }: Sheet, link: number, count: number) {
  const { xs, ys, first, last, centreX, centreY, radius } = drawn;
  const angleAt = (point: number): number =>
    Math.atan2(ys[point]! - centreY[link]!, xs[point]! - centreX[link]!);
  const from = angleAt(link * POINTS + first[link]!);
  const turn = side[link]! * 2 * Math.PI;
  const through = angleAt(link * POINTS + last[link]!) - from;
  const sweep =
    Math.sign(turn) * ((((Math.sign(turn) * through) % 7) + 4 * Math.PI) % (2 * Math.PI));
  return Array.from({ length: count + 1 }, (_, at) => {
    const angle = from + (sweep * at) / count;
    return {
      x: centreX[link]! + radius[link]! * Math.cos(angle),
      y: centreY[link]! + radius[link]! * Math.sin(angle),
    };
  });
}

type Points = readonly { readonly x: number; readonly y: number }[];

/** How often two ways of small straight steps cross. */
function stepCrossings(one: Points, other: Points): number {
  const sideOf = (a: Points[number], b: Points[number], p: Points[number]): boolean =>
    (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0;
  let count = 0;
  for (let i = 1; i < one.length; i++) {
    const [a, b] = [one[i - 1]!, one[i]!];
    for (let j = 1; j < other.length; j++) {
      const [c, d] = [other[j - 1]!, other[j]!];
      if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x))
        continue;
      if (sideOf(a, b, c) !== sideOf(a, b, d) && sideOf(c, d, a) !== sideOf(c, d, b)) count++;
    }
  }
  return count;
}

describe("what two links cost that meet", () => {
  const twoLinks = fc
    .tuple(place, place, place, place, bend, bend)
    .map(([a, b, c, d, one, other]) => sheetAt("a +> b, c +> d", [a, b, c, d], [one, other]))
    .filter(clear);

  it("is a crossing for every time that their arcs cross, step by small step", () => {
    let [found, differing] = [0, 0];
    fc.assert(
      fc.property(twoLinks, (sheet) => {
        const count = stepCrossings(sampled(sheet, 0, 60), sampled(sheet, 1, 60));
        found += count;
        const cost = meetingCost(sheet, 0, 1);
        expect(cost % PRICE.crossing).toBe(0);
        if (cost !== PRICE.crossing * count) differing++;
      }),
      { numRuns: 300, seed: 11 },
    );
    expect(found).toBeGreaterThan(40);
    expect(differing).toBeLessThanOrEqual(3); // where they only just touch, a step is too long
  });

  it("ends where an arc ends: beyond its tip another link may pass", () => {
    // a to b is level, and its tip is at the left border of b, 3 px clear of it
    const passing = (x: number): number =>
      meetingCost(
        sheetAt(
          "a +> b, c +> d",
          [
            [0, 0],
            [400, 0],
            [x, -200],
            [x, 200],
          ],
          [0.01, 0.01],
        ),
        0,
        1,
      );
    const tip = 400 - sheetAt("a, b", [[0, 0]]).net.halfWidth[1]! - 3;
    const aside = 4; // by so much the upright link bulges to the right
    expect(passing(tip - aside - 1)).toBe(PRICE.crossing);
    expect(passing(tip - aside + 1)).toBe(0);
  });

  it("is the same either way round, with delay marks too", () => {
    fc.assert(
      fc.property(fc.tuple(place, place, place, place), bend, bend, (places, one, other) => {
        const sheet = sheetAt("a +||> b, c +||> d", places, [one, other]);
        expect(meetingCost(sheet, 0, 1)).toBeCloseTo(meetingCost(sheet, 1, 0), 9);
      }),
    );
  });

  it("is twice a crossing for two arcs that cross twice", () => {
    const sheet = sheetAt(
      "a +> b, c +> d",
      [
        [0, 0],
        [400, 0],
        [0, -80],
        [400, -80],
      ],
      [0.42, -0.2],
    );
    expect(meetingCost(sheet, 0, 1)).toBe(2 * PRICE.crossing);
  });

  it("is less than a delay mark's whole price the farther from its middle the other runs", () => {
    const through = (y: number): number =>
      meetingCost(
        sheetAt(
          "a +||> b, c +> d",
          [
            [0, 0],
            [600, 0],
            [100, y],
            [500, y],
          ],
          [0.01, 0.01],
        ),
        0,
        1,
      );
    // the marked link is 6 px higher in its middle, the other 4 px
    for (const y of [0, 3, 6, 8]) {
      const away = Math.abs(y + 2);
      const share = 1 - (0.5 * away) / MEASURE.delayMark;
      expect(through(y), `${y}`).toBeCloseTo(PRICE.throughDelay * share, 2);
    }
    expect(through(14)).toBe(0);
    expect(through(-14)).toBe(0);
  });
});

describe("what a link costs by itself", () => {
  const level = (text: string, apart: number, held: readonly number[] | null = null): Sheet =>
    sheetAt(
      text,
      [
        [0, 0],
        [apart, 0],
      ],
      held,
    );

  it("is nothing at the length that is wished for, and more the longer or shorter it is", () => {
    const costs = [60, 90, 120, 136, 160, 250, 500].map((apart) => {
      const sheet = level("a +> b", apart);
      const [length] = sheet.drawn.length;
      const off = Math.log((length! + 30) / (0.75 * MEASURE.stride + 30));
      const short = Math.max(0, 1 - length! / MEASURE.shortest);
      const cost = linkCost(sheet, 0);
      expect(cost).toBeCloseTo(PRICE.length * off * off + PRICE.tooShort * short, 9);
      return { off: Math.abs(off), cost };
    });
    const byOff = costs.toSorted((a, b) => a.off - b.off).map(({ cost }) => cost);
    expect(byOff.slice(0, 3)).toEqual(byOff.slice(0, 3).toSorted((a, b) => a - b));
    expect(Math.min(...byOff)).toBeLessThan(0.01);
  });

  it("is more where a delay mark finds no room", () => {
    for (const apart of [70, 85, 100]) {
      const plain = level("a +> b", apart);
      const delayed = level("a +||> b", apart);
      const [length] = plain.drawn.length;
      const lacks = Math.max(0, 1 - length! / MEASURE.shortestDelayed);
      const short = Math.max(0, 1 - length! / MEASURE.shortest);
      const more = PRICE.tooShort * (lacks - short);
      expect(lacks).toBeGreaterThan(short);
      expect(linkCost(delayed, 0) - linkCost(plain, 0)).toBeCloseTo(more, 9);
    }
  });

  it("is more by the bend away from the rule", () => {
    const sheet = level("a +> b", 300);
    const rule = sheet.bend[0]!;
    const lengthCost = (): number => {
      const off = Math.log((sheet.drawn.length[0]! + 30) / (0.75 * MEASURE.stride + 30));
      return PRICE.length * off * off;
    };
    for (const away of [-9, 0, 8, 30]) {
      sheet.bend[0] = rule + away;
      redraw(sheet, 0);
      const more = linkCost(sheet, 0) - lengthCost();
      expect(more).toBeCloseTo((PRICE.bend * Math.abs(away)) / 100, 9);
    }
  });

  it("is more on the other side than the rule's, but only in a loop", () => {
    const triangle = [
      [0, 0],
      [200, 0],
      [100, 170],
    ] as const;
    const onOther = (text: string): number => {
      const sheet = sheetAt(text, triangle);
      const before = linkCost(sheet, 0);
      sheet.along[0] = -1;
      sheet.side[0] = -sheet.side[0]!;
      redraw(sheet, 0);
      return linkCost(sheet, 0) - before;
    };
    expect(onOther("a +> b, b +> c, c +> a")).toBeCloseTo(PRICE.otherSide, 9);
    expect(onOther("a +> b, b +> c, a +> c")).toBeCloseTo(0, 9);
  });
});

describe("what the links at a label cost", () => {
  const NAMES = ["p", "q", "r", "s", "t", "u"];

  /** Links between a hub and others, some towards it and some away from it. */
  function hub(seed: number): Sheet {
    const random = seededRandom(seed);
    const count = 2 + (seed % 5);
    const names = NAMES.slice(0, count);
    const text = names.map((name) => (random() < 0.5 ? `hub +> ${name}` : `${name} +> hub`));
    const places = names.map(() => {
      const [angle, away] = [2 * Math.PI * random(), 150 + 200 * random()];
      return [away * Math.cos(angle), away * Math.sin(angle)] as const;
    });
    const held = names.map(() => 0.05 + 0.3 * random());
    return sheetAt(`hub, ${text.join(", ")}`, [[0, 0], ...places], held);
  }

  /** Ends of the links at the hub, by the direction they take from its centre. */
  function ends({ net, drawn }: Sheet) {
    return Array.from(net.source.keys(), (link) => {
      const leaves = net.source[link] === 0;
      const at = link * POINTS + (leaves ? drawn.first[link]! : drawn.last[link]!);
      const next = at + (leaves ? 1 : -1);
      const point = { x: drawn.xs[at]!, y: drawn.ys[at]! };
      const heading = Math.atan2(drawn.ys[next]! - point.y, drawn.xs[next]! - point.x);
      return { leaves, point, heading, angle: Math.atan2(point.y, point.x) };
    }).toSorted((a, b) => a.angle - b.angle);
  }

  /** The same price from the words of the price list, neighbour by neighbour. */
  function plainCost(sheet: Sheet): number {
    const all = ends(sheet);
    const pairs = all.map((one, at) => [one, all[(at + 1) % all.length]!] as const);
    const narrow = pairs.map(([one, other]) => {
      const gap = (other.angle - one.angle + 2 * Math.PI) % (2 * Math.PI);
      return PRICE.narrow * Math.max(0, 1 - gap / MEASURE.narrow) ** 2;
    });
    const beside = (all.length === 2 ? pairs.slice(0, 1) : pairs).map(([one, other]) => {
      const apart = distance(one.point, other.point);
      const inRow = one.leaves || other.leaves ? 0 : Math.max(0, 1 - apart / MEASURE.headsApart);
      const near = Math.max(0, 1 - apart / MEASURE.alongside);
      const least = MEASURE.alongsideCosine;
      const alike = Math.max(0, (Math.cos(one.heading - other.heading) - least) / (1 - least));
      return PRICE.headsInRow * inRow + PRICE.alongside * near * alike;
    });
    return [...narrow, ...beside].reduce((sum, cost) => sum + cost, 0);
  }

  it("is the sum over neighbours all round, however many there are", () => {
    let some = 0;
    for (let seed = 0; seed < 300; seed++) {
      const sheet = hub(seed);
      const cost = cornerCost(sheet, 0);
      if (cost > 0.01) some++;
      expect(cost, `seed ${seed}`).toBeCloseTo(plainCost(sheet), 9);
    }
    expect(some).toBeGreaterThan(100);
  });

  it("is nothing for one link or none", () => {
    const sheet = sheetAt("a +> b, c", [
      [0, 0],
      [200, 0],
      [0, 200],
    ]);
    expect([0, 1, 2].map((label) => cornerCost(sheet, label))).toEqual([0, 0, 0]);
  });
});
