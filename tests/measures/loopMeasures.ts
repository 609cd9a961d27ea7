import { pointAt, pointsAlong } from "../../src/core/drawing/arc";
import { distance } from "../../src/core/drawing/box";
import type { Point, VariableId } from "../../src/core/model/document";
import type { SeenLink, SeenPicture } from "./picture";

/** How a loop looks. */
export interface LoopLook {
  /** Its labels stand in convex position, in the order of the loop. */
  readonly isConvex: boolean;
  /** It is convex, and the middle of each link lies beyond its chord, seen from the loop's middle. */
  readonly isReadable: boolean;
  /** Isoperimetric quotient of the drawn loop, 4π × area / perimeter²: 1 is a circle. */
  readonly roundness: number;
  /** Labels of other variables inside, where the loop is short. */
  readonly outsiders: number;
}

/** A link bends outward by at least so much of its chord. */
const OUTWARD = 0.04;
/** A turn of a whole circle, give or take, in radians: more is a star, less is no way round. */
const ROUNDING = 0.1;
/** Longer loops may have others inside. */
const SHORT = 5;
const POINTS = 18;

/** How a loop looks, from its links in their order; at least two. */
export function lookOf(picture: SeenPicture, loop: readonly SeenLink[]): LoopLook {
  const corners = loop.map(({ source }) => placeOf(picture, source));
  const outline = loop.flatMap(({ arc }, index) => [corners[index]!, ...pointsAlong(arc, POINTS)]);
  const isConvex = isConvexPolygon(corners);
  return {
    isConvex,
    isReadable: isConvex && bendsOutward(loop, corners),
    roundness: roundnessOf(outline),
    outsiders: loop.length > SHORT ? 0 : outsidersOf(picture, loop, outline),
  };
}

function placeOf({ labels }: SeenPicture, id: VariableId): Point {
  return labels.get(id)?.centre ?? { x: 0, y: 0 };
}

/** Whether corners turn to one side only, and once round; two are always convex. */
function isConvexPolygon(corners: readonly Point[]): boolean {
  if (corners.length < 3) return true;
  const turns = corners.map((corner, index) => {
    const [next, last] = [1, 2].map((step) => corners[(index + step) % corners.length]!);
    return angleBetween(corner, next!, last!);
  });
  const whole = turns.reduce((sum, turn) => sum + turn, 0);
  const toOneSide = turns.every((turn) => turn > 0) || turns.every((turn) => turn < 0);
  return toOneSide && Math.abs(Math.abs(whole) - 2 * Math.PI) <= ROUNDING;
}

/** How far one turns at `next` coming from `corner` and going to `last`, from −π to π. */
function angleBetween(corner: Point, next: Point, last: Point): number {
  const [a, b] = [minus(next, corner), minus(last, next)];
  return Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function bendsOutward(loop: readonly SeenLink[], corners: readonly Point[]): boolean {
  const heights = loop.map(({ arc }, index) => {
    const [start, end] = [corners[index]!, corners[(index + 1) % corners.length]!];
    return heightOver(start, end, pointAt(arc, 0.5));
  });
  if (heights.some((height) => Math.abs(height) < OUTWARD)) return false;
  // Two links run in opposite directions: on opposite sides they have the same sign.
  if (heights.length === 2) return heights[0]! * heights[1]! > 0;
  const middle = meanOf(corners);
  return heights.every((height, index) => {
    const [start, end] = [corners[index]!, corners[(index + 1) % corners.length]!];
    return height * heightOver(start, end, middle) < 0;
  });
}

/** How far to the right of the way from start to end a place lies, in lengths of that way. */
function heightOver(start: Point, end: Point, place: Point): number {
  const [chord, way] = [minus(end, start), minus(place, start)];
  return (chord.x * way.y - chord.y * way.x) / (chord.x ** 2 + chord.y ** 2 || 1);
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function roundnessOf(outline: readonly Point[]): number {
  let twice = 0;
  let perimeter = 0;
  outline.forEach((point, index) => {
    const next = outline[(index + 1) % outline.length]!;
    twice += point.x * next.y - next.x * point.y;
    perimeter += distance(point, next);
  });
  return Math.min(1, (2 * Math.PI * Math.abs(twice)) / (perimeter ** 2 || 1));
}

/** Labels whose middle lies inside the outline and that the loop does not run through. */
function outsidersOf(
  { labels }: SeenPicture,
  loop: readonly SeenLink[],
  outline: readonly Point[],
): number {
  const members = new Set(loop.map(({ source }) => source));
  return [...labels].filter(([id, { centre }]) => !members.has(id) && isWithin(centre, outline))
    .length;
}

/** Whether a point lies inside a polygon, by the even-odd rule. */
export function isWithin(point: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach((corner, index) => {
    const before = outline.at(index - 1)!;
    if (corner.y > point.y === before.y > point.y) return;
    const x = before.x + ((corner.x - before.x) * (point.y - before.y)) / (corner.y - before.y);
    if (point.x < x) inside = !inside;
  });
  return inside;
}
