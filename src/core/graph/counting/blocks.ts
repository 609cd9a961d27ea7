/** Places in a list of arcs, in groups. */
type Groups = readonly (readonly number[])[];

/** Ends of arcs whose direction does not matter. */
interface Ends {
  readonly vertexCount: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

interface Walk {
  /** Arcs at each vertex, of either direction: arcs[starts[v]] up to arcs[starts[v + 1]]. */
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
  readonly next: Int32Array;
  /** When a vertex was met, counted from 1; 0 before that. */
  readonly met: Int32Array;
  /** The earliest vertex that a vertex or one met after it is joined to. */
  readonly low: Int32Array;
  readonly used: Uint8Array;
  /** The path of the search, and for each vertex on it how many arcs were open when it was met. */
  readonly path: number[];
  readonly opened: number[];
  /** Arcs that were walked and belong to no block yet. */
  readonly open: number[];
  readonly blocks: number[][];
  clock: number;
}

/**
 * The arcs in groups such that no cycle has arcs of two: the blocks (biconnected components) of the
 * graph without directions, in which a cut vertex has arcs of several. Without recursion, time
 * O(V + E): Hopcroft and Tarjan 1973, Commun. ACM 16(6):372-378.
 */
export function blocksOf(ends: Ends): Groups {
  const walk = walkOf(ends);
  for (let root = 0; root < ends.vertexCount; root++) {
    if (walk.met[root] === 0) walkFrom(walk, ends, root);
  }
  return walk.blocks;
}

function walkOf({ vertexCount, sources, targets }: Ends): Walk {
  const starts = new Int32Array(vertexCount + 1);
  for (const ends of [sources, targets]) for (const vertex of ends) starts[vertex + 1]!++;
  for (let vertex = 0; vertex < vertexCount; vertex++) starts[vertex + 1]! += starts[vertex]!;
  const free = starts.slice();
  const arcs = new Int32Array(2 * sources.length);
  for (const ends of [sources, targets]) {
    ends.forEach((vertex, arc) => (arcs[free[vertex]!++] = arc));
  }
  return {
    starts,
    arcs,
    next: starts.slice(0, vertexCount),
    met: new Int32Array(vertexCount),
    low: new Int32Array(vertexCount),
    used: new Uint8Array(sources.length),
    path: [],
    opened: [],
    open: [],
    blocks: [],
    clock: 0,
  };
}

function walkFrom(walk: Walk, { sources, targets }: Ends, root: number): void {
  const { starts, arcs, next, met, low, used, path, open } = walk;
  enter(walk, root);
  for (let vertex = path.at(-1); vertex !== undefined; vertex = path.at(-1)) {
    if (next[vertex]! >= starts[vertex + 1]!) {
      leave(walk, vertex);
      continue;
    }
    const arc = arcs[next[vertex]!++]!;
    if (used[arc] === 1) continue;
    used[arc] = 1;
    const other = sources[arc]! + targets[arc]! - vertex;
    if (met[other] === 0) enter(walk, other);
    else low[vertex] = Math.min(low[vertex]!, met[other]!);
    // An arc to a vertex that is new belongs to what is opened beyond it.
    open.push(arc);
  }
}

function enter(walk: Walk, vertex: number): void {
  walk.met[vertex] = walk.low[vertex] = ++walk.clock;
  walk.path.push(vertex);
  walk.opened.push(walk.open.length);
}

/** A vertex beyond which nothing leads further back than to the one before it closes a block. */
function leave({ path, opened, open, low, met, blocks }: Walk, vertex: number): void {
  path.pop();
  const since = opened.pop()!; // the two lists are of equal length
  const below = path.at(-1);
  if (below === undefined) return;
  low[below] = Math.min(low[below]!, low[vertex]!);
  if (low[vertex]! >= met[below]!) blocks.push(open.splice(since));
}
