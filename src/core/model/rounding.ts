import type { Point } from "./document";

/**
 * A place as documents hold it: whole pixels. Every command that stores a place calls this, so that a
 * document read from its own file is the same document. Never -0, which JSON cannot say.
 */
export function wholePoint({ x, y }: Point): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

/** A bend as documents hold it: thousandths of the chord, which is finer than one can see; never -0. */
export function roundedBend(bend: number): number {
  return Math.round(bend * 1000) / 1000 + 0;
}

/** Whether a place is as `wholePoint` leaves it. */
export function isWholePoint({ x, y }: Point): boolean {
  return isPlain(x, 1) && isPlain(y, 1);
}

/** Whether a bend is as `roundedBend` leaves it. */
export function isRoundedBend(bend: number): boolean {
  return isPlain(bend, 1000);
}

function isPlain(value: number, steps: number): boolean {
  return Number.isFinite(value) && Object.is(value, Math.round(value * steps) / steps + 0);
}
