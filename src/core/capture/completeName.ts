import { nameKey, tidyName } from "../model/names";
import { type Piece, piecesOf } from "./pieces";
import { readPiece } from "./readPiece";

/**
 * What would complete the name that is being typed at the end of a line, or "": the rest of the
 * shortest name that begins with it, without regard to case and spaces. In an open quotation the
 * closing mark too. A name that needs quotation marks is offered only within them, and a name never
 * as the effect of itself.
 */
export function completion(line: string, names: readonly string[]): string {
  const pieces = piecesOf(line);
  const piece = pieces.at(-1);
  if (!piece) return "";
  const typed = piece.text.trimStart();
  const quoted = typed.startsWith('"');
  if (quoted && !isOpen(typed)) return "";
  const begun = quoted ? typed.slice(1).replaceAll('""', '"') : typed;
  const cause = keyOf(pieces.at(-2));
  const rests = names
    .filter((name) => nameKey(name) !== cause && (quoted || !needsQuotes(name)))
    .map((name) => restOf(name, begun))
    .filter((rest) => rest !== "");
  const shortest = rests.toSorted((a, b) => a.length - b.length)[0] ?? "";
  return quoted && shortest !== "" ? `${shortest.replaceAll('"', '""')}"` : shortest;
}

/** Whether a name can only be typed within quotation marks. */
export function needsQuotes(name: string): boolean {
  const [piece, ...others] = piecesOf(name);
  if (!piece || others.length > 0) return true;
  const reading = readPiece(piece);
  if (!reading.ok) return true;
  const { read } = reading;
  return read.polarity !== null || read.delayed || read.name !== tidyName(name);
}

/** What is missing of a name of which this is typed; "" when it does not begin with it. */
function restOf(name: string, begun: string): string {
  const key = nameKey(begun);
  if (key === "" || !nameKey(name).startsWith(key)) return "";
  for (let end = 1; end < name.length; end++) {
    if (nameKey(name.slice(0, end)) !== key) continue;
    const rest = name.slice(end);
    return /\s$/u.test(begun) ? rest.trimStart() : rest;
  }
  return "";
}

/** Whether the quotation marks in a quoted name are not closed yet. */
function isOpen(quoted: string): boolean {
  return (quoted.split('"').length - 1) % 2 === 1;
}

function keyOf(piece: Piece | undefined): string {
  if (piece?.end !== "arrow") return "";
  const reading = readPiece(piece);
  return reading.ok ? nameKey(reading.read.name) : "";
}
