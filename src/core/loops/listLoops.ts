import { cycleListing } from "../graph/cycles";
import { type Listing, runListing } from "../graph/listing";
import type { Link, LinkId } from "../model/document";
import { DEFAULT_LOOP_BUDGET } from "./loopBudget";
import { asDigraph, type LoopGraph, loopGraph } from "./loopGraph";
import { loopSetOf } from "./loopSetOf";
import type { LoopSet } from "./loopSet";
import { atOnce } from "../model/steps";
import { type StoredLoops, storeLoops } from "./storedLoops";

/** How much of the loops to list; all fields may be left out. */
export interface LoopBudget {
  /** Loops to list at most; 10,000 when left out. */
  readonly maxLoops?: number;
  /** Links that a listed loop may have at most; any number when left out. */
  readonly maxLength?: number;
  /** Whether there are surely more loops than that, so that they are listed by length from the start. */
  readonly hasMore?: boolean;
  /** Asked about every millisecond: true ends the search, and the answer says what is missing. */
  readonly shouldStop?: () => boolean;
}

/**
 * The feedback loops of these links: shortest first, then by canonical path, so that the order of the
 * file does not matter. With more loops than the budget allows it gives the first ones in that order,
 * `complete: false`, and in `completeUpTo` the largest length of which none is missing.
 */
export function listLoops(
  links: Readonly<Record<LinkId, Link>>,
  { shouldStop, ...budget }: LoopBudget = {},
): LoopSet {
  const graph = loopGraph(links);
  return loopSetOf(graph, runListing(loopListing(graph, budget), shouldStop));
}

/** The same search, to be carried out step by step; what is said of the loops is put together last. */
export function loopListing(
  graph: LoopGraph,
  {
    maxLoops = DEFAULT_LOOP_BUDGET,
    maxLength = Infinity,
    hasMore = false,
  }: Omit<LoopBudget, "shouldStop">,
): Listing<StoredLoops> {
  const cycles = cycleListing(asDigraph(graph), { maxCount: maxLoops, maxLength, hasMore });
  let stored: StoredLoops | null = null;
  const slices = (function* (): Generator<undefined, void> {
    while (cycles.advance()) yield;
    stored = yield* storeLoops(graph, cycles.listed());
  })();
  return {
    advance: () => slices.next().done !== true,
    listed: () => stored ?? atOnce(storeLoops(graph, cycles.listed())),
    progress: () => cycles.progress(),
  };
}
