import type { Basis, LinkId, LoopPath, VariableId } from "../model/document";

/**
 * Reinforcing: an even number of minus links. Balancing: an odd number. Undetermined: a "?" link
 * inside leaves it open. Richardson & Pugh 1981, Introduction to System Dynamics Modeling.
 */
export type LoopKind = "reinforcing" | "balancing" | "undetermined";

/**
 * Feedback loops of one state of the links, shortest first and then by canonical path, so that the
 * order does not depend on the order of the file. Loops are called by their index, 0 to count - 1;
 * rows are built when asked for. How they are stored is the lister's own business.
 */
export interface LoopSet {
  readonly count: number;
  /** Whether these are all loops there are. */
  readonly complete: boolean;
  /** Every loop with at most this many links is here; Infinity when complete. */
  readonly completeUpTo: number;
  kind(index: number): LoopKind;
  /** Number of links. */
  length(index: number): number;
  /** Number of delayed links. */
  delays(index: number): number;
  /** The weakest of its links: inferred, then null (nobody said), then implied, then stated. */
  weakestBasis(index: number): Basis | null;
  /** Canonical path; see canonicalLoop. */
  path(index: number): LoopPath;
  /** loopKey of its path. */
  key(index: number): string;
  /** Its links in the order of the path: the first goes from the first variable to the second. */
  links(index: number): readonly LinkId[];
  /** The "?" links inside it, in path order. */
  undetermined(index: number): readonly LinkId[];
  /** Index of the loop with this key, or -1. */
  indexOf(key: string): number;
  /** Indices of the loops through a link or a variable, in this order. */
  throughLink(link: LinkId): readonly number[];
  throughVariable(variable: VariableId): readonly number[];
}

/** No loops, and that is all of them. */
export const NO_LOOPS: LoopSet = {
  count: 0,
  complete: true,
  completeUpTo: Infinity,
  kind: noSuchLoop,
  length: noSuchLoop,
  delays: noSuchLoop,
  weakestBasis: noSuchLoop,
  path: noSuchLoop,
  key: noSuchLoop,
  links: noSuchLoop,
  undetermined: noSuchLoop,
  indexOf: () => -1,
  throughLink: () => [],
  throughVariable: () => [],
};

function noSuchLoop(index: number): never {
  throw new Error(`There is no loop ${index}`);
}
