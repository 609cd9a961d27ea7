import type { Digraph } from "../digraph";
import type { Steps } from "../../model/steps";
import type { CostedOrder } from "./greedyOrder";
import {
  costOfStretch,
  type HalfOrder,
  keepStretch,
  keptCost,
  type OrderCost,
  orderCost,
} from "./halves";

/** How long to look for a better order. */
export interface Annealing {
  readonly moves: number;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly shouldStop: () => boolean;
}

/** Moves between two chances to stop: one or two milliseconds. */
const SLICE = 1024;
/** Sums drift by rounding; they are made anew after so many moves. */
const REFRESH = 4096;
/**
 * A dearer order is accepted with a chance of ratio^(-1 / temperature). Of 0.05 to 1 for the start and
 * 0.003 to 0.08 for the end, tried on five maps, these gave the cheapest orders.
 */
const HOT = 0.15;
const COLD = 0.004;

interface Walk {
  readonly cost: OrderCost;
  readonly order: HalfOrder;
  /** The order with the move that is being tried. */
  readonly moved: HalfOrder;
  total: number;
}

/** A run of halves, and the place it is to begin at. */
interface Move {
  readonly from: number;
  readonly length: number;
  readonly to: number;
}

/**
 * A cheaper order by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983, Science
 * 220(4598):671-680): runs of one to four halves are moved to another place, mostly near by; what
 * makes the order dearer is accepted ever more rarely. Gives the cheapest order that was met.
 */
export function* annealedOrder(
  graph: Digraph,
  start: CostedOrder,
  { moves, random, shouldStop }: Annealing,
): Steps<CostedOrder> {
  const all = { first: 0, end: start.order.length };
  const walk: Walk = {
    cost: orderCost(graph, start.order.length),
    order: start.order.slice(),
    moved: start.order.slice(),
    total: 0,
  };
  keepStretch(walk.cost, walk.order, all);
  walk.total = keptCost(walk.cost, all);
  const best = { order: walk.order.slice(), cost: walk.total };
  for (let done = 0; done < moves; done++) {
    const temperature = HOT * (COLD / HOT) ** (done / moves);
    tryMove(walk, randomMove(walk.order.length, random), (1 - random()) ** -temperature);
    if (walk.total < best.cost) {
      best.cost = walk.total;
      best.order.set(walk.order);
    }
    if (done % REFRESH === REFRESH - 1) walk.total = keptCost(walk.cost, all);
    if (done % SLICE !== SLICE - 1) continue;
    yield;
    if (shouldStop()) break;
  }
  return best;
}

function randomMove(places: number, random: () => number): Move {
  const length = Math.min(random() < 0.6 ? 1 : 1 + Math.floor(random() * 4), places);
  const last = places - length;
  const from = Math.floor(random() * (last + 1));
  const reach = random() < 0.7 ? 6 : places;
  const to = from + Math.trunc((random() * 2 - 1) * reach);
  return { from, length, to: Math.max(0, Math.min(last, to)) };
}

/** Makes a move unless the order would cost more than `tolerance` times as much. */
function tryMove(walk: Walk, move: Move, tolerance: number): void {
  if (move.from === move.to) return;
  const { cost, order, moved } = walk;
  const { from, to, length } = move;
  const stretch = { first: Math.min(from, to), end: Math.max(from, to) + length };
  applyMove(order, moved, move);
  const before = keptCost(cost, stretch);
  const limit = walk.total * tolerance - (walk.total - before);
  const after = costOfStretch(cost, moved, stretch, limit);
  const [kept, lost] = after <= limit ? [moved, order] : [order, moved];
  for (let place = stretch.first; place < stretch.end; place++) lost[place] = kept[place]!;
  if (kept === order) return;
  keepStretch(cost, order, stretch);
  walk.total += after - before;
}

function applyMove(order: HalfOrder, moved: HalfOrder, { from, to, length }: Move): void {
  if (from < to) moved.copyWithin(from, from + length, to + length);
  else moved.copyWithin(to + length, to, from);
  for (let i = 0; i < length; i++) moved[to + i] = order[from + i]!;
}
