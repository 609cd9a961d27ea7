import { describe, expect, it } from "vitest";
import { cycleListing } from "../../../src/core/graph/cycles";
import { runListing } from "../../../src/core/graph/listing";
import { arcsOf, type PathTrie } from "../../../src/core/graph/pathTrie";
import { lesser, readPath, sweepPaths, together } from "../../../src/core/graph/trieSweep";
import { asDigraph, loopGraph } from "../../../src/core/loops/loopGraph";
import { atOnce } from "../../../src/core/model/steps";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";

/** The cycles of a random digraph of 9 vertices and 30 arcs. */
function randomTrie(seed: number): PathTrie {
  const size = { variables: 9, links: 30, selfLinks: true };
  const graph = asDigraph(loopGraph(linksOf(randomArrows(seededRandom(seed), size))));
  return runListing(cycleListing(graph, { maxCount: 5_000, maxLength: Infinity })).trie;
}

/** 0 -> 2 in two arcs, written as one label: what a search writes that has merged vertices. */
const JOINED: PathTrie = {
  count: 3,
  arcCount: 4,
  firsts: Int32Array.of(0, 4),
  seconds: Int32Array.of(1, 3),
  parents: Int32Array.of(-1),
  labels: Int32Array.of(4),
  ends: Int32Array.of(0, -1, 0),
  lasts: Int32Array.of(2, 5, 5),
};

const TRIES = [JOINED, ...Array.from({ length: 20 }, (_, seed) => randomTrie(seed))];

describe("a sweep over paths", () => {
  it.each([
    ["together", together, 0],
    ["lesser", lesser, 0x7fffffff],
    ["sum", (one: number, other: number) => one + other, 0],
  ])("gives for each path what its arcs give one after the other: %s", (_, join, start) => {
    for (const trie of TRIES) {
      const ofArcs = Int32Array.from({ length: trie.arcCount }, (__, arc) => (arc * 37) % 101);
      const swept = atOnce(sweepPaths(trie, ofArcs, join));
      const alone = Array.from({ length: trie.count }, (__, path) =>
        arcsOf(trie, path).reduce((number, arc) => join(number, ofArcs[arc] ?? 0), start),
      );
      expect(Array.from(swept)).toEqual(alone);
    }
  });
});

describe("reading a path", () => {
  it("writes its arcs in their order, in room for the longest", () => {
    expect(TRIES.reduce((count, trie) => count + trie.count, 0)).toBeGreaterThan(1_000);
    for (const trie of TRIES) {
      const way = new Int32Array(9);
      for (let path = 0; path < trie.count; path++) {
        const length = readPath(trie, path, way);
        expect(Array.from(way.subarray(0, length))).toEqual(arcsOf(trie, path));
      }
    }
  });
});
