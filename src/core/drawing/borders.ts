// Which links border the face that a place is in: those that are seen from it, with links and labels for
// walls. (Own rule, the sight lines of a visibility polygon: de Berg et al., Computational Geometry, 2008,
// chapter 15; tried here for the points of one outline only.)
import type { Point } from "../model/document";
import { pointsAlong } from "./arc";
import { type Box, grown } from "./box";
import type { LoopShape } from "./loopShape";
import type { Obstacles } from "./obstacles";

/** What one cannot see through: links and the text of labels, as lines through these points. */
export type Walls = readonly (readonly Point[])[];

const POINTS_PER_ARC = 6;
/** Links end so far from their labels at the most; nobody looks through between them. In pixels. */
const GAP = 10;
/** One looks not quite as far as the loop itself, which is a wall too; in pixels. */
const SHORT_OF = 4;

/** The walls of a sheet. */
export function wallsOf({ arcs, texts }: Obstacles): Walls {
  return [
    ...arcs.map((arc) => pointsAlong(arc, POINTS_PER_ARC)),
    ...texts.map((text) => corners(grown(text, GAP))),
  ];
}

/** Whether one sees a link of the loop from a place, so that it borders the face the place is in. */
export function isBordered(place: Point, { outline }: LoopShape, walls: Walls): boolean {
  return outline.some((corner) => {
    const away = Math.hypot(corner.x - place.x, corner.y - place.y);
    const share = Math.max(0, 1 - SHORT_OF / away);
    const end = {
      x: place.x + share * (corner.x - place.x),
      y: place.y + share * (corner.y - place.y),
    };
    return !walls.some((wall) => isCrossed(wall, place, end));
  });
}

function isCrossed(wall: readonly Point[], from: Point, to: Point): boolean {
  let before = wall[0];
  for (const point of wall) {
    if (before && before !== point && doCross(from, to, before, point)) return true;
    before = point;
  }
  return false;
}

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return sideOf(a, b, c) !== sideOf(a, b, d) && sideOf(c, d, a) !== sideOf(c, d, b);
}

function sideOf(a: Point, b: Point, { x, y }: Point): boolean {
  return (b.x - a.x) * (y - a.y) > (b.y - a.y) * (x - a.x);
}

function corners({ left, top, right, bottom }: Box): readonly Point[] {
  const [first, ...rest] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return first ? [first, ...rest, first] : [];
}
