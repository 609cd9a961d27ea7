import type { Digraph } from "./digraph";

/**
 * One search: the simple paths from `start` to `goal` over vertices of at least `floor` that share
 * the goal's territory. With start, goal and floor the same vertex these are the cycles whose least
 * vertex it is, so that every cycle of a digraph belongs to exactly one quest, and is found from its
 * least vertex on.
 */
export interface Quest {
  readonly start: number;
  readonly goal: number;
  readonly floor: number;
  /** A number for each vertex; a quest keeps to vertices that have its goal's. */
  readonly territory: Int32Array;
}

/** What `distancesTo` gives for a vertex that cannot reach the goal within the quest. */
export const OUT_OF_REACH = -1;

/** Fills `distances` with the number of arcs from each vertex to the quest's goal. Time O(V + E). */
export function fillDistances(
  graph: Digraph,
  { goal, floor, territory }: Quest,
  distances: Int32Array,
  queue: Int32Array,
): void {
  const { inStart, inVertices } = graph;
  const home = territory[goal]!;
  distances.fill(OUT_OF_REACH);
  distances[goal] = 0;
  queue[0] = goal;
  let waiting = 1;
  for (let taken = 0; taken < waiting; taken++) {
    const vertex = queue[taken]!;
    for (let i = inStart[vertex]!; i < inStart[vertex + 1]!; i++) {
      const before = inVertices[i]!;
      if (before < floor || distances[before] !== OUT_OF_REACH || territory[before] !== home) {
        continue;
      }
      distances[before] = distances[vertex]! + 1;
      queue[waiting++] = before;
    }
  }
}

/** The number of arcs of the quest's shortest path, which has at least one arc; Infinity when there is none. */
export function shortestLength(graph: Digraph, { start }: Quest, distances: Int32Array): number {
  let shortest = Infinity;
  for (let arc = graph.outStart[start]!; arc < graph.outStart[start + 1]!; arc++) {
    const distance = distances[graph.targets[arc]!]!;
    if (distance !== OUT_OF_REACH) shortest = Math.min(shortest, distance + 1);
  }
  return shortest;
}
