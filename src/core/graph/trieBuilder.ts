import type { PathTrie } from "./pathTrie";

/**
 * Paths being collected in a trie, at most `capacity` of them. A search offers the way it has come,
 * and says in `written` how much of that has not changed since: when it leaves a vertex it lowers
 * `written` to the number of labels that are left. Only what is new of the way becomes nodes.
 */
export interface TrieBuilder {
  readonly capacity: number;
  count: number;
  /** Labels of the present way that are nodes already. */
  written: number;
  nodeCount: number;
  parents: Int32Array;
  labels: Int32Array;
  ends: Int32Array;
  lasts: Int32Array;
  /** Arcs of each path. */
  lengths: Int32Array;
  /** For each label of the present way that is written, its node. */
  readonly chain: Int32Array;
  /** Whether a path was offered that there was no room for. */
  overflowed: boolean;
}

const FIRST_NODES = 256;
const FIRST_PATHS = 64;

/** A trie with nothing in it; it grows as it is filled. No way in it has more than `deepest` labels. */
export function trieBuilder(capacity: number, deepest: number): TrieBuilder {
  return {
    capacity,
    count: 0,
    written: 0,
    nodeCount: 0,
    parents: new Int32Array(FIRST_NODES),
    labels: new Int32Array(FIRST_NODES),
    ends: new Int32Array(FIRST_PATHS),
    lasts: new Int32Array(FIRST_PATHS),
    lengths: new Int32Array(FIRST_PATHS),
    chain: new Int32Array(deepest + 1),
    overflowed: false,
  };
}

/** Adds the path of `length` arcs whose labels are the first `depth` of `way`, and `last`. False when there is no room. */
export function addPath(
  builder: TrieBuilder,
  way: Int32Array,
  depth: number,
  last: number,
  length: number,
): boolean {
  const path = builder.count;
  if (path >= builder.capacity) {
    builder.overflowed = true;
    return false;
  }
  if (builder.written < depth) writeWay(builder, way, depth);
  return addLeaf(builder, depth === 0 ? -1 : builder.chain[depth - 1]!, last, length);
}

/** Adds the path of `length` arcs that ends with this label after a node, -1 for none. False when there is no room. */
export function addLeaf(builder: TrieBuilder, node: number, last: number, length: number): boolean {
  const path = builder.count;
  if (path >= builder.capacity) {
    builder.overflowed = true;
    return false;
  }
  if (path === builder.ends.length) growPaths(builder, 1);
  builder.ends[path] = node;
  builder.lasts[path] = last;
  builder.lengths[path] = length;
  builder.count = path + 1;
  return true;
}

/** Adds a node with this label after another one, -1 for none, and gives its number. */
export function addNode(builder: TrieBuilder, parent: number, label: number): number {
  const node = builder.nodeCount;
  if (node === builder.parents.length) growNodes(builder, 1);
  builder.parents[node] = parent;
  builder.labels[node] = label;
  builder.nodeCount = node + 1;
  return node;
}

/** All that was added after a node: the nodes that follow it, and paths, up to, not including, these. */
export interface Block {
  readonly node: number;
  readonly nodeEnd: number;
  readonly path: number;
  readonly pathEnd: number;
  /** Arcs up to the node. */
  readonly length: number;
}

/**
 * Adds to the node that was made last, to which so many arcs lead, what another one has, in the same
 * order. False when there is no room for all of it.
 */
export function copyBlock(builder: TrieBuilder, block: Block, length: number): boolean {
  const fits = Math.min(block.pathEnd - block.path, builder.capacity - builder.count);
  const pathEnd = block.path + fits;
  const firstNode = block.node + 1;
  growNodes(builder, block.nodeEnd - firstNode);
  growPaths(builder, fits);
  const { parents, labels, ends, lasts, lengths } = builder;
  // The last node is to its block what the other one is to its own.
  const moved = builder.nodeCount - firstNode;
  const more = length - block.length;
  for (let from = firstNode; from < block.nodeEnd; from++) {
    parents[from + moved] = parents[from]! + moved;
    labels[from + moved] = labels[from]!;
  }
  builder.nodeCount += block.nodeEnd - firstNode;
  let to = builder.count;
  for (let from = block.path; from < pathEnd; from++, to++) {
    ends[to] = ends[from]! + moved;
    lasts[to] = lasts[from]!;
    lengths[to] = lengths[from]! + more;
  }
  builder.count = to;
  builder.overflowed ||= pathEnd < block.pathEnd;
  return !builder.overflowed;
}

/** Makes nodes of what is not written of the first `depth` labels. */
function writeWay(builder: TrieBuilder, way: Int32Array, depth: number): void {
  growNodes(builder, depth);
  const { parents, labels, chain } = builder;
  let node = builder.nodeCount;
  for (let at = builder.written; at < depth; at++) {
    parents[node] = at === 0 ? -1 : chain[at - 1]!;
    labels[node] = way[at]!;
    chain[at] = node++;
  }
  builder.nodeCount = node;
  builder.written = depth;
}

/** Forgets what was collected. */
export function clearPaths(builder: TrieBuilder): void {
  builder.count = 0;
  builder.nodeCount = 0;
  builder.written = 0;
  builder.overflowed = false;
}

/** What a trie says of its labels. */
export type Labels = Pick<PathTrie, "arcCount" | "firsts" | "seconds">;

/** Labels that are all arcs. */
export function arcsOnly(arcCount: number): Labels {
  return { arcCount, firsts: new Int32Array(0), seconds: new Int32Array(0) };
}

/** What was collected, with each path in its place; without places in the order in which they came. */
export function builtTrie(
  { count, nodeCount, parents, labels, ends, lasts }: TrieBuilder,
  labelling: Labels,
  places: Int32Array | null,
): PathTrie {
  const arranged = (values: Int32Array): Int32Array =>
    places ? placed(values, places) : values.slice(0, count);
  return {
    ...labelling,
    count,
    parents: parents.slice(0, nodeCount),
    labels: labels.slice(0, nodeCount),
    ends: arranged(ends),
    lasts: arranged(lasts),
  };
}

function placed(values: Int32Array, places: Int32Array): Int32Array {
  const result = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) result[places[at]!] = values[at]!;
  return result;
}

/** Room grows by so much at a time: what is not used of it costs nothing before it is written to. */
const GROWTH = 4;

/** Makes room for so many more nodes. */
function growNodes(builder: TrieBuilder, more: number): void {
  const needed = builder.nodeCount + more;
  if (needed <= builder.parents.length) return;
  const size = Math.max(needed, GROWTH * builder.parents.length);
  builder.parents = grown(builder.parents, size);
  builder.labels = grown(builder.labels, size);
}

/** Makes room for so many more paths, which the capacity allows. */
function growPaths(builder: TrieBuilder, more: number): void {
  const needed = builder.count + more;
  if (needed <= builder.ends.length) return;
  const size = Math.min(builder.capacity, Math.max(needed, GROWTH * builder.ends.length));
  builder.ends = grown(builder.ends, size);
  builder.lasts = grown(builder.lasts, size);
  builder.lengths = grown(builder.lengths, size);
}

function grown(array: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
