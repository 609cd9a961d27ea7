/**
 * Paths whose common beginnings are written once. Consecutive paths of a depth-first search share all
 * but their last arcs, so that a path costs little more than its own end (Fredkin 1960, "Trie memory",
 * Commun. ACM 3(9):490-499).
 *
 * A node is a label after the node before it, which has a lower number; a path is a label after a
 * node. A label below `arcCount` is an arc. From there on it is a joint, two labels one after the
 * other: that is how a search writes down a stretch on which there is no choice. The two have lower
 * numbers than the joint, so joints are read by one sweep upwards and added to by one downwards.
 *
 * Nothing but flat arrays, so that it can be handed from a worker to the page without a copy.
 */
export interface PathTrie {
  readonly count: number;
  readonly arcCount: number;
  /** For each joint, label arcCount + i, the labels it stands for. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** For each node the one before it, -1 where a path begins, and its label. */
  readonly parents: Int32Array;
  readonly labels: Int32Array;
  /** For each path the node before its last label, -1 where it has no other, and that label. */
  readonly ends: Int32Array;
  readonly lasts: Int32Array;
}

/** No paths of a graph with so many arcs. */
export function noPaths(arcCount: number): PathTrie {
  const none = (): Int32Array => new Int32Array(0);
  return {
    count: 0,
    arcCount,
    firsts: none(),
    seconds: none(),
    parents: none(),
    labels: none(),
    ends: none(),
    lasts: none(),
  };
}

/** The arcs of a path in their order. Linear in their number. */
export function arcsOf(trie: PathTrie, path: number): number[] {
  const { arcCount, firsts, seconds, parents, labels, ends, lasts } = trie;
  // From the last arc to the first; labels, nodes and joints index arrays that have a place for each.
  const backwards: number[] = [];
  const waiting: number[] = [];
  const spell = (label: number): void => {
    waiting.push(label);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next < arcCount) backwards.push(next);
      else waiting.push(firsts[next - arcCount]!, seconds[next - arcCount]!);
    }
  };
  spell(lasts[path]!);
  for (let node = ends[path]!; node >= 0; node = parents[node]!) spell(labels[node]!);
  return backwards.reverse();
}

/** The way round a cycle from the arc that leaves its least vertex on. */
export function canonicalCycle(way: readonly number[], sources: Int32Array): readonly number[] {
  let least = 0;
  for (let at = 1; at < way.length; at++) {
    if (sources[way[at]!]! < sources[way[least]!]!) least = at; // arcs have sources
  }
  return least === 0 ? way : [...way.slice(least), ...way.slice(0, least)];
}

/** The paths that have an arc of this kind, in their order. Linear in nodes and paths, whatever their lengths. */
export function pathsThrough(trie: PathTrie, isMeant: (arc: number) => boolean): readonly number[] {
  const { count, arcCount, firsts, seconds, parents, labels, ends, lasts } = trie;
  const inLabel = new Uint8Array(arcCount + firsts.length);
  for (let arc = 0; arc < arcCount; arc++) inLabel[arc] = isMeant(arc) ? 1 : 0;
  for (let joint = 0; joint < firsts.length; joint++) {
    inLabel[arcCount + joint] = inLabel[firsts[joint]!]! | inLabel[seconds[joint]!]!;
  }
  const byNode = new Uint8Array(parents.length);
  for (let node = 0; node < parents.length; node++) {
    const parent = parents[node]!;
    byNode[node] = inLabel[labels[node]!]! | (parent < 0 ? 0 : byNode[parent]!);
  }
  const paths: number[] = [];
  for (let path = 0; path < count; path++) {
    const end = ends[path]!;
    if (inLabel[lasts[path]!] === 1 || (end >= 0 && byNode[end] === 1)) paths.push(path);
  }
  return paths;
}

/** Bytes that its arrays take. */
export function trieBytes(trie: PathTrie): number {
  return trieArrays(trie).reduce((bytes, { byteLength }) => bytes + byteLength, 0);
}

/** The arrays that it consists of. */
export function trieArrays(trie: PathTrie): readonly Int32Array[] {
  const { firsts, seconds, parents, labels, ends, lasts } = trie;
  return [firsts, seconds, parents, labels, ends, lasts];
}
