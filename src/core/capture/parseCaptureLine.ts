import type { Polarity } from "../model/document";
import { nameKey } from "../model/names";
import type { CaptureEntry, CaptureProblem, CaptureStep } from "./captureEntry";
import { type Piece, piecesOf } from "./pieces";
import { type ReadName, readPiece } from "./readPiece";

/** What a capture line says. */
export interface CaptureReading {
  /** The chains before the problem, or all of them. */
  readonly entries: readonly CaptureEntry[];
  /** The last sign that these name, or the one there was. */
  readonly lastPolarity: Polarity;
  readonly problem: CaptureProblem | null;
  /** The line from the chain that cannot be read, to its end; "" without a problem. */
  readonly rest: string;
}

/**
 * Reads a capture line: chains such as `training -> screening capacity + ; "a;b" -> c - ||`, one or
 * more, divided by semicolons. After a name a sign, set off by a space, and then "||" for a delay
 * belong to the link that ends at that name. A name that begins with a quotation mark runs to the
 * next single one, and may hold anything. Stops at the first chain that it cannot read.
 */
export function parseCaptureLine(line: string, lastPolarity: Polarity): CaptureReading {
  const entries: CaptureEntry[] = [];
  for (const chain of chainsOf(piecesOf(line))) {
    if (chain.length === 1 && chain[0]?.text.trim() === "") continue;
    const reading = readChain(chain);
    if ("problem" in reading) {
      const rest = line.slice(chain[0]?.at).trimStart();
      return { ...soFar(entries, lastPolarity), problem: reading.problem, rest };
    }
    entries.push(reading.entry);
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

type ChainReading = { readonly entry: CaptureEntry } | { readonly problem: CaptureProblem };

function readChain(chain: readonly Piece[]): ChainReading {
  const names: ReadName[] = [];
  for (const piece of chain) {
    const reading = readPiece(piece);
    if (!reading.ok) return reading;
    const problem = misplaced(reading.read, names.at(-1));
    if (problem) return { problem };
    names.push(reading.read);
  }
  const [first, ...steps] = names;
  return { entry: { first: first?.name ?? "", steps: steps.map(stepOf) } };
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
