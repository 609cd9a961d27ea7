import type { Arc } from "./digraphs";

/*
 * Graphs with a name, whose cycles have been counted in print. Edges without a direction are arcs both
 * ways: so every cycle of three edges or more is two, and every edge is one of two arcs beside.
 */

/** Edges of a graph without directions. */
export interface NamedGraph {
  readonly vertices: number;
  readonly edges: readonly Arc[];
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** Both ways over every edge. */
export function bothWays({ edges }: NamedGraph): readonly Arc[] {
  return edges.flatMap(([one, other]): readonly Arc[] => [
    [one, other],
    [other, one],
  ]);
}

/** Vertices in a ring. */
export function ring(vertices: number): NamedGraph {
  return { vertices, edges: upTo(vertices).map((at): Arc => [at, (at + 1) % vertices]) };
}

/** A ring and a hub that is joined to all of it. */
export function wheel(rim: number): NamedGraph {
  const spokes = upTo(rim).map((at): Arc => [at, rim]);
  return { vertices: rim + 1, edges: [...ring(rim).edges, ...spokes] };
}

/** A path and a hub that is joined to all of it. */
export function fan(length: number): NamedGraph {
  return { vertices: length + 1, edges: wheel(length).edges.filter((_, at) => at !== length - 1) };
}

/** Every vertex of one side joined to every vertex of the other. */
export function bipartite(one: number, other: number): NamedGraph {
  const edges = upTo(one).flatMap((from) => upTo(other).map((to): Arc => [from, one + to]));
  return { vertices: one + other, edges };
}

/** Points of so many columns and rows, joined to their neighbours. */
export function grid(columns: number, rows: number): NamedGraph {
  const edges = upTo(columns * rows).flatMap((at): readonly Arc[] => [
    ...((at + 1) % columns === 0 ? [] : [[at, at + 1] as const]),
    ...(at + columns < columns * rows ? [[at, at + columns] as const] : []),
  ]);
  return { vertices: columns * rows, edges };
}

/** Corners of a cube of so many dimensions. */
export function hypercube(dimensions: number): NamedGraph {
  const edges = upTo(2 ** dimensions).flatMap((corner) =>
    upTo(dimensions).flatMap((axis): readonly Arc[] =>
      (corner >> axis) & 1 ? [] : [[corner, corner | (1 << axis)]],
    ),
  );
  return { vertices: 2 ** dimensions, edges };
}

/** Two rings of the same size with each vertex joined to that `step` times as far on the other one. */
export function petersen(size: number, step: number): NamedGraph {
  const edges = upTo(size).flatMap((at): readonly Arc[] => [
    [at, (at + 1) % size],
    [at, size + at],
    [size + at, size + ((at + step) % size)],
  ]);
  return { vertices: 2 * size, edges };
}

/** Three pairs, each vertex joined to all but its partner: the corners of an octahedron. */
export function octahedron(): NamedGraph {
  const edges = upTo(6).flatMap((one) =>
    upTo(6).flatMap((other): readonly Arc[] =>
      one < other && other !== one + 3 ? [[one, other]] : [],
    ),
  );
  return { vertices: 6, edges };
}

/** The points and lines of the plane of seven points (Heawood 1890): a point lies on lines 0, 1 and 3 further on. */
export function heawood(): NamedGraph {
  const edges = upTo(7).flatMap((point) =>
    [0, 1, 3].map((step): Arc => [point, 7 + ((point + step) % 7)]),
  );
  return { vertices: 14, edges };
}
