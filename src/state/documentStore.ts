import { temporal } from "zundo";
import { create, useStore } from "zustand";
import type { Command, Outcome, StepLabel } from "../core/commands/command";
import type { CldDocument } from "../core/model/document";
import { emptyDocument } from "../core/model/emptyDocument";

/** Steps that can be undone; a step is one reference, so the limit only bounds forgotten documents. */
const HISTORY_LIMIT = 500;

interface DocumentState {
  readonly document: CldDocument;
  /** What was done to arrive at this document; null for one that was just opened. */
  readonly step: StepLabel | null;
  /** Counts the documents that were opened; the same for all steps of one. */
  readonly opening: number;
}

const store = create<DocumentState>()(
  temporal((): DocumentState => ({ document: emptyDocument(), step: null, opening: 0 }), {
    limit: HISTORY_LIMIT,
    equality: (past, present) => past.document === present.document,
  }),
);
const history = store.temporal;

/** Completes a document before anybody sees it: gives places to variables that have none. */
let complete: (document: CldDocument) => CldDocument = (document) => document;

/** Sets what completes every document, because finding a place needs the size of its text. */
export function completeDocumentsWith(completion: (document: CldDocument) => CldDocument): void {
  complete = completion;
}

/** Carries a command out as one undo step. A refusal, or a command that changes nothing, leaves no step. */
export function execute<Args>(command: Command<Args>, args: Args): Outcome {
  const outcome = command.apply(store.getState().document, args);
  if (!outcome.ok) return outcome;
  if (outcome.document === store.getState().document) return outcome;
  const document = complete(outcome.document);
  store.setState({ document, step: { key: command.label, count: command.count?.(args) ?? 1 } });
  return { ok: true, document };
}

/**
 * Carries a command out within the present step: for what follows from a change but is known only
 * later (labels of the loops it closed). Undo takes both away; redo brings both back.
 */
export function amend<Args>(command: Command<Args>, args: Args): Outcome {
  const outcome = command.apply(store.getState().document, args);
  if (outcome.ok && outcome.document !== store.getState().document) {
    history.getState().pause();
    store.setState({ document: outcome.document });
    history.getState().resume();
  }
  return outcome;
}

/** Shows another document; its history begins here. */
export function loadDocument(document: CldDocument): void {
  history.getState().pause();
  const opening = store.getState().opening + 1;
  store.setState({ document: complete(document), step: null, opening });
  history.getState().resume();
  history.getState().clear();
}

/** A document with all that can be undone and done again, as it was at one time. */
export interface Snapshot extends Pick<DocumentState, "document" | "step"> {
  readonly pastStates: readonly Partial<DocumentState>[];
  readonly futureStates: readonly Partial<DocumentState>[];
}

/** The document as it is now with its history; what is done afterwards does not change it. */
export function takeSnapshot(): Snapshot {
  const { document, step } = store.getState();
  const { pastStates, futureStates } = history.getState();
  return { document, step, pastStates, futureStates };
}

/** Brings back exactly that document with exactly that history. */
export function restoreSnapshot({ document, step, pastStates, futureStates }: Snapshot): void {
  history.getState().pause();
  store.setState({ document, step });
  history.getState().resume();
  history.setState({ pastStates: [...pastStates], futureStates: [...futureStates] });
}

/** Nothing that was done up to now can be undone any more. */
export function forgetHistory(): void {
  history.getState().clear();
}

export function undo(): void {
  history.getState().undo();
}

export function redo(): void {
  history.getState().redo();
}

/** The document as it is now, outside of React. */
export function currentDocument(): CldDocument {
  return store.getState().document;
}

/** Tells documents that were opened apart: another number for each, whatever is done to it. */
export function currentOpening(): number {
  return store.getState().opening;
}

/** Every document that undo or redo can bring back, and the present one. */
export function documentsInHistory(): readonly CldDocument[] {
  const { pastStates, futureStates } = history.getState();
  return [...pastStates, store.getState(), ...futureStates].flatMap((state) =>
    state.document ? [state.document] : [],
  );
}

/** Calls `listener` after every change of the document; returns what ends that. */
export function onDocumentChange(
  listener: (document: CldDocument, previous: CldDocument) => void,
): () => void {
  return store.subscribe((state, previous) => {
    if (state.document !== previous.document) listener(state.document, previous.document);
  });
}

/** A fact of the document, kept up to date. Select what is narrow and stable. */
export function useDocument<Fact>(select: (document: CldDocument) => Fact): Fact {
  return useStore(store, (state) => select(state.document));
}

/** What undo would take back, or null. */
export function useUndoStep(): StepLabel | null {
  const canUndo = useStore(history, (state) => state.pastStates.length > 0);
  const step = useStore(store, (state) => state.step);
  return canUndo ? step : null;
}

/** What redo would do again, or null. */
export function useRedoStep(): StepLabel | null {
  return useStore(history, (state) => state.futureStates.at(-1)?.step ?? null);
}

/** The same, outside of React. */
export function currentUndoStep(): StepLabel | null {
  return history.getState().pastStates.length > 0 ? store.getState().step : null;
}

export function currentRedoStep(): StepLabel | null {
  return history.getState().futureStates.at(-1)?.step ?? null;
}
