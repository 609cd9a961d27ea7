import type { Digraph } from "../digraph";
import type { Steps } from "../../model/steps";
import { costOfStretch, type HalfOrder, orderCost } from "./halves";

/** An order of halves and what it costs. */
export interface CostedOrder {
  readonly order: HalfOrder;
  readonly cost: number;
}

/** Vertices from which an order is tried, and what all these tries may take together. */
const STARTS = 40;
const PATIENCE = 2_000_000;
/** Vertices put in order between two chances to stop. */
const SLICE = 64;

/**
 * An order that goes on with whatever draws the fewest new vertices into the frontier, both halves of
 * a vertex at once: the best of several, each begun at a vertex with few neighbours. After the
 * minimum-degree orders of sparse elimination (Tinney and Walker 1967, Proc. IEEE 55(11):1801-1809).
 */
export function* greedyOrder(graph: Digraph): Steps<CostedOrder> {
  const neighbours = neighboursOf(graph);
  const cost = orderCost(graph, 0);
  const all = { first: 0, end: 2 * graph.vertexCount };
  const byDegree = [...neighbours.keys()].sort(
    (a, b) => neighbours[a]!.length - neighbours[b]!.length || a - b, // keys of the list
  );
  const tries = PATIENCE / (graph.vertexCount * (graph.vertexCount + graph.arcCount));
  let best: CostedOrder | null = null;
  for (const start of byDegree.slice(0, Math.max(1, Math.min(STARTS, tries)))) {
    const order = yield* orderFrom(neighbours, start);
    const found = costOfStretch(cost, order, all, best?.cost ?? Infinity);
    if (!best || found < best.cost) best = { order, cost: found };
    yield;
  }
  return best ?? { order: new Int32Array(0), cost: 0 };
}

/** The vertices that share an arc with each vertex. */
function neighboursOf({ vertexCount, sources, targets }: Digraph): readonly (readonly number[])[] {
  const sets = Array.from({ length: vertexCount }, () => new Set<number>());
  sources.forEach((source, arc) => {
    const target = targets[arc]!;
    sets[source]!.add(target);
    sets[target]!.add(source);
  });
  return sets.map((set) => [...set]);
}

function* orderFrom(neighbours: readonly (readonly number[])[], start: number): Steps<HalfOrder> {
  const order = new Int32Array(2 * neighbours.length);
  const outside = new Uint8Array(neighbours.length).fill(1);
  const frontier = [start];
  outside[start] = 0;
  for (let place = 0; place < neighbours.length; place++) {
    // A piece is connected, so there is always a vertex at the frontier.
    const vertex = takeCheapest(frontier, neighbours, outside);
    order[2 * place] = 2 * vertex + 1;
    order[2 * place + 1] = 2 * vertex;
    for (const other of neighbours[vertex]!) {
      if (outside[other] === 0) continue;
      outside[other] = 0;
      frontier.push(other);
    }
    if (place % SLICE === SLICE - 1) yield;
  }
  return order;
}

/** Takes out of the frontier the vertex with the fewest neighbours outside; among these, with the most neighbours. */
function takeCheapest(
  frontier: number[],
  neighbours: readonly (readonly number[])[],
  outside: Uint8Array,
): number {
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < frontier.length; at++) {
    const around = neighbours[frontier[at]!]!;
    let fresh = 0;
    for (const other of around) fresh += outside[other]!;
    const price = fresh - around.length / neighbours.length;
    if (price < least) {
      least = price;
      best = at;
    }
  }
  return frontier.splice(best, 1)[0]!; // never empty
}
