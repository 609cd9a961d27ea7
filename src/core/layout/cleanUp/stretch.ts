import type { VariableId } from "../../model/document";
import type { PlacedLabel } from "./placedLabel";

/** Side by side, or one below the other. */
export type Along = "across" | "down";

/** A label along one axis, in pixels. */
export interface Stretch {
  readonly id: VariableId;
  readonly middle: number;
  readonly length: number;
}

/** Between the boxes of labels that have to give way to each other, pixels. */
export const LEAST_GAP = 12;

/** Labels along one axis, in their order there. */
export function stretchesOf(labels: readonly PlacedLabel[], along: Along): readonly Stretch[] {
  return labels
    .map(({ id, centre, width, height }) =>
      along === "across"
        ? { id, middle: centre.x, length: width }
        : { id, middle: centre.y, length: height },
    )
    .toSorted((a, b) => a.middle - b.middle || (a.id < b.id ? -1 : 1));
}

/** Stretches that stand as near each other as they may, seen as one. */
interface Block {
  /** Where the first of them would have to stand, as the mean of what each wishes. */
  readonly start: number;
  readonly count: number;
}

/**
 * New middles for stretches in their order: those that overlap come to stand clear of each other, and
 * none comes nearer to the next than it was. They move as little as can be, by the sum of squares:
 * least-squares regression with an order kept, by pooling neighbours (Ayer, Brunk, Ewing, Reid and
 * Silverman 1955, Ann. Math. Statist. 26:641–647). O(n).
 */
export function keptClear(stretches: readonly Stretch[]): ReadonlyMap<VariableId, number> {
  const offsets = offsetsOf(stretches);
  const blocks: Block[] = [];
  stretches.forEach(({ middle }, place) => {
    let block: Block = { start: middle - offsets[place]!, count: 1 }; // one offset for each
    for (let last = blocks.at(-1); last && last.start > block.start; last = blocks.at(-1)) {
      blocks.pop();
      const count = last.count + block.count;
      const start = (last.start * last.count + block.start * block.count) / count;
      block = { start, count };
    }
    blocks.push(block);
  });
  const starts = blocks.flatMap(({ start, count }) => Array.from({ length: count }, () => start));
  return new Map(stretches.map(({ id }, place) => [id, starts[place]! + offsets[place]!]));
}

/** How far from the first each has to be at least. */
function offsetsOf(stretches: readonly Stretch[]): readonly number[] {
  const offsets: number[] = [];
  stretches.forEach((one, place) => {
    const before = stretches[place - 1];
    if (!before) return offsets.push(0);
    const touching = (before.length + one.length) / 2;
    const gap = one.middle - before.middle - touching;
    return offsets.push(
      offsets[place - 1]! + touching + (gap < 0 ? LEAST_GAP : Math.min(gap, LEAST_GAP)),
    );
  });
  return offsets;
}
