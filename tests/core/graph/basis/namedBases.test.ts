import { describe, expect, it } from "vitest";
import { atOnce } from "../../../../src/core/model/steps";
import { cycleBasis, cycleRank } from "../../../../src/core/graph/basis/cycleBasis";
import { strongComponents } from "../../../../src/core/graph/components";
import { blocksOf } from "../../../../src/core/graph/counting/blocks";
import { sumsOfCycles } from "../../../oracle/cycleSums";
import { type Arc, digraphOf, randomArcs, simpleCycles } from "../../../oracle/digraphs";
import { seededRandom, shuffled } from "../../../oracle/graphs";
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
} from "../../../oracle/namedGraphs";

// Bases, components and blocks of graphs whose structure is known beforehand.

/** How many cycles of each length a shortest basis has. */
function lengthsOf(vertices: number, arcs: readonly Arc[]): Readonly<Record<number, number>> {
  const { count, starts } = atOnce(cycleBasis(digraphOf(vertices, arcs)));
  const counts: Record<number, number> = {};
  for (let cycle = 0; cycle < count; cycle++) {
    const length = (starts[cycle + 1] ?? 0) - (starts[cycle] ?? 0);
    counts[length] = (counts[length] ?? 0) + 1;
  }
  return counts;
}

/*
 * Walked both ways, every edge is a cycle of two. Modulo these an arc and the one back are the same, so
 * the rest is a shortest basis of the graph without directions: E - V + 1 cycles, its faces where it
 * is drawn in the plane, all but one of them.
 */
const BASES: readonly (readonly [
  name: string,
  NamedGraph,
  faces: Readonly<Record<number, number>>,
])[] = [
  ["a ring of nine", ring(9), { 9: 1 }],
  ["a wheel: its triangles", wheel(7), { 3: 7 }],
  ["a fan: its triangles", fan(6), { 3: 5 }],
  ["a grid of 5 x 4 points: its squares", grid(5, 4), { 4: 12 }],
  ["a cube: five of six faces", hypercube(3), { 4: 5 }],
  ["a cube of four dimensions", hypercube(4), { 4: 17 }],
  ["an octahedron: seven of eight faces", octahedron(), { 3: 7 }],
  ["three houses and three wells", bipartite(3, 3), { 4: 4 }],
  ["Petersen's graph, in which nothing is shorter than five", petersen(5, 2), { 5: 6 }],
  ["a dodecahedron: eleven of twelve faces", petersen(10, 2), { 5: 11 }],
  ["the plane of seven points, in which nothing is shorter than six", heawood(), { 6: 8 }],
];

describe("shortest bases of graphs with a name, walked both ways", () => {
  it.each(BASES)("%s", (_, graph, faces) => {
    const expected = { 2: graph.edges.length, ...faces };
    expect(lengthsOf(graph.vertices, bothWays(graph))).toEqual(expected);
    const rank = 2 * graph.edges.length - graph.vertices + 1;
    expect(cycleRank(digraphOf(graph.vertices, bothWays(graph)))).toBe(rank);
    expect(Object.values(expected).reduce((sum, count) => sum + count, 0)).toBe(rank);
  });
});

describe("shortest bases", () => {
  it("have the same lengths whatever their vertices are called", () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = seededRandom(70 + seed);
      const arcs = randomArcs(random, 8, 20);
      const names = shuffled([...Array(8).keys()], random);
      const renamed = arcs.map(([from, to]): Arc => [names[from] ?? 0, names[to] ?? 0]);
      expect(lengthsOf(8, renamed), `seed ${seed}`).toEqual(lengthsOf(8, arcs));
      const turned = arcs.map(([from, to]): Arc => [to, from]);
      expect(lengthsOf(8, turned)).toEqual(lengthsOf(8, arcs));
    }
  });

  it("of two graphs with a vertex in common are those of both", () => {
    const [one, other] = [bothWays(petersen(5, 2)), bothWays(wheel(6))];
    // The hub of the wheel is vertex 0 of the other one.
    const moved = other.map(([from, to]): Arc => [
      from === 6 ? 0 : from + 10,
      to === 6 ? 0 : to + 10,
    ]);
    expect(lengthsOf(16, [...one, ...moved])).toEqual({ 2: 15 + 12, 3: 6, 5: 6 });
  });

  it("have as many cycles as all cycles have independent ones", () => {
    for (let seed = 0; seed < 40; seed++) {
      const graph = digraphOf(7, randomArcs(seededRandom(900 + seed), 7, 17));
      const sums = sumsOfCycles();
      for (const cycle of simpleCycles(graph)) sums.add(cycle);
      expect(cycleRank(graph), `seed ${seed}`).toBe(sums.rank);
    }
  });
});

describe("parts that are known beforehand", () => {
  it("of rings in a chain are the rings, the last of them first", () => {
    // Rings of 3, with one arc from each to the next.
    const arcs = Array.from({ length: 6 }, (_, at): readonly Arc[] => [
      [3 * at, 3 * at + 1],
      [3 * at + 1, 3 * at + 2],
      [3 * at + 2, 3 * at],
      ...(at < 5 ? [[3 * at, 3 * at + 3] as const] : []),
    ]).flat();
    const { count, of, sizes } = strongComponents(digraphOf(18, arcs));
    expect([count, ...sizes]).toEqual([6, 3, 3, 3, 3, 3, 3]);
    expect([0, 3, 6, 9, 12, 15].map((vertex) => of[vertex])).toEqual([5, 4, 3, 2, 1, 0]);
  });

  it("fall apart no further than the arcs between them say when one is turned round", () => {
    const both = bothWays(grid(4, 4));
    expect(strongComponents(digraphOf(16, both)).count).toBe(1);
    const onward = both.filter(([from, to]) => from < to);
    expect(strongComponents(digraphOf(16, onward)).count).toBe(16);
    // One way back from the last corner to the first makes one of all again.
    expect(strongComponents(digraphOf(16, [...onward, [15, 0]])).count).toBe(1);
  });

  /** Blocks as how many arcs each has. */
  function blockSizes(vertices: number, arcs: readonly Arc[]): readonly number[] {
    const { vertexCount, sources, targets } = digraphOf(vertices, arcs);
    return blocksOf({ vertexCount, sources, targets })
      .map(({ length }) => length)
      .toSorted((a, b) => a - b);
  }

  it("have one block where no vertex holds them together alone, and a block for each bridge", () => {
    for (const graph of [petersen(5, 2), wheel(6), grid(3, 3), heawood()]) {
      expect(blockSizes(graph.vertices, graph.edges)).toEqual([graph.edges.length]);
    }
    const windmill = Array.from({ length: 5 }, (_, at): readonly Arc[] => [
      [0, 2 * at + 1],
      [2 * at + 1, 2 * at + 2],
      [2 * at + 2, 0],
    ]).flat();
    expect(blockSizes(11, windmill)).toEqual([3, 3, 3, 3, 3]);
    const barbell: readonly Arc[] = [...ring(4).edges, [3, 4], [4, 5], [5, 6], [6, 4]];
    expect(blockSizes(7, barbell)).toEqual([1, 3, 4]);
  });
});
