import { describe, expect, it } from "vitest";
import type { Digraph } from "../../../src/core/graph/digraph";
import { advanceHub, hubSearch } from "../../../src/core/graph/hubSearch";
import { advanceMask, beginMask, bitOf, maskSearch } from "../../../src/core/graph/maskSearch";
import { addArc, noArcs, type Part, partOf } from "../../../src/core/graph/parts";
import {
  arcsOnly,
  builtTrie,
  type TrieBuilder,
  trieBuilder,
} from "../../../src/core/graph/trieBuilder";
import { arcsListed, digraphOf, randomArcs, simpleWalks } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";

// The two searches for all cycles through one vertex, beside walking every way there is.

function partOfGraph({ vertexCount, sources, targets }: Digraph): Part {
  const arcs = noArcs();
  for (const [arc, source] of sources.entries()) addArc(arcs, source, targets[arc] ?? 0, arc);
  return partOf(vertexCount, arcs);
}

function randomGraph(seed: number): Digraph {
  const random = seededRandom(seed);
  const vertices = 2 + Math.floor(random() * 6);
  const arcs = randomArcs(random, vertices, Math.floor(random() * 3 * vertices));
  return digraphOf(
    vertices,
    arcs.filter(([source, target]) => source !== target),
  );
}

function kept(store: TrieBuilder): readonly (readonly number[])[] {
  return arcsListed({ trie: builtTrie(store, arcsOnly(Infinity), null) });
}

function inWalkingOrder(paths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return paths.toSorted((a, b) => {
    const at = a.findIndex((arc, index) => arc !== b[index]);
    return (a[at] ?? 0) - (b[at] ?? 0);
  });
}

/** Every cycle through a vertex, from there on, that meets allowed vertices only. */
function truthFor(
  graph: Digraph,
  root: number,
  allowed: (vertex: number) => boolean = () => true,
): readonly (readonly number[])[] {
  return inWalkingOrder(simpleWalks(graph, { start: root, goal: root, allowed }));
}

function byHub(graph: Digraph, root: number, steps: number, room = 10_000) {
  const part = partOfGraph(graph);
  const search = hubSearch(
    part,
    root,
    part.labels.map(() => 1),
  );
  const store = trieBuilder(room, graph.vertexCount);
  while (search.depth >= 0 && !store.overflowed) {
    expect(advanceHub(search, store, steps)).toBeLessThanOrEqual(steps);
  }
  return { ways: kept(store), overflowed: store.overflowed };
}

function byMask(graph: Digraph, root: number, steps: number, room = 10_000, barred = 0) {
  const part = partOfGraph(graph);
  const search = maskSearch(
    part,
    part.labels.map(() => 1),
  );
  const store = trieBuilder(room, graph.vertexCount);
  // What a search before has left over makes no difference.
  beginMask(search, graph.vertexCount - 1, 0);
  advanceMask(search, trieBuilder(10_000, graph.vertexCount), 13);
  beginMask(search, root, barred);
  while (search.depth >= 0 && !store.overflowed) {
    expect(advanceMask(search, store, steps)).toBeLessThanOrEqual(steps);
  }
  return { ways: kept(store), overflowed: store.overflowed };
}

const SEEDS = Array.from({ length: 600 }, (_, seed) => seed);

describe("the cycles through a vertex", () => {
  it("are found by the search with lists, each once, in the order of arcs", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const root = seed % graph.vertexCount;
      const truth = truthFor(graph, root);
      expect(byHub(graph, root, 1_000).ways, `seed ${seed}`).toEqual(truth);
      expect(byHub(graph, root, 1).ways, `seed ${seed}, step by step`).toEqual(truth);
    }
  });

  it("are found by the search with sets of bits from the first vertex, in the order of arcs", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const truth = truthFor(graph, 0);
      expect(byMask(graph, 0, 1_000).ways, `seed ${seed}`).toEqual(truth);
      expect(byMask(graph, 0, 1).ways, `seed ${seed}, step by step`).toEqual(truth);
    }
  });

  it("are found with sets of bits from any vertex when those before it are barred", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const root = seed % graph.vertexCount;
      let barred = 0;
      for (let vertex = 1; vertex < root; vertex++) barred |= bitOf(vertex);
      // The first vertex has no bit: it is left out by taking its arcs away.
      const arcs = [...graph.sources].map(
        (source, arc) => [source, graph.targets[arc] ?? 0] as const,
      );
      const rest = digraphOf(
        graph.vertexCount,
        arcs.filter(([source, target]) => root === 0 || (source > 0 && target > 0)),
      );
      const truth = truthFor(rest, root, (vertex) => vertex >= root);
      expect(byMask(rest, root, 50, 10_000, barred).ways, `seed ${seed}`).toEqual(truth);
    }
  });

  it("are cut off where there is no room, and this is said", () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const graph = randomGraph(seed);
      const truth = truthFor(graph, 0);
      const room = seed % 4;
      for (const { ways, overflowed } of [byHub(graph, 0, 9, room), byMask(graph, 0, 9, room)]) {
        expect(ways, `seed ${seed}`).toEqual(truth.slice(0, room));
        expect(overflowed).toBe(truth.length > room);
      }
    }
  });

  it("are found in a part of as many vertices as there can be, the last ones among them", () => {
    // A ring both ways round over 33 vertices: through each vertex two loops of two and two round all.
    const ring = Array.from({ length: 33 }, (_, at) => [at, (at + 1) % 33] as const);
    const graph = digraphOf(33, [...ring, ...ring.map(([from, to]) => [to, from] as const)]);
    const { ways } = byMask(graph, 0, 100);
    expect(ways.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([2, 2, 33, 33]);
    expect(ways).toEqual(byHub(graph, 0, 100).ways);
  });

  it("begin with an arc from the vertex to itself", () => {
    const graph = digraphOf(2, [
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(byMask(graph, 0, 10).ways).toEqual([[0], [1, 2]]);
  });
});
