import type { LinkId, VariableId } from "../model/document";
import type { LoopSet } from "./loopSet";

/** How many listed loops run through each link and each variable; what is in none is left out. */
export interface FeedbackWeights {
  readonly links: ReadonlyMap<LinkId, number>;
  readonly variables: ReadonlyMap<VariableId, number>;
  /** The largest of these numbers; 0 without loops. */
  readonly most: number;
}

// Counted once for each set, when first asked for.
const known = new WeakMap<LoopSet, FeedbackWeights>();

/** Where the feedback runs. Linear in the lengths of all loops; the answer is kept with the set. */
export function feedbackWeights(loops: LoopSet): FeedbackWeights {
  const before = known.get(loops);
  if (before) return before;
  const links = new Map<LinkId, number>();
  const variables = new Map<VariableId, number>();
  for (let index = 0; index < loops.count; index++) {
    for (const id of loops.links(index)) links.set(id, (links.get(id) ?? 0) + 1);
    for (const id of loops.path(index)) variables.set(id, (variables.get(id) ?? 0) + 1);
  }
  // A link has no more loops than the variables at its ends.
  const most = [...variables.values()].reduce((one, other) => Math.max(one, other), 0);
  const weights = { links, variables, most };
  known.set(loops, weights);
  return weights;
}
