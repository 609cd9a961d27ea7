import type { PathTrie } from "./pathTrie";

/** Where the arcs of a graph are in another one. */
export interface Renumbering {
  /** The new number of each arc, -1 for one that is gone. */
  readonly numbers: Int32Array;
  /** How many there are now. */
  readonly arcCount: number;
}

/**
 * The paths of a trie all of whose arcs are still there and that are to be kept (all of them, where
 * nothing else is said), in their order, with the new numbers of their arcs. Linear in nodes and paths, whatever their lengths.
 */
export function restrictedTrie(
  trie: PathTrie,
  renumbering: Renumbering,
  isKept: ((path: number) => boolean) | null,
): PathTrie {
  const { parents, ends, lasts } = trie;
  if (isKept === null && !renumbering.numbers.includes(-1)) return renumbered(trie, renumbering);
  const { numbers, firsts, seconds } = labelsLeft(trie, renumbering);
  const nodes = nodesLeft(trie, numbers);
  const kept = new Int32Array(trie.count);
  let count = 0;
  for (let path = 0; path < trie.count; path++) {
    const end = ends[path]!;
    if (numbers[lasts[path]!]! < 0 || (end >= 0 && nodes[end]! < 0)) continue;
    if (isKept && !isKept(path)) continue;
    kept[count++] = path;
    if (end >= 0) nodes[end] = 1;
  }
  const nodeCount = numberUsed(nodes, parents);
  const restricted = {
    count,
    arcCount: renumbering.arcCount,
    firsts,
    seconds,
    parents: new Int32Array(nodeCount),
    labels: new Int32Array(nodeCount),
    ends: new Int32Array(count),
    lasts: new Int32Array(count),
  };
  fillNodes(restricted, trie, nodes, numbers);
  for (let place = 0; place < count; place++) {
    const end = ends[kept[place]!]!;
    restricted.ends[place] = end < 0 ? -1 : nodes[end]!;
    restricted.lasts[place] = numbers[lasts[kept[place]!]!]!;
  }
  return restricted;
}

/** All paths, of whose arcs none is gone. */
function renumbered(trie: PathTrie, { numbers, arcCount }: Renumbering): PathTrie {
  const moved = arcCount - trie.arcCount;
  const label = (own: number): number => (own < trie.arcCount ? numbers[own]! : own + moved);
  return {
    ...trie,
    arcCount,
    firsts: trie.firsts.map(label),
    seconds: trie.seconds.map(label),
    labels: trie.labels.map(label),
    lasts: trie.lasts.map(label),
  };
}

/** For each node 0 when all up to it is still there, otherwise -1. */
function nodesLeft({ parents, labels }: PathTrie, numbers: Int32Array): Int32Array {
  const nodes = new Int32Array(parents.length);
  for (let node = 0; node < parents.length; node++) {
    const parent = parents[node]!;
    if (numbers[labels[node]!]! < 0 || (parent >= 0 && nodes[parent]! < 0)) nodes[node] = -1;
  }
  return nodes;
}

function fillNodes(
  restricted: Pick<PathTrie, "parents" | "labels">,
  { parents, labels }: PathTrie,
  nodes: Int32Array,
  numbers: Int32Array,
): void {
  for (let node = 0; node < parents.length; node++) {
    const place = nodes[node]!;
    if (place < 0) continue;
    const parent = parents[node]!;
    restricted.parents[place] = parent < 0 ? -1 : nodes[parent]!;
    restricted.labels[place] = numbers[labels[node]!]!;
  }
}

/** Numbers anew the nodes that are marked with 1 and those before them; all others get -1. Says how many there are. */
function numberUsed(nodes: Int32Array, parents: Int32Array): number {
  for (let node = nodes.length - 1; node >= 0; node--) {
    const parent = parents[node]!;
    if (nodes[node] === 1 && parent >= 0) nodes[parent] = 1;
  }
  let count = 0;
  for (let node = 0; node < nodes.length; node++) nodes[node] = nodes[node] === 1 ? count++ : -1;
  return count;
}

/** The labels that are still there: for each its new number or -1, and what the joints among them stand for. */
function labelsLeft(
  { arcCount, firsts, seconds }: PathTrie,
  renumbering: Renumbering,
): { numbers: Int32Array; firsts: Int32Array; seconds: Int32Array } {
  const numbers = new Int32Array(arcCount + firsts.length);
  numbers.set(renumbering.numbers);
  const joints: (readonly [number, number])[] = [];
  for (let joint = 0; joint < firsts.length; joint++) {
    const [first, second] = [numbers[firsts[joint]!]!, numbers[seconds[joint]!]!];
    const isThere = first >= 0 && second >= 0;
    numbers[arcCount + joint] = isThere ? renumbering.arcCount + joints.length : -1;
    if (isThere) joints.push([first, second]);
  }
  return {
    numbers,
    firsts: Int32Array.from(joints, ([first]) => first),
    seconds: Int32Array.from(joints, ([, second]) => second),
  };
}

/** The paths of two tries of one graph, first those of the one, then those of the other. */
export function bothTries(one: PathTrie, other: PathTrie): PathTrie {
  const nodes = one.parents.length;
  const joints = one.firsts.length;
  const label = (own: number): number => (own < other.arcCount ? own : own + joints);
  const node = (own: number): number => (own < 0 ? -1 : own + nodes);
  return {
    count: one.count + other.count,
    arcCount: one.arcCount,
    firsts: after(one.firsts, other.firsts.map(label)),
    seconds: after(one.seconds, other.seconds.map(label)),
    parents: after(one.parents, other.parents.map(node)),
    labels: after(one.labels, other.labels.map(label)),
    ends: after(one.ends, other.ends.map(node)),
    lasts: after(one.lasts, other.lasts.map(label)),
  };
}

function after(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The paths of a trie, each with this arc before its first one. */
export function prefixedTrie(trie: PathTrie, arc: number): PathTrie {
  return {
    ...trie,
    parents: after(
      Int32Array.of(-1),
      trie.parents.map((parent) => parent + 1),
    ),
    labels: after(Int32Array.of(arc), trie.labels),
    ends: trie.ends.map((end) => end + 1),
  };
}

/** The same paths in another order. */
export function rearrangedTrie(trie: PathTrie, order: Int32Array): PathTrie {
  return {
    ...trie,
    ends: order.map((path) => trie.ends[path]!),
    lasts: order.map((path) => trie.lasts[path]!),
  };
}
