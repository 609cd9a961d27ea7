import type { Part } from "./parts";

/**
 * Sets of the vertices of a part, a bit each: row after row of as many words as that takes. With them
 * it costs one step for every 32 neighbours to go on from a vertex.
 */
export interface VertexSets {
  /** Words of a row. */
  readonly width: number;
  /** For each vertex those that its arcs lead to, and those whose arcs lead to it. */
  readonly after: Int32Array;
  readonly before: Int32Array;
  readonly stack: Int32Array;
  readonly reached: Int32Array;
}

/** Vertices that fit into a word. */
const WORD = 32;

/** Which vertices of a part are neighbours. */
export function vertexSets({ vertexCount, sources, targets }: Part): VertexSets {
  const width = (vertexCount + 31) >>> 5;
  const rows = (): Int32Array => new Int32Array(width * vertexCount);
  const sets = {
    width,
    after: rows(),
    before: rows(),
    stack: new Int32Array(vertexCount + 1),
    reached: new Int32Array(width),
  };
  for (let arc = 0; arc < sources.length; arc++) {
    const [source, target] = [sources[arc]!, targets[arc]!];
    include(sets.after, width * source, target);
    include(sets.before, width * target, source);
  }
  return sets;
}

/** Adds a vertex to the set in the row that begins at this word. */
export function include(rows: Int32Array, row: number, vertex: number): void {
  rows[row + (vertex >>> 5)]! |= 1 << (vertex & 31);
}

/** Takes a vertex out of the set in the row that begins at this word. */
export function exclude(rows: Int32Array, row: number, vertex: number): void {
  rows[row + (vertex >>> 5)]! &= ~(1 << (vertex & 31));
}

/** Whether a vertex is in the set in the row that begins at this word. */
export function includes(rows: Int32Array, row: number, vertex: number): boolean {
  return ((rows[row + (vertex >>> 5)]! >>> (vertex & 31)) & 1) === 1;
}

/**
 * Leaves in a row those vertices only that are on some way from one vertex to another over vertices of
 * that row; neither of the two is in it. From all in the row there must be a way to the other one over
 * the row: only a way through the first vertex is none any more, so that where nobody leads there,
 * nothing needs to be looked for backwards. Gives how many words were looked at, at most.
 */
export function keepBetween(
  sets: VertexSets,
  free: Int32Array,
  row: number,
  from: number,
  to: number,
): number {
  const { width, after, before, reached } = sets;
  if (width === 1) {
    const there = spreadInWord(after, from, free[row]!);
    free[row] = (before[from]! & there) === 0 ? there : spreadInWord(before, to, there);
    return WORD;
  }
  reached.fill(0);
  const there = spread(sets, after, from, free, row, reached, 0);
  let leadBack = 0;
  for (let at = 0; at < width; at++) {
    leadBack |= before[width * from + at]! & reached[at]!;
    free[row + at] = reached[at]!;
  }
  if (leadBack === 0) return width * there;
  for (let at = 0; at < width; at++) free[row + at] = 0;
  return width * (there + spread(sets, before, to, reached, 0, free, row));
}

/** All that can be reached from a vertex over allowed ones, itself left out, in a part of one word of vertices, as most are. */
function spreadInWord(neighbours: Int32Array, from: number, allowed: number): number {
  let reached = neighbours[from]! & allowed;
  for (let fresh = reached; fresh !== 0;) {
    const on = neighbours[31 - Math.clz32(fresh & -fresh)]! & allowed & ~reached;
    reached |= on;
    fresh = (fresh & (fresh - 1)) | on;
  }
  return reached;
}

/** The same in any number of words: adds to a row what can be reached over the vertices of another one, and gives how many were looked at. */
function spread(
  { width, stack }: VertexSets,
  neighbours: Int32Array,
  from: number,
  allowed: Int32Array,
  allowedRow: number,
  found: Int32Array,
  foundRow: number,
): number {
  let looked = 0;
  let waiting = 1;
  stack[0] = from;
  while (waiting > 0) {
    const row = width * stack[--waiting]!;
    looked++;
    for (let word = 0; word < width; word++) {
      const known = found[foundRow + word]!;
      let fresh = neighbours[row + word]! & allowed[allowedRow + word]! & ~known;
      found[foundRow + word] = known | fresh;
      for (; fresh !== 0; fresh &= fresh - 1) {
        stack[waiting++] = 32 * word + 31 - Math.clz32(fresh & -fresh);
      }
    }
  }
  return looked;
}
