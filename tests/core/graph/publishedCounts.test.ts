import { describe, expect, it } from "vitest";
import { countCycles } from "../../../src/core/graph/counting/countCycles";
import { cycleListing } from "../../../src/core/graph/cycles";
import type { Digraph } from "../../../src/core/graph/digraph";
import { labelBook } from "../../../src/core/graph/labels";
import { runListing } from "../../../src/core/graph/listing";
import { listByRoots } from "../../../src/core/graph/rootListing";
import { trieBuilder } from "../../../src/core/graph/trieBuilder";
import { atOnce } from "../../../src/core/model/steps";
import { arcsListed, digraphOf } from "../../oracle/digraphs";
import {
  bipartite,
  bothWays,
  fan,
  grid,
  heawood,
  hypercube,
  type NamedGraph,
  octahedron,
  petersen,
  ring,
  wheel,
} from "../../oracle/namedGraphs";

// Cycles that others have counted, and formulas that can be checked by hand.

type ByLength = Readonly<Record<number, number>>;

function digraphBothWays(graph: NamedGraph): Digraph {
  return digraphOf(graph.vertices, bothWays(graph));
}

function tally(lengths: Iterable<number>): ByLength {
  const counts: Record<number, number> = {};
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  return counts;
}

/** Cycles by length, as the list has them. */
function listed(graph: Digraph): ByLength {
  const limits = { maxCount: 1e6, maxLength: Infinity };
  return tally(arcsListed(runListing(cycleListing(graph, limits))).map(({ length }) => length));
}

/** The same from one root after another, as large graphs are searched. */
function byRoots(graph: Digraph): ByLength {
  const store = trieBuilder(1e6, graph.vertexCount);
  const book = labelBook(graph.arcCount);
  const effort = { slice: 1_000, patience: Infinity };
  expect(atOnce(listByRoots(graph, book, store, effort))).toBe(true);
  return tally(store.lengths.subarray(0, store.count));
}

/** How many there are, without looking at any. */
function counted({ sources, targets }: Digraph): bigint {
  const weight = { all: 1n, settled: 1n, surplus: 1n };
  const arcs = Array.from(sources, (source, arc) => ({
    source,
    target: targets[arc] ?? -1,
    weight,
  }));
  const effort = { maxStates: 1e6, maxVisits: 1e7, shouldStop: () => false };
  const count = atOnce(countCycles(arcs, effort));
  return count.exact ? count.weight.all : -1n;
}

/** What walking both ways makes of cycles without directions. */
function directed({ edges }: NamedGraph, undirected: ByLength): ByLength {
  const doubled = Object.entries(undirected).map(([length, count]) => [length, 2 * count]);
  return { 2: edges.length, ...Object.fromEntries(doubled) };
}

function sum(counts: ByLength): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function choose(from: number, count: number): number {
  return count === 0 ? 1 : (choose(from - 1, count - 1) * from) / count;
}

function factorial(number: number): number {
  return number <= 1 ? 1 : number * factorial(number - 1);
}

/** Cycles of K(m, n): k of each side, in a ring, turned and turned over. */
function cyclesOfBipartite(one: number, other: number): ByLength {
  const counts: Record<number, number> = {};
  for (let pairs = 2; pairs <= Math.min(one, other); pairs++) {
    const orders = (factorial(pairs) * factorial(pairs - 1)) / 2;
    counts[2 * pairs] = choose(one, pairs) * choose(other, pairs) * orders;
  }
  return counts;
}

/** Cycles of a wheel: its rim, and its hub with each stretch of the rim. */
function cyclesOfWheel(rim: number): ByLength {
  const stretches = Array.from({ length: rim - 1 }, (_, at) => [at + 3, rim]);
  const counts: Record<number, number> = Object.fromEntries(stretches);
  counts[rim] = (counts[rim] ?? 0) + 1;
  return counts;
}

/** Cycles of a fan: its hub with each stretch of two or more of its path. */
function cyclesOfFan(length: number): ByLength {
  return Object.fromEntries(
    Array.from({ length: length - 1 }, (_, at) => [at + 3, length - at - 1]),
  );
}

/**
 * Cycles of a prism: a band over each stretch of its rings; and all ways round, which change between
 * the rings at an even number of rungs, beginning on either.
 */
function cyclesOfPrism(size: number): ByLength {
  const bands = Array.from({ length: size - 1 }, (_, at) => [2 * at + 4, size]);
  const counts: Record<number, number> = Object.fromEntries(bands);
  for (let rungs = 0; rungs <= size; rungs += 2) {
    counts[size + rungs] = (counts[size + rungs] ?? 0) + 2 * choose(size, rungs);
  }
  return counts;
}

const BY_LENGTH: readonly (readonly [name: string, NamedGraph, ByLength])[] = [
  ["a triangle", ring(3), { 3: 1 }],
  ["a ring of eleven", ring(11), { 11: 1 }],
  ["a wheel of four: 4 x 4 - 4 + 1 cycles", wheel(4), cyclesOfWheel(4)],
  ["a wheel of nine: 9 x 9 - 9 + 1 cycles", wheel(9), cyclesOfWheel(9)],
  ["a fan of eight", fan(8), cyclesOfFan(8)],
  ["three houses and three wells", bipartite(3, 3), { 4: 9, 6: 6 }],
  ["two sides of four and five", bipartite(4, 5), cyclesOfBipartite(4, 5)],
  ["a cube", hypercube(3), { 4: 6, 6: 16, 8: 6 }],
  ["an octahedron", octahedron(), { 3: 8, 4: 15, 5: 24, 6: 16 }],
  ["Petersen's graph", petersen(5, 2), { 5: 12, 6: 10, 8: 15, 9: 20 }],
  ["a prism of five", petersen(5, 1), cyclesOfPrism(5)],
  ["a prism of eight", petersen(8, 1), cyclesOfPrism(8)],
];

describe("cycles of graphs with a name, by length", () => {
  it.each(BY_LENGTH)("%s", (_, graph, undirected) => {
    const expected = directed(graph, undirected);
    const both = digraphBothWays(graph);
    expect(listed(both)).toEqual(expected);
    expect(byRoots(both)).toEqual(expected);
    expect(counted(both)).toBe(BigInt(sum(expected)));
  });
});

describe("cycles of graphs with a name, all together", () => {
  // Cycles of square grids: OEIS A140517. Cycles of hypercubes: A085408.
  const TOTALS: readonly (readonly [name: string, NamedGraph, number])[] = [
    ["a grid of 2 x 2 points", grid(2, 2), 1],
    ["a grid of 3 x 3 points", grid(3, 3), 13],
    ["a grid of 4 x 4 points", grid(4, 4), 213],
    ["a grid of 5 x 5 points", grid(5, 5), 9_349],
    ["a cube of four dimensions", hypercube(4), 14_704],
    ["a row of nine squares: one for each stretch of them", grid(10, 2), 45],
  ];

  it.each(TOTALS)("%s", (_, graph, undirected) => {
    const both = digraphBothWays(graph);
    const expected = 2 * undirected + graph.edges.length;
    expect(sum(listed(both))).toBe(expected);
    expect(counted(both)).toBe(BigInt(expected));
  });

  it("of grids that nobody would list are counted", () => {
    // A140517 goes on with 1,222,363 and 487,150,371.
    for (const [size, undirected] of [
      [6, 1_222_363],
      [7, 487_150_371],
    ] as const) {
      const graph = grid(size, size);
      const expected = 2 * undirected + graph.edges.length;
      expect(counted(digraphBothWays(graph))).toBe(BigInt(expected));
    }
  });

  it("of the plane of seven points are 28 of six, 21 of eight, and 24 through every vertex", () => {
    const found = listed(digraphBothWays(heawood()));
    expect([found[6], found[8], found[14]]).toEqual([56, 42, 48]);
    expect(Object.keys(found).every((length) => Number(length) % 2 === 0)).toBe(true);
  });

  it("of a dodecahedron: twelve faces, and Hamilton's thirty ways round", () => {
    const graph = digraphBothWays(petersen(10, 2));
    const found = listed(graph);
    expect([found[3], found[4], found[5], found[20]]).toEqual([undefined, undefined, 24, 60]);
    expect(counted(graph)).toBe(BigInt(sum(found)));
  });
});

describe("cycles on either side of what sets of bits have room for", () => {
  it.each([32, 33, 34, 50])("are as many in a ring and in a wheel: %i vertices", (size) => {
    const round = ring(size);
    const expected = directed(round, { [size]: 1 });
    expect(listed(digraphBothWays(round))).toEqual(expected);
    expect(byRoots(digraphBothWays(round))).toEqual(expected);
    const spoked = wheel(size - 1);
    const ofWheel = directed(spoked, cyclesOfWheel(size - 1));
    expect(listed(digraphBothWays(spoked))).toEqual(ofWheel);
    expect(byRoots(digraphBothWays(spoked))).toEqual(ofWheel);
  });

  it("are those of both parts where one is small and the other is large", () => {
    const [small, large] = [bothWays(petersen(5, 2)), bothWays(wheel(40))];
    const moved = large.map(([from, to]) => [from + 10, to + 10] as const);
    // One arc from the one to the other closes nothing.
    const graph = digraphOf(51, [...small, ...moved, [3, 20]]);
    const apart = 2 * 57 + 15 + 2 * (40 * 40 - 40 + 1) + 80;
    expect(sum(listed(graph))).toBe(apart);
    expect(sum(byRoots(graph))).toBe(apart);
    expect(counted(graph)).toBe(BigInt(apart));
  });
});
