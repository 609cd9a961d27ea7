import type { CldDocument } from "../core/model/document";
import type { SavedHandle } from "./documentStorage";
import { openKey, saveNow } from "./keeping";
import { documentStorage } from "./savedDocuments";

/** The file on disk that the open document came from or went to. */
interface OpenFile extends SavedHandle {
  /** What is in the file; null when that is not known any more, as after a reload. */
  readonly document: CldDocument | null;
}

let file: OpenFile | null = null;

/** The file the open document is saved to in place; null when there is none. */
export function openFileHandle(): OpenFile | null {
  return file;
}

/** From now on the document has no file. */
export function forgetFile(): void {
  file = null;
}

/** The document is in this file now. Kept beside the stored document, for the next visit. */
export async function adoptFile(
  handle: FileSystemFileHandle,
  document: CldDocument,
): Promise<void> {
  const { lastModified } = await handle.getFile();
  file = { handle, lastModified, document };
  await saveNow();
  const key = openKey();
  if (key === null || file?.handle !== handle) return;
  await documentStorage()
    .writeHandle(key, { handle, lastModified })
    // Handles cannot be stored in every browser and every kind of store: then it lasts for this visit.
    .catch(() => undefined);
}

/** Brings back the file of a stored document. */
export async function recallFile(key: string): Promise<void> {
  file = null;
  const saved = await documentStorage()
    .readHandle(key)
    // A document opens without its file; saving asks for a place then.
    .catch(() => null);
  if (saved && openKey() === key) file = { ...saved, document: null };
}
