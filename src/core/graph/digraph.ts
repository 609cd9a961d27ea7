import { invariant } from "../model/invariant";

/**
 * A directed graph as flat arrays, after the compressed rows of sparse matrices. Arcs are numbered in
 * order of source, then target, so the arcs out of a vertex are neighbours and a search meets them in
 * vertex order. Arcs from a vertex to itself and parallel arcs are allowed.
 */
export interface Digraph {
  readonly vertexCount: number;
  readonly arcCount: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Arcs out of v: outStart[v] up to, not including, outStart[v + 1]. */
  readonly outStart: Int32Array;
  /** Where the arcs into v come from: inVertices[inStart[v]] up to inStart[v + 1]. */
  readonly inStart: Int32Array;
  readonly inVertices: Int32Array;
}

/** The digraph of these arcs, which come sorted by source, then target. Time O(V + E). */
export function digraph(vertexCount: number, sources: Int32Array, targets: Int32Array): Digraph {
  const arcCount = sources.length;
  for (let arc = 1; arc < arcCount; arc++) {
    const step = sources[arc]! - sources[arc - 1]! || targets[arc]! - targets[arc - 1]!;
    invariant(step >= 0, "the arcs of a digraph are sorted by source, then target");
  }
  const outStart = rowStarts(vertexCount, sources);
  const inStart = rowStarts(vertexCount, targets);
  const inVertices = new Int32Array(arcCount);
  const free = inStart.slice(0, vertexCount);
  for (let arc = 0; arc < arcCount; arc++) inVertices[free[targets[arc]!]!++] = sources[arc]!;
  return { vertexCount, arcCount, sources, targets, outStart, inStart, inVertices };
}

/** Where each vertex's row begins when arcs are put in rows by the given end. */
function rowStarts(vertexCount: number, ends: Int32Array): Int32Array {
  const starts = new Int32Array(vertexCount + 1);
  for (const vertex of ends) starts[vertex + 1]!++;
  for (let vertex = 0; vertex < vertexCount; vertex++) starts[vertex + 1]! += starts[vertex]!;
  return starts;
}
