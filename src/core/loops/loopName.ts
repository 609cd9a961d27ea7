import type { CldDocument, LoopNote, LoopPath } from "../model/document";
import { loopKey } from "./loopPath";
import type { LoopSet } from "./loopSet";
import { loopShares } from "./loopShares";

/** The parts of a document that say something about loops. */
export type LoopSayings = Pick<CldDocument, "loopNotes" | "loopLabels" | "variables">;

/** The notes of a document by the key of their loop. Linear in the notes. */
export function notesByKey({ loopNotes }: LoopSayings): ReadonlyMap<string, LoopNote> {
  return new Map(Object.values(loopNotes).map((note) => [loopKey(note.path), note]));
}

/** What a loop is called in a list: the name somebody gave it, else its first variables. */
export function loopName(
  path: LoopPath,
  note: LoopNote | undefined,
  variables: CldDocument["variables"],
): string {
  return note?.name || shortLoopName(path.map((id) => variables[id]?.name ?? ""));
}

/** How many variables the short name of a loop says before it stops. */
const NAMED_VARIABLES = 3;

/** What a loop is called that nobody has named: its first variables, "Trust → Effort → Results → …". */
export function shortLoopName(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_VARIABLES);
  const rest = names.length > shown.length ? ["…"] : [];
  return [...shown, ...rest].join(" → ");
}

/**
 * A loop from where it is least like the others: turned so that the variable with the fewest loops
 * through it comes first, of several the first on the canonical path. So neighbours in a list begin
 * with different words. The way round is kept.
 */
export function tellingPath(loops: LoopSet, path: LoopPath): LoopPath {
  const all = loopShares(loops);
  const shares = path.map((id) => all.get(id) ?? 0);
  const start = shares.indexOf(Math.min(...shares));
  return start <= 0 ? path : [...path.slice(start), ...path.slice(0, start)];
}
