import { describe, expect, it } from "vitest";
import {
  type ArcRows,
  fillWays,
  inward,
  outward,
  shortestWays,
  TOO_FAR,
} from "../../../../src/core/graph/basis/shortestWays";
import type { Digraph } from "../../../../src/core/graph/digraph";
import { type Arc, digraphOf, distanceTable, randomArcs } from "../../../oracle/digraphs";
import { seededRandom } from "../../../oracle/graphs";

interface From {
  readonly root: number;
  readonly longest?: number;
  readonly territory?: readonly number[];
}

function waysOf(graph: Digraph, rows: ArcRows, { root, longest = Infinity, territory }: From) {
  const ways = shortestWays(graph.vertexCount);
  const home = Int32Array.from(territory ?? Array.from({ length: graph.vertexCount }, () => 0));
  fillWays(rows, ways, { root, territory: home, longest });
  return ways;
}

/** The arcs of the way to a vertex, from that vertex on back to the root. */
function arcsTo(rows: ArcRows, last: Int32Array, vertex: number): readonly number[] {
  const arcs: number[] = [];
  for (let at = vertex; (last[at] ?? -1) !== -1; at = rows.near[arcs.at(-1) ?? 0] ?? 0) {
    arcs.push(last[at] ?? 0);
  }
  return arcs;
}

/** 0 leads to 3 over 1 and over 2, and back over 4. */
const DIAMOND: readonly Arc[] = [
  [0, 1],
  [0, 2],
  [1, 3],
  [2, 3],
  [3, 4],
  [4, 0],
];

describe("shortest ways", () => {
  it("lead out from a root, over the least arc where two are equally short", () => {
    const graph = digraphOf(5, DIAMOND);
    const { lengths, last } = waysOf(graph, outward(graph), { root: 0 });
    expect([...lengths]).toEqual([0, 1, 1, 2, 3]);
    expect(arcsTo(outward(graph), last, 4)).toEqual([4, 2, 0]);
  });

  it("lead back to a root against the arcs", () => {
    const graph = digraphOf(5, DIAMOND);
    const rows = inward(graph);
    const { lengths, last } = waysOf(graph, rows, { root: 0 });
    expect([...lengths]).toEqual([0, 3, 3, 2, 1]);
    expect(arcsTo(rows, last, 1)).toEqual([2, 4, 5]);
  });

  it("keep to later vertices of the root's territory, and to a length", () => {
    const graph = digraphOf(5, DIAMOND);
    const rows = outward(graph);
    expect([...waysOf(graph, rows, { root: 3 }).lengths]).toEqual([-1, -1, -1, 0, 1]);
    const split = waysOf(graph, rows, { root: 0, territory: [1, 2, 1, 1, 1] });
    expect([...split.lengths]).toEqual([0, TOO_FAR, 1, 2, 3]);
    expect([...waysOf(graph, rows, { root: 0, longest: 1 }).lengths]).toEqual([0, 1, 1, -1, -1]);
  });

  it("are as long as the table of all distances says, in random digraphs", () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const size = 1 + Math.floor(random() * 12);
      const graph = digraphOf(size, randomArcs(random, size, Math.floor(random() * 3 * size)));
      const root = Math.floor(random() * size);
      const table = distanceTable(graph, (vertex) => vertex >= root);
      const out = waysOf(graph, outward(graph), { root }).lengths;
      const back = waysOf(graph, inward(graph), { root }).lengths;
      for (let vertex = root; vertex < size; vertex++) {
        const there = table[root]?.[vertex] ?? Infinity;
        const home = table[vertex]?.[root] ?? Infinity;
        expect(out[vertex], `seed ${seed}`).toBe(there === Infinity ? TOO_FAR : there);
        expect(back[vertex], `seed ${seed}`).toBe(home === Infinity ? TOO_FAR : home);
      }
    }
  });

  it("are the ones that the rule prefers, whichever end they are looked for from", () => {
    for (let seed = 0; seed < 100; seed++) {
      const graph = digraphOf(9, randomArcs(seededRandom(seed), 9, 27));
      const out = waysOf(graph, outward(graph), { root: 0 });
      const back = waysOf(graph, inward(graph), { root: 0 });
      for (let vertex = 1; vertex < 9; vertex++) {
        const lengths = [out.lengths[vertex] ?? TOO_FAR, back.lengths[vertex] ?? TOO_FAR];
        if (lengths.includes(TOO_FAR)) continue;
        const there = arcsTo(outward(graph), out.last, vertex).toReversed();
        expect(there, `seed ${seed}`).toEqual(preferred(graph, 0, vertex, lengths[0]));
        const home = arcsTo(inward(graph), back.last, vertex);
        expect(home, `seed ${seed}`).toEqual(preferred(graph, vertex, 0, lengths[1]));
      }
    }
  });

  it("leave nothing behind for the next root", () => {
    const graph = digraphOf(5, DIAMOND);
    const ways = shortestWays(5);
    const territory = new Int32Array(5);
    for (const root of [0, 3, 1]) fillWays(outward(graph), ways, { root, territory, longest: 9 });
    expect([...ways.lengths]).toEqual([-1, 0, -1, 1, 2]);
    expect([...ways.reached.subarray(0, ways.reachedCount)]).toEqual([1, 3, 4]);
  });
});

/** Of all ways of that length the one with the least arc that is not on both, by looking at all of them. */
function preferred(graph: Digraph, from: number, to: number, length = 0) {
  const found: (readonly number[])[] = [];
  const walk = (at: number, way: readonly number[]): void => {
    if (way.length === length) {
      if (at === to) found.push(way);
      return;
    }
    for (let arc = 0; arc < graph.arcCount; arc++) {
      if (graph.sources[arc] === at) walk(graph.targets[arc] ?? 0, [...way, arc]);
    }
  };
  walk(from, []);
  const leastOf = (way: readonly number[], other: readonly number[]): number =>
    Math.min(...way.filter((arc) => !other.includes(arc)));
  return found.reduce((best, way) => (leastOf(way, best) < leastOf(best, way) ? way : best));
}
