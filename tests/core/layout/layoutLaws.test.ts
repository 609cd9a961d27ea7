import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, gapBetween } from "../../../src/core/drawing/box";
import { hopsFrom, type Net, netOf, partsOf, wishedLength } from "../../../src/core/layout/net";
import { meanOf, separate, type Spot } from "../../../src/core/layout/separate";
import { stressPlaces } from "../../../src/core/layout/stressPlaces";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { digraphOf, distanceTable } from "../../oracle/digraphs";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { measureText } from "../drawing/measure";
import { documentOfArrows } from "../drawing/models";

const SEEDS = Array.from({ length: 120 }, (_, seed) => seed);

/** The net of a random diagram of up to nine variables. */
function randomNet(seed: number): Net {
  return netOf(documentOfArrows(arrowsOf(seed)), measureText);
}

function arrowsOf(seed: number) {
  const random = seededRandom(seed);
  const variables = 2 + Math.floor(random() * 8);
  const links = 1 + Math.floor(random() * 1.7 * variables);
  return randomArrows(random, { variables, links, selfLinks: seed % 4 === 0 });
}

/** Steps between all pairs along links of any direction, through some variables only. */
function stepsTable(net: Net, through: (variable: number) => boolean, start: number) {
  const both = net.links.flatMap(({ source, target }) => [
    [source, target] as const,
    [target, source] as const,
  ]);
  // A way may end anywhere, but goes on only through some.
  const leading = both.filter(([from]) => from === start || through(from));
  return distanceTable(digraphOf(net.ids.length, leading));
}

const all = (net: Net): readonly number[] => net.ids.map((_, index) => index);

describe("the net of a diagram", () => {
  it("says the same of every link from both its ends", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      net.linksOf.forEach((own, variable) => {
        const touching = net.links.flatMap(({ source, target }, index) =>
          source === variable || target === variable ? [index] : [],
        );
        expect(own).toEqual(touching);
        const others = touching.map((index) => {
          const link = net.links[index];
          return link?.source === variable ? link.target : link?.source;
        });
        expect(new Set(net.neighbours[variable])).toEqual(new Set(others));
        expect(new Set(net.neighbours[variable]).size).toBe(net.neighbours[variable]?.length);
      });
    }
  });

  it("has a shortest loop for every link that is in one, each of them once", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      const loops = bruteForceLoops(linksOf(arrowsOf(seed)));
      const inLoops = new Set(loops.flatMap(({ links }) => links)).size;
      const covered = new Set(
        net.loops.flatMap((loop) =>
          loop.map((from, at) => `${from} ${loop[(at + 1) % loop.length]}`),
        ),
      );
      expect(covered.size, `seed ${seed}`).toBe(inLoops);
      const lengths = net.loops.map(({ length }) => length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      const sets = net.loops.map((loop) => loop.toSorted((a, b) => a - b).join(" "));
      expect(net.loops.length).toBeGreaterThanOrEqual(new Set(sets).size);
    }
  });

  it("wishes longer links the more there are, between 80 and 176 px", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      const more = { ...net, links: [...net.links, ...net.links] };
      expect(wishedLength(net)).toBeGreaterThanOrEqual(80);
      expect(wishedLength(more)).toBeGreaterThanOrEqual(wishedLength(net));
      expect(wishedLength(more)).toBeLessThanOrEqual(176);
    }
  });
});

describe("steps from a variable to the others", () => {
  it("are those of Floyd and Warshall, through all or through some", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      const start = seed % net.ids.length;
      for (const through of [() => true, () => false, (at: number) => at % 2 === 0]) {
        const expected = stepsTable(net, through, start)[start];
        expect(hopsFrom(net, start, through), `seed ${seed}`).toEqual(expected);
      }
    }
  });
});

describe("the parts of a diagram", () => {
  it("hold every variable once, together with all that hangs on it", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      const parts = partsOf(net, all(net));
      expect(parts.flat().toSorted((a, b) => a - b)).toEqual(all(net));
      for (const part of parts) {
        const [first = -1] = part;
        const hops = hopsFrom(net, first, () => true);
        expect(part).toEqual(all(net).filter((variable) => hops[variable] !== Infinity));
      }
      const sizes = parts.map(({ length }) => length);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  });

  it("hold only those that were asked for", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      const some = all(net).filter((variable) => variable % 3 !== 1);
      expect(
        partsOf(net, some)
          .flat()
          .toSorted((a, b) => a - b),
      ).toEqual(some);
    }
  });
});

describe("pushing boxes apart", () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 20, max: 150 }),
    height: fc.integer({ min: 18, max: 60 }),
  });
  const boxes = fc.array(box, { minLength: 1, maxLength: 8 });
  const spotsOf = (given: readonly Spot[]): Spot[] => given.map(({ x, y }) => ({ x, y }));

  it("leaves a gap between all of them, given the rounds it takes", () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const spots = spotsOf(given);
        separate(spots, given, { gap: 10, rounds: 2_000 });
        const places = given.map((size, at) => boxOf({ ...size, centre: spots[at] ?? size }));
        for (const [at, one] of places.entries()) {
          for (const other of places.slice(at + 1)) {
            expect(gapBetween(one, other)).toBeGreaterThan(9.9);
          }
        }
      }),
    );
  });

  it("keeps their middle where it was", () => {
    fc.assert(
      fc.property(boxes, fc.nat(50), (given, rounds) => {
        const spots = spotsOf(given);
        separate(spots, given, { gap: 10, rounds });
        const [before, after] = [meanOf(given), meanOf(spots)];
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  it("changes nothing once they are apart", () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const spots = spotsOf(given);
        separate(spots, given, { gap: 10, rounds: 2_000 });
        const apart = spotsOf(spots);
        separate(spots, given, { gap: 10, rounds: 50 });
        expect(spots).toEqual(apart);
      }),
    );
  });
});

describe("places by stress", () => {
  /** The largest part of some nets; one variable alone needs no such places. */
  const parts = SEEDS.slice(0, 60).flatMap((seed) => {
    const net = randomNet(seed);
    const [part = []] = partsOf(net, all(net));
    return part.length > 1 ? [{ seed, net, part }] : [];
  });

  it("are one for each variable, finite, the same again, and leave every label free", () => {
    for (const { net, part } of parts) {
      const places = stressPlaces(net, part);
      expect(stressPlaces(net, part)).toEqual(places);
      expect(places).toHaveLength(part.length);
      expect(places.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
      const boxes = places.map((centre, at) => boxOf({ centre, ...sizeOf(net, part[at]) }));
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) expect(gapBetween(one, other)).toBeGreaterThan(0);
      }
    }
  });

  it("are wider than high, and more links run to the right than to the left", () => {
    for (const { seed, net, part } of parts) {
      const places = stressPlaces(net, part);
      const { x, y } = meanOf(places);
      const spread = (of: (place: Spot) => number): number =>
        places.reduce((sum, place) => sum + of(place) ** 2, 0);
      // Labels that are pushed apart in the end may turn it a little.
      expect(spread((place) => place.y - y)).toBeLessThan(1.3 * spread((place) => place.x - x) + 1);
      const rank = new Map(part.map((variable, at) => [variable, at]));
      const placeOf = (variable: number): Spot => places[rank.get(variable) ?? -1] ?? { x, y };
      const rightwards = net.links
        .filter(({ source, target }) => rank.has(source) && rank.has(target))
        .reduce((sum, { source, target }) => sum + placeOf(target).x - placeOf(source).x, 0);
      expect(rightwards, `seed ${seed}`).toBeGreaterThan(-40);
    }
  });
});

function sizeOf(net: Net, variable = -1): { readonly width: number; readonly height: number } {
  return net.sizes[variable] ?? { width: 0, height: 0 };
}
