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
/**
 * A sign and a delay mark in either order, or one of them, at the end; a sign stands apart from a name
 * without quotes, unless the delay does.
 */
const MARKS = /(?:(?:^|\s)([+\-−?])(?:\s*(\|\||\/\/))?|(\|\||\/\/)(?:\s*([+\-−?]))?)$/u;
const MARKS_AFTER_QUOTE = /^\s*(?:([+\-−?])?\s*(\|\||\/\/)?|(\|\||\/\/)\s*([+\-−?]))\s*$/u;
/** A sign or delay that stands apart at the beginning of a name. */
const LEADING_MARK = /^\s*(?:[+\-−?]|\|\||\/\/)(?:\s|$)/u;
/**
 * What nobody calls a variable, and what somebody who does not know this grammar may type for a link: an
 * arrow of other programs, such as "-|" or "=>", a sign that touches the last word ("65+" is a name), or a
 * bundle of signs.
 */
const MISTAKABLE =
  /[-−–—=~]{1,8}[>|]|[<|][-−–—]|[←↔⇐⇒⇔⟵⟶⟷⟸⟹➔➜➝➞⊣]|(?<=\p{L})[+\-−]+$|(?<=\s)[+\-−?|/]+$/u;

/** The name in a piece of the line, with the sign and delay after it. */
export function readPiece(piece: Piece): PieceReading {
  const at = piece.at + (piece.text.length - piece.text.trimStart().length);
  const text = piece.text.trim();
  if (text.startsWith('"')) return readQuoted(text, at);
  const marks = MARKS.exec(text);
  const bare = (marks ? text.slice(0, marks.index) : text).trimEnd();
  const marksAt = marks ? at + marks.index + leadingSpaces(marks[0]) : at + text.length;
  if (tidyName(bare) === "") return problem(at, "no-name");
  if (LEADING_MARK.test(bare)) return problem(at, "no-link");
  const before = MARKS.exec(bare);
  if (before) return problem(at + before.index + leadingSpaces(before[0]), "two-marks");
  const mistakable = MISTAKABLE.exec(bare);
  if (mistakable) return problem(at + mistakable.index, "unread-mark");
  return named(bare, { ...said(marks), at, marksAt });
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
  return named(name, { ...said(marks), at, marksAt });
}

/** What the marks after a name say; null for none. */
function said(marks: RegExpExecArray | null): { readonly sign: string; readonly delayed: boolean } {
  const [, sign, late, early, lastSign] = marks ?? [];
  return { sign: sign ?? lastSign ?? "", delayed: Boolean(late ?? early) };
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
