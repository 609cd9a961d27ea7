import { create } from "zustand";
import type { Places } from "../core/layout/cleanUp/placedLabel";
import type { FlowSubject } from "../core/layout/flow/flowGraph";
import type { CldDocument, LinkId, VariableId } from "../core/model/document";

/**
 * The diagram seen from left to right, or what leads to a variable and what it leads to: another
 * picture of the same document, whose own places stay as they are.
 */
export interface FlowView {
  readonly subject: FlowSubject;
  /** Where its variables are drawn; all others are left out. */
  readonly places: Places;
  readonly variables: ReadonlySet<VariableId>;
  readonly links: ReadonlySet<LinkId>;
  /** Links among its variables that lead back and are not drawn. */
  readonly leftOut: number;
  /** Whether its words can be read where it is seen whole. */
  readonly isReadable: boolean;
  /** A document as it is drawn in this view; the same one for the same document. */
  readonly laid: (document: CldDocument) => CldDocument;
}

const store = create<{ readonly view: FlowView | null }>()(() => ({ view: null }));

/** A fact of the view, kept up to date; the diagram itself is null. */
export function useFlowView<Fact>(select: (view: FlowView | null) => Fact): Fact {
  return store(({ view }) => select(view));
}

/** The same, outside of React. */
export function currentFlowView(): FlowView | null {
  return store.getState().view;
}

/** Shows this view from now on, or the diagram itself. */
export function setFlowView(view: FlowView | null): void {
  store.setState({ view });
}

/** Calls `listener` when another view is shown; returns what ends that. */
export function onFlowViewChange(listener: () => void): () => void {
  return store.subscribe(listener);
}

/** A document with the places it is drawn at: those of the view, where there is one. */
export function laidAsFlow(document: CldDocument): CldDocument {
  return currentFlowView()?.laid(document) ?? document;
}
