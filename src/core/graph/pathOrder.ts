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
