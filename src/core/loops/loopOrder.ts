import { loopKey } from "./loopPath";
import { loopName, type LoopSayings, notesByKey, tellingPath } from "./loopName";
import type { LoopSet } from "./loopSet";

/** How loops are put in order; equal ones stay shortest first. */
export type LoopOrder = "shortest" | "longest" | "label" | "name";

/** Sorts loops, given by index in the order of their set. O(n log n). */
export function inOrder(
  indices: readonly number[],
  loops: LoopSet,
  said: LoopSayings,
  order: LoopOrder,
): readonly number[] {
  if (order === "shortest") return indices;
  if (order === "longest") return sortedBy(indices, (index) => -loops.length(index));
  return order === "label" ? byLabel(indices, loops, said) : byName(indices, loops, said);
}

/** R1, R2, … R10, B1, …, U1, then those without a label. */
function byLabel(indices: readonly number[], loops: LoopSet, said: LoopSayings): readonly number[] {
  const ranks = new Map(
    said.loopLabels.map(({ path, label }) => [loopKey(path), labelRank(label)]),
  );
  return sortedBy(indices, (index) => ranks.get(loops.key(index)) ?? Infinity);
}

/** Numbers stay below this, so that a letter weighs more than any number. */
const LETTER_WEIGHT = 1e9;
function labelRank(label: string): number {
  return "RBU".indexOf(label.charAt(0)) * LETTER_WEIGHT + Number(label.slice(1));
}

/** Given names in alphabetical order, then the others by their first variables. */
function byName(indices: readonly number[], loops: LoopSet, said: LoopSayings): readonly number[] {
  const notes = notesByKey(said);
  const collator = new Intl.Collator("en", { numeric: true });
  const named = indices.map((index) => {
    const note = notes.get(loops.key(index));
    return {
      index,
      given: note?.name ? 0 : 1,
      name: loopName(tellingPath(loops, loops.path(index)), note, said.variables),
    };
  });
  named.sort((a, b) => a.given - b.given || collator.compare(a.name, b.name) || a.index - b.index);
  return named.map(({ index }) => index);
}

function sortedBy(indices: readonly number[], rank: (index: number) => number): readonly number[] {
  const ranked = indices.map((index) => ({ index, rank: rank(index) }));
  ranked.sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank));
  return ranked.map(({ index }) => index);
}
