import { create } from "zustand";
import type { ListingProgress } from "../core/graph/listing";
import type { LoopTotals } from "../core/loops/countLoops";
import { type LoopSet, NO_LOOPS } from "../core/loops/loopSet";
import type { CldDocument } from "../core/model/document";

export interface Analysis {
  /** The loops of the newest state that was answered; the old list stays until the new one is there. */
  readonly loops: LoopSet;
  /** Whether an answer for the present links is still awaited. */
  readonly looking: boolean;
  /** Whether the search for the loops of the present links broke off; the next change begins another. */
  readonly failed: boolean;
  /** The links that `loops` are the loops of: those of the present document, or of an earlier one. */
  readonly links: CldDocument["links"];
  /** How many loops there are in all, listed or not; null where nobody has counted, or counts still. */
  readonly total: LoopTotals | null;
  /** A longer list of loops of the same links, that somebody asked for. */
  readonly long: LongList | null;
  /** How far the making of one has come; null while none is made. */
  readonly longProgress: ListingProgress | null;
  /** How long a list was that has been let go, because its links changed; null before that. */
  readonly longGone: number | null;
  /** The core loops; null until somebody asks for them. */
  readonly core: LoopSet | null;
}

/** A list, and the number by which whoever made it knows it. */
export interface LongList {
  readonly serial: number;
  readonly loops: LoopSet;
  /** The state of the links that it is of: the same thing for all lists of one state. */
  readonly of: object;
}

/** What is known of loops beside the list that there always is, before anybody asks. */
export const NOTHING_MORE = {
  total: null,
  long: null,
  longProgress: null,
  longGone: null,
  core: null,
} satisfies Partial<Analysis>;

const store = create<Analysis>()(() => ({
  loops: NO_LOOPS,
  looking: false,
  failed: false,
  links: {},
  ...NOTHING_MORE,
}));

/** A fact about the loops of the present document. */
export function useAnalysis<Fact>(select: (analysis: Analysis) => Fact): Fact {
  return store(select);
}

export function currentAnalysis(): Analysis {
  return store.getState();
}

/** The loops of exactly this document, or null while they are looked for. */
export function analysisFor(document: CldDocument): LoopSet | null {
  const { loops, links } = store.getState();
  return links === document.links ? loops : null;
}

export function setAnalysis(changes: Partial<Analysis>): void {
  store.setState(changes);
}

export function onAnalysisChange(listener: (now: Analysis, before: Analysis) => void): () => void {
  return store.subscribe(listener);
}
