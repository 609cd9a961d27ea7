import { describe, expect, it } from "vitest";
import type { Digraph } from "../../../src/core/graph/digraph";
import { aroundFirst, type Part } from "../../../src/core/graph/parts";
import { advanceRoot, rootSearch } from "../../../src/core/graph/rootSearch";
import {
  arcsOnly,
  builtTrie,
  type TrieBuilder,
  trieBuilder,
} from "../../../src/core/graph/trieBuilder";
import { digraphOf, randomArcs, simpleWalks } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";
import { bothWays, ring } from "../../oracle/namedGraphs";
import { partOfGraph } from "../../oracle/parts";
import { waysIn } from "../../oracle/tries";

// The search for all cycles through the first vertex, beside walking every way there is.

type Ways = readonly (readonly number[])[];

function randomGraph(seed: number, most = 8): Digraph {
  const random = seededRandom(seed);
  const vertices = 1 + Math.floor(random() * most);
  return digraphOf(vertices, randomArcs(random, vertices, Math.floor(random() * 3.2 * vertices)));
}

/** A graph without what is on no cycle through its first vertex. */
function partAround(graph: Digraph): Part {
  return aroundFirst(partOfGraph(graph), 1);
}

function completeGraph(size: number): Digraph {
  const vertices = [...Array(size).keys()];
  const arcs = vertices.flatMap((from) => vertices.map((to) => [from, to] as const));
  return digraphOf(
    size,
    arcs.filter(([from, to]) => from !== to),
  );
}

/** Every cycle through the first vertex, in the order in which a walk that takes the first arc first meets them. */
function truthFor(graph: Digraph): Ways {
  return simpleWalks(graph, { start: 0, goal: 0 }).toSorted((a, b) => {
    const at = a.findIndex((arc, index) => arc !== b[index]);
    return (a[at] ?? 0) - (b[at] ?? 0);
  });
}

function kept(store: TrieBuilder): Ways {
  return waysIn(builtTrie(store, arcsOnly(Infinity), null));
}

function searched(graph: Digraph, steps = 1_000, room = Infinity) {
  const part = partAround(graph);
  const lengths = part.labels.map((label) => label + 1);
  const store = trieBuilder(room, graph.vertexCount);
  const search = rootSearch(part, lengths, null);
  let rounds = 0;
  for (; search.depth >= 0 && !store.overflowed; rounds++) advanceRoot(search, store, steps);
  return { store, ways: kept(store), rounds };
}

const SEEDS = Array.from({ length: 900 }, (_, seed) => seed);

describe("the cycles through the first vertex", () => {
  it("are each found once, in the order of arcs, in steps of any size", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const truth = truthFor(graph);
      expect(searched(graph).ways, `seed ${seed}`).toEqual(truth);
      expect(searched(graph, 1).ways, `seed ${seed}, step by step`).toEqual(truth);
    }
  });

  it("have the length of all that their labels stand for", () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const { store, ways } = searched(randomGraph(seed));
      const lengths = ways.map((way) => way.reduce((sum, arc) => sum + arc + 1, 0));
      expect([...store.lengths.subarray(0, store.count)], `seed ${seed}`).toEqual(lengths);
    }
  });

  it("share their beginnings: no node is without a path, and none is there twice", () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const { store, ways } = searched(randomGraph(seed));
      const beginnings = ways.flatMap((way) => way.slice(1).map((_, at) => way.slice(0, at + 1)));
      expect(store.nodeCount, `seed ${seed}`).toBe(new Set(beginnings.map(String)).size);
    }
  });

  it("are cut off where there is no room, and this is said", () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const graph = randomGraph(seed);
      const truth = truthFor(graph);
      const room = seed % 7;
      const { store, ways } = searched(graph, 9, room);
      expect(ways, `seed ${seed}`).toEqual(truth.slice(0, room));
      expect(store.overflowed).toBe(truth.length > room);
    }
  });

  it("are found in parts of one word of vertices, of two and of three", () => {
    for (const size of [31, 32, 33, 64, 65, 90]) {
      // Both ways round: with every neighbour there and back, and two round all.
      const arcs = bothWays(ring(size));
      const graph = digraphOf(size, [...arcs, ...randomArcs(seededRandom(size), size, 4)]);
      expect(searched(graph, 100).ways, `${size} vertices`).toEqual(truthFor(graph));
    }
  });

  it("may be searched after those of another part, in the same memory", () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const [one, other] = [randomGraph(seed), randomGraph(seed + 1)];
      const store = trieBuilder(Infinity, 10);
      let earlier = null;
      for (const graph of [one, other]) {
        const part = partAround(graph);
        earlier = rootSearch(part, part.labels, earlier);
        while (earlier.depth >= 0) advanceRoot(earlier, store, 50);
      }
      expect(kept(store), `seed ${seed}`).toEqual([...truthFor(one), ...truthFor(other)]);
    }
  });
});

describe("searching no state twice", () => {
  it("finds as many cycles of each length as there are ways to choose their vertices", () => {
    const { store, ways } = searched(completeGraph(9), 1_000);
    expect(new Set(ways.map(String)).size).toBe(store.count);
    let choices = 1;
    for (let others = 1; others <= 8; others++) {
      choices *= 9 - others;
      const found = ways.filter(({ length }) => length === others + 1);
      expect(found, `through ${others} others`).toHaveLength(choices);
    }
  });

  it("takes fewer steps than there are cycles where they have the same ends", () => {
    // 0, and 14 diamonds one after another on the way back there.
    const diamonds = Array.from({ length: 14 }, (_, at) => {
      const [hub, up, down, next] = [3 * at, 3 * at + 1, 3 * at + 2, at === 13 ? 0 : 3 * at + 3];
      return [[hub, up] as const, [hub, down] as const, [up, next] as const, [down, next] as const];
    });
    const { store, rounds } = searched(digraphOf(42, diamonds.flat()), 1);
    expect(store.count).toBe(2 ** 14);
    expect(rounds).toBeLessThan(2_000);
  });

  it("takes no block at once that would take long", () => {
    const graph = completeGraph(10);
    const store = trieBuilder(Infinity, 10);
    const part = partAround(graph);
    const search = rootSearch(part, part.labels, null);
    let most = 0;
    for (let before = 0; search.depth >= 0; before = store.count) {
      advanceRoot(search, store, 1);
      most = Math.max(most, store.count - before);
    }
    expect(store.count).toBe(986_409);
    expect(most).toBeLessThan(20_000);
  });
});
