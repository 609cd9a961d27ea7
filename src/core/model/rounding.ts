import type { Point } from "./document";

/** No place lies farther from the origin, in pixels: a browser cannot draw much beyond. */
const FARTHEST = 1_000_000;
/** No arc is higher, in chords: half a chord is a half circle already. */
const HIGHEST_BEND = 10;

/**
 * A place as documents hold it: whole pixels, at most a million from the origin. Every command that
 * stores a place calls this, so that a document read from its own file is the same document. Never
 * -0, which JSON cannot say.
 */
export function wholePoint({ x, y }: Point): Point {
  return { x: rounded(x, 1, FARTHEST), y: rounded(y, 1, FARTHEST) };
}

/** A bend as documents hold it: thousandths of the chord, at most ten chords; never -0. */
export function roundedBend(bend: number): number {
  return rounded(bend, 1000, HIGHEST_BEND);
}

/** Whether a place is finite and as `wholePoint` leaves it. */
export function isWholePoint(point: Point): boolean {
  const whole = wholePoint(point);
  return isKept(point.x, whole.x) && isKept(point.y, whole.y);
}

/** Whether a bend is finite and as `roundedBend` leaves it. */
export function isRoundedBend(bend: number): boolean {
  return isKept(bend, roundedBend(bend));
}

function rounded(value: number, steps: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(value * steps) / steps)) + 0;
}

function isKept(value: number, kept: number): boolean {
  return Number.isFinite(value) && Object.is(value, kept);
}
