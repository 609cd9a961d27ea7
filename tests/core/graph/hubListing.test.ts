import { describe, expect, it } from "vitest";
import { canonicalOrder } from "../../../src/core/graph/canonicalOrder";
import type { Digraph } from "../../../src/core/graph/digraph";
import { listByHubs } from "../../../src/core/graph/hubListing";
import { labelBook, labelsOf } from "../../../src/core/graph/labels";
import { arcsOf, canonicalCycle } from "../../../src/core/graph/pathTrie";
import {
  builtTrie,
  type TrieBuilder,
  trieBuilder,
  trieView,
} from "../../../src/core/graph/trieBuilder";
import { atOnce } from "../../../src/core/model/steps";
import { type Arc, digraphOf, randomArcs, simpleCycles } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";
import { johnsonCycles } from "../../oracle/johnson";

interface Found {
  readonly isAll: boolean;
  readonly store: TrieBuilder;
  /** Every cycle as arcs from its least vertex on, in the order that was made. */
  readonly ways: readonly (readonly number[])[];
}

function found(graph: Digraph, room = Infinity, slice = 64, patience = Infinity): Found {
  const store = trieBuilder(room, graph.vertexCount);
  const book = labelBook(graph.arcCount);
  const isAll = atOnce(listByHubs(graph, book, store, { slice, patience }));
  const labels = labelsOf(book);
  const order = atOnce(canonicalOrder(graph, trieView(store, labels), store.lengths));
  const trie = builtTrie(store, labels, order);
  const ways = Array.from({ length: trie.count }, (_, path) =>
    canonicalCycle(arcsOf(trie, path), graph.sources),
  );
  return { isAll, store, ways };
}

function randomGraph(seed: number, most: number, density: number): Digraph {
  const random = seededRandom(seed);
  const vertices = 1 + Math.floor(random() * most);
  const arcs = Math.floor(random() * density * vertices);
  return digraphOf(vertices, randomArcs(random, vertices, arcs));
}

/** A row of vertices, each with a way on and a way back, so that there is a choice at each. */
function ladder(length: number): readonly Arc[] {
  return Array.from({ length }, (_, at): readonly Arc[] => [
    [at, at + 1],
    [at + 1, at],
  ]).flat();
}

function vertices(graph: Digraph, way: readonly number[]): string {
  return way.map((arc) => graph.sources[arc]).join(" ");
}

describe("cycles listed from the busiest vertices", () => {
  it("are those that walking every way finds, in the same order, parallel arcs and all", () => {
    for (let seed = 0; seed < 3_000; seed++) {
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
        const successors = Array.from({ length: size }, (_, vertex) => [
          ...graph.targets.subarray(graph.outStart[vertex], graph.outStart[vertex + 1]),
        ]);
        const theirs = johnsonCycles(successors).map((way) => way.join(" "));
        const ours = found(graph).ways.map((way) => vertices(graph, way));
        expect(ours.toSorted(), `${size} vertices, seed ${seed}`).toEqual(theirs.toSorted());
      }
    }
  });

  it("are found in a part too large for sets of bits as well", () => {
    for (let seed = 0; seed < 8; seed++) {
      // A ring both ways round, in which no vertex can be taken out, with some arcs across.
      const ring = Array.from({ length: 45 }, (_, at): readonly Arc[] => [
        [at, (at + 1) % 45],
        [(at + 1) % 45, at],
      ]).flat();
      const graph = digraphOf(45, [...ring, ...randomArcs(seededRandom(seed), 45, 7)]);
      const successors = Array.from({ length: 45 }, (_, vertex) => [
        ...graph.targets.subarray(graph.outStart[vertex], graph.outStart[vertex + 1]),
      ]);
      const theirs = johnsonCycles(successors).map((way) => way.join(" "));
      const ours = found(graph, Infinity, 100).ways.map((way) => vertices(graph, way));
      expect(ours.toSorted(), `seed ${seed}`).toEqual(theirs.toSorted());
    }
  });

  it("are in order also where they are alike in more choices than are compared at once", () => {
    // A row of 150 choices on the way to a row of diamonds, and one arc home.
    const diamonds = Array.from({ length: 8 }, (_, at): readonly Arc[] => {
      const [hub, up, down, next] = [150 + 3 * at, 151 + 3 * at, 152 + 3 * at, 153 + 3 * at];
      return [
        [hub, up],
        [hub, down],
        [up, next],
        [down, next],
      ];
    });
    const graph = digraphOf(175, [...ladder(150), ...diamonds.flat(), [174, 0]]);
    const { ways } = found(graph);
    expect(ways).toHaveLength(150 + 256);
    const long = ways.slice(150);
    for (const [at, way] of long.entries()) {
      const before = long[at - 1];
      if (!before) continue;
      const fork = way.findIndex((arc, place) => arc !== before[place]);
      expect((way[fork] ?? 0) - (before[fork] ?? 0)).toBeGreaterThan(0);
    }
  });

  it("share their beginnings, and name what has no choice in it once", () => {
    const graph = digraphOf(
      2_000,
      Array.from({ length: 2_000 }, (_, at): Arc => [at, (at + 1) % 2_000]),
    );
    const { ways, store } = found(graph);
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
