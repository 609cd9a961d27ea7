import { describe, expect, it } from "vitest";
import type { Digraph } from "../../../src/core/graph/digraph";
import { labelBook, labelsOf } from "../../../src/core/graph/labels";
import { placesByLength } from "../../../src/core/graph/pathOrder";
import { listByRoots } from "../../../src/core/graph/rootListing";
import { builtTrie, type TrieBuilder, trieBuilder } from "../../../src/core/graph/trieBuilder";
import { atOnce } from "../../../src/core/model/steps";
import { type Arc, digraphOf, randomArcs, simpleCycles } from "../../oracle/digraphs";
import { seededRandom, shuffled } from "../../oracle/graphs";
import { johnsonCycles } from "../../oracle/johnson";
import { bothWays, ring } from "../../oracle/namedGraphs";
import { waysIn } from "../../oracle/tries";

interface Found {
  readonly isAll: boolean;
  readonly store: TrieBuilder;
  /** Every cycle as arcs, shortest first and otherwise as they came. */
  readonly ways: readonly (readonly number[])[];
}

function found(graph: Digraph, room = Infinity, slice = 64, patience = Infinity): Found {
  const store = trieBuilder(room, graph.vertexCount);
  const book = labelBook(graph.arcCount);
  const isAll = atOnce(listByRoots(graph, book, store, { slice, patience }));
  return { isAll, store, ways: waysIn(builtTrie(store, labelsOf(book), placesByLength(store))) };
}

function randomGraph(seed: number, most: number, density: number): Digraph {
  const random = seededRandom(seed);
  const vertices = 1 + Math.floor(random() * most);
  const arcs = Math.floor(random() * density * vertices);
  return digraphOf(vertices, randomArcs(random, vertices, arcs));
}

function johnsons(graph: Digraph): readonly string[] {
  const successors = Array.from({ length: graph.vertexCount }, (_, vertex) => [
    ...graph.targets.subarray(graph.outStart[vertex], graph.outStart[vertex + 1]),
  ]);
  return johnsonCycles(successors).map((way) => way.join(" "));
}

function vertices(graph: Digraph, way: readonly number[]): string {
  return way.map((arc) => graph.sources[arc]).join(" ");
}

describe("cycles listed root by root", () => {
  it("are those that walking every way finds, in the same order, parallel arcs and all", () => {
    for (let seed = 0; seed < 1_500; seed++) {
      const graph = randomGraph(seed, 7, 2.6);
      const { ways, isAll } = found(graph);
      expect(ways, `seed ${seed}`).toEqual(simpleCycles(graph));
      expect(isAll).toBe(true);
    }
  });

  it("are those of the textbook's program in larger graphs, dense and sparse", () => {
    for (const [size, density] of [
      [24, 3.8],
      [30, 3],
      [60, 1.9],
      [200, 1.25],
    ] as const) {
      for (let seed = 0; seed < 6; seed++) {
        const arcs = randomArcs(seededRandom(seed), size, Math.floor(size * density * 0.8));
        const graph = digraphOf(size, arcs);
        const ours = found(graph).ways.map((way) => vertices(graph, way));
        expect(ours.toSorted(), `${size}, seed ${seed}`).toEqual(johnsons(graph).toSorted());
      }
    }
  });

  it("come in the order of their vertices where walking every way would take too long", () => {
    for (let seed = 0; seed < 12; seed++) {
      const graph = digraphOf(40, randomArcs(seededRandom(seed), 40, 78));
      const { ways } = found(graph);
      for (const [at, way] of ways.entries()) {
        const before = ways[at - 1];
        if (before?.length !== way.length) continue;
        const fork = way.findIndex((arc, place) => arc !== before[place]);
        expect((way[fork] ?? 0) - (before[fork] ?? 0)).toBeGreaterThan(0);
      }
      expect(
        ways.every(
          (way) =>
            Math.min(...way.map((arc) => graph.sources[arc] ?? -1)) === graph.sources[way[0] ?? -1],
        ),
      ).toBe(true);
    }
  });

  it("are found in a part of many vertices that cannot be taken out", () => {
    for (let seed = 0; seed < 8; seed++) {
      // A ring both ways round with some arcs across.
      const arcs = [...bothWays(ring(75)), ...randomArcs(seededRandom(seed), 75, 6)];
      const graph = digraphOf(75, arcs);
      const ours = found(graph, Infinity, 100).ways.map((way) => vertices(graph, way));
      expect(ours.toSorted(), `seed ${seed}`).toEqual(johnsons(graph).toSorted());
    }
  });

  it("are as many whatever the vertices are called", () => {
    for (let seed = 0; seed < 10; seed++) {
      const random = seededRandom(seed);
      const arcs = randomArcs(random, 50, 95);
      const names = shuffled([...Array(50).keys()], random);
      const renamed = arcs.map(([from, to]): Arc => [names[from] ?? 0, names[to] ?? 0]);
      const lengths = [arcs, renamed].map((of) =>
        found(digraphOf(50, of)).ways.map(({ length }) => length),
      );
      expect(lengths[1], `seed ${seed}`).toEqual(lengths[0]);
    }
  });

  it("share their beginnings, and name what has no choice in it once", () => {
    const { ways, store } = found(digraphOf(2_000, ring(2_000).edges));
    expect(ways.map(({ length }) => length)).toEqual([2_000]);
    expect(store.nodeCount).toBe(0);
  });

  it("are no more than there is room for, and it is said that these are not all", () => {
    for (let seed = 0; seed < 300; seed++) {
      const graph = randomGraph(seed, 7, 2.6);
      const truth = simpleCycles(graph).map(String);
      const room = seed % 5;
      const { ways, isAll } = found(graph, room, 7);
      expect(isAll, `seed ${seed}`).toBe(truth.length <= room);
      expect(ways.length).toBe(Math.min(truth.length, room));
      for (const way of ways) expect(truth).toContain(String(way));
    }
  });

  it("are given up when patience comes to an end", () => {
    const graph = digraphOf(40, randomArcs(seededRandom(1), 40, 160));
    const { isAll, ways } = found(graph, Infinity, 100, 2_000);
    expect(isAll).toBe(false);
    expect(new Set(ways.map(String)).size).toBe(ways.length);
  });
});
