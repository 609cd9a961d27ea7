import type { PathTrie } from "../graph/pathTrie";
import type { LoopGraph } from "./loopGraph";
import { joinedWords, labelWords } from "./loopWords";

/** For each loop its word and its mark, two numbers. */
export interface WordsAndMarks {
  readonly words: Int32Array;
  readonly marks: Int32Array;
}

/** Numbers for each label and node: the word and the two numbers of the mark, and one to fill the row. */
const ROW = 4;
// Nodes and paths between two chances to stop: a fraction of a millisecond.
const SLICE = 0x8000;

/**
 * The words of a trie's paths and their marks, which are those of their links by exclusive or (see
 * linkMarks), in one sweep: both stand side by side for each node. Paths look for their last node all
 * over the trie, unless it is said in which places they are that come one after another with the nodes.
 * Pauses about every millisecond.
 */
export function* wordsAndMarks(
  trie: PathTrie,
  graph: Pick<LoopGraph, "says" | "marks">,
  places: Int32Array | null,
): Generator<undefined, WordsAndMarks> {
  const labels = labelRows(trie, graph);
  const nodes = new Int32Array(ROW * trie.parents.length);
  for (let from = 0; from < trie.parents.length; from += SLICE) {
    fillNodes(trie, labels, nodes, from, Math.min(from + SLICE, trie.parents.length));
    yield;
  }
  const result = { words: new Int32Array(trie.count), marks: new Int32Array(2 * trie.count) };
  for (let from = 0; from < trie.count; from += SLICE) {
    fillPaths({ trie, labels, nodes, places }, result, from, Math.min(from + SLICE, trie.count));
    yield;
  }
  return result;
}

function labelRows(trie: PathTrie, { says, marks }: Pick<LoopGraph, "says" | "marks">): Int32Array {
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

function fillNodes(
  { parents, labels }: PathTrie,
  ofLabels: Int32Array,
  nodes: Int32Array,
  from: number,
  to: number,
): void {
  for (let node = from; node < to; node++) {
    const row = ROW * node;
    const label = ROW * labels[node]!;
    const parent = ROW * parents[node]!;
    const isFirst = parent < 0;
    nodes[row] = isFirst ? ofLabels[label]! : joinedWords(nodes[parent]!, ofLabels[label]!);
    nodes[row + 1] = isFirst ? ofLabels[label + 1]! : nodes[parent + 1]! ^ ofLabels[label + 1]!;
    nodes[row + 2] = isFirst ? ofLabels[label + 2]! : nodes[parent + 2]! ^ ofLabels[label + 2]!;
  }
}

interface Rows {
  readonly trie: PathTrie;
  readonly labels: Int32Array;
  readonly nodes: Int32Array;
  readonly places: Int32Array | null;
}

function fillPaths(
  { trie, labels, nodes, places }: Rows,
  { words, marks }: WordsAndMarks,
  from: number,
  to: number,
): void {
  const { ends, lasts } = trie;
  for (let at = from; at < to; at++) {
    const path = places === null ? at : places[at]!;
    const label = ROW * lasts[path]!;
    const end = ROW * ends[path]!;
    const isAlone = end < 0;
    words[path] = isAlone ? labels[label]! : joinedWords(nodes[end]!, labels[label]!);
    marks[2 * path] = isAlone ? labels[label + 1]! : nodes[end + 1]! ^ labels[label + 1]!;
    marks[2 * path + 1] = isAlone ? labels[label + 2]! : nodes[end + 2]! ^ labels[label + 2]!;
  }
}
