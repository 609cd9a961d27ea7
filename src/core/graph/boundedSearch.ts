import type { Digraph } from "./digraph";
import { OUT_OF_REACH, type Quest } from "./quest";
import { addPath, type TrieBuilder } from "./trieBuilder";

/**
 * Simple paths of at most `bound` arcs, by depth-first search with locks: Gupta & Suzumura 2021,
 * "Finding all bounded-length simple cycles in a directed graph", arXiv:2105.10094.
 *
 * lock[v] holds what was learnt about v: whoever comes to v after lock[v] arcs or more cannot reach
 * the goal within the bound, as long as the present path stands in the way. At first it comes from
 * v's distance to the goal, which no path can beat; without that start the search can take
 * exponential time to find nothing (networkx issue 8737). A visit sets it to the depth of the visit.
 * Leaving v after success at b arcs from the goal lifts it to the last depth at which b arcs still
 * fit, and lifts the vertices before v to one less, those before them to two less, and so on.
 *
 * The paper keeps lists of who waits for whom. Here every vertex that was left may have learnt
 * something false once a vertex of the path is free again, so all predecessors are told; they are in
 * the graph already, and the lists are not needed.
 */
export interface BoundedSearch {
  readonly graph: Digraph;
  readonly lock: Int32Array;
  /** 1 for vertices on the path and for those outside of the quest: their locks are not lifted. */
  readonly barred: Uint8Array;
  /** For each vertex its first arc to the goal, and the one after the last of these. */
  readonly homeStart: Int32Array;
  readonly homeEnd: Int32Array;
  /** For each depth: the vertex, the arc taken from it, the next arc to try, and the arcs to the goal. */
  readonly vertices: Int32Array;
  readonly taken: Int32Array;
  readonly next: Int32Array;
  readonly nearest: Int32Array;
  /** For each depth the lock that its vertex had before, and whether any was lowered since. */
  readonly before: Int32Array;
  readonly lowered: Uint8Array;
  readonly queue: Int32Array;
  goal: number;
  bound: number;
  /** Shorter paths are walked but not kept. */
  least: number;
  /** Arcs on the path; -1 when the search is over. */
  depth: number;
}

// Larger than any number of arcs, and one more still fits.
const NOWHERE = 0x3fffffff;

/** Room for searches in this graph, one at a time. */
export function boundedSearch(graph: Digraph): BoundedSearch {
  const size = graph.vertexCount + 1;
  return {
    graph,
    lock: new Int32Array(size),
    barred: new Uint8Array(size),
    homeStart: new Int32Array(size),
    homeEnd: new Int32Array(size),
    vertices: new Int32Array(size),
    taken: new Int32Array(size),
    next: new Int32Array(size),
    nearest: new Int32Array(size),
    before: new Int32Array(size),
    lowered: new Uint8Array(size),
    queue: new Int32Array(size),
    goal: 0,
    bound: 0,
    least: 0,
    depth: -1,
  };
}

/** Begins a search for paths of `least` to `bound` arcs. `distances` are those of fillDistances. */
export function beginBounded(
  search: BoundedSearch,
  { start, goal }: Quest,
  distances: Int32Array,
  { least, bound }: { readonly least: number; readonly bound: number },
): void {
  const { graph, lock, barred } = search;
  for (let vertex = 0; vertex < graph.vertexCount; vertex++) {
    const distance = distances[vertex]!;
    barred[vertex] = distance === OUT_OF_REACH ? 1 : 0;
    lock[vertex] = distance === OUT_OF_REACH ? 0 : bound - distance + 1;
  }
  setHome(search, goal);
  lock[start] = 0;
  barred[start] = 1;
  search.goal = goal;
  search.bound = bound;
  search.least = least;
  search.depth = bound >= Math.max(least, 1) ? 0 : -1;
  search.vertices[0] = start;
  search.next[0] = graph.outStart[start]!;
  search.nearest[0] = NOWHERE;
}

/** Notes for each vertex which of its arcs lead to the goal. */
function setHome({ graph, homeStart, homeEnd }: BoundedSearch, goal: number): void {
  homeStart.fill(0);
  homeEnd.fill(0);
  for (let i = graph.inStart[goal]!; i < graph.inStart[goal + 1]!; i++) {
    const vertex = graph.inVertices[i]!;
    // Arcs with the same ends are neighbours.
    let arc = graph.outStart[vertex]!;
    while (graph.targets[arc] !== goal) arc++;
    homeStart[vertex] = arc;
    while (graph.sources[arc] === vertex && graph.targets[arc] === goal) arc++;
    homeEnd[vertex] = arc;
  }
}

/**
 * Goes on for at most `steps` arcs and gives how many were looked at; paths go into `store` in the
 * order of their vertices. The search is over when its depth is -1, or when the store overflowed.
 */
export function advanceBounded(search: BoundedSearch, store: TrieBuilder, steps: number): number {
  // Vertices and arcs index arrays that have a place for each of them.
  const { lock, barred, vertices, taken, next, nearest, goal, least, bound } = search;
  const { homeStart, homeEnd, before, lowered } = search;
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
      nearest[depth] = 1;
      if (depth + 1 >= least && !addPath(store, taken, depth, arc, depth + 1)) break;
    } else if (depth + 1 < lock[vertex]!) {
      if (depth + 2 === bound) {
        // Only an arc home can follow. Nobody learns anything while the vertex is on the path, so it
        // need not be put there, which is half of all the work.
        taken[depth] = arc;
        if (nearest[depth]! > 2) nearest[depth] = 2;
        for (let home = homeStart[vertex]!; home < homeEnd[vertex]!; home++) {
          addPath(store, taken, depth + 1, home, bound);
        }
        if (store.written > depth) store.written = depth;
        if (store.overflowed) break;
        continue;
      }
      taken[depth++] = arc;
      vertices[depth] = vertex;
      next[depth] = outStart[vertex]!;
      nearest[depth] = NOWHERE;
      before[depth] = lock[vertex]!;
      lowered[depth] = 0;
      lock[vertex] = depth;
      barred[vertex] = 1;
    }
  }
  search.depth = depth;
  return used;
}

/**
 * Takes the last vertex off the path; what it found, others can find through it again. Those before it
 * are told only where some lock was lowered while it was there, or its own is higher than ever: else
 * they know, since every lock is at least one less than those after it.
 */
function leave(search: BoundedSearch): void {
  const { lock, barred, vertices, nearest, before, lowered, bound, depth } = search;
  if (depth === 0) return;
  const vertex = vertices[depth]!;
  const arcs = nearest[depth]!;
  barred[vertex] = 0;
  if (arcs === NOWHERE) {
    lowered[depth - 1] = 1;
    return;
  }
  nearest[depth - 1] = Math.min(nearest[depth - 1]!, arcs + 1);
  lock[vertex] = bound - arcs + 1;
  if (lowered[depth] === 1 || lock[vertex]! > before[depth]!) liftBefore(search, vertex);
  if (lowered[depth] === 1 || lock[vertex]! < before[depth]!) lowered[depth - 1] = 1;
}

/** Lifts the locks of all that can reach `vertex`: by one less for each arc. Nearest first, so each at most once. */
function liftBefore({ graph, lock, barred, queue }: BoundedSearch, vertex: number): void {
  const { inStart, inVertices } = graph;
  queue[0] = vertex;
  let waiting = 1;
  for (let taken = 0; taken < waiting; taken++) {
    const after = queue[taken]!;
    const lifted = lock[after]! - 1;
    for (let i = inStart[after]!; i < inStart[after + 1]!; i++) {
      const before = inVertices[i]!;
      if (barred[before] === 1 || lock[before]! >= lifted) continue;
      lock[before] = lifted;
      queue[waiting++] = before;
    }
  }
}
