import type { Digraph } from "./digraph";
import { OUT_OF_REACH, type Quest } from "./quest";
import { addPath, type TrieBuilder } from "./trieBuilder";

/**
 * Simple paths of any length by depth-first search that remembers dead ends: Johnson 1975, SIAM J.
 * Comput. 4(1):77-84. A vertex from which nothing was found is shut until a vertex that stood in its
 * way leaves the path after success; then it opens again, and so do the shut vertices before it.
 * Whether something was found is remembered for each vertex of the path on its own: one flag for all
 * of them would open every dead end after the first path, and take exponential time.
 *
 * Johnson's lists of who waits for whom are left out: a shut vertex waits for all its successors, and
 * the graph knows who comes before whom. Time O(V + E) for each path found.
 */
export interface UnboundedSearch {
  readonly graph: Digraph;
  readonly state: Uint8Array;
  /** For each depth: the vertex, the arc taken from it, the next arc to try, whether the goal was reached. */
  readonly vertices: Int32Array;
  readonly taken: Int32Array;
  readonly next: Int32Array;
  readonly found: Uint8Array;
  readonly stack: Int32Array;
  /** How many vertices are shut: with none there is nothing to open. */
  shut: number;
  goal: number;
  /** Arcs on the path; -1 when the search is over. */
  depth: number;
}

const OPEN = 0;
/** On the path, or outside of the quest. */
const BARRED = 1;
const SHUT = 2;

/** Room for searches in this graph, one at a time. */
export function unboundedSearch(graph: Digraph): UnboundedSearch {
  const size = graph.vertexCount + 1;
  return {
    graph,
    state: new Uint8Array(size),
    vertices: new Int32Array(size),
    taken: new Int32Array(size),
    next: new Int32Array(size),
    found: new Uint8Array(size),
    stack: new Int32Array(size),
    shut: 0,
    goal: 0,
    depth: -1,
  };
}

/** Begins a search. `distances` are those of fillDistances; only who is out of reach is looked at. */
export function beginUnbounded(
  search: UnboundedSearch,
  { start, goal }: Quest,
  distances: Int32Array,
): void {
  const { graph, state } = search;
  for (let vertex = 0; vertex < graph.vertexCount; vertex++) {
    state[vertex] = distances[vertex] === OUT_OF_REACH ? BARRED : OPEN;
  }
  state[start] = BARRED;
  search.shut = 0;
  search.goal = goal;
  search.depth = 0;
  search.vertices[0] = start;
  search.next[0] = graph.outStart[start]!;
  search.found[0] = 0;
}

/**
 * Goes on for at most `steps` arcs and gives how many were looked at; paths go into `store` in the
 * order of their vertices. The search is over when its depth is -1, or when the store overflowed.
 */
export function advanceUnbounded(
  search: UnboundedSearch,
  store: TrieBuilder,
  steps: number,
): number {
  // Vertices and arcs index arrays that have a place for each of them.
  const { state, vertices, taken, next, found, goal } = search;
  const { targets, outStart } = search.graph;
  let depth = search.depth;
  let used = 0;
  while (depth >= 0 && used < steps) {
    used++;
    const arc = next[depth]!;
    if (arc === outStart[vertices[depth]! + 1]) {
      search.depth = depth;
      leave(search);
      if (store.written >= depth && depth > 0) store.written = depth - 1;
      depth--;
      continue;
    }
    next[depth] = arc + 1;
    const vertex = targets[arc]!;
    if (vertex === goal) {
      found[depth] = 1;
      if (!addPath(store, taken, depth, arc, depth + 1)) break;
    } else if (state[vertex] === OPEN) {
      taken[depth++] = arc;
      vertices[depth] = vertex;
      next[depth] = outStart[vertex]!;
      found[depth] = 0;
      state[vertex] = BARRED;
    }
  }
  search.depth = depth;
  return used;
}

/** Takes the last vertex off the path: open after success, shut after failure. */
function leave(search: UnboundedSearch): void {
  const { state, vertices, found, depth } = search;
  if (depth === 0) return;
  const vertex = vertices[depth]!;
  if (found[depth] === 0) {
    state[vertex] = SHUT;
    search.shut++;
    return;
  }
  found[depth - 1] = 1;
  state[vertex] = OPEN;
  if (search.shut > 0) openBefore(search, vertex);
}

/** Opens every shut vertex that can reach `vertex` over shut vertices. */
function openBefore(search: UnboundedSearch, vertex: number): void {
  const { graph, state, stack } = search;
  const { inStart, inVertices } = graph;
  stack[0] = vertex;
  let waiting = 1;
  while (waiting > 0) {
    const after = stack[--waiting]!;
    for (let i = inStart[after]!; i < inStart[after + 1]!; i++) {
      const before = inVertices[i]!;
      if (state[before] !== SHUT) continue;
      state[before] = OPEN;
      search.shut--;
      stack[waiting++] = before;
    }
  }
}
