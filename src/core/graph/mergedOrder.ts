import { arcsOf, canonicalCycle, type PathTrie } from "./pathTrie";

/**
 * The canonical order of the cycles of a trie whose first `sorted` ones are in it already, and so are
 * the others among themselves: each of these looks for its place by halving. For a few new ones among
 * many this is far quicker than spelling all of them.
 */
export function mergedOrder(
  trie: PathTrie,
  sources: Int32Array,
  lengths: Int32Array,
  sorted: number,
): Int32Array {
  const order = new Int32Array(trie.count);
  let placed = 0;
  let taken = 0;
  for (let path = sorted; path < trie.count; path++) {
    const before = firstAfter(trie, sources, lengths, path, taken, sorted);
    while (taken < before) order[placed++] = taken++;
    order[placed++] = path;
  }
  while (taken < sorted) order[placed++] = taken++;
  return order;
}

/** The first cycle from `low` on, below `high`, that comes after this one. */
function firstAfter(
  trie: PathTrie,
  sources: Int32Array,
  lengths: Int32Array,
  path: number,
  low: number,
  high: number,
): number {
  const way = canonicalCycle(arcsOf(trie, path), sources);
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const isBefore =
      lengths[middle] === way.length
        ? comesBefore(canonicalCycle(arcsOf(trie, middle), sources), way)
        : lengths[middle]! < way.length;
    if (isBefore) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Arcs are numbered by their ends, so that their order is that of the vertices. */
function comesBefore(way: readonly number[], other: readonly number[]): boolean {
  const fork = way.findIndex((arc, at) => arc !== other[at]);
  return fork >= 0 && way[fork]! < other[fork]!;
}
