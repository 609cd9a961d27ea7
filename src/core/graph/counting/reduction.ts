import { inSeries, leftOf, NO_WAY, sideBySide, type Weight } from "./weight";

/** An arc that stands for as many ways as its weight says. */
export interface WeightedArc {
  readonly source: number;
  readonly target: number;
  readonly weight: Weight;
}

/** Fewer vertices and arcs with the same cycles, but for those that were closed on the way. */
export interface Reduction {
  /** At most one from a vertex to another, none to itself. */
  readonly arcs: readonly WeightedArc[];
  /** The cycles of the original that are not among those of `arcs`. */
  readonly closed: Weight;
}

/** The weight of the arc between two vertices. */
type Rows = Map<number, Map<number, Weight>>;

interface Net {
  /** By source, then target; and by target, then source. Both have every vertex that is left. */
  readonly outs: Rows;
  readonly ins: Rows;
  closed: Weight;
}

/**
 * Takes out every vertex that no cycle has a choice at. Its arcs in and out become arcs that pass it by:
 * - *contraction*: with one way in, or one way out, whoever uses that way goes through the vertex, so
 *   arcs past it may be joined freely: no two of them fit into one cycle;
 * - *bundling*: arcs between the same vertices become one whose weight is the sum;
 * - *two neighbours*: a vertex v with ways from a and b to a and b gives the arcs a to b and b to a.
 *   These two close a cycle that would pass v twice; it is the only false one, and is taken off.
 * A cycle of one arc is counted and gone. Time is linear but for the arcs that the last rule adds.
 *
 * Contraction is that of Levy and Low for feedback vertex sets (1988, J. Algorithms 9(4):470-493);
 * the third rule is our own.
 */
export function reduced(arcs: readonly WeightedArc[]): Reduction {
  const net = netOf(arcs);
  const waiting = [...net.outs.keys()];
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
    const outs = net.outs.get(vertex);
    const ins = net.ins.get(vertex);
    if (!outs || !ins || !isPassing(ins, outs)) continue;
    passBy(net, vertex, ins, outs);
    waiting.push(...ins.keys(), ...outs.keys());
  }
  return { arcs: arcsOf(net), closed: net.closed };
}

function netOf(arcs: readonly WeightedArc[]): Net {
  const net: Net = { outs: new Map(), ins: new Map(), closed: NO_WAY };
  for (const { source, target, weight } of arcs) {
    for (const vertex of [source, target]) {
      if (net.outs.has(vertex)) continue;
      net.outs.set(vertex, new Map());
      net.ins.set(vertex, new Map());
    }
    bundle(net, source, target, weight);
  }
  return net;
}

function arcsOf({ outs }: Net): readonly WeightedArc[] {
  return [...outs].flatMap(([source, row]) =>
    Array.from(row, ([target, weight]) => ({ source, target, weight })),
  );
}

/** Adds ways from a vertex to another, or back to itself. */
function bundle(net: Net, source: number, target: number, weight: Weight): void {
  if (source === target) {
    net.closed = sideBySide(net.closed, weight);
    return;
  }
  const row = net.outs.get(source)!; // both ends are vertices of the net
  const before = row.get(target);
  const both = before ? sideBySide(before, weight) : weight;
  row.set(target, both);
  net.ins.get(target)!.set(source, both);
}

function isPassing(ins: Map<number, Weight>, outs: Map<number, Weight>): boolean {
  return ins.size <= 1 || outs.size <= 1 || hasTwoNeighbours(ins, outs);
}

function hasTwoNeighbours(ins: Map<number, Weight>, outs: Map<number, Weight>): boolean {
  return ins.size === 2 && outs.size === 2 && [...ins.keys()].every((vertex) => outs.has(vertex));
}

function passBy(
  net: Net,
  vertex: number,
  ins: Map<number, Weight>,
  outs: Map<number, Weight>,
): void {
  net.outs.delete(vertex);
  net.ins.delete(vertex);
  for (const source of ins.keys()) net.outs.get(source)!.delete(vertex); // neighbours are left
  for (const target of outs.keys()) net.ins.get(target)!.delete(vertex);
  for (const [source, first] of ins) {
    for (const [target, second] of outs) bundle(net, source, target, inSeries(first, second));
  }
  if (hasTwoNeighbours(ins, outs)) {
    const twice = [...ins.values(), ...outs.values()].reduce(inSeries);
    net.closed = leftOf(net.closed, twice);
  }
}
