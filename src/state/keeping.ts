import { create } from "zustand";
import type { CldDocument } from "../core/model/document";
import { t } from "../words/words";
import { type SavedDocument, type StorageFailure, storageFailure } from "./documentStorage";
import { hold, isHeldElsewhere } from "./documentHolder";
import { loadDocument } from "./documentStore";
import { documentToKeep, endScratch, loadToExplore, retitleKept } from "./exploring";
import { tell } from "./messages";
import { documentStorage, newDocumentKey, refreshSavedEntries, savedForm } from "./savedDocuments";
import { resetSession } from "./sessionStore";
import { rememberOpen } from "./tabMemory";
import { copyTitle, shownTitle } from "./titles";

/** The open document, as the store holds it. */
interface Kept {
  readonly key: string;
  /** Null while nothing is stored. */
  readonly revision: string | null;
  readonly document: CldDocument | null;
}

interface Keeping {
  /** How the last attempt to store ended. */
  readonly failure: StorageFailure | null;
  readonly isUnsaved: boolean;
  readonly key: string | null;
}

let kept: Kept = neverStored();
/** The revision that is being written just now. */
let underway: string | null = null;
/** Saves go one after another, so that none overtakes another. */
let chain: Promise<void> = Promise.resolve();

const store = create<Keeping>()(() => ({ failure: null, isUnsaved: false, key: null }));

/** A fact of how the open document is kept. */
export function useKeeping<Fact>(select: (keeping: Keeping) => Fact): Fact {
  return store(select);
}

/** The same, outside of React. */
export function keeping(): Keeping {
  return store.getState();
}

export function onKeepingChange(listener: (now: Keeping, before: Keeping) => void): () => void {
  return store.subscribe(listener);
}

/** Under which key the open document is stored; null when it is not. */
export function openKey(): string | null {
  return kept.revision === null ? null : kept.key;
}

/** Whether the open document holds something that is not stored. */
export function isUnsaved(): boolean {
  const document = documentToKeep();
  if (!document || document === kept.document) return false;
  return !(kept.revision === null && isBlank(document));
}

/** What would be lost if nothing more could be stored, with the revisions it may replace. */
export function unsavedWork(): {
  readonly saved: SavedDocument;
  readonly replaces: readonly string[];
} | null {
  const document = documentToKeep();
  if (!document || !isUnsaved()) return null;
  const saved = savedForm(document, kept.key, Date.now());
  return { saved, replaces: [kept.revision, underway].flatMap((revision) => revision ?? []) };
}

/** Shows another document. `stored` says where the store holds exactly this one; null when it does not. */
export function showDocument(
  document: CldDocument,
  stored: { readonly key: string; readonly revision: string } | null,
): void {
  endScratch();
  loadDocument(document);
  resetSession();
  keep(stored ? { ...stored, document: documentToKeep() } : neverStored());
  noteChange();
}

/** Shows a document only to be explored: nothing of it is stored, and a reload shows what was open before. */
export function showToExplore(document: CldDocument): void {
  kept = neverStored();
  loadToExplore(document);
  noteChange();
}

/** Stores what is not stored yet, and says whether all of it is stored then. */
export async function saveNow(): Promise<boolean> {
  chain = chain.then(saveAll);
  await chain;
  return !isUnsaved();
}

/** Brings what is known of keeping up to date after the document has changed. */
export function noteChange(): void {
  store.setState({ isUnsaved: isUnsaved(), key: openKey() });
}

/** Notes how the store answered; null when it works. */
export function noteFailure(failure: StorageFailure | null): void {
  store.setState({ failure });
}

async function saveAll(): Promise<void> {
  try {
    while (isUnsaved()) await saveOnce();
    noteFailure(null);
  } catch (error) {
    noteFailure(storageFailure(error));
  }
  underway = null;
  noteChange();
}

async function saveOnce(): Promise<void> {
  const before = kept;
  const document = documentToKeep();
  if (!document) return;
  if (before.revision !== null && isHeldElsewhere()) return continueAsCopy("openElsewhere");
  const saved = savedForm(document, before.key, Date.now());
  underway = saved.revision;
  const outcome = await documentStorage().write(saved, before.revision);
  // Another document may have been opened meanwhile: it has its own place in the store.
  if (kept !== before) return;
  if (outcome === "changed-elsewhere") return continueAsCopy("changedElsewhere");
  keep({ key: saved.key, revision: saved.revision, document });
  void refreshSavedEntries();
}

/** The document is another tab's, or was saved by one since we read it: what is here goes on beside it. */
function continueAsCopy(why: "openElsewhere" | "changedElsewhere"): void {
  const title = documentToKeep()?.metadata.title ?? "";
  keep(neverStored());
  retitleKept(copyTitle(title));
  tell(t(`files:${why}`, { title: shownTitle(title), copy: copyTitle(title) }));
}

/** From now on this is what is kept; the tab remembers it, and holds it as soon as no other tab does. */
function keep(now: Kept): void {
  kept = now;
  rememberOpen(kept.key);
  hold(kept.key);
}

function neverStored(): Kept {
  return { key: newDocumentKey(), revision: null, document: null };
}

/** Nothing in it that anybody would miss. */
function isBlank({ metadata, variables, quotes, sources, groups }: CldDocument): boolean {
  return (
    [variables, quotes, sources, groups].every((part) => Object.keys(part).length === 0) &&
    [metadata.title, metadata.question, metadata.description].every((text) => text === "")
  );
}
