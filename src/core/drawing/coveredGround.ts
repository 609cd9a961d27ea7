import type { Point } from "../model/document";
import { type Arc, lengthOf } from "./arc";
import { type Box, boxRound, enclosing, grown } from "./box";
import type { Obstacles } from "./obstacles";

/*
 * Where a mark surely has no room, as a chequered sheet: a badge tries thousands of places, and on a
 * crowded sheet nearly all of them are on a square that is covered as a whole. A square that is not
 * covered says nothing: there every obstacle is asked.
 */

/** Squares in rows; 1 where every place of a square is too near to something. */
export interface Ground {
  readonly left: number;
  readonly top: number;
  /** Of a square, in pixels. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly covered: Uint8Array;
}

/** Of a square, in pixels, unless there would be too many. */
const SIDE = 5;
const MOST_SQUARES = 250_000;
/** Along an arc, in pixels: the discs round such points are nearly the strip round the arc. */
const STRIDE = 12;
/** What is exactly as far away as it has to be has room: a square holds its left and upper border. */
const TOUCHING = 1e-6;

/** The ground that is nearer to one of these than so many pixels. */
export function coveredGround(obstacles: Obstacles, roomWanted: number): Ground {
  const room = roomWanted - TOUCHING;
  const ground = emptyGround(grown(boundsOf(obstacles), room));
  for (const { left, top, right, bottom } of obstacles.texts) {
    coverBox(ground, { left: left - room, top, right: right + room, bottom });
    coverBox(ground, { left, top: top - room, right, bottom: bottom + room });
  }
  for (const { centre, radius } of obstacles.discs) coverDisc(ground, centre, radius + room);
  for (const arc of obstacles.arcs) coverArc(ground, arc, room);
  return ground;
}

/** Whether a place is on covered ground; elsewhere it may be free or not. */
export function isCovered(ground: Ground, { x, y }: Point): boolean {
  const { left, top, side, columns, rows, covered } = ground;
  const column = Math.floor((x - left) / side);
  const row = Math.floor((y - top) / side);
  if (column < 0 || column >= columns || row < 0 || row >= rows) return false;
  return covered[row * columns + column] === 1;
}

function emptyGround({ left, top, right, bottom }: Box): Ground {
  const [width, height] = [right - left, bottom - top];
  const side = Math.max(SIDE, Math.sqrt((width * height) / MOST_SQUARES));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  return { left, top, side, columns, rows, covered: new Uint8Array(columns * rows) };
}

function boundsOf({ texts, arcs, discs }: Obstacles): Box {
  const boxes = [
    ...texts,
    ...arcs.map(({ bounds }) => bounds),
    ...discs.map(({ centre, radius }) => boxRound(centre, radius)),
  ];
  return enclosing(boxes) ?? boxRound({ x: 0, y: 0 }, 0);
}

function coverBox(ground: Ground, { left, top, right, bottom }: Box): void {
  const { side, rows } = ground;
  const first = Math.max(0, Math.ceil((top - ground.top) / side));
  const last = Math.min(rows, Math.floor((bottom - ground.top) / side));
  for (let row = first; row < last; row++) coverRow(ground, row, left, right);
}

/** The squares that lie in a disc with all four corners. */
function coverDisc(ground: Ground, { x, y }: Point, radius: number): void {
  const { top, side, rows } = ground;
  const first = Math.max(0, Math.ceil((y - radius - top) / side));
  const last = Math.min(rows, Math.floor((y + radius - top) / side));
  for (let row = first; row < last; row++) {
    const upper = top + row * side;
    const farther = Math.max(Math.abs(upper - y), Math.abs(upper + side - y));
    const half = Math.sqrt(Math.max(0, radius * radius - farther * farther));
    coverRow(ground, row, x - half, x + half);
  }
}

function coverArc(ground: Ground, arc: Arc, room: number): void {
  const { centre, radius, from, sweep } = arc;
  const count = Math.max(1, Math.ceil(lengthOf(arc) / STRIDE));
  for (let step = 0; step <= count; step++) {
    const angle = from + (sweep * step) / count;
    const x = centre.x + radius * Math.cos(angle);
    const y = centre.y + radius * Math.sin(angle);
    coverDisc(ground, { x, y }, room);
  }
}

/** The squares of a row that lie wholly between two places. */
function coverRow(ground: Ground, row: number, from: number, to: number): void {
  const { left, side, columns, covered } = ground;
  const first = Math.max(0, Math.ceil((from - left) / side));
  const last = Math.min(columns, Math.floor((to - left) / side));
  const start = row * columns;
  for (let column = first; column < last; column++) covered[start + column] = 1;
}
