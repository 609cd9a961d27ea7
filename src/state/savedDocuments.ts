import { create } from "zustand";
import { writeCld } from "../core/formats/cld/writeCld";
import type { Loaded } from "../core/formats/fileProblem";
import type { CldDocument } from "../core/model/document";
import { documentDatabase } from "./documentDatabase";
import { bendsNow } from "./drawnBends";
import type { DocumentStorage, SavedDocument, SavedEntry } from "./documentStorage";

let storage: DocumentStorage = documentDatabase();

const store = create<{ readonly entries: readonly SavedEntry[] }>()(() => ({ entries: [] }));

/** Where documents are kept. */
export function documentStorage(): DocumentStorage {
  return storage;
}

/** Keeps documents elsewhere; for tests. */
export function keepDocumentsIn(other: DocumentStorage): void {
  storage = other;
}

/** The saved documents as last read, the one used last first. */
export function useSavedEntries(): readonly SavedEntry[] {
  return store(({ entries }) => entries);
}

/** Reads the list again. A store that cannot be read has nothing in it that could be shown. */
export async function refreshSavedEntries(): Promise<void> {
  store.setState({ entries: await savedEntries().catch(() => []) });
}

/** The list as it is in the store, the one used last first. */
export async function savedEntries(): Promise<readonly SavedEntry[]> {
  const entries = await storage.entries();
  return entries.toSorted((a, b) => b.used - a.used);
}

/** A document as it is saved: the text of its file, what the list says of it, a new revision, its bends. */
export function savedForm(
  document: CldDocument,
  key: string,
  now: number,
  bends: SavedDocument["bends"] = bendsNow(document),
): SavedDocument {
  return {
    key,
    title: document.metadata.title,
    modified: now,
    used: now,
    variables: Object.keys(document.variables).length,
    links: Object.keys(document.links).length,
    revision: randomKey(),
    bends,
    text: writeCld(document),
  };
}

/** A new key for a document. */
export function newDocumentKey(): string {
  return randomKey();
}

/** 128 random bits. Browsers give ready-made UUIDs only where a page came by HTTPS. */
function randomKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(numbers, (number) => number.toString(16).padStart(8, "0")).join("");
}

/** What the saved text holds. Never changes what is saved. The reader is fetched when it is first needed. */
export async function readSaved({ text }: SavedDocument): Promise<Loaded> {
  const { readCld } = await import("../core/formats/cld/readCld");
  return readCld(text);
}

/** A saved document under another title; what is saved stays as it is. */
export async function retitled(saved: SavedDocument, title: string): Promise<Loaded> {
  const loaded = await readSaved(saved);
  if (!loaded.ok) return loaded;
  const { document } = loaded;
  return { ...loaded, document: { ...document, metadata: { ...document.metadata, title } } };
}
