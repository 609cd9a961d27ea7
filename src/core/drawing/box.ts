import type { Point } from "../model/document";

/** An upright rectangle on the sheet, in pixels; y grows downwards, so `top` is the lesser y. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Anything that has a size and stands with its middle at a place. */
export interface Centred {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
}

/** The box of something centred, wider by `margin` on every side. */
export function boxOf({ centre, width, height }: Centred, margin = 0): Box {
  return {
    left: centre.x - width / 2 - margin,
    top: centre.y - height / 2 - margin,
    right: centre.x + width / 2 + margin,
    bottom: centre.y + height / 2 + margin,
  };
}

/** The square of a disc. */
export function boxRound({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** The box, wider by `margin` on every side; narrower when it is negative. */
export function grown({ left, top, right, bottom }: Box, margin: number): Box {
  return {
    left: left - margin,
    top: top - margin,
    right: right + margin,
    bottom: bottom + margin,
  };
}

/** Whether the point lies inside, not on the border. */
export function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** Whether two boxes share a point inside. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How far the point is from the box; 0 inside. */
export function distanceToBox({ x, y }: Point, box: Box): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.sqrt(dx * dx + dy * dy);
}

/** How far apart two boxes are along the axis that parts them most; negative when they overlap. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(a.left - b.right, b.left - a.right);
  const dy = Math.max(a.top - b.bottom, b.top - a.bottom);
  return Math.max(dx, dy);
}

/** The least box round all of them, or null when there are none. */
export function enclosing(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return left <= right ? { left, top, right, bottom } : null;
}

/** The middle of a box. */
export function centreOf({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Distance between two points. */
export function distance(a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return Math.sqrt(dx * dx + dy * dy);
}
