import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DocumentStorage, SavedDocument, SavedEntry, SavedHandle } from "./documentStorage";

/** Entries and texts lie apart, so that the list does not read every text. */
interface Schema extends DBSchema {
  entries: { key: string; value: SavedEntry };
  texts: { key: string; value: string };
  handles: { key: string; value: SavedHandle };
}
type Database = IDBPDatabase<Schema>;

const ALL = ["entries", "texts", "handles"] as const;
// Strict: written to the disk before we say "saved", so that a power cut takes nothing.
const STRICT: IDBTransactionOptions = { durability: "strict" };

/** Documents in the browser's own database, IndexedDB. */
export function documentDatabase(name = "loopwright"): DocumentStorage {
  const open = opener(name);
  return {
    entries: async () => (await open()).getAll("entries"),
    read: async (key) => readDocument(await open(), key),
    write: async (document, expected) => writeDocument(await open(), document, expected),
    touch: async (key, used) => touchEntry(await open(), key, used),
    remove: async (key) => removeAll(await open(), key),
    readHandle: async (key) => (await (await open()).get("handles", key)) ?? null,
    writeHandle: async (key, handle) => {
      await (await open()).put("handles", handle, key);
    },
  };
}

/** One connection, opened when it is first needed and again after it was lost or could not be opened. */
function opener(name: string): () => Promise<Database> {
  let connection: Promise<Database> | null = null;
  function forget(): void {
    connection = null;
  }
  async function connect(): Promise<Database> {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        for (const store of ALL) fresh.createObjectStore(store);
      },
      // A newer version of this app in another tab waits for us to let go.
      blocking: () => {
        database.close();
        forget();
      },
      terminated: forget,
    });
    return database;
  }
  return () => {
    connection ??= connect().catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  };
}

async function readDocument(database: Database, key: string): Promise<SavedDocument | null> {
  const transaction = database.transaction(["entries", "texts"]);
  const [entry, text] = await Promise.all([
    transaction.objectStore("entries").get(key),
    transaction.objectStore("texts").get(key),
  ]);
  return entry && text !== undefined ? { ...entry, text } : null;
}

/** Looks and writes in one transaction: no other tab can come in between. */
async function writeDocument(
  database: Database,
  { text, ...entry }: SavedDocument,
  expected: string | null,
): Promise<"written" | "changed-elsewhere"> {
  const transaction = database.transaction(["entries", "texts"], "readwrite", STRICT);
  const before = await transaction.objectStore("entries").get(entry.key);
  if (before && before.revision !== expected && before.revision !== entry.revision)
    return "changed-elsewhere";
  await Promise.all([
    transaction.objectStore("entries").put(entry, entry.key),
    transaction.objectStore("texts").put(text, entry.key),
    transaction.done,
  ]);
  return "written";
}

async function touchEntry(database: Database, key: string, used: number): Promise<void> {
  const transaction = database.transaction("entries", "readwrite");
  const entry = await transaction.store.get(key);
  if (entry) await transaction.store.put({ ...entry, used }, key);
  await transaction.done;
}

async function removeAll(database: Database, key: string): Promise<void> {
  const transaction = database.transaction(ALL, "readwrite", STRICT);
  await Promise.all([
    ...ALL.map((store) => transaction.objectStore(store).delete(key)),
    transaction.done,
  ]);
}
