import { describe, expect, it } from "vitest";
import {
  addPath,
  clearPaths,
  emptyPathStore,
  type Paths,
  shortestFirst,
} from "../../../src/core/graph/pathStore";
import { seededRandom } from "../../oracle/graphs";

/** Adds a path as a search does: all arcs but the last lie on the way, with leftovers behind them. */
function add(store: ReturnType<typeof emptyPathStore>, path: readonly number[]): boolean {
  const way = Int32Array.from([...path.slice(0, -1), -7, -7, -7]);
  return addPath(store, way, path.length, path.at(-1) ?? -1);
}

function listed({ count, starts, arcs }: Paths): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, at) => [...arcs.subarray(starts[at], starts[at + 1])]);
}

describe("a path store", () => {
  it("has nothing in it at first", () => {
    const { count, starts, arcs } = shortestFirst(emptyPathStore(5));
    expect(count).toBe(0);
    expect([...starts]).toEqual([0]);
    expect(arcs).toHaveLength(0);
  });

  it("gives paths shortest first, those of one length as they came", () => {
    const store = emptyPathStore(10);
    for (const path of [[5, 6, 7], [3], [9, 8], [1], [2, 4]]) add(store, path);
    expect(listed(shortestFirst(store))).toEqual([[3], [1], [9, 8], [2, 4], [5, 6, 7]]);
  });

  it("takes no more than it may hold, and says when one was offered that it had no room for", () => {
    const store = emptyPathStore(2);
    expect([add(store, [1]), add(store, [2])]).toEqual([true, true]);
    expect(store.overflowed).toBe(false);
    expect(add(store, [3])).toBe(false);
    expect(store.overflowed).toBe(true);
    expect(listed(shortestFirst(store))).toEqual([[1], [2]]);
  });

  it("may hold nothing at all", () => {
    const store = emptyPathStore(0);
    expect(store.overflowed).toBe(false);
    expect(add(store, [1])).toBe(false);
    expect(store.overflowed).toBe(true);
  });

  it("forgets everything when it is cleared, and can be filled again", () => {
    const store = emptyPathStore(1);
    add(store, [1, 2]);
    add(store, [3]);
    clearPaths(store);
    expect(store.overflowed).toBe(false);
    expect(shortestFirst(store).count).toBe(0);
    add(store, [4]);
    expect(listed(shortestFirst(store))).toEqual([[4]]);
  });

  it("gives a copy that later paths do not change", () => {
    const store = emptyPathStore(10);
    add(store, [1, 2]);
    const before = shortestFirst(store);
    add(store, [3]);
    clearPaths(store);
    add(store, [7, 8]);
    expect(listed(before)).toEqual([[1, 2]]);
  });

  it("keeps any number of paths of any length", () => {
    const random = seededRandom(3);
    const store = emptyPathStore(5_000);
    const paths = Array.from({ length: 3_000 }, (_, number) =>
      Array.from({ length: 1 + Math.floor(random() ** 4 * 300) }, (__, at) => number * 1_000 + at),
    );
    for (const path of paths) expect(add(store, path)).toBe(true);
    const expected = paths.toSorted((a, b) => a.length - b.length);
    expect(listed(shortestFirst(store))).toEqual(expected);
  });

  it("has room for one path longer than everything before", () => {
    const store = emptyPathStore(3);
    const long = Array.from({ length: 100_000 }, (_, at) => at);
    add(store, long);
    add(store, [1]);
    expect(listed(shortestFirst(store)).map((path) => path.length)).toEqual([1, 100_000]);
    expect(listed(shortestFirst(store))[1]?.at(-1)).toBe(99_999);
  });
});
