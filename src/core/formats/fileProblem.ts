import type { DocumentFault } from "../model/documentFault";
import type { CldDocument } from "../model/document";

/**
 * Why a file cannot be opened, as data; the sentence is in the word catalogue. Nothing of the file
 * has been taken over, and nothing that is open has changed.
 */
export type FileProblem =
  | { readonly code: "empty" }
  | { readonly code: "too-large"; readonly megabytes: number; readonly limit: number }
  /** Line and column count from 1; the column counts UTF-16 units. */
  | { readonly code: "not-json"; readonly line: number; readonly column: number }
  | { readonly code: "not-ours"; readonly found: ForeignFormat }
  | { readonly code: "too-new"; readonly version: number; readonly understood: number }
  /** `what` is the part of the file that has `count` entries where `limit` are understood. */
  | {
      readonly code: "too-many";
      readonly what: FileList;
      readonly count: number;
      readonly limit: number;
    }
  | {
      readonly code: "invalid";
      /** Where, as a JSON path: "links[3].polarity"; "" is the file as a whole. */
      readonly path: string;
      /** "shape": another value was expected here; "missing": a field that must be there; otherwise the law of documents that is broken. */
      readonly rule: "shape" | "missing" | DocumentFault;
      /** For "shape", in JSON's own notation: `"+" | "-" | "?"`, `string`; otherwise "". */
      readonly expected: string;
      /** What stands there, in JSON's own notation and cut short, such as `"x"`; "" when it is absent. */
      readonly found: string;
    };

/** The lists of our file that have a limit. */
export type FileList =
  | "variables"
  | "links"
  | "loopLabels"
  | "loopNotes"
  | "leverageTags"
  | "quotes"
  | "sources"
  | "informants"
  | "groups"
  | "scenes";

/** What a text seems to be that is not our file; "json" and "text" when it is nothing we know. */
export type ForeignFormat =
  | "catcolab"
  | "csv"
  | "dot"
  | "excalidraw"
  | "graphml"
  | "html"
  | "json"
  | "kumu"
  | "loopy"
  | "prsm"
  | "modeljson"
  | "refi-qda"
  | "sagemodeler"
  | "text"
  | "vensim"
  | "xmile"
  | "xml"
  | "zip";

/** One thing that was set right while reading, to be told to the user. */
export interface Repair {
  readonly code: RepairCode;
  /** Where it stood, as a JSON path; the first place when there are several. */
  readonly path: string;
  /** What stood there: an id, a name, the name of a field. */
  readonly found: string;
  /** What stands there now; "" when it was dropped. */
  readonly now: string;
  /** In how many places the same was done. */
  readonly count: number;
}

/** What is set right: everything else is a problem. */
export type RepairCode =
  | "doubled-id-renamed"
  | "missing-quote-dropped"
  | "place-dropped"
  | "unknown-field-dropped"
  | "number-rounded"
  | "name-tidied"
  | "loop-path-turned";

/** What reading a file gives. */
export type Loaded =
  | {
      readonly ok: true;
      readonly document: CldDocument;
      /** The version the file was written in, when it was older than ours. */
      readonly migratedFrom: number | null;
      readonly repairs: readonly Repair[];
    }
  | { readonly ok: false; readonly problem: FileProblem };
