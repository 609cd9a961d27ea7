import type { Digraph } from "../digraph";

/** The arcs of a digraph in rows: from each vertex on, or, told backwards, those that lead to it. */
export interface ArcRows {
  /** Arcs of row v: arcs[starts[v]] up to, not including, arcs[starts[v + 1]]. */
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
  /** By arc: the vertex whose row it is in, and the one that it leads on to. */
  readonly near: Int32Array;
  readonly far: Int32Array;
}

/** The arcs out of each vertex. */
export function outward({ sources, targets, outStart }: Digraph): ArcRows {
  const arcs = Int32Array.from(sources, (_, arc) => arc);
  return { starts: outStart, arcs, near: sources, far: targets };
}

/** The arcs into each vertex, to be followed against their direction. Time O(V + E). */
export function inward({ vertexCount, sources, targets, inStart }: Digraph): ArcRows {
  const arcs = new Int32Array(sources.length);
  const free = inStart.slice(0, vertexCount);
  for (let arc = 0; arc < arcs.length; arc++) arcs[free[targets[arc]!]!++] = arc;
  return { starts: inStart, arcs, near: targets, far: sources };
}

/** The shortest ways from a root, or back to it: one for each vertex. */
export interface ShortestWays {
  /** Arcs between a vertex and the root; TOO_FAR when that is more than was asked for. */
  readonly lengths: Int32Array;
  /** The last arc of its way seen from the root; -1 for the root itself. */
  readonly last: Int32Array;
  /** The vertices that were reached, the root first and then by length: so many from the start on. */
  readonly reached: Int32Array;
  reachedCount: number;
}

/** The length of a way that there is none of, or only a longer one. */
export const TOO_FAR = -1;

/** Room for the ways from one root after another. */
export function shortestWays(vertexCount: number): ShortestWays {
  return {
    lengths: new Int32Array(vertexCount).fill(TOO_FAR),
    last: new Int32Array(vertexCount),
    reached: new Int32Array(vertexCount),
    reachedCount: 0,
  };
}

/** From where ways are wanted, over which vertices, and of how many arcs at most. */
export interface WaysWanted {
  readonly root: number;
  /** A number for each vertex: ways keep to vertices after the root that have the root's. */
  readonly territory: Int32Array;
  readonly longest: number;
}

/**
 * Fills in the shortest ways from a root, breadth first. Of two equally short ones the way counts as
 * shorter that has the least arc which is not on both. So every part of a way is a way itself, from
 * either end: ways behave as if their lengths were all different (Hartvigsen & Mardon 1994, SIAM J.
 * Discrete Math. 7(3):403-418). Time O(V + E) of what is reached, and
 * the length of the ways for each tie.
 */
export function fillWays(rows: ArcRows, ways: ShortestWays, wanted: WaysWanted): void {
  // Vertices and arcs index arrays that have a place for each of them.
  const { starts, arcs, far } = rows;
  const { lengths, last, reached } = ways;
  const { root, territory, longest } = wanted;
  begin(ways, root);
  for (let taken = 0; taken < ways.reachedCount; taken++) {
    const vertex = reached[taken]!;
    const length = lengths[vertex]! + 1;
    if (length > longest) return;
    for (let i = starts[vertex]!; i < starts[vertex + 1]!; i++) {
      const arc = arcs[i]!;
      const next = far[arc]!;
      if (next <= root || territory[next] !== territory[root]) continue;
      if (lengths[next] === TOO_FAR) {
        lengths[next] = length;
        last[next] = arc;
        reached[ways.reachedCount++] = next;
      } else if (lengths[next] === length && isFirst(rows, ways, arc, last[next]!)) {
        last[next] = arc;
      }
    }
  }
}

/** Forgets the ways from the last root. */
function begin(ways: ShortestWays, root: number): void {
  const { lengths, last, reached } = ways;
  for (let i = 0; i < ways.reachedCount; i++) lengths[reached[i]!] = TOO_FAR;
  lengths[root] = 0;
  last[root] = -1;
  reached[0] = root;
  ways.reachedCount = 1;
}

/**
 * Whether the way that ends with one arc counts as shorter than the one with the other. Both are of
 * one length, so going back on both at once comes to where they part; from there on they share no arc.
 */
function isFirst({ near }: ArcRows, { last }: ShortestWays, one: number, other: number): boolean {
  let leastOfOne = one;
  let leastOfOther = other;
  let a = near[one]!;
  let b = near[other]!;
  while (a !== b) {
    leastOfOne = Math.min(leastOfOne, last[a]!);
    leastOfOther = Math.min(leastOfOther, last[b]!);
    a = near[last[a]!]!;
    b = near[last[b]!]!;
  }
  return leastOfOne < leastOfOther;
}
