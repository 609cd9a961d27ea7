import { create } from "zustand";
import { emptyDocument } from "../core/model/emptyDocument";
import { t } from "../words/words";
import { openSaved, renameDocument, stored, tellUnreadable, trying } from "./documents";
import type { SavedDocument } from "./documentStorage";
import { openKey, saveNow, showDocument } from "./keeping";
import { tell } from "./messages";
import {
  documentStorage,
  newDocumentKey,
  refreshSavedEntries,
  retitled,
  savedForm,
} from "./savedDocuments";
import { copyTitle, shownTitle } from "./titles";

/** What can be done with a document in the list; its code comes with the list. */
interface Deleted {
  readonly title: string;
  readonly takeBack: () => void;
}
const lastDeleted = create<{ readonly deleted: Deleted | null }>()(() => ({ deleted: null }));

/** Gives a document of the list another title. */
export async function renameSaved(key: string, title: string): Promise<void> {
  if (key === openKey()) return renameDocument(title);
  await withSaved(key, async (saved) => {
    const loaded = await retitled(saved, title.trim());
    if (!loaded.ok) return tellUnreadable(saved, loaded.problem);
    const renamed = {
      ...savedForm(loaded.document, key, saved.modified, saved.bends),
      used: saved.used,
    };
    await documentStorage().write(renamed, saved.revision);
  });
}

/** Puts a copy of a document of the list beside it. */
export async function duplicateDocument(key: string): Promise<void> {
  if (key === openKey()) await saveNow();
  await withSaved(key, async (saved) => {
    const copy = await retitled(saved, copyTitle(saved.title));
    if (!copy.ok) return tellUnreadable(saved, copy.problem);
    const twin = savedForm(copy.document, newDocumentKey(), Date.now(), saved.bends);
    await documentStorage().write(twin, null);
    tell(t("files:duplicated", { title: copyTitle(saved.title) }));
  });
}

/** Takes a document from the list; the message that says so can take it back. */
export async function deleteDocument(key: string): Promise<void> {
  const wasOpen = key === openKey();
  if (wasOpen) await saveNow();
  await withSaved(key, async (saved) => {
    if (wasOpen) showDocument(emptyDocument({ created: new Date().toISOString() }), null);
    await documentStorage().remove(key);
    tellDeleted({
      title: shownTitle(saved.title),
      takeBack: () => void restore(saved, wasOpen),
    });
  });
}

/** The document that was deleted last, for a list that covers the messages; null when there is none. */
export function useLastDeleted(): Deleted | null {
  return lastDeleted(({ deleted }) => deleted);
}

/** What was deleted is not spoken of any more. */
export function forgetDeleted(): void {
  lastDeleted.setState({ deleted: null });
}

function tellDeleted(deleted: Deleted): void {
  lastDeleted.setState({ deleted });
  tell(t("files:deleted", { title: deleted.title }), {
    action: { label: t("app:action.undo"), run: deleted.takeBack },
  });
}

async function restore(saved: SavedDocument, reopen: boolean): Promise<void> {
  forgetDeleted();
  await trying(() => documentStorage().write(saved, null));
  await refreshSavedEntries();
  if (reopen && openKey() === null) await openSaved(saved.key);
}

async function withSaved(
  key: string,
  change: (saved: SavedDocument) => Promise<void> | void,
): Promise<void> {
  const saved = await stored(key);
  if (saved) await trying(async () => change(saved));
  await refreshSavedEntries();
}
