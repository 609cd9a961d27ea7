import type { PathTrie } from "./pathTrie";
import type { TrieBuilder } from "./trieBuilder";

/**
 * The place that each path has among all of them by length, those of one length as they came: a
 * counting sort. Null where they came in that order.
 */
export function placesByLength({ count, lengths }: TrieBuilder): Int32Array | null {
  let longest = 0;
  let isSorted = true;
  for (let i = 0; i < count; i++) {
    const length = lengths[i]!;
    if (length < longest) isSorted = false;
    else longest = length;
  }
  if (isSorted) return null;
  const next = new Int32Array(longest + 2);
  for (let i = 0; i < count; i++) next[lengths[i]! + 1]!++;
  for (let length = 0; length <= longest; length++) next[length + 1]! += next[length]!;
  const places = new Int32Array(count);
  for (let i = 0; i < count; i++) places[i] = next[lengths[i]!]!++;
  return places;
}

/**
 * Paths in the order of a walk over a trie whose nodes are in that of a depth-first search: those after
 * one node, then those after the next.
 */
export function inOrderOfNodes({ ends }: PathTrie): Int32Array {
  return inGroups(ends.map((end) => end + 1)).order;
}

/** A counting sort: items by the group they are in, those of one group in their order, and where each group begins. */
export function inGroups(groups: Int32Array): {
  readonly order: Int32Array;
  readonly starts: Int32Array;
} {
  let largest = 0;
  for (let item = 0; item < groups.length; item++) largest = Math.max(largest, groups[item]!);
  const places = new Int32Array(largest + 2);
  for (let item = 0; item < groups.length; item++) places[groups[item]! + 1]!++;
  for (let group = 0; group <= largest; group++) places[group + 1]! += places[group]!;
  const starts = places.slice();
  const order = new Int32Array(groups.length);
  for (let item = 0; item < groups.length; item++) order[places[groups[item]!]!++] = item;
  return { order, starts };
}
