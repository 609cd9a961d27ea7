import { describe, expect, it } from "vitest";
import { placesByLength } from "../../../src/core/graph/pathOrder";
import { pathsOf, trieOf } from "../../../src/core/graph/pathStore";
import { arcsOf, pathsThrough, type PathTrie, trieBytes } from "../../../src/core/graph/pathTrie";
import {
  addPath,
  arcsOnly,
  builtTrie,
  clearPaths,
  type TrieBuilder,
  trieBuilder,
} from "../../../src/core/graph/trieBuilder";
import { seededRandom } from "../../oracle/graphs";

const ARCS = 1e9;

/** Adds a path as a search would that has just begun anew: nothing of the way is written. */
function add(builder: TrieBuilder, path: readonly number[]): boolean {
  builder.written = 0;
  const depth = path.length - 1;
  return addPath(builder, Int32Array.from(path), depth, path[depth] ?? -1, path.length);
}

function listed(builder: TrieBuilder): readonly (readonly number[])[] {
  return all(builtTrie(builder, arcsOnly(ARCS), placesByLength(builder)));
}

function all(trie: PathTrie): readonly (readonly number[])[] {
  return Array.from({ length: trie.count }, (_, path) => arcsOf(trie, path));
}

describe("paths being collected", () => {
  it("come out shortest first, those of one length in the order in which they came", () => {
    const builder = trieBuilder(10, 3);
    for (const path of [[5, 6, 7], [9], [1, 2], [3], [8, 9]]) add(builder, path);
    expect(listed(builder)).toEqual([[9], [3], [1, 2], [8, 9], [5, 6, 7]]);
  });

  it("are no more than may be held, and it is said when there was no room for one", () => {
    const builder = trieBuilder(2, 1);
    expect([add(builder, [1]), add(builder, [2])]).toEqual([true, true]);
    expect(builder.overflowed).toBe(false);
    expect(add(builder, [3])).toBe(false);
    expect(builder.overflowed).toBe(true);
    expect(listed(builder)).toEqual([[1], [2]]);
  });

  it("may be none at all", () => {
    const builder = trieBuilder(0, 1);
    expect(builder.overflowed).toBe(false);
    expect(add(builder, [1])).toBe(false);
    expect(builder.overflowed).toBe(true);
  });

  it("are forgotten when they are cleared, and others can be collected", () => {
    const builder = trieBuilder(1, 2);
    add(builder, [1, 2]);
    add(builder, [3]);
    clearPaths(builder);
    expect(builder.overflowed).toBe(false);
    expect(listed(builder)).toEqual([]);
    add(builder, [4]);
    expect(listed(builder)).toEqual([[4]]);
  });

  it("make a trie that later paths do not change", () => {
    const builder = trieBuilder(10, 2);
    add(builder, [1, 2]);
    const before = builtTrie(builder, arcsOnly(ARCS), null);
    add(builder, [3]);
    clearPaths(builder);
    add(builder, [7, 8]);
    expect(all(before)).toEqual([[1, 2]]);
  });

  it("share what the search says has not changed", () => {
    const builder = trieBuilder(10, 3);
    addPath(builder, Int32Array.of(1, 2, 3), 3, 4, 4);
    addPath(builder, Int32Array.of(1, 2, 3), 3, 5, 4);
    builder.written = 1;
    addPath(builder, Int32Array.of(1, 6, 0), 2, 7, 3);
    expect(builder.nodeCount).toBe(4);
    expect(listed(builder)).toEqual([
      [1, 6, 7],
      [1, 2, 3, 4],
      [1, 2, 3, 5],
    ]);
  });

  it("may be any number of any length", () => {
    const random = seededRandom(3);
    const builder = trieBuilder(5_000, 300);
    const paths = Array.from({ length: 3_000 }, (_, number) =>
      Array.from({ length: 1 + Math.floor(random() ** 4 * 300) }, (__, at) => number * 1_000 + at),
    );
    for (const path of paths) expect(add(builder, path)).toBe(true);
    const expected = paths.toSorted((a, b) => a.length - b.length);
    expect(listed(builder)).toEqual(expected);
  });

  it("have room for one path longer than everything before", () => {
    const builder = trieBuilder(3, 100_000);
    const long = Array.from({ length: 100_000 }, (_, at) => at);
    add(builder, long);
    add(builder, [1]);
    expect(listed(builder).map((path) => path.length)).toEqual([1, 100_000]);
    expect(listed(builder)[1]?.at(-1)).toBe(99_999);
  });
});

describe("paths written out", () => {
  const some = [[4], [0, 1], [0, 1, 2], [0, 1, 3, 4], [2, 1, 3, 4]];
  const starts = Int32Array.of(0, 1, 3, 6, 10, 14);
  const paths = { count: some.length, starts, arcs: Int32Array.from(some.flat()) };

  it("make a trie and come out of it as they were", () => {
    const trie = trieOf(paths, 5);
    expect(all(trie)).toEqual(some);
    expect(pathsOf(trie)).toEqual(paths);
  });

  it("share what each has in common with the one before", () => {
    // 0; then 1 after it; then 3 after that; then 2, 1 and 3: six nodes, and a leaf for each path.
    const trie = trieOf(paths, 5);
    expect(trie.parents.length).toBe(6);
    expect(trieBytes(trie)).toBe(8 * 6 + 8 * some.length);
  });

  it("may be none", () => {
    const none = { count: 0, starts: new Int32Array(1), arcs: new Int32Array(0) };
    expect(pathsOf(trieOf(none, 0))).toEqual(none);
  });
});

describe("a trie with joints", () => {
  // 3 is 0 after 1; 4 is 2 after 3, so that 4 stands for 2, 0, 1.
  const trie: PathTrie = {
    count: 3,
    arcCount: 3,
    firsts: Int32Array.of(0, 2),
    seconds: Int32Array.of(1, 3),
    parents: Int32Array.of(-1, 0),
    labels: Int32Array.of(4, 1),
    ends: Int32Array.of(-1, 0, 1),
    lasts: Int32Array.of(3, 2, 4),
  };

  it("spells them out in their order", () => {
    expect(all(trie)).toEqual([
      [0, 1],
      [2, 0, 1, 2],
      [2, 0, 1, 1, 2, 0, 1],
    ]);
  });

  it("knows which paths have an arc, also where it is inside a joint", () => {
    expect(pathsThrough(trie, (arc) => arc === 0)).toEqual([0, 1, 2]);
    expect(pathsThrough(trie, (arc) => arc === 2)).toEqual([1, 2]);
    expect(pathsThrough(trie, () => false)).toEqual([]);
  });
});
