import type { LoopPath } from "../model/document";

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
