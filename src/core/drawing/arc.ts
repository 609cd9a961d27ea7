import type { Point } from "../model/document";
import { type Box, distance, isInside, overlap } from "./box";

/**
 * A piece of a circle, run through in one direction. Angles in radians, 0 to the right and growing
 * clockwise on the sheet, because y grows downwards. A fraction is a share of its length, 0 at its
 * beginning and 1 at its end. A straight line is an arc of a very large circle.
 */
export interface Arc {
  readonly centre: Point;
  readonly radius: number;
  readonly from: number;
  /** Positive when it runs clockwise on the sheet. */
  readonly sweep: number;
  readonly bounds: Box;
}

/** Below this bend an arc is as good as straight: at most a hundredth of a pixel on 1000 px. */
const STRAIGHT = 1e-5;
/** Two centres closer than this have no direction between them. */
const SAME_PLACE = 1e-3;
const TURN = 2 * Math.PI;

/**
 * The arc from one point to another whose height over the chord is `bend` times the chord. A
 * positive bend bows to the left as seen by someone walking from `start` to `end` on the sheet: from
 * left to right it bows upwards. Points at one place give a tiny arc there.
 */
export function arcBetween(start: Point, end: Point, bend: number): Arc {
  const apart = distance(start, end) >= SAME_PLACE;
  const chord = apart ? distance(start, end) : SAME_PLACE;
  const along = apart
    ? { x: (end.x - start.x) / chord, y: (end.y - start.y) / chord }
    : { x: 1, y: 0 };
  const side = bend < 0 ? -1 : 1;
  const half = 2 * Math.atan(2 * Math.max(STRAIGHT, Math.abs(bend)));
  const radius = chord / (2 * Math.sin(half));
  const depth = side * radius * Math.cos(half);
  const centre = {
    x: start.x + (along.x * chord) / 2 - along.y * depth,
    y: start.y + (along.y * chord) / 2 + along.x * depth,
  };
  const from = Math.atan2(start.y - centre.y, start.x - centre.x);
  return arcOf(centre, radius, from, side * 2 * half);
}

/** The arc of a circle from an angle through a sweep. */
export function arcOf(centre: Point, radius: number, from: number, sweep: number): Arc {
  return { centre, radius, from, sweep, bounds: boundsOf(centre, radius, from, sweep) };
}

/** The piece of an arc between two fractions. */
export function pieceOf(arc: Arc, start: number, end: number): Arc {
  return arcOf(arc.centre, arc.radius, arc.from + arc.sweep * start, arc.sweep * (end - start));
}

/** Length in pixels. */
export function lengthOf(arc: Arc): number {
  return arc.radius * Math.abs(arc.sweep);
}

/** The point at a fraction of the arc. */
export function pointAt({ centre, radius, from, sweep }: Arc, fraction: number): Point {
  const angle = from + sweep * fraction;
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

/** The point beside the arc at a fraction: `offset` pixels farther from the middle of its circle. */
export function pointBeside(arc: Arc, fraction: number, offset: number): Point {
  const { centre, from, sweep } = arc;
  const angle = from + sweep * fraction;
  const reach = arc.radius + offset;
  return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
}

/** The direction of travel at a fraction of the arc, one pixel long. */
export function directionAt({ from, sweep }: Arc, fraction: number): Point {
  const angle = from + sweep * fraction;
  const turn = sweep < 0 ? -1 : 1;
  return { x: -Math.sin(angle) * turn, y: Math.cos(angle) * turn };
}

/** `count` + 1 points along the arc, both ends included. */
export function pointsAlong(arc: Arc, count: number): readonly Point[] {
  return Array.from({ length: count + 1 }, (_, index) => pointAt(arc, index / count));
}

/** How far a point is from the nearest point of the arc. */
export function distanceToArc(arc: Arc, point: Point): number {
  const dx = point.x - arc.centre.x;
  const dy = point.y - arc.centre.y;
  if (isWithin(arc, Math.atan2(dy, dx))) {
    return Math.abs(Math.sqrt(dx * dx + dy * dy) - arc.radius);
  }
  return Math.min(distance(point, pointAt(arc, 0)), distance(point, pointAt(arc, 1)));
}

/** The fractions at which the arc passes through the border of a box, in no order. */
export function borderCrossings(arc: Arc, box: Box): readonly number[] {
  const found: number[] = [];
  const { centre, radius } = arc;
  const keep = (angle: number): void => {
    const fraction = fractionOf(arc, angle);
    if (fraction <= 1) found.push(fraction);
  };
  for (const x of [box.left, box.right]) {
    const half = Math.acos((x - centre.x) / radius); // NaN when the circle does not reach: no comparison holds
    const rise = radius * Math.sin(half);
    if (centre.y + rise >= box.top && centre.y + rise <= box.bottom) keep(half);
    if (centre.y - rise >= box.top && centre.y - rise <= box.bottom) keep(-half);
  }
  for (const y of [box.top, box.bottom]) {
    const angle = Math.asin((y - centre.y) / radius);
    const reach = radius * Math.cos(angle);
    if (centre.x + reach >= box.left && centre.x + reach <= box.right) keep(angle);
    if (centre.x - reach >= box.left && centre.x - reach <= box.right) keep(Math.PI - angle);
  }
  return found;
}

/** Whether any of the arc lies inside the box. */
export function runsThrough(arc: Arc, box: Box): boolean {
  if (!overlap(arc.bounds, box)) return false;
  return isInside(pointAt(arc, 0.5), box) || borderCrossings(arc, box).length > 0;
}

/** How often two arcs cross: 0, 1 or 2 times. Arcs of one circle count as not crossing. */
export function crossings(a: Arc, b: Arc): number {
  if (!overlap(a.bounds, b.bounds)) return 0;
  const apart = distance(a.centre, b.centre);
  if (apart < 1e-6 || apart > a.radius + b.radius || apart < Math.abs(a.radius - b.radius)) {
    return 0;
  }
  const along = (a.radius ** 2 - b.radius ** 2 + apart ** 2) / (2 * apart);
  const across = Math.sqrt(Math.max(0, a.radius ** 2 - along ** 2));
  const unit = { x: (b.centre.x - a.centre.x) / apart, y: (b.centre.y - a.centre.y) / apart };
  let count = 0;
  for (const side of [across, -across]) {
    const x = a.centre.x + along * unit.x - side * unit.y;
    const y = a.centre.y + along * unit.y + side * unit.x;
    const onA = isWithin(a, Math.atan2(y - a.centre.y, x - a.centre.x));
    if (onA && isWithin(b, Math.atan2(y - b.centre.y, x - b.centre.x))) count++;
  }
  return count;
}

function isWithin(arc: Arc, angle: number): boolean {
  return fractionOf(arc, angle) <= 1;
}

/** Where on the arc an angle is, counted forward from its beginning; above 1 when it is beside it. */
function fractionOf({ from, sweep }: Arc, angle: number): number {
  const turned = ((sweep < 0 ? from - angle : angle - from) % TURN) + TURN;
  return (turned % TURN) / Math.abs(sweep);
}

function boundsOf(centre: Point, radius: number, from: number, sweep: number): Box {
  const xs = [centre.x + radius * Math.cos(from), centre.x + radius * Math.cos(from + sweep)];
  const ys = [centre.y + radius * Math.sin(from), centre.y + radius * Math.sin(from + sweep)];
  const quarters = Math.floor(Math.max(from, from + sweep) / (Math.PI / 2));
  for (let k = Math.ceil(Math.min(from, from + sweep) / (Math.PI / 2)); k <= quarters; k++) {
    if (k % 2 === 0) xs.push(centre.x + radius * Math.cos((k * Math.PI) / 2));
    else ys.push(centre.y + radius * Math.sin((k * Math.PI) / 2));
  }
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
