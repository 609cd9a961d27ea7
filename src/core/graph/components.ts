import type { Digraph } from "./digraph";

/** Strongly connected components: vertices that can all reach one another. */
export interface Components {
  readonly count: number;
  /** The component of each vertex, 0 to count - 1; a component comes after those it can reach. */
  readonly of: Int32Array;
  /** Vertices in each component. */
  readonly sizes: Int32Array;
}

/** All of a digraph that is needed here. */
type OutwardArcs = Pick<Digraph, "vertexCount" | "outStart" | "targets">;

interface Walk {
  readonly graph: OutwardArcs;
  readonly of: Int32Array;
  /** When a vertex was met, counted from 1; 0 before that. */
  readonly met: Int32Array;
  /** The earliest vertex still open that a vertex is known to reach. */
  readonly low: Int32Array;
  /** Vertices met whose component is not settled. */
  readonly open: number[];
  /** The path of the search and the next arc to look at, for each vertex on it. */
  readonly path: number[];
  readonly next: Int32Array;
  clock: number;
  count: number;
}

/**
 * The strongly connected components of a digraph, without recursion, so that long chains do no harm.
 * Time O(V + E): Tarjan 1972, SIAM J. Comput. 1(2):146-160.
 */
export function strongComponents(graph: OutwardArcs): Components {
  const walk: Walk = {
    graph,
    of: new Int32Array(graph.vertexCount).fill(-1),
    met: new Int32Array(graph.vertexCount),
    low: new Int32Array(graph.vertexCount),
    open: [],
    path: [],
    next: graph.outStart.slice(0, graph.vertexCount),
    clock: 0,
    count: 0,
  };
  for (let vertex = 0; vertex < graph.vertexCount; vertex++) {
    if (walk.met[vertex] === 0) searchFrom(walk, vertex);
  }
  const sizes = new Int32Array(walk.count);
  for (const component of walk.of) sizes[component]!++;
  return { count: walk.count, of: walk.of, sizes };
}

function searchFrom(walk: Walk, root: number): void {
  const { graph, of, met, low, path, next } = walk;
  enter(walk, root);
  for (let vertex = path.at(-1); vertex !== undefined; vertex = path.at(-1)) {
    if (next[vertex]! < graph.outStart[vertex + 1]!) {
      const target = graph.targets[next[vertex]!++]!;
      if (met[target] === 0) enter(walk, target);
      else if (of[target] === -1) low[vertex] = Math.min(low[vertex]!, met[target]!);
    } else {
      leave(walk, vertex);
    }
  }
}

function enter(walk: Walk, vertex: number): void {
  walk.met[vertex] = walk.low[vertex] = ++walk.clock;
  walk.open.push(vertex);
  walk.path.push(vertex);
}

/** A vertex that reaches nothing earlier closes a component: all that was opened since. */
function leave(walk: Walk, vertex: number): void {
  const { of, met, low, open, path } = walk;
  path.pop();
  const below = path.at(-1);
  if (below !== undefined) low[below] = Math.min(low[below]!, low[vertex]!);
  if (low[vertex] !== met[vertex]) return;
  let member: number;
  do {
    member = open.pop()!; // the vertex itself is still open, so this ends
    of[member] = walk.count;
  } while (member !== vertex);
  walk.count++;
}
