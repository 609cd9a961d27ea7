import { type Arithmetic, type Sums, TOO_LARGE } from "./arithmetic";
import type { Effort } from "./effort";
import type { Steps } from "../../model/steps";
import type { Piece } from "./piece";

interface Walk {
  readonly piece: Piece;
  readonly arithmetic: Arithmetic;
  /** 1 for vertices of this search: they can reach its root, and were no root before. */
  readonly home: Uint8Array;
  readonly blocked: Uint8Array;
  /** Vertices that may be blocked no longer once a vertex is not. */
  readonly waiting: readonly number[][];
  /** The path, and for each vertex on it the next arc, whether a cycle was found beyond it, and the weight so far. */
  readonly path: Int32Array;
  readonly next: Int32Array;
  readonly found: Uint8Array;
  readonly weights: Float64Array;
  readonly sums: Float64Array;
  depth: number;
}

/** Arcs looked at between two chances to stop: well under a millisecond. */
const SLICE = 16_384;

/**
 * The weight of the cycles met by walking them one by one, until so many arcs have been looked at:
 * where a piece is too wide for anything else this finds most, and all of them where they are few.
 * Vertices with many arcs are roots first. Johnson 1975, SIAM J. Comput. 4(1):77-84, without
 * recursion; whether a cycle was found is kept for every vertex of the path, so that no dead end is
 * walked twice. An arc stands for as many ways as its weight says, so a walk may be thousands of cycles.
 */
export function* walkSums(
  piece: Piece,
  arithmetic: Arithmetic,
  { maxVisits, shouldStop }: Effort,
): Steps<Sums> {
  const walk = newWalk(piece, arithmetic);
  let left = maxVisits;
  for (const root of rootsOf(piece)) {
    if (!beginAt(walk, root)) continue;
    while (walk.depth >= 0 && left > 0) {
      left -= SLICE;
      advance(walk, root);
      yield;
      if (shouldStop()) left = 0;
    }
    if (walk.depth >= 0) break;
    walk.home[root] = GONE;
  }
  const { sums, depth } = walk;
  return { sums, complete: depth < 0, rounded: sums[0]! >= TOO_LARGE };
}

const GONE = 2;

function newWalk(piece: Piece, arithmetic: Arithmetic): Walk {
  const { vertexCount } = piece.graph;
  return {
    piece,
    arithmetic,
    home: new Uint8Array(vertexCount),
    blocked: new Uint8Array(vertexCount),
    waiting: Array.from({ length: vertexCount }, () => []),
    path: new Int32Array(vertexCount),
    next: new Int32Array(vertexCount),
    found: new Uint8Array(vertexCount),
    weights: new Float64Array(arithmetic.channels * (vertexCount + 1)),
    sums: new Float64Array(arithmetic.channels),
    depth: -1,
  };
}

function rootsOf({ graph }: Piece): readonly number[] {
  const { outStart, inStart } = graph;
  const degree = (v: number): number =>
    outStart[v + 1]! - outStart[v]! + inStart[v + 1]! - inStart[v]!;
  const vertices = Array.from({ length: graph.vertexCount }, (_, vertex) => vertex);
  return vertices.sort((a, b) => degree(b) - degree(a) || a - b);
}

/** Sets out from a root; false when nothing leads back to it. */
function beginAt(walk: Walk, root: number): boolean {
  const { home, blocked, waiting, weights, arithmetic } = walk;
  for (let vertex = 0; vertex < home.length; vertex++) if (home[vertex] === 1) home[vertex] = 0;
  if (!markHome(walk, root)) return false;
  blocked.fill(0);
  for (const list of waiting) list.length = 0;
  weights.fill(1, 0, arithmetic.channels);
  walk.depth = -1;
  enter(walk, root);
  return true;
}

/** Marks the vertices that can reach the root without one that is gone; false when there is only itself. */
function markHome({ piece, home }: Walk, root: number): boolean {
  const { inStart, inVertices } = piece.graph;
  const reached = [root];
  home[root] = 1;
  for (const vertex of reached) {
    for (let i = inStart[vertex]!; i < inStart[vertex + 1]!; i++) {
      const before = inVertices[i]!;
      if (home[before] !== 0) continue;
      home[before] = 1;
      reached.push(before);
    }
  }
  return reached.length > 1;
}

function enter(walk: Walk, vertex: number): void {
  const depth = ++walk.depth;
  walk.path[depth] = vertex;
  walk.next[depth] = walk.piece.graph.outStart[vertex]!;
  walk.found[depth] = 0;
  walk.blocked[vertex] = 1;
}

/** Looks at so many arcs more, or fewer when the search is over. */
function advance(walk: Walk, root: number): void {
  const { piece, home, blocked, path, next, found } = walk;
  const { outStart, targets } = piece.graph;
  for (let looks = 0; looks < SLICE && walk.depth >= 0; looks++) {
    const { depth } = walk;
    const vertex = path[depth]!;
    const arc = next[depth]!;
    if (arc >= outStart[vertex + 1]!) {
      leave(walk, vertex);
      continue;
    }
    next[depth] = arc + 1;
    const target = targets[arc]!;
    if (home[target] !== 1 || (blocked[target] === 1 && target !== root)) continue;
    lead(walk, arc);
    if (target !== root) {
      enter(walk, target);
      continue;
    }
    found[depth] = 1;
    const { sums, weights, arithmetic } = walk;
    for (let c = 0; c < sums.length; c++) {
      sums[c]! += weights[arithmetic.channels * (depth + 1) + c]!;
    }
  }
}

/** Works out the weight of the path with one more arc. */
function lead({ weights, arithmetic, depth }: Walk, arc: number): void {
  const { channels } = arithmetic;
  for (let c = 0; c < channels; c++) {
    weights[channels * (depth + 1) + c] =
      weights[channels * depth + c]! * arithmetic.weights[channels * arc + c]!;
  }
}

/** Steps back: a vertex beyond which a cycle was found is free again, another waits for those it leads to. */
function leave(walk: Walk, vertex: number): void {
  const { piece, home, waiting, found } = walk;
  const { outStart, targets } = piece.graph;
  const depth = walk.depth--;
  if (found[depth] === 1) {
    unblock(walk, vertex);
    if (depth > 0) found[depth - 1] = 1;
    return;
  }
  for (let arc = outStart[vertex]!; arc < outStart[vertex + 1]!; arc++) {
    const target = targets[arc]!;
    if (home[target] === 1 && !waiting[target]!.includes(vertex)) waiting[target]!.push(vertex);
  }
}

function unblock({ blocked, waiting }: Walk, vertex: number): void {
  const freed = [vertex];
  for (const free of freed) {
    if (blocked[free] === 0) continue;
    blocked[free] = 0;
    freed.push(...waiting[free]!);
    waiting[free]!.length = 0;
  }
}
