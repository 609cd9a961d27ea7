import { strongComponents } from "./components";
import type { Digraph } from "./digraph";
import {
  setKey,
  sortByKeys,
  type SortingRoom,
  sortingRoom,
  type SortKeys,
  sortKeys,
} from "./digitSort";
import { arcsOf, canonicalCycle, type PathTrie } from "./pathTrie";
import {
  type Choices,
  choicesIn,
  DIGITS,
  digitsAfter,
  emptyWays,
  join,
  labelWays,
  spelledFromLeast,
} from "./spelling";

/**
 * The order of cycles by length and then by their vertices from the least one on, whichever search
 * came upon them and from where: so that the tenth cycle is the same one in every list. One walk over
 * the trie spells all of them; length, least vertex and the first digits of the spelling tell nearly
 * all apart. Those that are alike so far are told apart by their next digits, and so on.
 * The nodes of the trie are in the order of a depth-first search, and so are its cycles, unless it is
 * said in which order they can be `visited`. Pauses about every millisecond.
 */
export function* canonicalOrder(
  graph: Digraph,
  trie: PathTrie,
  lengths: Int32Array,
  visited: Int32Array | null = null,
): Generator<undefined, Int32Array> {
  const choices = choicesIn(graph, strongComponents(graph));
  const keys = sortKeys(trie.count);
  const least = new Int32Array(trie.count);
  yield* spellAll(graph, trie, choices, { keys, least, visited });
  const byLeast = countingSort(least, Int32Array.from(least.keys()));
  yield;
  const order = countingSort(lengths, byLeast);
  yield;
  const runs = runsOf(order, (a, b) => lengths[a] === lengths[b] && least[a] === least[b], 0);
  const longest = runs.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const sorting: Sorting = { order, keys, room: sortingRoom(longest) };
  for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
    if (run.known > 0) yield* spellOn(trie, choices, sorting, run);
    runs.push(...sortRun(sorting, run));
    yield;
  }
  return order;
}

/** A stretch of the order whose cycles are alike in so many digits. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly known: number;
}

interface Sorting {
  readonly order: Int32Array;
  readonly keys: SortKeys;
  readonly room: SortingRoom;
}

interface Spelled {
  readonly keys: SortKeys;
  readonly least: Int32Array;
  readonly visited: Int32Array | null;
}

// Paths between two chances to stop: about a millisecond.
const SLICE = 0x3fff;

/** Sets the key of every cycle, the first digits of its spelling, and its least vertex. */
function* spellAll(
  { vertexCount }: Digraph,
  trie: PathTrie,
  choices: Choices,
  { keys, least, visited }: Spelled,
): Generator<undefined, void> {
  const { parents, labels, ends, lasts } = trie;
  const ofLabels = labelWays(trie, choices);
  // The way up to each node between a beginning and where the walk is; the first is no way at all.
  const ways = emptyWays(vertexCount + 2);
  ways.least[0] = vertexCount;
  const chain = new Int32Array(vertexCount + 2).fill(-1);
  let depth = 0;
  let node = 0;
  for (let at = 0; at < trie.count; at++) {
    const path = visited ? visited[at]! : at;
    const end = ends[path]!;
    for (; node <= end; node++) {
      while (chain[depth] !== parents[node]) depth--;
      join(ways, depth + 1, ways, depth, ofLabels, labels[node]!);
      chain[++depth] = node;
    }
    while (chain[depth] !== end) depth--;
    join(ways, depth + 1, ways, depth, ofLabels, lasts[path]!);
    least[path] = ways.least[depth + 1]!;
    setKey(keys, path, spelledFromLeast(ways, depth + 1));
    if ((at & SLICE) === SLICE) yield;
  }
}

/** Sets the keys of a run to the digits that come after those that are known. */
function* spellOn(
  trie: PathTrie,
  choices: Choices,
  { order, keys }: Sorting,
  { start, end, known }: Run,
): Generator<undefined, void> {
  for (let at = start; at < end; at++) {
    const way = canonicalCycle(arcsOf(trie, order[at]!), choices.sources);
    setKey(keys, order[at]!, digitsAfter(choices, way, known));
    if ((at & 0x3ff) === 0) yield;
  }
}

/** Sorts a run by its keys, and gives the runs within it that have the same key. */
function sortRun({ order, keys, room }: Sorting, { start, end, known }: Run): readonly Run[] {
  const { high, low } = keys;
  const items = order.subarray(start, end);
  sortByKeys(items, keys, room);
  const isAlike = (a: number, b: number): boolean => low[a] === low[b] && high[a] === high[b];
  return runsOf(items, isAlike, start).map((run) => ({ ...run, known: known + DIGITS }));
}

/** The stretches of more than one whose neighbours are alike. */
function runsOf(
  items: Int32Array,
  isAlike: (a: number, b: number) => boolean,
  offset: number,
): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 1; at <= items.length; at++) {
    if (at < items.length && isAlike(items[at - 1]!, items[at]!)) continue;
    if (at - start > 1) runs.push({ start: offset + start, end: offset + at, known: 0 });
    start = at;
  }
  return runs;
}

/** The order in which cycles can be visited that are in any order: those after one node, then those after the next. */
export function inOrderOfNodes({ ends }: PathTrie): Int32Array {
  const values = ends.map((end) => end + 1);
  return countingSort(values, Int32Array.from(values.keys()));
}

/** These items by their values, which are small, those of one value in the order in which they come. */
function countingSort(values: Int32Array, items: Int32Array): Int32Array {
  const largest = items.reduce((most, item) => Math.max(most, values[item]!), 0);
  const places = new Int32Array(largest + 2);
  for (const item of items) places[values[item]! + 1]!++;
  for (let value = 0; value <= largest; value++) places[value + 1]! += places[value]!;
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[places[values[item]!]!++] = item;
  return sorted;
}
