import type { Part } from "./parts";
import { addPath, type TrieBuilder } from "./trieBuilder";

/**
 * The cycles of a part through one of its vertices, by Johnson 1975 (SIAM J. Comput. 4(1):77-84):
 * a vertex from which nothing was found stays blocked until a vertex it waits for is free again.
 * Whether something was found is kept for each vertex of the path, and who waits for whom is kept by
 * arc, so that parallel arcs are nothing special and an arc waits in one list at most.
 */
export interface HubSearch {
  readonly part: Part;
  readonly root: number;
  readonly lengths: Int32Array;
  readonly blocked: Uint8Array;
  /** For each vertex the first arc into it whose source waits for it, and for each arc the next; -1 ends a list. */
  readonly firstWaiting: Int32Array;
  readonly nextWaiting: Int32Array;
  readonly waits: Uint8Array;
  /** For each depth: the vertex, the label of the arc taken, the next arc, whether the root was reached, arcs so far. */
  readonly vertices: Int32Array;
  readonly taken: Int32Array;
  readonly next: Int32Array;
  readonly found: Uint8Array;
  readonly length: Int32Array;
  readonly stack: Int32Array;
  /** Arcs on the path; -1 when the search is over. */
  depth: number;
}

/** A search for the cycles through a vertex that has not begun; each arc stands for so many. */
export function hubSearch(part: Part, root: number, lengths: Int32Array): HubSearch {
  const size = part.vertexCount + 1;
  const search: HubSearch = {
    part,
    root,
    lengths,
    blocked: new Uint8Array(size),
    firstWaiting: new Int32Array(size).fill(-1),
    nextWaiting: new Int32Array(part.labels.length),
    waits: new Uint8Array(part.labels.length),
    vertices: new Int32Array(size),
    taken: new Int32Array(size),
    next: new Int32Array(size),
    found: new Uint8Array(size),
    length: new Int32Array(size),
    stack: new Int32Array(size),
    depth: 0,
  };
  search.blocked[root] = 1;
  search.vertices[0] = root;
  search.next[0] = part.outStart[root]!;
  return search;
}

/** Goes on for at most `steps` arcs and gives how many were looked at. Over when its depth is -1 or the store overflowed. */
export function advanceHub(search: HubSearch, store: TrieBuilder, steps: number): number {
  // Vertices and arcs index arrays that have a place for each of them.
  const { root, lengths, blocked, vertices, taken, next, found, length } = search;
  const { targets, labels, outStart } = search.part;
  let depth = search.depth;
  let used = 0;
  while (depth >= 0 && used < steps) {
    used++;
    const arc = next[depth]!;
    if (arc === outStart[vertices[depth]! + 1]) {
      if (depth > 0) leave(search, depth);
      depth--;
      if (store.written > depth) store.written = Math.max(depth, 0);
      continue;
    }
    next[depth] = arc + 1;
    const vertex = targets[arc]!;
    if (vertex === root) {
      found[depth] = 1;
      if (!addPath(store, taken, depth, labels[arc]!, length[depth]! + lengths[arc]!)) break;
    } else if (blocked[vertex] === 0) {
      taken[depth] = labels[arc]!;
      length[depth + 1] = length[depth]! + lengths[arc]!;
      depth++;
      vertices[depth] = vertex;
      next[depth] = outStart[vertex]!;
      found[depth] = 0;
      blocked[vertex] = 1;
    }
  }
  search.depth = depth;
  return used;
}

/** Takes the last vertex off the path: free after success, waiting for all that comes after it otherwise. */
function leave(search: HubSearch, depth: number): void {
  const vertex = search.vertices[depth]!;
  if (search.found[depth] === 1) {
    search.found[depth - 1] = 1;
    free(search, vertex);
    return;
  }
  const { part, firstWaiting, nextWaiting, waits } = search;
  for (let arc = part.outStart[vertex]!; arc < part.outStart[vertex + 1]!; arc++) {
    if (waits[arc] === 1) continue;
    const target = part.targets[arc]!;
    waits[arc] = 1;
    nextWaiting[arc] = firstWaiting[target]!;
    firstWaiting[target] = arc;
  }
}

/** Frees a vertex, those that wait for it, and so on. */
function free(search: HubSearch, vertex: number): void {
  const { part, blocked, firstWaiting, nextWaiting, waits, stack } = search;
  blocked[vertex] = 0;
  stack[0] = vertex;
  for (let size = 1; size > 0;) {
    const freed = stack[--size]!;
    let arc = firstWaiting[freed]!;
    firstWaiting[freed] = -1;
    for (; arc >= 0; arc = nextWaiting[arc]!) {
      waits[arc] = 0;
      const source = part.sources[arc]!;
      if (blocked[source] === 0) continue;
      blocked[source] = 0;
      stack[size++] = source;
    }
  }
}
