import type { Point } from "../model/document";
import type { DrawnBadge, DrawnLabel, DrawnLink } from "./drawing";

/** Whether two labels look the same. */
export function isSameLabel(a: DrawnLabel, b: DrawnLabel): boolean {
  return (
    isSamePoint(a.centre, b.centre) &&
    a.width === b.width &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index])
  );
}

/** Whether two links look the same and stand at the same place. */
export function isSameLink(a: DrawnLink, b: DrawnLink): boolean {
  return (
    a.shaft === b.shaft &&
    a.head === b.head &&
    a.bars === b.bars &&
    a.bend === b.bend &&
    a.manual === b.manual &&
    isSamePoint(a.sign, b.sign)
  );
}

/** Whether two badges are of one loop and look the same. */
export function isSameBadge(a: DrawnBadge, b: DrawnBadge): boolean {
  return (
    a.key === b.key &&
    a.kind === b.kind &&
    a.clockwise === b.clockwise &&
    isSamePoint(a.centre, b.centre) &&
    isSamePoint(a.anchor, b.anchor) &&
    a.leader?.x === b.leader?.x &&
    a.leader?.y === b.leader?.y &&
    a.links.join() === b.links.join()
  );
}

/** Whether two places are one. */
export function isSamePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** `now` with the entries of `before` that are the same; `before` itself when all of them are. */
export function keeping<Key extends string, Value>(
  before: Readonly<Record<Key, Value>>,
  now: Readonly<Record<Key, Value>>,
  isSame: (a: Value, b: Value) => boolean,
): Readonly<Record<Key, Value>> {
  const kept: Record<Key, Value> = { ...now };
  let changed = false;
  for (const key in now) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    if (old !== undefined && isSame(old, now[key])) kept[key] = old;
    else changed = true;
  }
  return !changed && Object.keys(before).length === Object.keys(now).length ? before : kept;
}

/** The same for a list. */
export function keepingList<Value>(
  before: readonly Value[],
  now: readonly Value[],
  isSame: (a: Value, b: Value) => boolean,
): readonly Value[] {
  const kept = now.map((value) => before.find((old) => isSame(old, value)) ?? value);
  const isUnchanged =
    kept.length === before.length && kept.every((value, index) => value === before[index]);
  return isUnchanged ? before : kept;
}
