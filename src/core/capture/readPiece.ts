import type { Polarity } from "../model/document";
import { tidyName } from "../model/names";
import type { CaptureProblem, CaptureProblemCode } from "./captureEntry";
import { matchAt, type Piece } from "./pieces";

/** A name and the marks after it. */
export interface ReadName {
  readonly name: string;
  readonly polarity: Polarity | null;
  readonly delayed: boolean;
  /** Where the name begins and where its marks begin, in the line. */
  readonly at: number;
  readonly marksAt: number;
}

/** What a piece says, or why it cannot be read. */
export type PieceReading =
  | { readonly ok: true; readonly read: ReadName }
  | { readonly ok: false; readonly problem: CaptureProblem };

const POLARITIES: Readonly<Record<string, Polarity>> = { "+": "+", "-": "-", "−": "-", "?": "?" };
const WHOLE_QUOTE = /"(?:[^"]|"")*"(?!")/uy;
/** A sign and a delay mark, or one of them, at the end; a sign stands apart from a name without quotes. */
const MARKS = /(?:(?:^|\s)([+\-−?])(?:\s*(\|\|))?|(\|\|))$/u;
const MARKS_AFTER_QUOTE = /^\s*([+\-−?])?\s*(\|\|)?\s*$/u;
/** A sign that stands apart at the beginning of a name. */
const LEADING_SIGN = /^\s*[+\-−?](?:\s|$)/u;

/** The name in a piece of the line, with the sign and delay after it. */
export function readPiece(piece: Piece): PieceReading {
  const at = piece.at + (piece.text.length - piece.text.trimStart().length);
  const text = piece.text.trim();
  if (text.startsWith('"')) return readQuoted(text, at);
  const marks = MARKS.exec(text);
  const bare = (marks ? text.slice(0, marks.index) : text).trimEnd();
  const [, sign = "", late, onlyLate] = marks ?? [];
  const marksAt = marks ? at + marks.index + leadingSpaces(marks[0]) : at + text.length;
  if (tidyName(bare) === "") return problem(at, "no-name");
  if (LEADING_SIGN.test(bare)) return problem(at, "no-link");
  const before = MARKS.exec(bare);
  if (before) return problem(at + before.index + leadingSpaces(before[0]), "two-marks");
  return named(bare, { sign, delayed: Boolean(late ?? onlyLate), at, marksAt });
}

function readQuoted(text: string, at: number): PieceReading {
  const quoted = matchAt(WHOLE_QUOTE, text, 0);
  if (quoted === "") return problem(at, "open-quote");
  const rest = text.slice(quoted.length);
  const marks = MARKS_AFTER_QUOTE.exec(rest);
  const marksAt = at + quoted.length + leadingSpaces(rest);
  if (!marks) return problem(marksAt, "after-quote");
  const name = quoted.slice(1, -1).replaceAll('""', '"');
  if (tidyName(name) === "") return problem(at, "no-name");
  const [, sign = "", late] = marks;
  return named(name, { sign, delayed: Boolean(late), at, marksAt });
}

function named(
  name: string,
  { sign, ...rest }: Omit<ReadName, "name" | "polarity"> & { readonly sign: string },
): PieceReading {
  const polarity = POLARITIES[sign] ?? null;
  return { ok: true, read: { ...rest, name: tidyName(name), polarity } };
}

function problem(at: number, code: CaptureProblemCode): PieceReading {
  return { ok: false, problem: { at, code } };
}

function leadingSpaces(text: string): number {
  return text.length - text.trimStart().length;
}
