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
  readonly start: Point;
  readonly end: Point;
  readonly bounds: Box;
}

/** Below this bend an arc is as good as straight: at most a hundredth of a pixel on 1000 px. */
const STRAIGHT = 1e-5;
/** Two centres closer than this have no direction between them. */
const SAME_PLACE = 1e-3;
const TURN = 2 * Math.PI;
const QUARTER = Math.PI / 2;

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
  const start = onCircle(centre, radius, from);
  const end = onCircle(centre, radius, from + sweep);
  const bounds = boundsOf({ centre, radius, from, sweep, start, end });
  return { centre, radius, from, sweep, start, end, bounds };
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
  return onCircle(centre, radius, from + sweep * fraction);
}

/** The point beside the arc at a fraction: `offset` pixels farther from the middle of its circle. */
export function pointBeside(arc: Arc, fraction: number, offset: number): Point {
  return onCircle(arc.centre, arc.radius + offset, arc.from + arc.sweep * fraction);
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
  const away = Math.sqrt(dx * dx + dy * dy) || 1e-9;
  const scale = arc.radius / away;
  if (isOn(arc, arc.centre.x + dx * scale, arc.centre.y + dy * scale)) {
    return Math.abs(away - arc.radius);
  }
  return Math.min(distance(point, arc.start), distance(point, arc.end));
}

/** Whether an arc comes nearer to a place than so far. */
export function isNearArc(arc: Arc, place: Point, reach: number): boolean {
  const { left, top, right, bottom } = arc.bounds;
  if (place.x < left - reach || place.x > right + reach) return false;
  if (place.y < top - reach || place.y > bottom + reach) return false;
  return distanceToArc(arc, place) < reach;
}

/** The least and the greatest fraction at which the arc passes through the border of a box, or null. */
export function borderCrossings(arc: Arc, box: Box): { first: number; last: number } | null {
  const count = meetBorder(arc, box);
  if (count === 0) return null;
  let first = Infinity;
  let last = -Infinity;
  for (let place = 0; place < count; place++) {
    const fraction = fractionAt(arc, MEETINGS[2 * place]!, MEETINGS[2 * place + 1]!); // filled so far
    first = Math.min(first, fraction);
    last = Math.max(last, fraction);
  }
  return { first, last };
}

/** Whether any of the arc lies inside the box. */
export function runsThrough(arc: Arc, box: Box): boolean {
  if (!overlap(arc.bounds, box)) return false;
  return isInside(arc.start, box) || meetBorder(arc, box) > 0;
}

/** How often two arcs cross: 0, 1 or 2 times. Arcs of one circle count as not crossing. */
export function crossings(a: Arc, b: Arc): number {
  if (!overlap(a.bounds, b.bounds)) return 0;
  const [r, s] = [a.radius, b.radius];
  const apart = distance(a.centre, b.centre);
  if (apart < 1e-6 || apart > r + s || apart < Math.abs(r - s)) return 0;
  const along = (r * r - s * s + apart * apart) / (2 * apart);
  const across = Math.sqrt(Math.max(0, r * r - along * along));
  const ux = (b.centre.x - a.centre.x) / apart;
  const uy = (b.centre.y - a.centre.y) / apart;
  const x = a.centre.x + along * ux;
  const y = a.centre.y + along * uy;
  const [dx, dy] = [across * uy, across * ux];
  return (
    Number(isOn(a, x - dx, y + dy) && isOn(b, x - dx, y + dy)) +
    Number(isOn(a, x + dx, y - dy) && isOn(b, x + dx, y - dy))
  );
}

/** Places where an arc meets a border, x and y by turns: at most two for each side. */
const MEETINGS = new Float64Array(16);

/** Finds where the arc meets the sides of the box, into MEETINGS; their number. */
function meetBorder(arc: Arc, { left, top, right, bottom }: Box): number {
  let count = meetUpright(arc, left, top, bottom, 0);
  count = meetUpright(arc, right, top, bottom, count);
  count = meetLevel(arc, top, left, right, count);
  return meetLevel(arc, bottom, left, right, count);
}

/** The upright side at x from one height to another. */
function meetUpright(arc: Arc, x: number, top: number, bottom: number, count: number): number {
  const { centre, radius } = arc;
  const reach = Math.sqrt(radius * radius - (x - centre.x) * (x - centre.x)); // NaN when the circle does not come so far
  let found = count;
  for (let y = centre.y + reach; ; y = centre.y - reach) {
    if (y >= top && y <= bottom && isOn(arc, x, y)) found = meeting(found, x, y);
    if (!(y > centre.y)) return found;
  }
}

/** The level side at y from one side to another. */
function meetLevel(arc: Arc, y: number, left: number, right: number, count: number): number {
  const { centre, radius } = arc;
  const reach = Math.sqrt(radius * radius - (y - centre.y) * (y - centre.y));
  let found = count;
  for (let x = centre.x + reach; ; x = centre.x - reach) {
    if (x >= left && x <= right && isOn(arc, x, y)) found = meeting(found, x, y);
    if (!(x > centre.x)) return found;
  }
}

function meeting(count: number, x: number, y: number): number {
  MEETINGS[2 * count] = x;
  MEETINGS[2 * count + 1] = y;
  return count + 1;
}

/** Whether a point of the arc's circle lies on the arc: on its side of the chord. */
function isOn({ start, end, sweep }: Arc, x: number, y: number): boolean {
  const side = (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x);
  return sweep < 0 ? side >= 0 : side <= 0;
}

/** The fraction at which the arc passes through a point on it. */
function fractionAt({ centre, from, sweep }: Arc, x: number, y: number): number {
  const angle = Math.atan2(y - centre.y, x - centre.x);
  const turned = ((sweep < 0 ? from - angle : angle - from) % TURN) + TURN;
  return Math.min(1, (turned % TURN) / Math.abs(sweep));
}

function onCircle({ x, y }: Point, radius: number, angle: number): Point {
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}

function boundsOf({ centre, radius, from, sweep, start, end }: Omit<Arc, "bounds">): Box {
  let left = Math.min(start.x, end.x);
  let right = Math.max(start.x, end.x);
  let top = Math.min(start.y, end.y);
  let bottom = Math.max(start.y, end.y);
  const last = Math.floor(Math.max(from, from + sweep) / QUARTER);
  for (
    let quarter = Math.ceil(Math.min(from, from + sweep) / QUARTER);
    quarter <= last;
    quarter++
  ) {
    const { x, y } = onCircle(centre, radius, quarter * QUARTER);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
