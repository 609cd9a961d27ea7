import type { LinkId, VariableId } from "../model/document";
import type { LoopSet } from "./loopSet";

/** Indices of the loops that a link is part of, in the order of the set. */
export function loopsThroughLink(loops: LoopSet, link: LinkId): readonly number[] {
  return loops.throughLink(link);
}

/** Indices of the loops that a variable is part of, in the order of the set. */
export function loopsThroughVariable(loops: LoopSet, variable: VariableId): readonly number[] {
  return loops.throughVariable(variable);
}
