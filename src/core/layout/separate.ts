import type { Point } from "../model/document";
import type { Size } from "./net";

/** A place that a layout moves about; not shared with anything outside the layout. */
export interface Spot {
  x: number;
  y: number;
}

/** How far boxes are pushed apart, for how long, and which of them stay: 1 for each. */
interface Separation {
  readonly gap: number;
  readonly rounds: number;
  readonly pinned?: Uint8Array | null;
}

/**
 * Pushes boxes apart until none is nearer to another than `gap`, or for so many rounds: each pair
 * along the axis on which they overlap less, half each; from one that is pinned the other goes all the
 * way. Changes the spots. O(rounds × boxes²).
 */
export function separate(
  spots: readonly Spot[],
  sizes: readonly Size[],
  { gap, rounds, pinned = null }: Separation,
): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        const room = roomFor(sizes[i]!, sizes[j]!, gap); // both indices lie inside
        const share = pinned ? shareOf(pinned[i]!, pinned[j]!) : 0.5;
        if (share !== null && pushApart(spots[i]!, spots[j]!, room, share)) moved = true;
      }
    }
    if (!moved) return;
  }
}

/** The middle of places. */
export function meanOf(points: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point.x / points.length;
    y += point.y / points.length;
  }
  return { x, y };
}

function roomFor(a: Size, b: Size, gap: number): Size {
  return { width: (a.width + b.width) / 2 + gap, height: (a.height + b.height) / 2 + gap };
}

/** How much of a push the first of two takes; null when both stay. */
function shareOf(firstPinned: number, secondPinned: number): number | null {
  if (firstPinned === 1) return secondPinned === 1 ? null : 0;
  return secondPinned === 1 ? 1 : 0.5;
}

function pushApart(a: Spot, b: Spot, room: Size, share: number): boolean {
  const x = room.width - Math.abs(a.x - b.x);
  const y = room.height - Math.abs(a.y - b.y);
  if (x <= 0.01 || y <= 0.01) return false;
  if (x < y) {
    const push = a.x < b.x ? -x : x;
    a.x += push * share;
    b.x -= push * (1 - share);
  } else {
    const push = a.y < b.y ? -y : y;
    a.y += push * share;
    b.y -= push * (1 - share);
  }
  return true;
}
