import type { Digraph } from "./digraph";
import { type Listing, listing, type ListingLimits } from "./listing";

/**
 * Lists the simple paths from one vertex to another, or the cycles through it when they are the same:
 * shortest first, then by their vertices. See `listing` for what happens when there are more than
 * `maxCount`.
 */
export function simplePathListing(
  graph: Digraph,
  start: number,
  goal: number,
  limits: ListingLimits,
): Listing {
  const territory = new Int32Array(graph.vertexCount);
  const longest = start === goal ? graph.vertexCount : graph.vertexCount - 1;
  return listing(
    { components: null, graph, quests: [{ start, goal, floor: 0, territory }], longest },
    limits,
  );
}
