import { create } from "zustand";
import type { LinkId, VariableId } from "../core/model/document";
import { setSession } from "./sessionStore";

/** "How does this variable reach that one?", as it is being asked, and which path lights up on the sheet. */
export interface ReachView {
  readonly from: VariableId | null;
  readonly to: VariableId | null;
  /** Links that a path may have at most; null is any number. */
  readonly maxLength: number | null;
  /** The links of the path that stands out; null while none does. */
  readonly lit: readonly LinkId[] | null;
}

const INITIAL: ReachView = { from: null, to: null, maxLength: null, lit: null };

const store = create<ReachView>()(() => INITIAL);

export function useReachView<Fact>(select: (view: ReachView) => Fact): Fact {
  return store(select);
}

export function reachView(): ReachView {
  return store.getState();
}

/** Asks something else; what was lit was an answer to the question before. */
export function askReach(changes: Partial<Omit<ReachView, "lit">>): void {
  store.setState({ ...changes, lit: null });
}

/** Asks from one variable to another, or leaves open from or to where, and shows the panel of paths. */
export function openReach(from: VariableId | null, to: VariableId | null): void {
  askReach({ from, to });
  setSession({ panelOpen: true, panelTab: "paths" });
}

/** Lights a path on the sheet, or none. */
export function lightPath(links: readonly LinkId[] | null): void {
  if (store.getState().lit !== links) store.setState({ lit: links });
}

export function onReachChange(listener: () => void): () => void {
  return store.subscribe(listener);
}
