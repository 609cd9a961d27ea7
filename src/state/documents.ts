import { changeMetadata } from "../core/commands/metadata";
import type { FileProblem } from "../core/formats/fileProblem";
import type { CldDocument } from "../core/model/document";
import { emptyDocument } from "../core/model/emptyDocument";
import { t } from "../words/words";
import type { SavedDocument } from "./documentStorage";
import { currentDocument, execute } from "./documentStore";
import { documentToKeep, isExploringOwn, isKeptChanged, leaveScratch } from "./exploring";
import { openWithBends } from "./drawnBends";
import { askToLeave, showFileDialog } from "./fileDialogs";
import { forgetFile, recallFile } from "./fileHandles";
import { openKey, saveNow, showDocument, showToExplore } from "./keeping";
import { tell } from "./messages";
import { setSession } from "./sessionStore";
import { prepared, wantsArranging } from "./preparing";
import { documentStorage, readSaved, refreshSavedEntries } from "./savedDocuments";
import { downloadDocument } from "./saveFile";
import { shownTitle } from "./titles";

/** A ready-made model that is open and in which nothing was changed: not worth a place in the list. */
let onlyLookedAt: CldDocument | null = null;

/** A blank sheet. False when the user would rather stay with the document that is open. */
export async function newDocument(): Promise<boolean> {
  return openDocument(emptyDocument({ created: new Date().toISOString() }));
}

interface OpenOptions {
  /** For a document that has none of its own. */
  readonly title?: string;
  /** A ready-made model leaves the list again when nothing was changed in it. */
  readonly from?: "file" | "library";
}

/** Shows a document as a new one of the user's. The one that was open is stored first. */
export async function openDocument(
  document: CldDocument,
  { title = "", from = "file" }: OpenOptions = {},
): Promise<boolean> {
  const ready = await prepared(document.metadata.title === "" ? titled(document, title) : document);
  if (!(await mayLeave())) return false;
  showDocument(ready, null);
  forgetFile();
  onlyLookedAt = from === "library" ? currentDocument() : null;
  await saveNow();
  if (wantsArranging(document, ready)) void arrangeShown();
  return true;
}

/** It is worked with already: who changes it keeps it as it is. */
async function arrangeShown(): Promise<void> {
  const { arrangeOpened } = await import("./arrangeDiagram");
  await arrangeOpened();
}

/** Shows a document only to be explored: it gets no place in the list. The one that was open is stored first. */
export async function exploreDocument(document: CldDocument): Promise<boolean> {
  const ready = await prepared(document);
  if (!(await mayLeave())) return false;
  showToExplore(ready);
  forgetFile();
  onlyLookedAt = null;
  return true;
}

/** Opens a document of the list. One that cannot be read stays as it is, and the user is told. */
export async function openSaved(key: string): Promise<boolean> {
  if (key === openKey()) return true;
  const saved = await stored(key);
  if (!saved) return false;
  const loaded = await readSaved(saved);
  if (!loaded.ok) {
    tellUnreadable(saved, loaded.problem);
    return false;
  }
  const ready = await prepared(loaded.document);
  if (!(await mayLeave())) return false;
  showSaved(ready, saved);
  await Promise.all([touch(key), recallFile(key)]);
  return true;
}

/** Opens what was open in an earlier visit, if the sheet is still the one the app began with. */
export async function resumeSaved(key: string, blank: CldDocument): Promise<void> {
  const saved = await documentStorage().read(key);
  if (!saved) return;
  const loaded = await readSaved(saved);
  if (!loaded.ok) {
    if (currentDocument() === blank) tellUnreadable(saved, loaded.problem);
    return;
  }
  const ready = await prepared(loaded.document);
  if (currentDocument() !== blank) return;
  showSaved(ready, saved);
  await Promise.all([touch(key), recallFile(key)]);
}

/** Shows a document of the list as it looked when it was saved. */
function showSaved(document: CldDocument, saved: SavedDocument): void {
  if (saved.bends) openWithBends(document, saved.bends);
  showDocument(document, saved);
}

/** Gives the open document another title, as a step of its own. */
export function renameDocument(title: string): void {
  execute(changeMetadata, { changes: { title: title.trim() } });
}

/** Stores the open document; where that cannot be done the user decides. */
async function mayLeave(): Promise<boolean> {
  if (await saveNow()) {
    await dropIfOnlyLookedAt();
    return true;
  }
  // What would be lost is shown, and not what was tried with it.
  if (isExploringOwn()) {
    leaveScratch();
    setSession({ mode: "edit" });
  }
  const choice = await askToLeave(shownTitle(currentDocument().metadata.title));
  if (choice === "save-file") return downloadDocument();
  return choice === "leave";
}

async function dropIfOnlyLookedAt(): Promise<void> {
  const key = openKey();
  if (key === null || !onlyLookedAt || isKeptChanged()) return;
  if (onlyLookedAt.metadata.title !== documentToKeep()?.metadata.title) return;
  onlyLookedAt = null;
  await trying(() => documentStorage().remove(key));
}

/** A saved document as it is in the store, or null and a message. */
export async function stored(key: string): Promise<SavedDocument | null> {
  const saved = await trying(() => documentStorage().read(key));
  if (saved === null) tell(t("files:goneFromStore"), { tone: "error" });
  return saved ?? null;
}

/** What it gives, or undefined and a message when the store does not work. */
export async function trying<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch {
    tell(t("files:storeFailed"), { tone: "error" });
    return undefined;
  }
}

async function touch(key: string): Promise<void> {
  await trying(() => documentStorage().touch(key, Date.now()));
  await refreshSavedEntries();
}

/** Says why a document of the list cannot be read, and offers its text as it is. */
export function tellUnreadable({ title, text }: SavedDocument, problem: FileProblem): void {
  showFileDialog({ kind: "problem", name: shownTitle(title), problem, savedText: text });
}

function titled(document: CldDocument, title: string): CldDocument {
  return { ...document, metadata: { ...document.metadata, title } };
}
