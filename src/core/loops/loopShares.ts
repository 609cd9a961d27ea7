import type { VariableId } from "../model/document";
import { feedbackWeights } from "./feedbackWeights";
import type { LoopSet } from "./loopSet";

// Counted once for each set, when first asked for.
const known = new WeakMap<LoopSet, ReadonlyMap<VariableId, number>>();

/** How many loops of a set run through each variable; one that is in none is left out. One sweep for all of them. */
export function loopShares(loops: LoopSet): ReadonlyMap<VariableId, number> {
  const shares = known.get(loops) ?? feedbackWeights(loops, "all").variables;
  known.set(loops, shares);
  return shares;
}
