import type { PathTrie } from "./pathTrie";

// Nodes or paths between two chances to stop: a fraction of a millisecond.
const SLICE = 0xffff;

/**
 * One number for every path of a trie, put together of the numbers of its arcs: `join` gives that of
 * two stretches one after the other, and must not mind how a way is divided. One sweep, upwards, so
 * that what paths have in common is put together once. A pause after every slice.
 */
export function* sweepPaths(
  trie: PathTrie,
  ofArcs: Int32Array,
  join: (one: number, other: number) => number,
): Generator<undefined, Int32Array<ArrayBuffer>> {
  // Labels, nodes and ends index arrays that have a place for each of them.
  const { count, parents, labels, ends, lasts } = trie;
  const ofLabels = sweepLabels(trie, ofArcs, join);
  const ofNodes = new Int32Array(parents.length);
  for (let node = 0; node < parents.length; node++) {
    const parent = parents[node]!;
    const own = ofLabels[labels[node]!]!;
    ofNodes[node] = parent < 0 ? own : join(ofNodes[parent]!, own);
    if ((node & SLICE) === SLICE) yield;
  }
  const result = new Int32Array(count);
  for (let path = 0; path < count; path++) {
    const end = ends[path]!;
    const own = ofLabels[lasts[path]!]!;
    result[path] = end < 0 ? own : join(ofNodes[end]!, own);
    if ((path & SLICE) === SLICE) yield;
  }
  return result;
}

/** The same for the stretches that labels stand for. */
export function sweepLabels(
  { arcCount, firsts, seconds }: PathTrie,
  ofArcs: Int32Array,
  join: (one: number, other: number) => number,
): Int32Array {
  const ofLabels = new Int32Array(arcCount + firsts.length);
  ofLabels.set(ofArcs);
  for (let joint = 0; joint < firsts.length; joint++) {
    // The halves of a joint are arcs or earlier joints.
    ofLabels[arcCount + joint] = join(ofLabels[firsts[joint]!]!, ofLabels[seconds[joint]!]!);
  }
  return ofLabels;
}

/** What two stretches bring together: every bit that one of them has. */
export const together = (one: number, other: number): number => one | other;
/** The lesser of two stretches. */
export const lesser = (one: number, other: number): number => (one < other ? one : other);

/**
 * Writes the arcs of a path into `way`, in their order, and gives their number. `way` must have room
 * for the longest; nothing is made on the way, so that a million paths can be read.
 */
export function readPath(
  { arcCount, firsts, seconds, parents, labels, ends, lasts }: PathTrie,
  path: number,
  way: Int32Array,
): number {
  let count = 0;
  let label = lasts[path]!;
  let node = ends[path]!;
  // Second halves of joints wait at the far end of the same array: there is room for as many as arcs.
  let waiting = way.length;
  for (;;) {
    if (label >= arcCount) {
      way[--waiting] = firsts[label - arcCount]!;
      label = seconds[label - arcCount]!;
      continue;
    }
    way[count++] = label;
    if (waiting < way.length) label = way[waiting++]!;
    else if (node >= 0) {
      label = labels[node]!;
      node = parents[node]!;
    } else break;
  }
  return way.subarray(0, count).reverse().length;
}
