import { type Box, overlap } from "../core/drawing/box";
import type { Point } from "../core/model/document";
import type { Size } from "./viewOf";

interface Surroundings {
  /** What the box belongs to, and must stand beside. */
  readonly beside: Box;
  /** What it had better not cover. */
  readonly avoid: readonly Box[];
  /** What of the window it must stay in. */
  readonly within: Size;
}

const GAP = 16;
const EDGE = 8;
/** Leaving the window costs as much as covering this many pixels. */
const OUTSIDE = 1e6;

/** The top left corner of the freest of eight places round a thing: least covered, in order of liking. */
export function freestPlace(size: Size, { beside, avoid, within }: Surroundings): Point {
  let best = { x: 0, y: 0, cost: Infinity };
  for (const place of placesRound(beside, size)) {
    const box = boxAt(place, size);
    const covered = avoid.reduce((sum, other) => sum + coveredArea(box, other), 0);
    const cost = covered + (isWithin(box, within) ? 0 : OUTSIDE);
    if (cost < best.cost) best = { ...place, cost };
  }
  return {
    x: Math.max(EDGE, Math.min(within.width - size.width - EDGE, best.x)),
    y: Math.max(EDGE, Math.min(within.height - size.height - EDGE, best.y)),
  };
}

function placesRound({ left, top, right, bottom }: Box, { width, height }: Size): readonly Point[] {
  const middle = { x: (left + right - width) / 2, y: (top + bottom - height) / 2 };
  const [before, after] = [left - width - GAP, right + GAP];
  const [above, below] = [top - height - GAP, bottom + GAP];
  return [
    { x: after, y: above },
    { x: after, y: below },
    { x: before, y: above },
    { x: before, y: below },
    { x: middle.x, y: above },
    { x: middle.x, y: below },
    { x: after, y: middle.y },
    { x: before, y: middle.y },
  ];
}

function boxAt({ x, y }: Point, { width, height }: Size): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function isWithin(box: Box, { width, height }: Size): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function coveredArea(a: Box, b: Box): number {
  if (!overlap(a, b)) return 0;
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width * height;
}
