import type { Part } from "./parts";
import { addPath, type TrieBuilder } from "./trieBuilder";

/** Vertices of a part whose sets fit into one number: all but the first have a bit. */
export const MASK_VERTICES = 33;

/**
 * The same search as hubSearch for a part of at most 33 vertices: the blocked vertices, the ways that
 * are left to try and who waits for whom are sets of bits, so that blocked vertices are not looked at
 * one by one and a dead end is noted in one step for each way out. The first vertex has no bit: it is
 * the root, or it has been one and is left out. Vertices are tried in their order.
 *
 * A vertex that is blocked when the search comes to its neighbour need not be tried from there, also
 * when it is freed later on: as long as the path stands, all its ways home lead over the path.
 */
export interface MaskSearch {
  readonly labels: Int32Array;
  readonly targets: Int32Array;
  /** Arcs that each label stands for. */
  readonly lengths: Int32Array;
  /** For each vertex the set of those after it. */
  readonly after: Int32Array;
  /** For each two vertices the first arc between them, and for each arc a parallel one; -1 for none. */
  readonly first: Int32Array;
  /** Two vertices stand at the first times so much, plus the second. */
  readonly stride: number;
  readonly parallel: Int32Array;
  /** For each vertex the set of those that wait for it. */
  readonly waiting: Int32Array;
  /** For each depth: the vertex, the arc into it, the label taken from it, the ways left to try, whether the root was reached, arcs so far. */
  readonly vertices: Int32Array;
  readonly arcs: Int32Array;
  readonly taken: Int32Array;
  readonly left: Int32Array;
  readonly found: Uint8Array;
  readonly length: Int32Array;
  root: number;
  blocked: number;
  /** Arcs on the path; -1 when the search is over. */
  depth: number;
  hasBegun: boolean;
}

/** Room for searches in a part whose labels stand for so many arcs each, one at a time. */
export function maskSearch(part: Omit<Part, "outStart">, lengths: Int32Array): MaskSearch {
  const { vertexCount: size, sources, targets, labels } = part;
  const search: MaskSearch = {
    labels,
    targets,
    lengths,
    after: new Int32Array(size),
    first: new Int32Array(size * size).fill(-1),
    stride: size,
    parallel: new Int32Array(labels.length),
    waiting: new Int32Array(size),
    vertices: new Int32Array(size),
    arcs: new Int32Array(size),
    taken: new Int32Array(size),
    left: new Int32Array(size),
    found: new Uint8Array(size),
    length: new Int32Array(size),
    root: 0,
    blocked: 0,
    depth: -1,
    hasBegun: false,
  };
  for (let arc = targets.length - 1; arc >= 0; arc--) {
    const [source, target] = [sources[arc]!, targets[arc]!];
    const pair = source * size + target;
    search.parallel[arc] = search.first[pair]!;
    search.first[pair] = arc;
    if (target > 0) search.after[source]! |= bitOf(target);
  }
  return search;
}

/** The set of one vertex, which is not the first. */
export function bitOf(vertex: number): number {
  return 1 << (vertex - 1);
}

/** Begins a search for the cycles through a vertex that do not meet the barred ones. */
export function beginMask(search: MaskSearch, root: number, barred: number): void {
  search.waiting.fill(0);
  search.root = root;
  search.blocked = root > 0 ? barred | bitOf(root) : barred;
  search.depth = 0;
  search.hasBegun = false;
  search.vertices[0] = root;
  search.found[0] = 0;
  search.left[0] = search.after[root]!;
}

/** Goes on for at most `steps` arcs and gives how many were looked at. Over when its depth is -1 or the store overflowed. */
export function advanceMask(search: MaskSearch, store: TrieBuilder, steps: number): number {
  // Vertices and arcs index arrays that have a place for each of them.
  const { targets, labels, lengths, after, first, parallel, waiting } = search;
  const { vertices, arcs, taken, left, found, length, root, stride } = search;
  let { depth, blocked } = search;
  let used = 0;
  if (!search.hasBegun) {
    search.hasBegun = true;
    if (!comeHome(search, store, 0, first[root * stride + root]!)) return 0;
  }
  while (depth >= 0 && used < steps) {
    used++;
    const ways = left[depth]! & ~blocked;
    let arc: number;
    if (ways !== 0) {
      left[depth] = ways & (ways - 1);
      arc = first[vertices[depth]! * stride + 32 - Math.clz32(ways & -ways)]!;
    } else {
      if (depth === 0) {
        depth = -1;
        break;
      }
      const vertex = vertices[depth]!;
      const bit = 1 << (vertex - 1);
      if (found[depth] === 1) {
        found[depth - 1] = 1;
        blocked &= ~bit;
        let freed = waiting[vertex]! & blocked;
        waiting[vertex] = 0;
        while (freed !== 0) {
          const next = freed & -freed;
          const place = 32 - Math.clz32(next);
          blocked &= ~next;
          freed = (freed ^ next) | (waiting[place]! & blocked);
          waiting[place] = 0;
        }
      } else {
        for (let rest = after[vertex]!; rest !== 0; rest &= rest - 1) {
          waiting[32 - Math.clz32(rest & -rest)]! |= bit;
        }
      }
      arc = parallel[arcs[depth]!]!;
      depth--;
      if (store.written > depth) store.written = depth;
      if (arc < 0 || (blocked & bit) !== 0) continue;
    }
    const vertex = targets[arc]!;
    taken[depth] = labels[arc]!;
    length[depth + 1] = length[depth]! + lengths[arc]!;
    depth++;
    vertices[depth] = vertex;
    arcs[depth] = arc;
    blocked |= 1 << (vertex - 1);
    left[depth] = after[vertex]!;
    const home = first[vertex * stride + root]!;
    found[depth] = home < 0 ? 0 : 1;
    if (home >= 0 && !comeHome(search, store, depth, home)) break;
  }
  search.depth = depth;
  search.blocked = blocked;
  return used;
}

/** Keeps the cycles that this arc to the root and those parallel to it make of the path; false when there is no room. */
function comeHome(search: MaskSearch, store: TrieBuilder, depth: number, arc: number): boolean {
  const { labels, lengths, parallel, taken, length } = search;
  for (let home = arc; home >= 0; home = parallel[home]!) {
    if (!addPath(store, taken, depth, labels[home]!, length[depth]! + lengths[home]!)) return false;
  }
  return true;
}
