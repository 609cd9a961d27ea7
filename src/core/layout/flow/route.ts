import { type Arc, arcBetween, directionAt, lengthOf, pointAt } from "../../drawing/arc";
import { distance } from "../../drawing/box";
import type { Point } from "../../model/document";

/**
 * The way of a link through a flow: straight pieces with rounded corners between them, from the label
 * that it leaves to the tip of its head. Each piece begins where the one before ends; there is at least
 * one.
 */
export type Route = readonly Arc[];

/** A corner is as round as this, in pixels, where its sides are long enough. */
const RADIUS = 18;
/** So much of the last piece stays straight: the length of a head and a little. */
const STRAIGHT_END = 13;
/** Two places nearer than this are one, and a turn less than this, in radians, is none. */
const LEAST = { length: 0.5, turn: 0.01 };
/** A piece lower over its chord than this is written as a line. */
const FLAT = 0.05;

/** The way along these points, at least two, its corners rounded. */
export function roundedRoute(points: readonly Point[]): Route {
  const corners = withoutIdle(points);
  const pieces: Arc[] = [];
  let from = corners[0]!; // at least two are left
  for (let place = 1; place < corners.length - 1; place++) {
    const isLast = place === corners.length - 2;
    const turn = cornerAt(corners[place - 1]!, corners[place]!, corners[place + 1]!, isLast);
    if (distance(from, turn.start) > LEAST.length) pieces.push(arcBetween(from, turn.start, 0));
    pieces.push(turn);
    from = turn.end;
  }
  return [...pieces, arcBetween(from, corners.at(-1)!, 0)];
}

/** Length in pixels. */
export function routeLength(route: Route): number {
  return route.reduce((sum, piece) => sum + lengthOf(piece), 0);
}

/** A place on a route, the direction of travel there, one pixel long, and whether it is in a corner. */
export interface OnRoute {
  readonly at: Point;
  readonly along: Point;
  readonly isBent: boolean;
}

/** The place so many pixels before the tip; the beginning, where the route is shorter. */
export function placeBefore(route: Route, back: number): OnRoute {
  let left = back;
  for (let index = route.length - 1; index > 0; index--) {
    const piece = route[index]!; // within the route
    const length = lengthOf(piece);
    if (left <= length) return placeOn(piece, 1 - left / length);
    left -= length;
  }
  const first = route[0]!; // there is one
  return placeOn(first, Math.max(0, 1 - left / lengthOf(first)));
}

/** The longest straight piece, the last of several: where marks stand that belong to no end. */
export function longestPiece(route: Route): Arc {
  const straight = route.filter((piece) => heightOf(piece) < FLAT);
  return straight.reduce((best, piece) => (lengthOf(piece) >= lengthOf(best) ? piece : best));
}

/** The route as SVG path data, up to so many pixels before its tip. */
export function routePath(route: Route, cut: number): string {
  const end = placeBefore(route, cut).at;
  const rest = route.map((piece, index) =>
    stepTo(piece, index < route.length - 1 ? piece.end : end),
  );
  return `M${pair(route[0]!.start)}${rest.join("")}`;
}

function stepTo(piece: Arc, end: Point): string {
  if (heightOf(piece) < FLAT) return `L${pair(end)}`;
  const radius = hundredths(piece.radius);
  return `A${radius} ${radius} 0 0 ${piece.sweep > 0 ? 1 : 0} ${pair(end)}`;
}

function heightOf({ radius, sweep }: Arc): number {
  return radius * (1 - Math.cos(sweep / 2));
}

function placeOn(piece: Arc, fraction: number): OnRoute {
  const isBent = heightOf(piece) >= FLAT;
  return { at: pointAt(piece, fraction), along: directionAt(piece, fraction), isBent };
}

/** The rounded corner at a point between two others, at most half of either side long. */
function cornerAt(before: Point, corner: Point, after: Point, isLast: boolean): Arc {
  const [come, go] = [distance(before, corner), distance(corner, after)];
  const inwards = { x: (corner.x - before.x) / come, y: (corner.y - before.y) / come };
  const onwards = { x: (after.x - corner.x) / go, y: (after.y - corner.y) / go };
  const turn = turnOf(inwards, onwards);
  const room = Math.min(come / 2, isLast ? Math.max(go / 4, go - STRAIGHT_END) : go / 2);
  const reach = Math.min(room, 2 * RADIUS, RADIUS * Math.tan(Math.abs(turn) / 2));
  return arcBetween(
    { x: corner.x - inwards.x * reach, y: corner.y - inwards.y * reach },
    { x: corner.x + onwards.x * reach, y: corner.y + onwards.y * reach },
    Math.tan(turn / 4) / 2,
  );
}

/** By which angle somebody turns who walks one direction and then the other; positive to the right. */
function turnOf(a: Point, b: Point): number {
  return Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
}

/** Without points at one place, and without those at which nothing turns. */
function withoutIdle(points: readonly Point[]): readonly Point[] {
  const apart: Point[] = [];
  for (const point of points) {
    const last = apart.at(-1);
    if (last && distance(last, point) < LEAST.length) continue;
    apart.push(point);
  }
  const [first, tip] = [points[0]!, points.at(-1)!]; // at least two
  if (apart.length < 2) return [first, { x: tip.x + LEAST.length, y: tip.y }];
  return apart.filter((point, place) => {
    const [before, after] = [apart[place - 1], apart[place + 1]];
    if (!before || !after) return true;
    const turn = turnOf(
      { x: point.x - before.x, y: point.y - before.y },
      { x: after.x - point.x, y: after.y - point.y },
    );
    return Math.abs(turn) > LEAST.turn;
  });
}

function pair({ x, y }: Point): string {
  return `${hundredths(x)} ${hundredths(y)}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
