import { strongComponents } from "./components";
import type { Digraph } from "./digraph";
import { sortByKeys, type SortingRoom, sortingRoom } from "./digitSort";
import { inGroups, inOrderOfNodes } from "./pathOrder";
import { arcsOf, canonicalCycle, type PathTrie } from "./pathTrie";
import {
  type Choices,
  choicesIn,
  DIGITS,
  digitsAfter,
  join,
  labelWays,
  noWay,
  spelledFromLeast,
  WAY,
  type Ways,
} from "./spelling";

/**
 * The order of cycles by length and then by their vertices from the least one on, whichever search
 * came upon them and from where: so that the tenth cycle is the same one in every list. One walk over
 * the trie spells all of them; length, least vertex and the first digits of the spelling tell nearly
 * all apart. Those that are alike so far are told apart by their next digits, and so on.
 * A search for all cycles lists them in this order as it goes; it is for those of several searches.
 * The nodes of the trie are in the order of a depth-first search. Pauses about every millisecond.
 */
export function* canonicalOrder(
  graph: Digraph,
  trie: PathTrie,
  lengths: Int32Array,
): Generator<undefined, Int32Array> {
  const choices = choicesIn(graph, strongComponents(graph));
  const keys = new Float64Array(trie.count);
  const least = new Int32Array(trie.count);
  yield* spellAll(graph, trie, choices, { keys, least, visited: inOrderOfNodes(trie) });
  const { order, starts } = inGroups(groupsOf(lengths, least));
  yield;
  const runs = runsBetween(starts);
  const longest = runs.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  yield;
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
  readonly keys: Float64Array;
  readonly room: SortingRoom;
}

interface Spelled {
  readonly keys: Float64Array;
  readonly least: Int32Array;
  /** In which order the cycles are come upon in a walk over the trie. */
  readonly visited: Int32Array;
}

// Paths between two chances to stop: about a millisecond.
const SLICE = 0x4000;

/** Sets the key of every cycle, the first digits of its spelling, and its least vertex. */
function* spellAll(
  { vertexCount }: Digraph,
  trie: PathTrie,
  choices: Choices,
  spelled: Spelled,
): Generator<undefined, void> {
  const ways = new Float64Array(WAY * (vertexCount + 2));
  ways.set(noWay(vertexCount));
  const walk: Walk = {
    trie,
    ofLabels: labelWays(trie, choices),
    ways,
    chain: new Int32Array(vertexCount + 2).fill(-1),
    depth: 0,
    node: 0,
  };
  for (let from = 0; from < trie.count; from += SLICE) {
    spellSome(walk, spelled, from, Math.min(from + SLICE, trie.count));
    yield;
  }
}

/** A walk over a trie, and the ways up to each node between a beginning and where it is; the first is no way at all. */
interface Walk {
  readonly trie: PathTrie;
  readonly ofLabels: Ways;
  readonly ways: Ways;
  readonly chain: Int32Array;
  depth: number;
  /** The next node that it comes to. */
  node: number;
}

function spellSome(walk: Walk, { keys, least, visited }: Spelled, from: number, to: number): void {
  const { ofLabels, ways, chain } = walk;
  const { parents, labels, ends, lasts } = walk.trie;
  let { depth, node } = walk;
  for (let at = from; at < to; at++) {
    const path = visited[at]!;
    const end = ends[path]!;
    for (; node <= end; node++) {
      const parent = parents[node]!;
      while (chain[depth] !== parent) depth--;
      join(ways, depth + 1, ways, depth, ofLabels, labels[node]!);
      chain[++depth] = node;
    }
    while (chain[depth] !== end) depth--;
    join(ways, depth + 1, ways, depth, ofLabels, lasts[path]!);
    least[path] = ways[WAY * (depth + 1)]!;
    keys[path] = spelledFromLeast(ways, depth + 1);
  }
  walk.depth = depth;
  walk.node = node;
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
    keys[order[at]!] = digitsAfter(choices, way, known);
    if ((at & 0x3ff) === 0) yield;
  }
}

/** Sorts a run by its keys, and gives the runs of more than one within it that have the same key. */
function sortRun({ order, keys, room }: Sorting, { start, end, known }: Run): readonly Run[] {
  const sorted = sortByKeys(order.subarray(start, end), keys, room);
  const runs: Run[] = [];
  const count = end - start;
  let first = 0;
  for (let at = 1; at <= count; at++) {
    if (at < count && sorted[at] === sorted[at - 1]) continue;
    if (at - first > 1) {
      runs.push({ start: start + first, end: start + at, known: known + DIGITS });
    }
    first = at;
  }
  return runs;
}

/** For each cycle a number that rises with its length, and among those of one length with its least vertex. */
function groupsOf(lengths: Int32Array, least: Int32Array): Int32Array {
  const byLength = ranksOf(lengths.subarray(0, least.length));
  const byLeast = ranksOf(least);
  const groups = new Int32Array(least.length);
  for (let path = 0; path < least.length; path++) {
    groups[path] = byLength.ranks[lengths[path]!]! * byLeast.count + byLeast.ranks[least[path]!]!;
  }
  return groups;
}

/** For each number among these values how many smaller ones there are. */
function ranksOf(values: Int32Array): { readonly ranks: Int32Array; readonly count: number } {
  let largest = -1;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, values[at]!);
  const ranks = new Int32Array(largest + 1);
  for (let at = 0; at < values.length; at++) ranks[values[at]!] = 1;
  let count = 0;
  for (let value = 0; value <= largest; value++) ranks[value] = ranks[value] === 1 ? count++ : 0;
  return { ranks, count };
}

/** The stretches of more than one between these places. */
function runsBetween(starts: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let at = 1; at < starts.length; at++) {
    const [start, end] = [starts[at - 1]!, starts[at]!];
    if (end - start > 1) runs.push({ start, end, known: 0 });
  }
  return runs;
}
