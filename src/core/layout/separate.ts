import type { Point } from "../model/document";
import type { Size } from "./net";

/** A place that a layout moves about; not shared with anything outside the layout. */
export interface Spot {
  x: number;
  y: number;
}

/**
 * Pushes boxes apart until none is nearer to another than `gap`, or for so many rounds: each pair
 * along the axis on which they overlap less, half each. Changes the spots. O(rounds × boxes²).
 */
export function separate(
  spots: readonly Spot[],
  sizes: readonly Size[],
  { gap, rounds }: { readonly gap: number; readonly rounds: number },
): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        if (pushApart(spots[i]!, spots[j]!, roomFor(sizes[i]!, sizes[j]!, gap))) moved = true; // both indices lie inside
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

function pushApart(a: Spot, b: Spot, room: Size): boolean {
  const x = room.width - Math.abs(a.x - b.x);
  const y = room.height - Math.abs(a.y - b.y);
  if (x <= 0.01 || y <= 0.01) return false;
  if (x < y) {
    const push = (a.x < b.x ? -x : x) / 2;
    a.x += push;
    b.x -= push;
  } else {
    const push = (a.y < b.y ? -y : y) / 2;
    a.y += push;
    b.y -= push;
  }
  return true;
}
