/** What stands between two arrows, semicolons or ends of a line, with the place where it begins. */
export interface Piece {
  readonly text: string;
  /** In UTF-16 units from the beginning of the line. */
  readonly at: number;
  /** What ends it: an arrow to the next name, a semicolon before the next chain, or the line's end. */
  readonly end: "arrow" | "semicolon" | "line";
}

/** An arrow, also a somewhat longer one, or a semicolon; in a quoted name they mean nothing. */
const DIVIDER = /-{1,8}>|→|;/uy;
/** A quoted name: two quotation marks inside stand for one. It may still be open. */
const QUOTED = /"(?:[^"]|"")*(?:"(?!")|$)/uy;
const SPACES = /\s*/uy;

/** A line in pieces, in order; a line without arrows and semicolons is one piece. */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let place = afterQuote(line, at);
  while (place < line.length) {
    const divider = matchAt(DIVIDER, line, place);
    if (divider === "") {
      place++;
      continue;
    }
    const end = divider === ";" ? "semicolon" : "arrow";
    pieces.push({ text: line.slice(at, place), at, end });
    at = place + divider.length;
    place = afterQuote(line, at);
  }
  return [...pieces, { text: line.slice(at), at, end: "line" }];
}

/** What a sticky pattern matches at this place, or "". */
export function matchAt(pattern: RegExp, text: string, place: number): string {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? "";
}

/** Where a quoted name that begins here is over; a quotation mark inside a name is a letter like any other. */
function afterQuote(line: string, place: number): number {
  const start = place + matchAt(SPACES, line, place).length;
  const quoted = matchAt(QUOTED, line, start);
  return quoted === "" ? place : start + quoted.length;
}
