import { type Digraph, digraph } from "../../src/core/graph/digraph";
import type { Listed } from "../../src/core/graph/listing";
import { arcsOf } from "../../src/core/graph/pathTrie";

/** An arc from a vertex to a vertex. */
export type Arc = readonly [source: number, target: number];

/** A digraph of these arcs, in whichever order they come. */
export function digraphOf(vertexCount: number, arcs: readonly Arc[]): Digraph {
  const sorted = arcs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return digraph(
    vertexCount,
    Int32Array.from(sorted, ([source]) => source),
    Int32Array.from(sorted, ([, target]) => target),
  );
}

/** Random arcs, among them some from a vertex to itself and some that are parallel to others. */
export function randomArcs(random: () => number, vertices: number, arcs: number): readonly Arc[] {
  const vertex = (): number => Math.floor(random() * vertices);
  return Array.from({ length: arcs }, (): Arc => [vertex(), vertex()]);
}

/** The paths of a listing, each as the numbers of its arcs. */
export function arcsListed({ trie }: Pick<Listed, "trie">): readonly (readonly number[])[] {
  return Array.from({ length: trie.count }, (_, path) => arcsOf(trie, path));
}

/** What a walk may do. */
interface Walks {
  readonly start: number;
  readonly goal: number;
  /** Vertices that a walk may come through. */
  readonly allowed?: (vertex: number) => boolean;
}

/**
 * Every walk from start to goal that meets no vertex twice, but for a goal that is the start, as the
 * numbers of its arcs: by walking all of them. Shortest first, then by the vertices that are met.
 */
export function simpleWalks(
  graph: Digraph,
  { start, goal, allowed = () => true }: Walks,
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const walk = (at: number, way: readonly number[], met: ReadonlySet<number>): void => {
    for (let arc = 0; arc < graph.arcCount; arc++) {
      const next = graph.targets[arc] ?? -1;
      if (graph.sources[arc] !== at) continue;
      if (next === goal) found.push([...way, arc]);
      else if (!met.has(next) && allowed(next)) walk(next, [...way, arc], new Set([...met, next]));
    }
  };
  walk(start, [], new Set([start]));
  return found.toSorted((a, b) => a.length - b.length || byArcs(a, b));
}

/** Every elementary cycle as arcs from its least vertex on, shortest first, then by its vertices. */
export function simpleCycles(graph: Digraph): readonly (readonly number[])[] {
  const cycles = Array.from({ length: graph.vertexCount }, (_, least) =>
    simpleWalks(graph, { start: least, goal: least, allowed: (vertex) => vertex > least }),
  );
  return cycles.flat().toSorted((a, b) => a.length - b.length || byArcs(a, b));
}

/** Arcs are numbered by source, then target, so their order is that of the vertices. */
function byArcs(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((arc, index) => arc !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Arcs from each vertex to each by the shortest way, Infinity where there is none: Floyd and Warshall. */
export function distanceTable(
  graph: Digraph,
  allowed: (vertex: number) => boolean = () => true,
): readonly (readonly number[])[] {
  const vertices = Array.from({ length: graph.vertexCount }, (_, vertex) => vertex);
  const table = vertices.map((from) => vertices.map((to) => (from === to ? 0 : Infinity)));
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const [from, to] = [graph.sources[arc] ?? 0, graph.targets[arc] ?? 0];
    if (from !== to && allowed(from) && allowed(to)) set(table, from, to, 1);
  }
  for (const over of vertices) {
    for (const from of vertices) {
      for (const to of vertices) set(table, from, to, at(table, from, over) + at(table, over, to));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], from: number, to: number): number {
  return table[from]?.[to] ?? Infinity;
}

function set(table: readonly number[][], from: number, to: number, length: number): void {
  const row = table[from];
  if (row) row[to] = Math.min(row[to] ?? Infinity, length);
}
