import { type LabelBook, labelLength } from "./labels";
import type { Part } from "./parts";
import { addPath, type TrieBuilder } from "./trieBuilder";

/** Vertices that a set of bits in one number can hold, and the root, which is in no set. */
export const MASK_VERTICES = 33;
const SHIFT = 5;

/**
 * The same search as hubSearch for a part of at most 33 vertices: the blocked vertices, the ways that
 * are left to try and who waits for whom are sets of bits, so that blocked vertices are not looked at
 * one by one and a dead end is noted in one step for each way out.
 *
 * A vertex that is blocked when the search comes to its neighbour need not be tried from there, also
 * when it is freed later on: as long as the path stands, all its ways home lead over the path.
 */
export interface MaskSearch {
  readonly part: Part;
  readonly targets: Int32Array;
  readonly lengths: Int32Array;
  /** For each vertex the set of those after it but the root; for each two the first arc between them, for each arc a parallel one; -1 for none. */
  readonly after: Int32Array;
  readonly first: Int32Array;
  readonly parallel: Int32Array;
  /** For each vertex the first arc from it to the root. */
  readonly home: Int32Array;
  /** For each vertex the set of those that wait for it. */
  readonly waiting: Int32Array;
  blocked: number;
  /** For each depth: the vertex, the arc into it, the label taken from it, the ways left to try, whether the root was reached, arcs so far. */
  readonly vertices: Int32Array;
  readonly arcs: Int32Array;
  readonly taken: Int32Array;
  readonly left: Int32Array;
  readonly found: Uint8Array;
  readonly length: Int32Array;
  /** Arcs on the path; -1 when the search is over. */
  depth: number;
}

/** A search for the cycles through a vertex that has not begun. */
export function maskSearch(part: Part, root: number, book: LabelBook): MaskSearch {
  const size = part.vertexCount;
  const search: MaskSearch = {
    part,
    targets: part.targets.map((vertex) => place(vertex, root, size)),
    lengths: part.labels.map((label) => labelLength(book, label)),
    after: new Int32Array(size),
    first: new Int32Array(size << SHIFT).fill(-1),
    parallel: new Int32Array(part.labels.length),
    home: new Int32Array(size).fill(-1),
    waiting: new Int32Array(size),
    blocked: 0,
    vertices: new Int32Array(size),
    arcs: new Int32Array(size),
    taken: new Int32Array(size),
    left: new Int32Array(size),
    found: new Uint8Array(size),
    length: new Int32Array(size),
    depth: 0,
  };
  fillSets(search, root);
  search.vertices[0] = size - 1;
  search.left[0] = search.after[size - 1]!;
  return search;
}

/** The number of a vertex where the root comes last. */
function place(vertex: number, root: number, size: number): number {
  if (vertex === root) return size - 1;
  return vertex > root ? vertex - 1 : vertex;
}

function fillSets(search: MaskSearch, root: number): void {
  const { part, targets, after, first, parallel, home } = search;
  for (let arc = targets.length - 1; arc >= 0; arc--) {
    const source = place(part.sources[arc]!, root, part.vertexCount);
    const target = targets[arc]!;
    if (target === part.vertexCount - 1) {
      parallel[arc] = home[source]!;
      home[source] = arc;
    } else {
      after[source]! |= 1 << target;
      const pair = (source << SHIFT) | target;
      parallel[arc] = first[pair]!;
      first[pair] = arc;
    }
  }
}

/** Goes on for at most `steps` arcs and gives how many were looked at. Over when its depth is -1 or the store overflowed. */
export function advanceMask(search: MaskSearch, store: TrieBuilder, steps: number): number {
  // Vertices and arcs index arrays that have a place for each of them.
  const { targets, lengths, after, first, parallel, home, waiting } = search;
  const { vertices, arcs, taken, left, found, length } = search;
  const { labels } = search.part;
  let { depth, blocked } = search;
  let used = 0;
  while (depth >= 0 && used < steps) {
    used++;
    const ways = left[depth]! & ~blocked;
    let arc: number;
    let vertex = vertices[depth]!;
    if (ways !== 0) {
      const bit = ways & -ways;
      left[depth] = ways ^ bit;
      arc = first[(vertex << SHIFT) | (31 - Math.clz32(bit))]!;
    } else {
      if (depth === 0) {
        depth = -1;
        break;
      }
      if (found[depth] === 1) {
        found[depth - 1] = 1;
        let freed = 1 << vertex;
        while (freed !== 0) {
          const bit = freed & -freed;
          const at = 31 - Math.clz32(bit);
          blocked &= ~bit;
          freed = (freed ^ bit) | (waiting[at]! & blocked);
          waiting[at] = 0;
        }
      } else {
        for (let rest = after[vertex]!; rest !== 0; rest &= rest - 1) {
          waiting[31 - Math.clz32(rest & -rest)]! |= 1 << vertex;
        }
      }
      arc = parallel[arcs[depth]!]!;
      depth--;
      if (store.written > depth) store.written = depth;
      if (arc < 0 || (blocked & (1 << vertex)) !== 0) continue;
    }
    taken[depth] = labels[arc]!;
    length[depth + 1] = length[depth]! + lengths[arc]!;
    vertex = targets[arc]!;
    depth++;
    vertices[depth] = vertex;
    arcs[depth] = arc;
    blocked |= 1 << vertex;
    left[depth] = after[vertex]!;
    let last = home[vertex]!;
    found[depth] = last < 0 ? 0 : 1;
    for (; last >= 0; last = parallel[last]!) {
      if (!addPath(store, taken, depth, labels[last]!, length[depth]! + lengths[last]!)) {
        search.depth = depth;
        return used;
      }
    }
  }
  search.depth = depth;
  search.blocked = blocked;
  return used;
}
