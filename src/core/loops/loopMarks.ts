import type { PathTrie } from "../graph/pathTrie";
import type { LoopGraph } from "./loopGraph";
import { joinedWords, labelWords, NO_WORD } from "./loopWords";

/** For each loop its word and its mark, two numbers. */
export interface WordsAndMarks {
  readonly words: Int32Array;
  readonly marks: Int32Array;
}

/** Numbers for each label and each node of a way: the word and the two numbers of the mark, and one to fill the row. */
const ROW = 4;
// Paths between two chances to stop, with their nodes: a fraction of a millisecond.
const SLICE = 0x4000;

/**
 * The words of a trie's paths and their marks, which are those of their links by exclusive or (see
 * linkMarks), in one walk over the trie. Its nodes are in the order of a depth-first search, so that
 * what was put together is kept for the nodes of one way only. `visited` are the paths in the order in
 * which such a walk comes to them. Pauses about every millisecond.
 */
export function* wordsAndMarks(
  trie: PathTrie,
  { says, marks, variableCount }: Pick<LoopGraph, "says" | "marks" | "variableCount">,
  visited: Int32Array | null,
): Generator<undefined, WordsAndMarks> {
  const walk: Walk = {
    trie,
    visited,
    labels: labelRows(trie, says, marks),
    rows: new Int32Array(ROW * (variableCount + 1)),
    chain: new Int32Array(variableCount + 1).fill(-1),
    depth: 0,
    node: 0,
  };
  walk.rows[0] = NO_WORD;
  const result = { words: new Int32Array(trie.count), marks: new Int32Array(2 * trie.count) };
  for (let from = 0; from < trie.count; from += SLICE) {
    fillSome(walk, result, from, Math.min(from + SLICE, trie.count));
    yield;
  }
  return result;
}

/** A walk over a trie: the nodes from a beginning to where it is, the first of which is none, and their rows. */
interface Walk {
  readonly trie: PathTrie;
  readonly visited: Int32Array | null;
  readonly labels: Int32Array;
  readonly rows: Int32Array;
  readonly chain: Int32Array;
  depth: number;
  /** The next node that it comes to. */
  node: number;
}

function fillSome(walk: Walk, result: WordsAndMarks, from: number, to: number): void {
  const { trie, visited, labels: ofLabels, rows, chain } = walk;
  const { parents, labels, ends, lasts } = trie;
  const { words, marks } = result;
  let { depth, node } = walk;
  for (let at = from; at < to; at++) {
    const path = visited === null ? at : visited[at]!;
    const end = ends[path]!;
    for (; node <= end; node++) {
      const parent = parents[node]!;
      while (chain[depth] !== parent) depth--;
      const before = ROW * depth;
      const label = ROW * labels[node]!;
      const row = before + ROW;
      rows[row] = joinedWords(rows[before]!, ofLabels[label]!);
      rows[row + 1] = rows[before + 1]! ^ ofLabels[label + 1]!;
      rows[row + 2] = rows[before + 2]! ^ ofLabels[label + 2]!;
      chain[++depth] = node;
    }
    while (chain[depth] !== end) depth--;
    const before = ROW * depth;
    const last = ROW * lasts[path]!;
    words[path] = joinedWords(rows[before]!, ofLabels[last]!);
    marks[2 * path] = rows[before + 1]! ^ ofLabels[last + 1]!;
    marks[2 * path + 1] = rows[before + 2]! ^ ofLabels[last + 2]!;
  }
  walk.depth = depth;
  walk.node = node;
}

function labelRows(trie: PathTrie, says: Uint8Array, marks: Int32Array): Int32Array {
  const { arcCount, firsts, seconds } = trie;
  const words = labelWords(trie, says);
  const rows = new Int32Array(ROW * words.length);
  for (let label = 0; label < words.length; label++) {
    const joint = label - arcCount;
    const row = ROW * label;
    rows[row] = words[label]!;
    for (const half of [0, 1]) {
      rows[row + 1 + half] =
        joint < 0
          ? marks[2 * label + half]!
          : rows[ROW * firsts[joint]! + 1 + half]! ^ rows[ROW * seconds[joint]! + 1 + half]!;
    }
  }
  return rows;
}
