import { create } from "zustand";
import { done, type Command } from "../core/commands/command";
import { changeMetadata } from "../core/commands/metadata";
import type { CldDocument } from "../core/model/document";
import {
  amend,
  currentDocument,
  currentRedoStep,
  currentUndoStep,
  execute,
  forgetHistory,
  loadDocument,
  restoreSnapshot,
  type Snapshot,
  takeSnapshot,
} from "./documentStore";
import { resetSession, setSession } from "./sessionStore";

/** While it lasts, what is on the sheet is a scratch copy: anything may be tried, nothing is kept. */
interface Scratch {
  /** What exploring began with. */
  readonly start: CldDocument;
  /** What is kept meanwhile and comes back afterwards; null when the document was opened only to be explored. */
  readonly kept: Snapshot | null;
}

const store = create<{ readonly scratch: Scratch | null }>()(() => ({ scratch: null }));

/** Whether what is on the sheet is only tried. */
export function isExploring(): boolean {
  return store.getState().scratch !== null;
}

/** The same, kept up to date. */
export function useIsExploring(): boolean {
  return store(({ scratch }) => scratch !== null);
}

/** Whether there is a document that comes back when exploring ends. */
export function isExploringOwn(): boolean {
  return Boolean(store.getState().scratch?.kept);
}

/** From now on what is done to the open document is only tried. Its history waits with it. */
export function beginScratch(): void {
  if (isExploring()) return;
  const kept = takeSnapshot();
  store.setState({ scratch: { start: kept.document, kept } });
  forgetHistory();
}

/** Shows a document only to be explored. */
export function loadToExplore(document: CldDocument): void {
  // Known before it is shown, so that nobody takes it for something to be kept.
  store.setState({ scratch: { start: document, kept: null } });
  loadDocument(document);
  store.setState({ scratch: { start: currentDocument(), kept: null } });
  resetSession();
  setSession({ mode: "explore" });
}

/** What is tried is no longer remembered as that; what is on the sheet stays there. */
export function endScratch(): void {
  store.setState({ scratch: null });
}

/** Brings back the document that exploring began with, and its history, exactly. */
export function leaveScratch(): void {
  const { scratch } = store.getState();
  if (!scratch?.kept) return;
  restoreSnapshot(scratch.kept);
  endScratch();
}

/** What exploring began with; the open document where nothing is explored. */
export function exploredDocument(): CldDocument {
  return store.getState().scratch?.start ?? currentDocument();
}

/** What is on the sheet, if anything was tried with it; else null. */
export function triedDocument(): CldDocument | null {
  return isExploring() && hasTried() ? currentDocument() : null;
}

const startOver: Command<{ readonly start: CldDocument }> = {
  label: "commands:startOver",
  apply: (_, { start }) => done(start),
};

/** Shows what exploring began with again, as a step that can be undone. */
export function startExploringAnew(): void {
  const { scratch } = store.getState();
  if (scratch) execute(startOver, { start: scratch.start });
}

/** The document that is to be stored: the open one, or the one that exploring began with; null for none. */
export function documentToKeep(): CldDocument | null {
  const { scratch } = store.getState();
  return scratch ? (scratch.kept?.document ?? null) : currentDocument();
}

/** Whether anything was done to the document that is to be stored since it was opened. */
export function isKeptChanged(): boolean {
  const { scratch } = store.getState();
  if (!scratch) return hasTried();
  const { pastStates = [], futureStates = [] } = scratch.kept ?? {};
  return pastStates.length + futureStates.length > 0;
}

/** Gives the document that is to be stored another title, without a step. */
export function retitleKept(title: string): void {
  const { scratch } = store.getState();
  if (!scratch) amend(changeMetadata, { changes: { title } });
  if (!scratch?.kept) return;
  const { document } = scratch.kept;
  const retitled = { ...document, metadata: { ...document.metadata, title } };
  store.setState({ scratch: { ...scratch, kept: { ...scratch.kept, document: retitled } } });
}

function hasTried(): boolean {
  return currentUndoStep() !== null || currentRedoStep() !== null;
}
