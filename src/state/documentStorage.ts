import type { Bends } from "../core/drawing/bendRule";

/** What the list of saved documents says of one, without reading its text. */
export interface SavedEntry {
  readonly key: string;
  /** "" for one without a title. */
  readonly title: string;
  /** When it was last changed and last open; milliseconds since 1970. */
  readonly modified: number;
  readonly used: number;
  readonly variables: number;
  readonly links: number;
  /** Another one with every save, so that a tab sees when another tab has saved in between. */
  readonly revision: string;
  /** How its links were bent on the sheet when it was saved, where that is known. */
  readonly bends?: Bends | undefined;
}

/** A saved document: the text of its file, so that the reader of files protects it. */
export interface SavedDocument extends SavedEntry {
  readonly text: string;
}

/** The file on disk that a saved document came from or went to. */
export interface SavedHandle {
  readonly handle: FileSystemFileHandle;
  /** The file's own time when we last read or wrote it; milliseconds since 1970. */
  readonly lastModified: number;
}

/** Where documents are kept between visits. Everything may fail: the store full, blocked or gone. */
export interface DocumentStorage {
  entries(): Promise<readonly SavedEntry[]>;
  read(key: string): Promise<SavedDocument | null>;
  /** Writes unless another revision than `expected` stands there: then somebody else has saved in between. */
  write(document: SavedDocument, expected: string | null): Promise<"written" | "changed-elsewhere">;
  /** Says when it was last open. */
  touch(key: string, used: number): Promise<void>;
  remove(key: string): Promise<void>;
  readHandle(key: string): Promise<SavedHandle | null>;
  writeHandle(key: string, handle: SavedHandle): Promise<void>;
}

/** Why something could not be stored. */
export type StorageFailure = "full" | "blocked";

export function storageFailure(error: unknown): StorageFailure {
  const name = typeof error === "object" && error && "name" in error ? error.name : "";
  return name === "QuotaExceededError" ? "full" : "blocked";
}
