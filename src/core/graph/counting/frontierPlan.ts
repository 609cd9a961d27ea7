import type { Digraph } from "../digraph";
import type { HalfOrder } from "./halves";

/** Vertices that may be live at the same time: one bit of a 32-bit number each. */
const SLOTS = 32;

/**
 * One half of a vertex, ready to be decided: which arcs it brings, and what is known afterwards. A
 * live vertex stands in a slot; masks have a bit for each slot.
 */
export interface FrontierStep {
  /** Whether the arcs lead into the vertex; otherwise out of it. */
  readonly inward: boolean;
  readonly slot: number;
  /** The slots of the other ends of the arcs, and the arcs. */
  readonly others: Int32Array;
  readonly arcs: Int32Array;
  /** Vertices that are live from this step on. */
  readonly fresh: number;
  /** Vertices that have no undecided arc in, or out, after this step. */
  readonly noWayIn: number;
  readonly noWayOut: number;
  /**
   * Pairs of masks: a vertex that can be entered only from live vertices, and these; and a vertex
   * that can be left only to live vertices, and these. When none of them can still give or take an
   * arc, the way is closed.
   */
  readonly entries: Int32Array;
  readonly exits: Int32Array;
}

interface Planning {
  readonly graph: Digraph;
  /** The arcs into each vertex. */
  readonly into: readonly (readonly number[])[];
  /** For each half, whether it is done. */
  readonly done: Uint8Array;
  /** Undecided arcs at each vertex. */
  readonly insLeft: Int32Array;
  readonly outsLeft: Int32Array;
  /** The slot of each vertex, -1 for one that is not live. */
  readonly slots: Int32Array;
  readonly free: number[];
  /** The vertex in each slot. */
  readonly live: Set<number>;
}

/** The steps of an order; null when it needs more vertices live at a time than there are slots. */
export function frontierPlan(graph: Digraph, order: HalfOrder): readonly FrontierStep[] | null {
  const planning = emptyPlanning(graph);
  const steps: FrontierStep[] = [];
  for (const half of order) {
    planning.done[half] = 1;
    const arcs = arcsDecided(planning, half);
    if (arcs.length === 0) continue;
    const step = planStep(planning, half, arcs);
    if (!step) return null;
    steps.push(step);
  }
  return steps;
}

function emptyPlanning(graph: Digraph): Planning {
  const { vertexCount, outStart, inStart } = graph;
  const degrees = (starts: Int32Array): Int32Array =>
    Int32Array.from({ length: vertexCount }, (_, v) => starts[v + 1]! - starts[v]!);
  const into = Array.from({ length: vertexCount }, (): number[] => []);
  graph.targets.forEach((target, arc) => into[target]!.push(arc));
  return {
    graph,
    into,
    done: new Uint8Array(2 * vertexCount),
    insLeft: degrees(inStart),
    outsLeft: degrees(outStart),
    slots: new Int32Array(vertexCount).fill(-1),
    free: Array.from({ length: SLOTS }, (_, at) => SLOTS - 1 - at),
    live: new Set(),
  };
}

const isInward = (half: number): boolean => (half & 1) === 1;

/** The arcs of a half that were not decided with their other half. */
function arcsDecided({ graph, into, done }: Planning, half: number): readonly number[] {
  const vertex = half >> 1;
  const arcs = isInward(half) ? into[vertex]! : arcsOutOf(graph, vertex);
  return arcs.filter((arc) => done[otherHalf(graph, arc, half)] === 0);
}

function otherHalf({ sources, targets }: Digraph, arc: number, half: number): number {
  return isInward(half) ? 2 * sources[arc]! : 2 * targets[arc]! + 1;
}

function arcsOutOf({ outStart }: Digraph, vertex: number): readonly number[] {
  const first = outStart[vertex]!;
  return Array.from({ length: outStart[vertex + 1]! - first }, (_, at) => first + at);
}

function planStep(planning: Planning, half: number, arcs: readonly number[]): FrontierStep | null {
  const { graph, slots, insLeft, outsLeft } = planning;
  const inward = isInward(half);
  const others = arcs.map((arc) => (inward ? graph.sources[arc]! : graph.targets[arc]!));
  const touched = [half >> 1, ...others];
  const fresh = takeSlots(planning, touched);
  if (fresh === null) return null;
  for (const arc of arcs) {
    outsLeft[graph.sources[arc]!]!--;
    insLeft[graph.targets[arc]!]!--;
  }
  const masked = (left: Int32Array): number =>
    maskOf(
      planning,
      touched.filter((vertex) => left[vertex] === 0),
    ); // others keep their arcs
  const placed = {
    inward,
    slot: slots[half >> 1]!,
    others: Int32Array.from(others, (vertex) => slots[vertex]!),
    arcs: Int32Array.from(arcs),
    fresh,
    noWayIn: masked(insLeft),
    noWayOut: masked(outsLeft),
  };
  releaseSlots(planning, touched);
  return { ...placed, ...waysLeft(planning) };
}

/** Gives slots to those that have none: the mask of these, or null when there are not enough. */
function takeSlots(planning: Planning, vertices: readonly number[]): number | null {
  const { slots, free, live } = planning;
  const without = vertices.filter((vertex) => slots[vertex] === -1);
  if (without.length > free.length) return null;
  for (const vertex of without) {
    slots[vertex] = free.pop()!; // there are enough
    live.add(vertex);
  }
  return maskOf(planning, without);
}

function releaseSlots(
  { slots, free, live, insLeft, outsLeft }: Planning,
  vertices: readonly number[],
): void {
  for (const vertex of vertices) {
    if (insLeft[vertex] !== 0 || outsLeft[vertex] !== 0) continue;
    free.push(slots[vertex]!);
    slots[vertex] = -1;
    live.delete(vertex);
  }
}

function maskOf({ slots }: Planning, vertices: readonly number[]): number {
  return vertices.reduce((mask, vertex) => mask | (1 << slots[vertex]!), 0);
}

/** For live vertices all of whose undecided arcs in, or out, join live vertices: themselves, and these. */
function waysLeft(planning: Planning): Pick<FrontierStep, "entries" | "exits"> {
  const { graph, done, slots, live } = planning;
  const closing = (inward: boolean): Int32Array =>
    Int32Array.from(
      [...live].flatMap((vertex) => {
        const half = inward ? 2 * vertex + 1 : 2 * vertex;
        if (done[half] === 1) return [];
        const ends = arcsDecided(planning, half).map((arc) =>
          inward ? graph.sources[arc]! : graph.targets[arc]!,
        );
        if (ends.length === 0 || ends.some((end) => slots[end] === -1)) return [];
        return [1 << slots[vertex]!, maskOf(planning, ends)];
      }),
    );
  return { entries: closing(true), exits: closing(false) };
}
