import { type Components, strongComponents } from "../components";
import type { Digraph } from "../digraph";
import { invariant } from "../../model/invariant";
import type { Paths } from "../pathStore";
import { type CycleSpan, emptySpan, take } from "./cycleSpan";
import { cycleSource, hortonCycles } from "./hortonCycles";

/** Most cycles that are needed are short; twice as long ones are looked for when they do not do. */
const FIRST_LENGTH = 4;
/** Cycles asked about between two pauses: well under a millisecond. */
const SLICE = 64;

/**
 * How many cycles are independent: none of them a sum of others, and all cycles sums of them. Arcs
 * less vertices, plus the number of strongly connected components, of the arcs within these. O(V + E).
 */
export function cycleRank(graph: Digraph): number {
  return rankWithin(graph, strongComponents(graph));
}

/**
 * As many independent cycles as there are, of as few arcs as possible, each as arcs from its least
 * vertex on: shortest first, then by their vertices. Through every arc that is on a cycle runs one of
 * them, as short as any. It depends on the order of vertices and arcs by number alone.
 *
 * Taken greedily from the shortest on, each that is no sum of those before (a matroid: Horton 1987).
 * Time O(V E) for each length that has to be looked at, and O(rank E² / 32). Pauses about every
 * millisecond.
 */
export function* cycleBasis(graph: Digraph): Generator<void, Paths, void> {
  const components = strongComponents(graph);
  const rank = rankWithin(graph, components);
  const source = cycleSource(graph, components.of);
  const span = emptySpan(graph.arcCount);
  const taken: Int32Array[] = [];
  for (let least = 1, most = FIRST_LENGTH; taken.length < rank; least = most + 1, most *= 2) {
    invariant(least <= graph.vertexCount, "shortest cycles span all cycles");
    const candidates = yield* hortonCycles(source, { least, most });
    yield* takeIndependent(span, candidates, rank, taken);
  }
  return asPaths(taken);
}

function* takeIndependent(
  span: CycleSpan,
  { count, starts, arcs }: Paths,
  rank: number,
  taken: Int32Array[],
): Generator<void, void, void> {
  for (let cycle = 0; cycle < count && taken.length < rank; cycle++) {
    const way = arcs.subarray(starts[cycle], starts[cycle + 1]);
    if (take(span, way)) taken.push(way);
    if (cycle % SLICE === 0) yield;
  }
}

function rankWithin({ sources, targets, vertexCount }: Digraph, { of, count }: Components): number {
  let within = 0;
  // Every end of an arc is in a component.
  for (let arc = 0; arc < sources.length; arc++) {
    if (of[sources[arc]!] === of[targets[arc]!]) within++;
  }
  return within - vertexCount + count;
}

function asPaths(cycles: readonly Int32Array[]): Paths {
  const starts = new Int32Array(cycles.length + 1);
  cycles.forEach((cycle, index) => {
    starts[index + 1] = starts[index]! + cycle.length;
  });
  const arcs = new Int32Array(starts[cycles.length]!);
  cycles.forEach((cycle, index) => arcs.set(cycle, starts[index]));
  return { count: cycles.length, starts, arcs };
}
