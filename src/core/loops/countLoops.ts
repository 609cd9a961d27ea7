import { countCycles } from "../graph/counting/countCycles";
import type { CycleCount } from "../graph/counting/countPiece";
import type { Effort } from "../graph/counting/effort";
import type { Steps } from "../model/steps";
import type { WeightedArc } from "../graph/counting/reduction";
import type { Weight } from "../graph/counting/weight";
import { type LoopGraph, MINUS, OPEN } from "./loopGraph";

/** How many loops there are: exactly, by type; or a number that there are at least, and nothing of their types. */
export type LoopTotals =
  | {
      readonly exact: true;
      readonly reinforcing: bigint;
      readonly balancing: bigint;
      readonly undetermined: bigint;
    }
  | { readonly exact: false; readonly atLeast: bigint };

/** Of a loop graph, what its loops depend on. */
type CountedGraph = Pick<LoopGraph, "sources" | "targets" | "says">;

/** At most about 150 MB and four seconds; most maps take a small part of that. */
const USUAL_EFFORT: Effort = {
  maxStates: 1_000_000,
  maxVisits: 16_000_000,
  shouldStop: () => false,
};

/**
 * How many loops of each type there are, without listing them: of the Foresight obesity map, which
 * has 283,457,624, in a fraction of a second. Done in steps of a few milliseconds; `shouldStop` is
 * asked after each, and once it says yes the answer comes within a few more, as a lower bound. A
 * bound for all loops says nothing of the share of reinforcing and balancing ones.
 */
export function* countLoops(graph: CountedGraph, limits: Partial<Effort> = {}): Steps<LoopTotals> {
  return totalsOf(yield* countCycles(weightedArcs(graph), { ...USUAL_EFFORT, ...limits }));
}

const PLUS_WAY: Weight = { all: 1n, settled: 1n, surplus: 1n };
const MINUS_WAY: Weight = { all: 1n, settled: 1n, surplus: -1n };
const OPEN_WAY: Weight = { all: 1n, settled: 0n, surplus: 0n };

function weightedArcs({ sources, targets, says }: CountedGraph): readonly WeightedArc[] {
  return Array.from(sources, (source, link) => ({
    source,
    target: targets[link]!, // the three lists are of one length
    weight: wayOf(says[link]!),
  }));
}

function wayOf(says: number): Weight {
  if ((says & OPEN) !== 0) return OPEN_WAY;
  return (says & MINUS) === 0 ? PLUS_WAY : MINUS_WAY;
}

/** An even number of minus links reinforces, so reinforcing loops are the even ways. */
function totalsOf(count: CycleCount): LoopTotals {
  if (!count.exact) return count;
  const { all, settled, surplus } = count.weight;
  return {
    exact: true,
    reinforcing: (settled + surplus) / 2n,
    balancing: (settled - surplus) / 2n,
    undetermined: all - settled,
  };
}
