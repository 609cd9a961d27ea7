import type { PathTrie } from "../graph/pathTrie";

// Nodes between two chances to stop: a fraction of a millisecond.
const SLICE = 0xffff;

/**
 * The marks of a trie's paths, two numbers each: those of their links by exclusive or; see linkMarks.
 * A pause after every slice of nodes.
 */
export function* loopMarks(
  { count, arcCount, firsts, seconds, parents, labels, ends, lasts }: PathTrie,
  marks: Int32Array,
): Generator<undefined, Int32Array<ArrayBuffer>> {
  const ofLabels = new Int32Array(2 * (arcCount + firsts.length));
  ofLabels.set(marks);
  for (let joint = 0; joint < firsts.length; joint++) {
    const [at, first, second] = [2 * (arcCount + joint), 2 * firsts[joint]!, 2 * seconds[joint]!];
    ofLabels[at] = ofLabels[first]! ^ ofLabels[second]!;
    ofLabels[at + 1] = ofLabels[first + 1]! ^ ofLabels[second + 1]!;
  }
  const ofNodes = new Int32Array(2 * parents.length);
  for (let node = 0; node < parents.length; node++) {
    const parent = 2 * parents[node]!;
    const label = 2 * labels[node]!;
    ofNodes[2 * node] = ofLabels[label]! ^ (parent < 0 ? 0 : ofNodes[parent]!);
    ofNodes[2 * node + 1] = ofLabels[label + 1]! ^ (parent < 0 ? 0 : ofNodes[parent + 1]!);
    if ((node & SLICE) === SLICE) yield;
  }
  const result = new Int32Array(2 * count);
  for (let path = 0; path < count; path++) {
    const end = 2 * ends[path]!;
    const label = 2 * lasts[path]!;
    result[2 * path] = ofLabels[label]! ^ (end < 0 ? 0 : ofNodes[end]!);
    result[2 * path + 1] = ofLabels[label + 1]! ^ (end < 0 ? 0 : ofNodes[end + 1]!);
    if ((path & SLICE) === SLICE) yield;
  }
  return result;
}
