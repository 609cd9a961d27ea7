import type { Point } from "../core/model/document";

/** Beyond this an arc is more than half a circle round its chord. */
const STEEPEST = 1;
/** A hand that wants a straight line cannot hit zero. */
const STRAIGHT = 0.025;

/**
 * The bend of an arc between two centres whose highest point is as far from the chord as `through`:
 * height over chord, positive to the left of the way from source to target, in thousandths.
 */
export function bendThrough(source: Point, target: Point, through: Point): number {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const chord = Math.hypot(dx, dy);
  if (chord < 1) return 0;
  const height = ((through.x - source.x) * dy - (through.y - source.y) * dx) / chord;
  const bend = height / chord;
  if (Math.abs(bend) < STRAIGHT) return 0;
  return Math.round(Math.max(-STEEPEST, Math.min(STEEPEST, bend)) * 1000) / 1000;
}
