import { arcsOf, type PathTrie } from "./pathTrie";
import { addPath, arcsOnly, builtTrie, trieBuilder } from "./trieBuilder";

/** Paths written out as runs of arcs: path i is arcs[starts[i]] up to, not including, starts[i + 1]. */
export interface Paths {
  readonly count: number;
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
}

/** The paths of a trie, written out: for the few that are looked at one by one. */
export function pathsOf(trie: PathTrie): Paths {
  const starts = new Int32Array(trie.count + 1);
  const arcs: number[] = [];
  for (let path = 0; path < trie.count; path++) {
    for (const arc of arcsOf(trie, path)) arcs.push(arc);
    starts[path + 1] = arcs.length;
  }
  return { count: trie.count, starts, arcs: Int32Array.from(arcs) };
}

/** The same paths as a trie, in their order; each shares what it has in common with the one before it. */
export function trieOf({ count, starts, arcs }: Paths, arcCount: number): PathTrie {
  let longest = 0;
  for (let path = 0; path < count; path++) {
    longest = Math.max(longest, starts[path + 1]! - starts[path]!);
  }
  const builder = trieBuilder(count, longest);
  let before = arcs.subarray(0, 0);
  for (let path = 0; path < count; path++) {
    const way = arcs.subarray(starts[path], starts[path + 1]);
    const depth = way.length - 1;
    let common = 0;
    while (common < Math.min(depth, builder.written) && way[common] === before[common]) common++;
    builder.written = common;
    addPath(builder, way, depth, way[depth]!, way.length);
    before = way;
  }
  return builtTrie(builder, arcsOnly(arcCount), null);
}
