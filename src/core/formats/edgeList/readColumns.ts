import type { EdgeListProblem, EdgeListRow } from "./edgeListReading";
import { readDelay, readPolarity } from "./readCells";

/** In which column, counted from 0, what stands; null when there is none. */
export interface Columns {
  readonly source: number;
  readonly target: number;
  readonly polarity: number | null;
  readonly delay: number | null;
  readonly rationale: number | null;
  readonly basis: number | null;
  readonly strength: number | null;
  /** Headings of columns that mean nothing to us. */
  readonly others: readonly string[];
  /** Cells in a row; more than these make a row unreadable. */
  readonly width: number;
  readonly hasHeading: boolean;
}

type Meaning = "source" | "target" | "polarity" | "delay" | "rationale" | "basis" | "strength";
const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  source: ["source", "from", "cause"],
  target: ["target", "to", "effect"],
  polarity: ["polarity", "sign"],
  delay: ["delay", "delayed"],
  rationale: ["rationale", "why", "reason", "mechanism", "note", "notes", "comment", "comments"],
  basis: ["basis", "confidence"],
  strength: ["strength"],
};

/**
 * The columns of a table from its first row: by their headings, in any case and order; or, when it
 * has none, by a first row that can only be a link, because exactly one cell after the first name is
 * a sign: `a, b, +`, `a, b, +, 1` or `a, +, b`.
 */
export function readColumns(first: EdgeListRow): Columns | EdgeListProblem {
  const headings = first.cells.map(heading);
  const source = columnOf(headings, "source");
  const target = columnOf(headings, "target");
  if (source !== null && target !== null) return byHeading(first, headings, source, target);
  const missing = source !== null ? "target" : target !== null ? "source" : "both";
  const columns = missing === "both" && !first.broken ? byData(first.cells) : null;
  return columns ?? { code: "no-columns", missing };
}

function byHeading(
  { cells }: EdgeListRow,
  headings: readonly string[],
  source: number,
  target: number,
): Columns {
  const polarity = columnOf(headings, "polarity");
  const delay = columnOf(headings, "delay");
  const rationale = columnOf(headings, "rationale");
  const basis = columnOf(headings, "basis");
  const strength = columnOf(headings, "strength");
  const known = new Set([source, target, polarity, delay, rationale, basis, strength]);
  const others = cells.filter((cell, index) => !known.has(index) && cell.trim() !== "");
  const width = cells.length;
  const grounds = { rationale, basis, strength };
  return { source, target, polarity, delay, ...grounds, others, width, hasHeading: true };
}

function byData(cells: readonly string[]): Columns | null {
  const [first = "", second = "", third = "", fourth] = trimmedRow(cells);
  const signs = [first, second, third].map((cell) => Boolean(readPolarity(cell)));
  const [, isSecondSign, isThirdSign] = signs;
  if (signs.filter(Boolean).length !== 1 || [first, second, third].some((cell) => !cell.trim()))
    return null;
  const width = Math.max(cells.length, 4);
  const grounds = { rationale: null, basis: null, strength: null };
  const rest = { ...grounds, others: [], width, hasHeading: false };
  if (isSecondSign) return { source: 0, target: 2, polarity: 1, delay: 3, ...rest };
  if (!isThirdSign || (fourth !== undefined && !isPlainDelay(fourth))) return null;
  return { source: 0, target: 1, polarity: 2, delay: 3, ...rest };
}

/** Without a heading only a plain yes or no can be told to be a delay. */
function isPlainDelay(cell: string): boolean {
  return !readDelay(cell)?.length;
}

function columnOf(headings: readonly string[], meaning: Meaning): number | null {
  const index = headings.findIndex((word) => HEADINGS[meaning].includes(word));
  return index < 0 ? null : index;
}

function heading(cell: string): string {
  return cell.normalize("NFKC").trim().toLowerCase();
}

/** Without the empty cells that spreadsheets put at the end of rows. */
export function trimmedRow(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}
