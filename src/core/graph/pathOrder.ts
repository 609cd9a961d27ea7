import type { TrieBuilder } from "./trieBuilder";

/**
 * The order of paths by length, those of one length as they came: a counting sort. Null where they
 * came in that order.
 */
export function shortestFirst({ count, lengths }: TrieBuilder): Int32Array | null {
  let longest = 0;
  let isSorted = true;
  for (let i = 0; i < count; i++) {
    const length = lengths[i]!;
    if (length < longest) isSorted = false;
    else longest = length;
  }
  if (isSorted) return null;
  const place = new Int32Array(longest + 2);
  for (let i = 0; i < count; i++) place[lengths[i]! + 1]!++;
  for (let length = 0; length <= longest; length++) place[length + 1]! += place[length]!;
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[place[lengths[i]!]!++] = i;
  return order;
}
