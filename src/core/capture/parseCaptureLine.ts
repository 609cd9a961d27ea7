import type { Polarity } from "../model/document";
import { nameKey } from "../model/names";
import type { CaptureEntry, CaptureProblem, CaptureStep } from "./captureEntry";
import { type Piece, piecesOf } from "./pieces";
import { type ReadName, readPiece } from "./readPiece";

/** What a capture line says. */
export interface CaptureReading {
  /** The chains before the problem, or all of them; of a chain with a problem the links before it. */
  readonly entries: readonly CaptureEntry[];
  /** The last sign that these name, or the one there was. */
  readonly lastPolarity: Polarity;
  readonly problem: CaptureProblem | null;
  /**
   * What is left to be typed again, "" without a problem: the chain that cannot be read, from the last
   * name that could, to the end of the line. It ends as the line does.
   */
  readonly rest: string;
}

/**
 * Reads a capture line: chains such as `training -> screening capacity + ; "a;b" -> c - ||`, one or
 * more, divided by semicolons. After a name a sign, set off by a space, and "||" or "//" for a delay
 * belong to the link that ends at that name. A name that begins with a quotation mark runs to the
 * next single one, and may hold anything. Stops at the first name that it cannot read, or that is
 * more likely a mark it does not know than a name.
 */
export function parseCaptureLine(line: string, lastPolarity: Polarity): CaptureReading {
  const entries: CaptureEntry[] = [];
  for (const chain of chainsOf(piecesOf(line))) {
    if (chain.length === 1 && chain[0]?.text.trim() === "") continue;
    const { names, problem } = readChain(chain);
    const [first, ...steps] = names;
    if (first && (!problem || steps.length > 0)) {
      entries.push({ first: first.name, steps: steps.map(stepOf) });
    }
    if (problem) {
      return { ...soFar(entries, lastPolarity), problem, rest: restOf(line, chain, names) };
    }
  }
  return { ...soFar(entries, lastPolarity), problem: null, rest: "" };
}

function soFar(entries: readonly CaptureEntry[], before: Polarity) {
  const signs = entries.flatMap(({ steps }) => steps.flatMap(({ polarity }) => polarity ?? []));
  return { entries, lastPolarity: signs.at(-1) ?? before };
}

function chainsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = [[]];
  for (const piece of pieces) {
    chains.at(-1)?.push(piece);
    if (piece.end === "semicolon") chains.push([]);
  }
  return chains;
}

/** The names of a chain, up to the first that cannot be read or cannot stand where it does. */
function readChain(chain: readonly Piece[]): {
  readonly names: readonly ReadName[];
  readonly problem: CaptureProblem | null;
} {
  const names: ReadName[] = [];
  for (const piece of chain) {
    const reading = readPiece(piece);
    if (!reading.ok) return { names, problem: reading.problem };
    const problem = misplaced(reading.read, names.at(-1));
    if (problem) return { names, problem };
    names.push(reading.read);
  }
  return { names, problem: null };
}

/** The end of the line from the last of these names, without the marks of the link that leads to it. */
function restOf(line: string, chain: readonly Piece[], names: readonly ReadName[]): string {
  const last = names.at(-1);
  const piece = chain[names.length - 1];
  if (!last || !piece || names.length === 1) return line.slice(chain[0]?.at).trimStart();
  return `${line.slice(last.at, last.marksAt).trimEnd()} ${line.slice(piece.at + piece.text.length)}`;
}

/** Why a name cannot stand after the one before it, or at the beginning. */
function misplaced(read: ReadName, before: ReadName | undefined): CaptureProblem | null {
  const isMarked = read.polarity !== null || read.delayed;
  if (!before) return isMarked ? { at: read.marksAt, code: "no-link" } : null;
  const isSame = nameKey(before.name) === nameKey(read.name);
  return isSame ? { at: read.at, code: "self-link" } : null;
}

function stepOf({ name, polarity, delayed }: ReadName): CaptureStep {
  return { name, polarity, delayed };
}
