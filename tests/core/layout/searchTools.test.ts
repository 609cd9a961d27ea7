import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, distance, gapBetween } from "../../../src/core/drawing/box";
import { loopBasis } from "../../../src/core/layout/loopBasis";
import { packBoxes } from "../../../src/core/layout/packBoxes";
import {
  clearColumn,
  clearRow,
  mutualTable,
  note,
  type PairTable,
  pairTable,
  settle,
} from "../../../src/core/layout/pairTable";
import { partOfNet } from "../../../src/core/layout/partOfNet";
import { polygonNear } from "../../../src/core/layout/polygonNear";
import { bellShaped, below, seededRandom } from "../../../src/core/layout/random";
import { startPlaces } from "../../../src/core/layout/startPlaces";
import { partsOf } from "../../../src/core/layout/net";
import { independentLoops } from "../../measures/independentLoops";
import { sketch } from "../../sketch";
import { randomDiagram, wantedFor } from "./nets";

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe("chance from a seed", () => {
  it("is even, the same again, and another for another seed", () => {
    const draws = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 2000 }, random);
    };
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
    const counts = draws(3).reduce<number[]>(
      (all, value) => {
        all[Math.floor(value * 10)]! += 1;
        return all;
      },
      Array.from({ length: 10 }, () => 0),
    );
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(60);
  });

  it("gives whole numbers below a bound, and steps that are mostly small", () => {
    const random = seededRandom(5);
    const whole = Array.from({ length: 500 }, () => below(random, 7));
    expect(new Set(whole)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    const steps = Array.from({ length: 4000 }, () => bellShaped(random));
    const small = steps.filter((step) => Math.abs(step) < 0.7).length;
    expect(small / steps.length).toBeCloseTo(0.68, 1);
    expect(Math.abs(steps.reduce((sum, step) => sum + step, 0) / steps.length)).toBeLessThan(0.05);
  });
});

describe("the loops a picture is searched by", () => {
  it("are those that it is judged by", () => {
    for (const seed of SEEDS) {
      const document = randomDiagram(seed, 10);
      const { net } = wantedFor(document);
      const found = loopBasis(net.ids.length, net.links).map(({ links }) =>
        links.map((link) => net.links[link]!.id),
      );
      const judged = independentLoops(document.links).map((loop) => loop.map(({ id }) => id));
      const sorted = (loops: readonly (readonly string[])[]) =>
        loops.map((loop) => loop.toSorted().join(" ")).toSorted();
      expect(sorted(found), `seed ${seed}`).toEqual(sorted(judged));
    }
  });

  it("run on from link to link", () => {
    for (const seed of SEEDS) {
      const { net } = wantedFor(randomDiagram(seed, 10));
      for (const { variables, links } of loopBasis(net.ids.length, net.links)) {
        links.forEach((link, at) => {
          const { source, target } = net.links[link]!;
          expect(source).toBe(variables[at]);
          expect(target).toBe(variables[(at + 1) % variables.length]);
        });
      }
    }
  });
});

describe("a table of pairs", () => {
  /** Sums of rows and columns as they should be. */
  function sumsOf({ values, columns }: PairTable, rows: number) {
    const row = Array.from({ length: rows }, (_, at) =>
      values.slice(at * columns, (at + 1) * columns).reduce((sum, value) => sum + value, 0),
    );
    const column = Array.from({ length: columns }, (_, at) =>
      row.reduce((sum, _unused, from) => sum + values[from * columns + at]!, 0),
    );
    return { row, column };
  }

  const changes = fc.array(
    fc.record({
      row: fc.nat({ max: 4 }),
      column: fc.nat({ max: 6 }),
      values: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }),
    }),
    { maxLength: 30 },
  );

  it("has the sums of its rows and columns after any changes", () => {
    fc.assert(
      fc.property(changes, (all) => {
        const table = pairTable(5, 7);
        for (const { row, column, values } of all) {
          clearRow(table, row);
          clearColumn(table, column);
          table.waiting = 0;
          values.forEach((value, at) => note(table, row, at, value));
          settle(table);
        }
        const { row, column } = sumsOf(table, 5);
        expect([...table.rowSums]).toEqual(row);
        expect([...table.columnSums]).toEqual(column);
      }),
    );
  });

  it("says the same either way round when its pairs are mutual", () => {
    fc.assert(
      fc.property(changes, (all) => {
        const table = mutualTable(7);
        for (const { row, values } of all) {
          clearRow(table, row);
          table.waiting = 0;
          values.forEach((value, at) => at !== row && note(table, row, at, value));
          settle(table);
        }
        const { row, column } = sumsOf(table, 7);
        expect(row).toEqual(column);
        expect([...table.rowSums]).toEqual(row);
      }),
    );
  });

  it("takes more notes than it had room for", () => {
    const table = pairTable(40, 40);
    for (let at = 0; at < 1600; at++) note(table, Math.floor(at / 40), at % 40, at);
    settle(table);
    expect(table.values[1599]).toBe(1599);
    expect(table.rowSums[1]).toBe((40 * (40 + 79)) / 2);
  });
});

describe("boxes in one picture", () => {
  const size = fc.record({
    width: fc.integer({ min: 10, max: 900 }),
    height: fc.integer({ min: 10, max: 600 }),
  });

  it("keep apart, and waste no more than a row of them would", () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 14 }), (sizes) => {
        const corners = packBoxes(sizes);
        const boxes = corners.map(({ x, y }, index) => {
          const { width, height } = sizes[index]!;
          return boxOf({ centre: { x: x + width / 2, y: y + height / 2 }, width, height });
        });
        boxes.forEach((box, index) => {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          for (const other of boxes.slice(index + 1)) {
            expect(gapBetween(box, other)).toBeGreaterThanOrEqual(50 - 1e-6);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it("of one size make a sheet, not a ribbon", () => {
    const boxes = Array.from({ length: 12 }, () => ({ width: 100, height: 100 }));
    const corners = packBoxes(boxes);
    const width = Math.max(...corners.map(({ x }) => x)) + 100;
    const height = Math.max(...corners.map(({ y }) => y)) + 100;
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2);
  });

  it("of nothing are nothing", () => {
    expect(packBoxes([])).toEqual([]);
  });
});

describe("a part of a net", () => {
  it("has its own links, neighbours and loops, by its own numbers", () => {
    for (const seed of SEEDS) {
      const { net } = wantedFor(randomDiagram(seed, 9));
      for (const variables of partsOf(net, [...net.ids.keys()])) {
        const part = partOfNet(net, variables);
        expect(part.net.ids).toEqual(variables.map((variable) => net.ids[variable]));
        part.net.links.forEach(({ id, source, target }, link) => {
          const original = net.links[part.links[link]!]!;
          expect(original.id).toBe(id);
          expect(net.ids[original.source]).toBe(part.net.ids[source]);
          expect(net.ids[original.target]).toBe(part.net.ids[target]);
          expect(part.net.linksOf[source]).toContain(link);
          expect(part.net.neighbours[source]).toContain(target);
        });
      }
      const loops = partsOf(net, [...net.ids.keys()]).flatMap(
        (part) => partOfNet(net, part).net.loops,
      );
      expect(loops).toHaveLength(net.loops.length);
    }
  });
});

describe("the polygon near some points", () => {
  it("is regular, round their middle, and these points themselves when they are regular", () => {
    for (const [count, turn] of [
      [3, 1],
      [5, -1],
      [8, 1],
    ] as const) {
      const points = Array.from({ length: count }, (_, at) => ({
        x: 400 + 300 * Math.cos(0.4 + (turn * 2 * Math.PI * at) / count),
        y: 100 + 300 * Math.sin(0.4 + (turn * 2 * Math.PI * at) / count),
      }));
      polygonNear(points, 10).forEach((corner, at) => {
        expect(distance(corner, points[at]!)).toBeLessThan(1e-6);
      });
      const sides = polygonNear(
        points.map(({ x, y }) => ({ x: x * 0.1, y: y * 0.02 })),
        100,
      );
      const lengths = sides.map((corner, at) => distance(corner, sides[(at + 1) % count]!));
      for (const length of lengths) expect(length).toBeCloseTo(75, 6);
    }
  });
});

describe("the starts of a search", () => {
  it("differ from each other, and hold pinned variables in their places", () => {
    const wanted = wantedFor(sketch("a +> b, b +> c, c +> d, d +> a, d +> e, e +> f"));
    const starts = [0, 1, 2, 3, 4].map((start) => startPlaces(wanted, start, seededRandom(start)));
    const texts = starts.map((places) => JSON.stringify(places));
    expect(new Set(texts).size).toBe(5);
    const standing = wanted.net.ids.map((_, index) => (index < 2 ? { x: 90 * index, y: 7 } : null));
    const pinned = Uint8Array.from(wanted.net.ids, (_, index) => (index < 3 ? 1 : 0));
    const held = startPlaces({ ...wanted, standing, pinned }, 0, seededRandom(1));
    expect(held.slice(0, 2)).toEqual(standing.slice(0, 2));
    expect(held.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
});
