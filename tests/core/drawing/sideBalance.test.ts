import { describe, expect, it } from "vitest";
import {
  type Balance,
  balanceOfNearest,
  balanceOfWays,
  type Sides,
  sidesOf,
  voteOfLoops,
} from "../../../src/core/drawing/sideBalance";
import type { CldDocument, Link, Point } from "../../../src/core/model/document";
import { randomArrows, seededRandom } from "../../oracle/graphs";
import { linkId, sketchAt } from "./drawn";
import { documentOfArrows, placedAt } from "./models";

/** The places of a document, each moved so. */
function moved(document: CldDocument, move: (place: Point) => Point): CldDocument {
  const places = Object.entries(document.layout.positions);
  return placedAt(document, Object.fromEntries(places.map(([id, place]) => [id, move(place)])));
}

function sidesIn(document: CldDocument): Sides {
  const labels = Object.entries(document.layout.positions).map(([id, centre]) => [
    id,
    { lines: [], lineWidths: [], centre, width: 60, height: 26 },
  ]);
  return sidesOf(document, Object.fromEntries(labels));
}

/** A diagram by chance at places by chance. */
function randomDocument(seed: number): CldDocument {
  const random = seededRandom(seed);
  const arrows = randomArrows(random, { variables: 8, links: 13, selfLinks: false });
  const document = documentOfArrows(arrows);
  const ids = Object.keys(document.variables);
  const places = ids.map((id) => [id, { x: 900 * random(), y: 600 * random() }]);
  return placedAt(document, Object.fromEntries(places));
}

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

/** All that is said of a link: sums and weights. */
function allOf(sides: Sides, link: Link) {
  const [vote, ways] = [voteOfLoops(sides, link), balanceOfWays(sides, link)];
  return {
    sums: [vote.sum, ways.sum, balanceOfNearest(sides, link)],
    weights: [vote.weight, ways.weight],
  };
}

/** The same numbers, but for what is lost in reckoning. */
const about = (numbers: readonly number[]) =>
  numbers.map((one) => expect.closeTo(one, 5) as number);

describe("the side of a link on which its loops lie", () => {
  it("turns over in a mirror, and weighs as much", () => {
    for (const seed of SEEDS) {
      const document = randomDocument(seed);
      const sides = sidesIn(document);
      for (const mirror of [
        ({ x, y }: Point) => ({ x: -x, y }),
        ({ x, y }: Point) => ({ x: y, y: x }),
      ]) {
        const mirrored = sidesIn(moved(document, mirror));
        for (const link of Object.values(document.links)) {
          const [here, there] = [allOf(sides, link), allOf(mirrored, link)];
          expect(there.sums).toEqual(about(here.sums.map((sum) => -sum)));
          expect(there.weights).toEqual(about(here.weights));
        }
      }
    }
  });

  it("is the same for a picture that is shifted, turned or larger", () => {
    for (const seed of SEEDS) {
      const document = randomDocument(seed);
      const sides = sidesIn(document);
      for (const move of [
        ({ x, y }: Point) => ({ x: x + 400, y: y - 70 }),
        ({ x, y }: Point) => ({ x: -y, y: x }),
        ({ x, y }: Point) => ({ x: 2 * x, y: 2 * y }),
      ]) {
        const other = sidesIn(moved(document, move));
        for (const link of Object.values(document.links)) {
          const [here, there] = [allOf(sides, link), allOf(other, link)];
          expect(there.sums).toEqual(about(here.sums));
          expect(there.weights).toEqual(about(here.weights));
        }
      }
    }
  });

  it("never outweighs what weighs, and weighs something just where there is a way back", () => {
    for (const seed of SEEDS) {
      const document = randomDocument(seed);
      const sides = sidesIn(document);
      const { numbers, along, count } = sides.near;
      for (const link of Object.values(document.links)) {
        const [from, to] = [numbers.get(link.source)!, numbers.get(link.target)!];
        const { sum, weight } = voteOfLoops(sides, link);
        expect(Math.abs(sum)).toBeLessThanOrEqual(weight + 1e-9);
        expect(weight > 0).toBe(along[to * count + from]! < 255);
      }
    }
  });
});

describe("the sides of a triangle", () => {
  const places = { a: [0, 0], b: [300, 0], c: [150, 200] } as const;
  const ring = sketchAt("a +> b, b +> c, c +> a", places);
  const link = (document: CldDocument, number: number): Link => document.links[linkId(number)]!;
  const ratio = ({ sum, weight }: Balance): number => sum / weight;

  it("have all that weighs to the right when one goes round clockwise, to the left otherwise", () => {
    const sides = sidesIn(ring);
    const back = sketchAt("b +> a, c +> b, a +> c", places);
    for (const number of [1, 2, 3]) {
      expect(ratio(voteOfLoops(sides, link(ring, number)))).toBeGreaterThan(0.9);
      const other = voteOfLoops(sidesIn(back), link(back, number));
      expect(ratio(other)).toBeLessThan(-0.9);
    }
  });

  it("have the third corner on the way back, by how far it is aside in lengths of the link", () => {
    const { sum, weight } = balanceOfWays(sidesIn(ring), link(ring, 1));
    expect([sum, weight]).toEqual([expect.closeTo(200 / 300, 6), 1]);
  });

  it("weigh a corner on a way that is longer by one link a quarter", () => {
    const document = sketchAt("a +> b, b +> c, c +> a, b +> d, d +> e, e +> a", {
      ...places,
      d: [300, -150],
      e: [0, -150],
    });
    const { sum, weight } = balanceOfWays(sidesIn(document), link(document, 1));
    expect(weight).toBeCloseTo(1 + 2 / 4, 9);
    expect(sum).toBeCloseTo(200 / 300 - (2 / 4) * (150 / 300), 6);
  });
});

describe("a link in no loop", () => {
  it("has those that hang together with it aside, nearer ones more, none more than full", () => {
    const places = { a: [0, 0], b: [300, 0], c: [300, 90], d: [300, 3000] } as const;
    const document = sketchAt("a +> b, b +> c, c +> d", places);
    const first = document.links[linkId(1)]!;
    const near = balanceOfNearest(sidesIn(document), first);
    expect(near).toBeCloseTo((1 / 2) * (90 / 300) + 1 / 4, 6); // d is far off: it weighs full
    expect(balanceOfWays(sidesIn(document), first)).toEqual({ sum: 0, weight: 0 });
    expect(voteOfLoops(sidesIn(document), first)).toEqual({ sum: 0, weight: 0 });
  });

  it("does not mind those more than five links off, nor those it has no way to", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const chain = names.slice(1).map((name, at) => `${names[at]!} +> ${name}`);
    const at = (y: number) =>
      Object.fromEntries(
        [...names, "x", "z"].map((name, place) => [
          name,
          [200 * place, place > 6 ? y : 0] as const,
        ]),
      );
    const text = `${chain.join(", ")}, x +> z`;
    const [flat, bowed] = [0, 500].map((y) => {
      const document = sketchAt(text, at(y));
      return balanceOfNearest(sidesIn(document), document.links[linkId(1)]!);
    });
    expect(bowed).toBe(flat);
    const nearer = sketchAt(text, { ...at(0), g: [1200, 500] });
    expect(balanceOfNearest(sidesIn(nearer), nearer.links[linkId(1)]!)).toBeCloseTo(1 / 32, 9);
  });
});
