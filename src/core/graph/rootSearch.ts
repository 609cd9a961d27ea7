import { blockAt, type BlockMemory, blockMemory, isKnown, remember, rowFor } from "./blockMemory";
import type { Part } from "./parts";
import { addLeaf, addNode, copyBlock, type TrieBuilder } from "./trieBuilder";
import { exclude, includes, keepBetween, type VertexSets, vertexSets } from "./vertexSets";

/**
 * The cycles of a part through its first vertex, the root, in the order of arcs: a depth-first search
 * that never comes to a dead end and never searches the same thing twice.
 *
 * For each vertex of the path it keeps the set of free vertices that are on some way from there home.
 * Only these are tried, so every step leads to a cycle. And vertex and set together decide what can
 * follow: so where both were met before, what was found then is copied in one go (as counting by
 * states does with numbers: Held and Karp 1962, J. SIAM 10(1):196-210). World3 has 1.9 million cycles;
 * 11,000 states are searched for them.
 */
export interface RootSearch {
  readonly part: Part;
  /** Arcs that the label of each arc stands for. */
  readonly lengths: Int32Array;
  readonly sets: VertexSets;
  readonly memory: BlockMemory;
  /** For each depth: the vertex, the next arc, its node, the paths there were before, arcs so far, its row in memory. */
  readonly vertices: Int32Array;
  readonly next: Int32Array;
  readonly nodes: Int32Array;
  readonly firsts: Int32Array;
  readonly length: Int32Array;
  readonly places: Int32Array;
  /** For each depth a set: who is free and on some way home. */
  readonly free: Int32Array;
  /** Arcs on the path; -1 when the search is over. */
  depth: number;
}

const ROOT = 0;
/** More than so many nodes and paths are not copied in one go, which would take too long, but in pieces. */
const MOST_AT_ONCE = 0x4000;
/** So many nodes and paths are copied, or words looked at, in the time in which an arc is looked at. */
const PER_STEP = 8;

/**
 * A search that has not begun, in a part all of whose arcs lead to the root; each label stands for so
 * many arcs. An earlier search, which is over, leaves it its memory to write in.
 */
export function rootSearch(
  part: Part,
  lengths: Int32Array,
  earlier: RootSearch | null,
): RootSearch {
  const size = part.vertexCount + 1;
  const sets = vertexSets(part);
  const { width } = sets;
  const rows = (): Int32Array => new Int32Array(size);
  const search: RootSearch = {
    part,
    lengths,
    sets,
    memory: blockMemory(width, earlier && earlier.memory),
    vertices: rows(),
    next: rows(),
    nodes: rows(),
    firsts: rows(),
    length: rows(),
    places: rows(),
    free: new Int32Array(width * size),
    depth: 0,
  };
  search.nodes[0] = -1;
  search.free.fill(-1, 0, width);
  exclude(search.free, 0, ROOT);
  keepBetween(sets, search.free, 0, ROOT, ROOT);
  return search;
}

/**
 * Goes on until at least so many arcs were looked at, or as much was done, and gives how many. Over
 * when its depth is -1 or the store overflowed.
 */
export function advanceRoot(search: RootSearch, store: TrieBuilder, steps: number): number {
  // Vertices and arcs index arrays that have a place for each of them.
  const { lengths, sets, vertices, next, nodes, length, free } = search;
  const { outStart, targets, labels } = search.part;
  let used = 0;
  while (search.depth >= 0 && used < steps && !store.overflowed) {
    used++;
    const { depth } = search;
    const arc = next[depth]!;
    if (arc === outStart[vertices[depth]! + 1]) {
      leave(search, store);
      continue;
    }
    next[depth] = arc + 1;
    const target = targets[arc]!;
    if (target === ROOT)
      addLeaf(store, nodes[depth]!, labels[arc]!, length[depth]! + lengths[arc]!);
    else if (includes(free, sets.width * depth, target)) used += enter(search, store, arc);
  }
  return used;
}

/** Takes the last vertex off the path, and remembers what was found from there on. */
function leave(search: RootSearch, store: TrieBuilder): void {
  const { depth, memory, sets, free } = search;
  search.depth--;
  if (depth === 0) return;
  const block = {
    node: search.nodes[depth]!,
    nodeEnd: store.nodeCount,
    path: search.firsts[depth]!,
    pathEnd: store.count,
    length: search.length[depth]!,
  };
  const row = sets.width * depth;
  remember(memory, search.places[depth]!, search.vertices[depth]!, block, free, row);
}

/** Goes over an arc to a vertex from which there is a way home; gives how much was done. */
function enter(search: RootSearch, store: TrieBuilder, arc: number): number {
  const { part, sets, memory, free } = search;
  const vertex = part.targets[arc]!;
  const before = search.depth;
  const depth = before + 1;
  const row = sets.width * depth;
  for (let word = row; word < row + sets.width; word++) free[word] = free[word - sets.width]!;
  exclude(free, row, vertex);
  const looked = keepBetween(sets, free, row, vertex, ROOT);
  const node = addNode(store, search.nodes[before]!, part.labels[arc]!);
  const length = search.length[before]! + search.lengths[arc]!;
  const place = rowFor(memory, vertex, free, row);
  if (isKnown(memory, place, vertex, free, row)) {
    const block = blockAt(memory, place);
    const size = block.nodeEnd - block.node + block.pathEnd - block.path;
    if (size <= MOST_AT_ONCE) {
      copyBlock(store, block, length);
      return Math.ceil((looked + size) / PER_STEP);
    }
  }
  search.depth = depth;
  search.vertices[depth] = vertex;
  search.next[depth] = part.outStart[vertex]!;
  search.nodes[depth] = node;
  search.firsts[depth] = store.count;
  search.length[depth] = length;
  search.places[depth] = place;
  return Math.ceil(looked / PER_STEP);
}
