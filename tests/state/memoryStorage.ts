import type {
  DocumentStorage,
  SavedDocument,
  SavedEntry,
  SavedHandle,
} from "../../src/state/documentStorage";

/** A store of documents in memory, which can be made to fail as browsers' stores do. */
export interface MemoryStorage extends DocumentStorage {
  readonly documents: Map<string, SavedDocument>;
  /** How often something was written. */
  readonly writes: () => number;
  /** Every answer from now on; null when it works again. */
  readonly failWith: (name: "QuotaExceededError" | "SecurityError" | null) => void;
}

export function memoryStorage(): MemoryStorage {
  const documents = new Map<string, SavedDocument>();
  const handles = new Map<string, SavedHandle>();
  let failure: string | null = null;
  let writes = 0;
  async function working(): Promise<void> {
    await Promise.resolve();
    if (failure) throw new DOMException("The store does not work.", failure);
  }
  return {
    documents,
    writes: () => writes,
    failWith: (name) => {
      failure = name;
    },
    entries: async () => {
      await working();
      return [...documents.values()].map(entryOf);
    },
    read: async (key) => {
      await working();
      return documents.get(key) ?? null;
    },
    write: async (document, expected) => {
      await working();
      const before = documents.get(document.key);
      if (before && before.revision !== expected && before.revision !== document.revision)
        return "changed-elsewhere";
      documents.set(document.key, document);
      writes++;
      return "written";
    },
    touch: async (key, used) => {
      await working();
      const before = documents.get(key);
      if (before) documents.set(key, { ...before, used });
    },
    remove: async (key) => {
      await working();
      documents.delete(key);
    },
    readHandle: async (key) => {
      await working();
      return handles.get(key) ?? null;
    },
    writeHandle: async (key, handle) => {
      await working();
      handles.set(key, handle);
    },
  };
}

function entryOf(document: SavedDocument): SavedEntry {
  const { key, title, modified, used, variables, links, revision } = document;
  return { key, title, modified, used, variables, links, revision };
}
