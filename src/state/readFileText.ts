import { readCld } from "../core/formats/cld/readCld";
import type { BadRow } from "../core/formats/edgeList/edgeListReading";
import { recogniseText } from "../core/formats/recogniseFormat";
import type { CldDocument } from "../core/model/document";
import { readEdgeListText } from "./edgeListFile";
import type { OpenProblem, ReadingNotes } from "./fileDialogs";

/** A file that was read. */
export interface FileContent extends Omit<ReadingNotes, "guessedEncoding"> {
  readonly document: CldDocument;
  /** Rows of a table that are not in the document. */
  readonly badRows: readonly BadRow[];
  /** Whether saving may write back to the same file. */
  readonly isOurs: boolean;
}
export type FileReading =
  | { readonly ok: true; readonly content: FileContent }
  | { readonly ok: false; readonly problem: OpenProblem };

/** The document in a text that may be our JSON or a table of links; the name only helps where the text is unclear. */
export async function readFileText(text: string, name: string): Promise<FileReading> {
  const form = formOf(text, name);
  if (form === "table") return tableReading(text);
  const loaded = readCld(text);
  if (!loaded.ok) return form === "unclear" ? tableOr(text, loaded.problem) : loaded;
  const { document, repairs, migratedFrom } = loaded;
  return {
    ok: true,
    content: { document, repairs, migratedFrom, notes: [], badRows: [], isOurs: true },
  };
}

/** Whether a pasted text is worth being opened: our JSON, or a table whose headings we know. */
export function looksLikeDocument(text: string): boolean {
  const beginning = text.slice(0, 2000);
  return /"format":\s*"causal-loop-document"/.test(beginning) || recogniseText(beginning) === "csv";
}

function formOf(text: string, name: string): "json" | "table" | "unclear" {
  if (/^\uFEFF?\s*[{[]/.test(text.slice(0, 1000))) return "json";
  if (text.trim() === "" || text.length > LONGEST_TABLE) return "json";
  if (/\.(?:csv|tsv|tab)$/i.test(name) || recogniseText(text) === "csv") return "table";
  return recogniseText(text) === "text" ? "unclear" : "json";
}
/** Longer texts are refused by the reader of our own files, in UTF-16 units. */
const LONGEST_TABLE = 50_000_000;

async function tableReading(text: string): Promise<FileReading> {
  const reading = await readEdgeListText(text);
  if (!reading.ok) return reading;
  const { document, badRows, notes } = reading;
  return {
    ok: true,
    content: { document, badRows, notes, repairs: [], migratedFrom: null, isOurs: false },
  };
}

/** A text that nothing tells of may still be a table without headings; else the first problem stands. */
async function tableOr(text: string, problem: OpenProblem): Promise<FileReading> {
  const table = await tableReading(text);
  return table.ok ? table : { ok: false, problem };
}
