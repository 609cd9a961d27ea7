import type { PathTrie } from "../graph/pathTrie";
import type { LoopGraph } from "./loopGraph";
import { wordKind } from "./loopWords";
import { saidNow, type StoredLoops } from "./storedLoops";

/** How many loops of each kind run through each of some things, by their numbers. */
export interface Tally {
  readonly reinforcing: Int32Array;
  readonly balancing: Int32Array;
  readonly undetermined: Int32Array;
}

/** How many of the listed loops run through each link and each variable of a graph. */
export interface LoopTallies {
  readonly links: Tally;
  readonly variables: Tally;
}

// Nodes between two chances to stop: a fraction of a millisecond.
const SLICE = 0xffff;

/**
 * Counts the stored loops through every link and variable, by kind. One sweep from the ends of the
 * loops to their beginnings adds up what each node carries, so that no loop is walked on its own.
 * Pauses about every millisecond.
 */
export function* loopTallies(
  graph: LoopGraph,
  stored: StoredLoops,
): Generator<undefined, LoopTallies> {
  const { words, trie } = yield* saidNow(stored, graph);
  const links = { ...emptyTally(0) };
  for (const [kind, name] of KINDS.entries()) links[name] = yield* carriedBy(trie, words, kind);
  return { links, variables: byVariable(graph, links) };
}

const KINDS = ["reinforcing", "balancing", "undetermined"] as const;

function emptyTally(size: number): { -readonly [Kind in keyof Tally]: Int32Array } {
  const none = (): Int32Array => new Int32Array(size);
  return { reinforcing: none(), balancing: none(), undetermined: none() };
}

/** How many paths of a kind run over each arc. */
function* carriedBy(
  trie: PathTrie,
  words: Int32Array,
  kind: number,
): Generator<undefined, Int32Array> {
  const { count, arcCount, firsts, seconds, parents, labels, ends, lasts } = trie;
  const byNode = new Int32Array(parents.length);
  const byLabel = new Int32Array(arcCount + firsts.length);
  for (let path = 0; path < count; path++) {
    if (wordKind(words[path]!) !== kind) continue;
    if (ends[path]! >= 0) byNode[ends[path]!]!++;
    byLabel[lasts[path]!]!++;
    if ((path & SLICE) === SLICE) yield;
  }
  for (let node = parents.length - 1; node >= 0; node--) {
    const carried = byNode[node]!;
    if (parents[node]! >= 0) byNode[parents[node]!]! += carried;
    byLabel[labels[node]!]! += carried;
    if ((node & SLICE) === SLICE) yield;
  }
  for (let joint = firsts.length - 1; joint >= 0; joint--) {
    const carried = byLabel[arcCount + joint]!;
    byLabel[firsts[joint]!]! += carried;
    byLabel[seconds[joint]!]! += carried;
  }
  return byLabel.slice(0, arcCount);
}

/** A loop that runs through a variable leaves it over one of its links. */
function byVariable({ variableCount, sources }: LoopGraph, links: Tally): Tally {
  const variables = emptyTally(variableCount);
  for (const kind of KINDS) {
    for (let link = 0; link < sources.length; link++) {
      variables[kind][sources[link]!]! += links[kind][link]!;
    }
  }
  return variables;
}
