import type { LeveragePoint } from "../model/document";

/** Rungs of the ladder from one to another; the deepest has the lower number. */
export interface RungRange {
  readonly deepest: LeveragePoint;
  readonly shallowest: LeveragePoint;
}

/** The upper half of the ladder, where changes reach far. */
export const DEEP: RungRange = { deepest: 1, shallowest: 6 };
/** Its lower half. */
export const SHALLOW: RungRange = { deepest: 7, shallowest: 12 };

/** One rung alone. */
export function onlyRung(point: LeveragePoint): RungRange {
  return { deepest: point, shallowest: point };
}

/** The range, as far on as this rung too; the rung alone where there was none. */
export function rangeTo(range: RungRange | null, point: LeveragePoint): RungRange {
  if (!range || isWithin(range, point)) return onlyRung(point);
  return point < range.deepest ? { ...range, deepest: point } : { ...range, shallowest: point };
}

/** Whether a point lies within; without a range all do. */
export function isWithin(range: RungRange | null, point: LeveragePoint): boolean {
  return range === null || (point >= range.deepest && point <= range.shallowest);
}

/** Whether two ranges hold the same rungs; null holds all. */
export function sameRange(one: RungRange | null, other: RungRange | null): boolean {
  return one?.deepest === other?.deepest && one?.shallowest === other?.shallowest;
}
