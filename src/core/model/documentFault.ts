import type { JsonPath } from "./jsonPath";

/** A law of documents that can be broken; the sentence is in the word catalogue. */
export type DocumentFault =
  /** An id is its kind's letter, a hyphen, then letters, digits and hyphens. */
  | "malformed-id"
  | "doubled-id"
  /** A record's key is the id of what stands under it. */
  | "wrong-key"
  | "empty-name"
  /** Names are trimmed, with single spaces inside. */
  | "untidy-name"
  | "unknown-variable"
  | "unknown-link"
  | "unknown-group"
  | "unknown-quote"
  | "unknown-source"
  | "unknown-informant"
  /** The same id twice in a list where it says the same thing. */
  | "repeated-entry"
  /** A second link from the same source to the same target. */
  | "doubled-link"
  | "loop-path-empty"
  | "loop-path-repeats"
  /** The least id does not come first. */
  | "loop-path-not-canonical"
  /** Two labels, notes or badges of one loop. */
  | "doubled-loop"
  /** A label is R, B or U and a number from 1. */
  | "malformed-loop-label"
  | "doubled-loop-label"
  /** One thing has the same leverage point twice. */
  | "doubled-tag"
  | "malformed-leverage-point"
  /** Places are whole pixels and bends are thousandths, finite and of a size that can be drawn. */
  | "not-rounded"
  /** A span begins at 0 or later and does not end before it begins. */
  | "malformed-span"
  /** A name every JavaScript object has a meaning for, which readers drop. */
  | "forbidden-attribute";

/** One place where a document breaks one of its laws. */
export interface DocumentFinding {
  /** Through the document in memory: records are stepped into by id. */
  readonly path: JsonPath;
  readonly code: DocumentFault;
  /** What stands there. */
  readonly found: string;
}

/** Findings one after another, as the checks come upon them. */
export type Findings = Generator<DocumentFinding, void>;

/** A finding, told to whoever asked for them. */
export function finding(path: JsonPath, code: DocumentFault, found: string): DocumentFinding {
  return { path, code, found };
}
