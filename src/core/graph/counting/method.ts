import { annealedOrder } from "./annealedOrder";
import type { Effort } from "./effort";
import type { Steps } from "../../model/steps";
import { type FrontierStep, frontierPlan } from "./frontierPlan";
import { type CostedOrder, greedyOrder } from "./greedyOrder";
import type { Piece } from "./piece";
import { seededNumbers } from "../../model/seededNumbers";
import { MAX_SUBSET_VERTICES, subsetCells } from "./subsets";

/** How a piece is to be counted, and what that is expected to cost, in visits of a state that lies at hand. */
export type Method =
  | { readonly kind: "subsets"; readonly work: number }
  | { readonly kind: "frontier"; readonly work: number; readonly plan: readonly FrontierStep[] }
  /** Too wide for either. */
  | { readonly kind: "walks"; readonly work: number };

/**
 * Rounds of annealing: each is worth its while only for a count that takes more than so many visits.
 * A visit takes as long as ten moves.
 */
const ROUNDS = [
  { worth: 1_500, mostMoves: 40_000 },
  { worth: 4_000_000, mostMoves: 100_000 },
  { worth: 10_000_000, mostMoves: 160_000 },
] as const;
const LEAST_MOVES = 100;
/** Visits for which one move is spent. */
const VISITS_PER_MOVE = 27;
/** Where annealing has no hope: it gains a factor of a hundred or so, and keeps 16 V^2 bytes. */
const HOPELESS = 1e12;
const MOST_VERTICES = 1_000;

/** The cheapest way to count a piece, by estimate; what is spent on the estimate is in proportion. */
export function* chooseMethod(piece: Piece, effort: Effort): Steps<Method> {
  const subsets = subsetWork(piece, effort);
  if (subsets < ROUNDS[0].worth) return { kind: "subsets", work: subsets };
  const greedy = yield* greedyOrder(piece.graph);
  let best = greedy;
  for (const [round, { worth, mostMoves }] of ROUNDS.entries()) {
    const work = Math.min(subsets, frontierWork(best.cost));
    if (work < worth || best.cost > HOPELESS || piece.graph.vertexCount > MOST_VERTICES) break;
    const moves = Math.ceil(Math.min(mostMoves, LEAST_MOVES + work / VISITS_PER_MOVE));
    const { shouldStop } = effort;
    const annealing = { moves, random: seededNumbers(round), shouldStop };
    const found = yield* annealedOrder(piece.graph, greedy, annealing);
    if (found.cost < best.cost) best = found;
  }
  return cheapest(piece, subsets, best);
}

function cheapest({ graph }: Piece, subsets: number, { order, cost }: CostedOrder): Method {
  const work = frontierWork(cost);
  if (subsets < work) return { kind: "subsets", work: subsets };
  const plan = frontierPlan(graph, order);
  return plan ? { kind: "frontier", work, plan } : { kind: "walks", work: Infinity };
}

/** An order's cost is close to the visits; beyond 2^18 or so states no longer fit into the cache. */
function frontierWork(cost: number): number {
  return cost * (1 + 0.4 * Math.max(0, Math.log2(cost) - 18));
}

/** Infinity where there is no room. A number of a subset count takes a hundredth of a visit, for each arc. */
function subsetWork({ graph }: Piece, { maxStates }: Effort): number {
  const { vertexCount, arcCount } = graph;
  const cells = subsetCells(vertexCount);
  if (vertexCount > MAX_SUBSET_VERTICES || cells > CELLS_PER_STATE * maxStates) return Infinity;
  return (cells * arcCount * 0.008) / vertexCount;
}

/** A state takes as much room as two or three channels of so many cells. */
const CELLS_PER_STATE = 5;
