import { create } from "zustand";
import { type LoopSet, NO_LOOPS } from "../core/loops/loopSet";

export interface Analysis {
  /** The loops of the newest state that was answered; the old list stays until the new one is there. */
  readonly loops: LoopSet;
  /** Whether an answer for the present links is still awaited. */
  readonly looking: boolean;
}

const store = create<Analysis>()(() => ({ loops: NO_LOOPS, looking: false }));

/** A fact about the loops of the present document. */
export function useAnalysis<Fact>(select: (analysis: Analysis) => Fact): Fact {
  return store(select);
}

export function currentAnalysis(): Analysis {
  return store.getState();
}

export function setAnalysis(changes: Partial<Analysis>): void {
  store.setState(changes);
}

export function onAnalysisChange(listener: (now: Analysis, before: Analysis) => void): () => void {
  return store.subscribe(listener);
}
