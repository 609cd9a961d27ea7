import type { LoopPath, VariableId } from "../model/document";

/**
 * The one way to write a loop down: its variables in link order, turned so that the least id (by
 * code unit) comes first. Direction is kept: A→B→C and A→C→B are two loops.
 */
export function canonicalLoop<Id extends string>(variables: readonly Id[]): readonly Id[] {
  let least = 0;
  for (let i = 1; i < variables.length; i++) {
    if (variables[i]! < variables[least]!) least = i; // both indices lie inside the array
  }
  return least === 0 ? variables : [...variables.slice(least), ...variables.slice(0, least)];
}

/** A string that two canonical paths share exactly when they are the same loop. */
export function loopKey(path: LoopPath): string {
  return path.join(" ");
}

/** The links a path runs along, as pairs of source and target, the last of which closes it. */
export function stepsOf(path: LoopPath): readonly (readonly [VariableId, VariableId])[] {
  // A step leads from each place to the next, and from the last to the first.
  return path.map((id, place) => [id, path[(place + 1) % path.length]!]);
}

/**
 * What becomes of a loop when a variable is put into the link between two others: it runs through
 * the new one if it ran along that link, and else is the same path.
 */
export function withVariableInserted(
  path: LoopPath,
  between: { readonly source: VariableId; readonly target: VariableId },
  inserted: VariableId,
): LoopPath {
  const place = stepsOf(path).findIndex(
    ([source, target]) => source === between.source && target === between.target,
  );
  return place < 0 ? path : canonicalLoop(path.toSpliced(place + 1, 0, inserted));
}

/**
 * What becomes of a loop when a variable is taken out and its neighbours are linked: it runs past
 * it. Null when nothing is left of it: a loop of one is no loop without that one.
 */
export function withVariableBridged(path: LoopPath, bridged: VariableId): LoopPath | null {
  if (!path.includes(bridged)) return path;
  const rest = path.filter((id) => id !== bridged);
  return rest.length === 0 ? null : canonicalLoop(rest);
}

/**
 * What becomes of a loop when one variable becomes part of another: it runs through that one
 * instead. Null when it ran through both: it would meet itself there.
 */
export function withVariableMerged(
  path: LoopPath,
  from: VariableId,
  into: VariableId,
): LoopPath | null {
  if (!path.includes(from)) return path;
  if (path.includes(into)) return null;
  return canonicalLoop(path.map((id) => (id === from ? into : id)));
}
