import { type Components, strongComponents } from "./components";
import type { Digraph } from "./digraph";
import { type Listing, listing, type ListingLimits } from "./listing";

/**
 * Lists the elementary cycles of a digraph, each once, as arcs from its least vertex on: shortest
 * first, then by their vertices. An arc from a vertex to itself is a cycle of one; parallel arcs make
 * cycles of their own. See `listing` for what happens when there are more than `maxCount`.
 */
export function cycleListing(graph: Digraph, limits: ListingLimits): Listing {
  const components = strongComponents(graph);
  const territory = components.of;
  const quests = verticesOnCycles(graph, components).map((vertex) => ({
    start: vertex,
    goal: vertex,
    floor: vertex,
    territory,
  }));
  return listing({ components, graph, quests, longest: longestCycle(components) }, limits);
}

/** The length that no cycle exceeds: the vertices of the largest component. */
export function longestCycle({ sizes }: Components): number {
  return sizes.reduce((size, other) => Math.max(size, other), 0);
}

/** The vertices that lie on at least one cycle, in order. */
function verticesOnCycles(
  { vertexCount, sources, targets }: Digraph,
  { of, sizes }: Components,
): readonly number[] {
  const onCycle = Uint8Array.from(of, (component) => (sizes[component]! > 1 ? 1 : 0));
  for (const [arc, source] of sources.entries()) {
    if (targets[arc] === source) onCycle[source] = 1;
  }
  return Array.from({ length: vertexCount }, (_, vertex) => vertex).filter(
    (vertex) => onCycle[vertex] === 1,
  );
}
