import type { Basis, CldDocument, Polarity, Strength } from "../../model/document";

/** One row of a table as it stood in its file. */
export interface EdgeListRow {
  /** Where it begins, counted from 1 as a text editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark that opens and does not close: the cells cannot be told apart. */
  readonly broken?: boolean;
}

/** A row that holds no link we can read, and why. */
export interface BadRow {
  readonly line: number;
  readonly code: "no-source" | "no-target" | "unknown-polarity" | "too-many-cells" | "open-quote";
  /** What stands there that could not be read; "" where something is missing. */
  readonly found: string;
}

/** Something that was decided while reading, to be told to the user. */
export type EdgeListNote =
  /** The pair stood in several rows that agree, and is one link now. */
  | {
      readonly code: "links-merged";
      readonly line: number;
      readonly source: string;
      readonly target: string;
      readonly count: number;
    }
  /** The pair stood in several rows with different signs; the link's polarity is open now. */
  | {
      readonly code: "signs-conflict";
      readonly line: number;
      readonly source: string;
      readonly target: string;
      readonly count: number;
    }
  /** Two spellings were taken for one variable; the first one is kept. */
  | {
      readonly code: "names-joined";
      readonly line: number;
      readonly name: string;
      readonly other: string;
    }
  /** So many rows say nothing about polarity; it is open there. */
  | { readonly code: "polarity-missing"; readonly count: number }
  /** Cells of a column that say something else than it can hold, which were left out; the first of them. */
  | {
      readonly code: "cells-left-out";
      readonly column: "basis" | "strength";
      readonly line: number;
      readonly found: string;
      readonly count: number;
    }
  /** Columns with other headings, which were left out. */
  | { readonly code: "columns-left-out"; readonly columns: readonly string[] };

/** Why a table gives no document. */
export type EdgeListProblem =
  | { readonly code: "no-columns"; readonly missing: "both" | "source" | "target" }
  | { readonly code: "too-many-rows"; readonly limit: number }
  | { readonly code: "too-many-variables"; readonly limit: number }
  | { readonly code: "no-usable-rows"; readonly badRows: readonly BadRow[] };

/** What reading a table of links gives. Bad rows are not in the document: ask before going on without. */
export type EdgeListReading =
  | {
      readonly ok: true;
      readonly document: CldDocument;
      readonly badRows: readonly BadRow[];
      readonly notes: readonly EdgeListNote[];
    }
  | { readonly ok: false; readonly problem: EdgeListProblem };

/** What one good row says; a polarity of null is a cell that is empty. */
export interface StatedLink {
  readonly line: number;
  readonly source: string;
  readonly target: string;
  readonly polarity: Polarity | null;
  readonly delay: { readonly length: string } | null;
  /** Why the cause moves the effect; "" where nothing stands. */
  readonly rationale: string;
  readonly basis: Cell<Basis>;
  readonly strength: Cell<Strength>;
}

/** What a cell says: a value, nothing (null), or something that cannot be read. */
export type Cell<Value> = Value | null | { readonly unread: string };
