import type { Components } from "./components";
import type { Digraph } from "./digraph";
import { beginMask, bitOf, MASK_VERTICES, type MaskSearch, maskSearch } from "./maskSearch";
import { addArc, noArcs, partOf } from "./parts";
import { OUT_OF_REACH } from "./quest";

/**
 * Searches with sets of bits for the cycles whose least vertex is a given one, in components of at
 * most 33 vertices. Vertices have the order in their component that they have in the graph, so that
 * cycles are found in the order of their vertices. A component is prepared when first needed.
 */
export interface MaskQuests {
  readonly graph: Digraph;
  readonly components: Components;
  readonly prepared: Map<number, Prepared>;
}

interface Prepared {
  readonly search: MaskSearch;
  /** The vertices of the component in their order. */
  readonly members: readonly number[];
}

/** Searches of a graph, none of them prepared. */
export function maskQuests(graph: Digraph, components: Components): MaskQuests {
  return { graph, components, prepared: new Map() };
}

/** Whether the component of a vertex is small enough. */
export function hasMask({ sizes, of }: Components, vertex: number): boolean {
  return sizes[of[vertex]!]! <= MASK_VERTICES;
}

/** Begins the search for the cycles whose least vertex is `root`; `distances` are those of its quest. */
export function beginMaskQuest(
  quests: MaskQuests,
  root: number,
  distances: Int32Array,
): MaskSearch {
  const { search, members } = preparedFor(quests, quests.components.of[root]!);
  let barred = 0;
  for (let number = 1; number < members.length; number++) {
    if (distances[members[number]!] === OUT_OF_REACH) barred |= bitOf(number);
  }
  beginMask(search, members.indexOf(root), barred);
  return search;
}

function preparedFor(quests: MaskQuests, component: number): Prepared {
  const before = quests.prepared.get(component);
  if (before) return before;
  const now = prepare(quests, component);
  quests.prepared.set(component, now);
  return now;
}

function prepare({ graph, components }: MaskQuests, component: number): Prepared {
  const { sources, targets, outStart } = graph;
  const members: number[] = [];
  const numbers = new Int32Array(graph.vertexCount).fill(-1);
  for (let vertex = 0; vertex < graph.vertexCount; vertex++) {
    if (components.of[vertex] === component) numbers[vertex] = members.push(vertex) - 1;
  }
  const arcs = noArcs();
  for (const vertex of members) {
    for (let arc = outStart[vertex]!; arc < outStart[vertex + 1]!; arc++) {
      const target = numbers[targets[arc]!]!;
      if (target >= 0) addArc(arcs, numbers[sources[arc]!]!, target, arc);
    }
  }
  const part = partOf(members.length, arcs);
  return {
    search: maskSearch(
      part,
      part.labels.map(() => 1),
    ),
    members,
  };
}
