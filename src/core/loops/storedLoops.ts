import type { Listed } from "../graph/listing";
import { inOrderOfNodes } from "../graph/pathOrder";
import { type PathTrie, trieArrays } from "../graph/pathTrie";
import type { LoopGraph } from "./loopGraph";
import { wordsAndMarks } from "./loopMarks";
import { loopWords } from "./loopWords";

/**
 * The loops of a graph as flat arrays, without ids: what a worker sends. Shortest first, then by
 * canonical path. A loop takes a leaf of the trie, a word and a mark, 20 bytes, and its share of the
 * nodes, 8 bytes each.
 */
export interface StoredLoops {
  readonly count: number;
  /** Whether these are all loops there are. */
  readonly complete: boolean;
  /** Every loop with at most this many links is here; Infinity when complete. */
  readonly completeUpTo: number;
  /** The ways round, with links as arcs; a way may begin at any of its variables. */
  readonly trie: PathTrie;
  /** What the links said when the words were made. */
  readonly says: Uint8Array;
  /** For each loop its word; see loopWords. */
  readonly words: Int32Array;
  /** For each loop its mark, two numbers; see linkMarks. */
  readonly marks: Int32Array;
}

/** What a search of a loop graph has listed, with all that is said of it. Pauses about every millisecond. */
export function* storeLoops(
  graph: LoopGraph,
  { trie, visited = inOrderOfNodes(trie), complete, completeUpTo }: Listed,
): Generator<undefined, StoredLoops> {
  const says = graph.says.slice();
  const { words, marks } = yield* wordsAndMarks(trie, graph, visited);
  return { count: trie.count, complete, completeUpTo, trie, says, words, marks };
}

/**
 * The same loops with words for what the links of their graph say now; themselves where the links say
 * what they said. Pauses about every millisecond.
 */
export function* saidNow(
  stored: StoredLoops,
  { says }: Pick<LoopGraph, "says">,
): Generator<undefined, StoredLoops> {
  if (says.every((said, link) => said === stored.says[link])) return stored;
  return { ...stored, says: says.slice(), words: yield* loopWords(stored.trie, says) };
}

/** The buffers that are handed over when stored loops are sent. */
export function buffersOf({ trie, says, words, marks }: StoredLoops): ArrayBufferLike[] {
  return [...trieArrays(trie), says, words, marks].map(({ buffer }) => buffer);
}
