import type { CldDocument } from "../model/document";

/**
 * Why a command did nothing, as data: the sentence is in the word catalogue under "refusals:<code>".
 * `params` fill its blanks (names of variables, mostly).
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every reason a command may give for doing nothing. */
export type RefusalCode =
  | "duplicate-link"
  | "self-link"
  | "reverse-exists"
  | "empty-name"
  | "gone"
  | "already-tagged"
  | "cannot-bridge"
  | "cannot-merge"
  | "nothing-to-paste"
  | "in-use"
  | "loop-has-note"
  | "column-exists"
  | "reserved-name";

/** What a command gives: the changed document, or why there is none. */
export type Outcome =
  | { readonly ok: true; readonly document: CldDocument }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * One way a document can change. Pure: ids, times and chance are arguments. `apply` returns the same
 * document when nothing changes and shares every part it does not touch.
 */
export interface Command<Args> {
  /** Key in the word catalogue of what the Undo button will say: "commands:moveVariables". */
  readonly label: string;
  /** How many things it concerns, for the plural of the label. */
  readonly count?: (args: Args) => number;
  apply(document: CldDocument, args: Args): Outcome;
}

/** What the Undo button says about a step that was done. */
export interface StepLabel {
  readonly key: string;
  readonly count: number;
}

/** The outcome of a command that was carried out. */
export function done(document: CldDocument): Outcome {
  return { ok: true, document };
}

/** The outcome of a command that may not be carried out. */
export function refused(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): Outcome {
  return { ok: false, refusal: { code, params } };
}
