import { describe, expect, it } from "vitest";
import { canonicalOrder } from "../../../src/core/graph/canonicalOrder";
import { cycleListing } from "../../../src/core/graph/cycles";
import { runListing } from "../../../src/core/graph/listing";
import { mergedOrder } from "../../../src/core/graph/mergedOrder";
import { arcsOf, noPaths, type PathTrie } from "../../../src/core/graph/pathTrie";
import {
  bothTries,
  prefixedTrie,
  rearrangedTrie,
  restrictedTrie,
} from "../../../src/core/graph/trieEdit";
import { atOnce } from "../../../src/core/model/steps";
import { digraphOf, randomArcs, simpleCycles } from "../../oracle/digraphs";
import { seededRandom, shuffled } from "../../oracle/graphs";

function ways(trie: PathTrie): readonly (readonly number[])[] {
  return Array.from({ length: trie.count }, (_, path) => arcsOf(trie, path));
}

// 4 is 0 after 1, 5 is 4 after 2: the paths 0 1, 3 0 1 2, 3 2, 2.
const TRIE: PathTrie = {
  count: 4,
  arcCount: 4,
  firsts: Int32Array.of(0, 4),
  seconds: Int32Array.of(1, 2),
  parents: Int32Array.of(-1),
  labels: Int32Array.of(3),
  ends: Int32Array.of(-1, 0, 0, -1),
  lasts: Int32Array.of(4, 5, 2, 2),
};

describe("a trie after an edit", () => {
  it("has new numbers for its arcs, inside joints as well", () => {
    const numbers = Int32Array.of(7, 8, 9, 3);
    for (const isKept of [null, () => true]) {
      expect(ways(restrictedTrie(TRIE, { numbers, arcCount: 10 }, isKept))).toEqual([
        [7, 8],
        [3, 7, 8, 9],
        [3, 9],
        [9],
      ]);
    }
  });

  it("has no path any more with an arc that is gone", () => {
    const without = (gone: number) => {
      const numbers = Int32Array.from([0, 1, 2, 3], (arc) => (arc === gone ? -1 : arc));
      return ways(restrictedTrie(TRIE, { numbers, arcCount: 4 }, null));
    };
    expect(without(0)).toEqual([[3, 2], [2]]);
    expect(without(2)).toEqual([[0, 1]]);
    expect(without(3)).toEqual([[0, 1], [2]]);
  });

  it("keeps no more than is wanted, and no node or joint that nothing needs", () => {
    const numbers = Int32Array.of(0, -1, 2, 3);
    const alone = restrictedTrie(TRIE, { numbers, arcCount: 4 }, (path) => path === 3);
    expect(ways(alone)).toEqual([[2]]);
    expect([alone.parents.length, alone.firsts.length]).toEqual([0, 0]);
  });

  it("may be put behind another one, joints and all", () => {
    const both = bothTries(TRIE, TRIE);
    expect(ways(both)).toEqual([...ways(TRIE), ...ways(TRIE)]);
    expect(ways(bothTries(noPaths(4), TRIE))).toEqual(ways(TRIE));
  });

  it("may have an arc before every path", () => {
    expect(ways(prefixedTrie(TRIE, 1))).toEqual(ways(TRIE).map((way) => [1, ...way]));
    expect(ways(prefixedTrie(noPaths(4), 1))).toEqual([]);
  });

  it("may be in another order, and is put back into the canonical one", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const graph = digraphOf(7, randomArcs(random, 7, 17));
      const { trie } = runListing(cycleListing(graph, { maxCount: 1e6, maxLength: Infinity }));
      const order = Int32Array.from(shuffled([...trie.ends.keys()], random));
      const mixed = rearrangedTrie(trie, order);
      const lengths = Int32Array.from(ways(mixed), ({ length }) => length);
      const back = atOnce(canonicalOrder(graph, mixed, lengths));
      expect(ways(rearrangedTrie(mixed, back)), `seed ${seed}`).toEqual(simpleCycles(graph));
    }
  });

  it("takes new paths in where they belong among those that are in order", () => {
    for (let seed = 0; seed < 120; seed++) {
      const random = seededRandom(seed);
      const graph = digraphOf(7, randomArcs(random, 7, 17));
      const all = runListing(cycleListing(graph, { maxCount: 1e6, maxLength: Infinity })).trie;
      const numbers = Int32Array.from({ length: graph.arcCount }, (_, arc) => arc);
      const isNew = Uint8Array.from({ length: all.count }, () => (random() < 0.3 ? 1 : 0));
      const some = (kind: number) =>
        restrictedTrie(all, { numbers, arcCount: graph.arcCount }, (path) => isNew[path] === kind);
      const both = bothTries(some(0), some(1));
      const lengths = Int32Array.from(ways(both), ({ length }) => length);
      const order = mergedOrder(both, graph.sources, lengths, some(0).count);
      expect(ways(rearrangedTrie(both, order)), `seed ${seed}`).toEqual(ways(all));
    }
  });
});
