import { describe, expect, it } from "vitest";
import { canonicalOrder } from "../../../src/core/graph/canonicalOrder";
import type { Digraph } from "../../../src/core/graph/digraph";
import { cycleListing } from "../../../src/core/graph/cycles";
import { runListing } from "../../../src/core/graph/listing";
import { mergedOrder } from "../../../src/core/graph/mergedOrder";
import { trieOf } from "../../../src/core/graph/pathStore";
import type { PathTrie } from "../../../src/core/graph/pathTrie";
import { rearrangedTrie } from "../../../src/core/graph/trieEdit";
import { atOnce } from "../../../src/core/model/steps";
import { type Arc, digraphOf, randomArcs, simpleCycles } from "../../oracle/digraphs";
import { seededRandom, shuffled } from "../../oracle/graphs";
import { waysIn } from "../../oracle/tries";

type Ways = readonly (readonly number[])[];

function trieFrom(ways: Ways, { arcCount }: Digraph): PathTrie {
  const starts = new Int32Array(ways.length + 1);
  for (const [at, { length }] of ways.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return trieOf({ count: ways.length, starts, arcs: Int32Array.from(ways.flat()) }, arcCount);
}

/** Walked from anywhere: a search need not begin at the least vertex. */
function turned(way: readonly number[], random: () => number): readonly number[] {
  const by = Math.floor(random() * way.length);
  return [...way.slice(by), ...way.slice(0, by)];
}

/** The order that merging makes of these cycles, of which the first `sorted` are in order, and so are the rest. */
function merged(graph: Digraph, ways: Ways, sorted: number): readonly number[] {
  const lengths = Int32Array.from(ways, ({ length }) => length);
  return [...mergedOrder(trieFrom(ways, graph), graph.sources, lengths, sorted)];
}

/** A hub and so many rings through it: of two, three, four vertices and so on. */
function rosette(rings: number): Digraph {
  const arcs: Arc[] = [];
  let vertex = 1;
  for (let ring = 1; ring <= rings; ring++) {
    const others = Array.from({ length: ring }, () => vertex++);
    const round = [0, ...others, 0];
    for (const [at, from] of round.slice(0, -1).entries()) arcs.push([from, round[at + 1] ?? 0]);
  }
  return digraphOf(vertex, arcs);
}

describe("new cycles among those that are in order", () => {
  it("go where their lengths say: before, between and after", () => {
    const graph = rosette(6);
    const all = simpleCycles(graph);
    expect(all.map(({ length }) => length)).toEqual([2, 3, 4, 5, 6, 7]);
    const some = (...places: readonly number[]): Ways => places.map((place) => all[place] ?? []);
    expect(merged(graph, some(1, 3, 4, 0, 2, 5), 3)).toEqual([3, 0, 4, 1, 2, 5]);
    expect(merged(graph, some(2, 3, 0, 1), 2)).toEqual([2, 3, 0, 1]);
    expect(merged(graph, some(0, 1, 2, 3), 2)).toEqual([0, 1, 2, 3]);
  });

  it("are all there are where there was none, and nothing where there are none", () => {
    const graph = rosette(4);
    const all = simpleCycles(graph);
    expect(merged(graph, all, 0)).toEqual([0, 1, 2, 3]);
    expect(merged(graph, all, 4)).toEqual([0, 1, 2, 3]);
    expect(merged(graph, [], 0)).toEqual([]);
  });

  it("go by their vertices from the least one on where they are of one length", () => {
    // 0 1 2, 0 1 3, 0 2 1 and 1 2 3 all have three arcs.
    const graph = digraphOf(4, [
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
      [1, 3],
      [2, 0],
      [2, 1],
      [2, 3],
      [3, 0],
      [3, 1],
    ]);
    const threes = simpleCycles(graph).filter(({ length }) => length === 3);
    const vertices = threes.map((way) => way.map((arc) => graph.sources[arc]).join(" "));
    expect(vertices).toEqual(["0 1 2", "0 1 3", "0 2 1", "0 2 3", "1 2 3"]);
    const [a = [], b = [], c = [], d = [], e = []] = threes;
    expect(merged(graph, [b, d, a, c, e], 2)).toEqual([2, 0, 3, 1, 4]);
    expect(merged(graph, [a, e, b, c, d], 2)).toEqual([0, 2, 3, 4, 1]);
  });

  it("are found their places whichever of them are new and wherever they were walked from", () => {
    for (let seed = 0; seed < 80; seed++) {
      const random = seededRandom(3_000 + seed);
      const graph = digraphOf(7, randomArcs(random, 7, 15 + (seed % 6)));
      const all = simpleCycles(graph);
      const isNew = all.map(() => random() < 0.25);
      const old = all.filter((_, at) => isNew[at] === false);
      const ways = [...old, ...all.filter((_, at) => isNew[at] === true)];
      const walked = ways.map((way) => turned(way, random));
      const order = merged(graph, walked, old.length);
      expect(order.map((path) => ways[path])).toEqual(all);
    }
  });
});

describe("the canonical order of cycles", () => {
  /** Every cycle of some random digraph, in any order and walked from anywhere. */
  function mixed(seed: number) {
    const random = seededRandom(7_000 + seed);
    const graph = digraphOf(8, randomArcs(random, 8, 14 + (seed % 8)));
    const all = simpleCycles(graph);
    const ways = shuffled(all, random).map((way) => turned(way, random));
    return { graph, all, ways, trie: trieFrom(ways, graph) };
  }

  it("does not depend on the order in which they were found, nor on where they begin", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { graph, all, ways, trie } = mixed(seed);
      const lengths = Int32Array.from(ways, ({ length }) => length);
      const order = atOnce(canonicalOrder(graph, trie, lengths));
      const least = (way: readonly number[]): string => way.toSorted((a, b) => a - b).join(" ");
      const found = waysIn(rearrangedTrie(trie, order));
      expect(found.map(least), `seed ${seed}`).toEqual(all.map(least));
    }
  });

  it("tells apart also those that are alike in more choices than are compared at once", () => {
    // A row of 150 choices on the way to a row of diamonds, and one arc home.
    const row = Array.from({ length: 150 }, (_, at) => [
      [at, at + 1] as const,
      [at + 1, at] as const,
    ]);
    const diamonds = Array.from({ length: 8 }, (_, at) => {
      const [hub, up, down, next] = [150 + 3 * at, 151 + 3 * at, 152 + 3 * at, 153 + 3 * at];
      return [[hub, up] as const, [hub, down] as const, [up, next] as const, [down, next] as const];
    });
    const graph = digraphOf(175, [...row.flat(), ...diamonds.flat(), [174, 0]]);
    const all = runListing(cycleListing(graph, { maxCount: 1_000, maxLength: Infinity })).trie;
    expect(all.count).toBe(150 + 256);
    const random = seededRandom(1);
    const mixed = rearrangedTrie(all, Int32Array.from(shuffled([...all.ends.keys()], random)));
    const lengths = Int32Array.from(waysIn(mixed), ({ length }) => length);
    const long = waysIn(rearrangedTrie(mixed, atOnce(canonicalOrder(graph, mixed, lengths)))).slice(
      150,
    );
    for (const [at, way] of long.entries()) {
      const before = long[at - 1];
      if (!before) continue;
      const fork = way.findIndex((arc, place) => arc !== before[place]);
      expect((way[fork] ?? 0) - (before[fork] ?? 0)).toBeGreaterThan(0);
    }
  });

  it("is the one that merging makes of two halves that are in it", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { graph, all } = mixed(seed);
      const half = Math.floor(all.length / 2);
      const evens = all.filter((_, at) => at % 2 === 0);
      const odds = all.filter((_, at) => at % 2 === 1);
      const order = merged(graph, [...evens, ...odds], evens.length);
      const expected = all.map((_, at) => (at % 2 === 0 ? at / 2 : evens.length + (at - 1) / 2));
      expect(order, `seed ${seed}`).toEqual(expected);
      expect(merged(graph, [...all.slice(half), ...all.slice(0, half)], all.length - half)).toEqual(
        [...all.keys()].map((at) => (at < half ? at + all.length - half : at - half)),
      );
    }
  });
});
