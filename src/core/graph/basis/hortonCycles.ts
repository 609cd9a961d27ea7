import type { Digraph } from "../digraph";
import type { Paths } from "../pathStore";
import {
  type ArcRows,
  fillWays,
  inward,
  outward,
  type ShortestWays,
  shortestWays,
  TOO_FAR,
} from "./shortestWays";

/** Lengths of cycles that are wanted, both ends included. */
export interface Band {
  readonly least: number;
  readonly most: number;
}

/** A digraph as it is asked for cycles again and again. */
export interface CycleSource {
  readonly graph: Digraph;
  /** The strongly connected component of each vertex. */
  readonly territory: Int32Array;
  readonly rows: { readonly out: ArcRows; readonly back: ArcRows };
  readonly ways: { readonly out: ShortestWays; readonly back: ShortestWays };
  /** By vertex: the last attempt at a cycle on whose way out it was. */
  readonly passed: Int32Array;
  attempts: number;
}

/** Cycles being collected: one after another, each as its arcs. */
interface Collected {
  readonly starts: number[];
  readonly arcs: number[];
}

/** A digraph with its components, ready to be asked. */
export function cycleSource(graph: Digraph, territory: Int32Array): CycleSource {
  const { vertexCount } = graph;
  return {
    graph,
    territory,
    rows: { out: outward(graph), back: inward(graph) },
    ways: { out: shortestWays(vertexCount), back: shortestWays(vertexCount) },
    passed: new Int32Array(vertexCount),
    attempts: 0,
  };
}

/**
 * The cycles of these lengths that may be needed when the cycles of a digraph are to be made of as
 * few arcs as possible: from their least vertex a shortest way out, one arc, and a shortest way back.
 * Each once, as arcs from its least vertex on, shortest first, then by vertices.
 *
 * After Horton 1987, SIAM J. Comput. 16(2):358-366, for directed cycles Gleiss, Leydold & Stadler
 * 2003, Discuss. Math. Graph Theory 23(2):241-260. Why no other is needed: let x be on a cycle C, and
 * let neither the way from x to y on C nor that back from y to x be shortest. With P and Q the shortest
 * ones, C is the sum of P with its own way back, its own way out with Q, and P with Q, and all three
 * are shorter. So on a cycle that is needed one of the two is shortest for every y.
 *
 * Takes O(V (V + E)), and the length of every cycle; pauses after each root.
 */
export function* hortonCycles(source: CycleSource, band: Band): Generator<void, Paths, void> {
  const { vertexCount } = source.graph;
  const found: Collected = { starts: [0], arcs: [] };
  for (let root = 0; root < vertexCount; root++) {
    collectFrom(source, root, band, found);
    yield;
  }
  return inOrder(found);
}

function collectFrom(source: CycleSource, root: number, band: Band, found: Collected): void {
  const { rows, ways, territory, graph } = source;
  const wanted = { root, territory, longest: band.most - 1 };
  fillWays(rows.out, ways.out, wanted);
  fillWays(rows.back, ways.back, wanted);
  for (const vertex of ways.out.reached.subarray(0, ways.out.reachedCount)) {
    for (let arc = graph.outStart[vertex]!; arc < graph.outStart[vertex + 1]!; arc++) {
      if (closes(source, root, arc, band)) collect(source, arc, found);
    }
  }
}

/** Whether an arc closes a wanted cycle with the way to where it begins and the way back from where it ends. */
function closes({ graph, ways }: CycleSource, root: number, arc: number, band: Band): boolean {
  const from = graph.sources[arc]!;
  const to = graph.targets[arc]!;
  if (ways.back.lengths[to] === TOO_FAR) return false;
  // The way out goes as far as it can, so that every cycle is met once.
  if (to !== root && ways.out.last[to] === arc) return false;
  const length = ways.out.lengths[from]! + 1 + ways.back.lengths[to]!;
  return length >= band.least && length <= band.most;
}

/** Keeps the cycle over this arc, unless its way back meets its way out. */
function collect(source: CycleSource, arc: number, { starts, arcs }: Collected): void {
  const { ways, passed, graph } = source;
  const attempt = ++source.attempts;
  const begin = arcs.length;
  for (let at = graph.sources[arc]!; ways.out.last[at] !== -1;) {
    passed[at] = attempt;
    const before = ways.out.last[at]!;
    arcs.push(before);
    at = graph.sources[before]!;
  }
  reverseFrom(arcs, begin);
  arcs.push(arc);
  for (let at = graph.targets[arc]!; ways.back.last[at] !== -1;) {
    if (passed[at] === attempt) {
      arcs.length = begin;
      return;
    }
    const after = ways.back.last[at]!;
    arcs.push(after);
    at = graph.targets[after]!;
  }
  starts.push(arcs.length);
}

function reverseFrom(list: number[], begin: number): void {
  for (let low = begin, high = list.length - 1; low < high; low++, high--) {
    [list[low], list[high]] = [list[high]!, list[low]!]; // both lie inside
  }
}

/** What was collected, shortest first; arcs are numbered by source, then target, so by them is by vertices. */
function inOrder({ starts, arcs }: Collected): Paths {
  const length = (cycle: number): number => starts[cycle + 1]! - starts[cycle]!;
  const order = Int32Array.from({ length: starts.length - 1 }, (_, cycle) => cycle);
  order.sort((a, b) => {
    let difference = length(a) - length(b);
    for (let i = 0; difference === 0 && i < length(a); i++) {
      difference = arcs[starts[a]! + i]! - arcs[starts[b]! + i]!;
    }
    return difference;
  });
  const sorted = {
    count: order.length,
    starts: new Int32Array(starts.length),
    arcs: new Int32Array(arcs.length),
  };
  let end = 0;
  for (const [place, cycle] of order.entries()) {
    for (let i = starts[cycle]!; i < starts[cycle + 1]!; i++) sorted.arcs[end++] = arcs[i]!;
    sorted.starts[place + 1] = end;
  }
  return sorted;
}
