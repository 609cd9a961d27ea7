import type { Point } from "../model/document";
import { type Arc, pointsAlong } from "./arc";
import { type Box, boxRound, centreOf, enclosing, isInside } from "./box";

/** A loop as it is drawn: its links one after the other, closed through its labels. */
export interface LoopShape {
  readonly outline: readonly Point[];
  /** Centre of its area. */
  readonly centre: Point;
  /** Square root of its area, in pixels. */
  readonly size: number;
  readonly bounds: Box;
  /** Which way its links run on the sheet. */
  readonly clockwise: boolean;
}

const POINTS_PER_ARC = 6;
/** An outline with less area than this, in square pixels, has no centre of area worth the name. */
const NO_AREA = 1;

/** The shape of a loop from the arcs of its links, in their order; there is at least one. */
export function loopShape(arcs: readonly Arc[]): LoopShape {
  const outline = arcs.flatMap((arc) => pointsAlong(arc, POINTS_PER_ARC));
  const bounds =
    enclosing(outline.map((point) => boxRound(point, 0))) ?? boxRound({ x: 0, y: 0 }, 0);
  const { area, centre } = areaOf(outline, centreOf(bounds));
  return {
    outline,
    centre: Math.abs(area) > NO_AREA ? centre : centreOf(bounds),
    size: Math.sqrt(Math.abs(area)),
    bounds,
    clockwise: area >= 0,
  };
}

/** Whether a point lies inside the loop (even-odd rule). */
export function surrounds({ outline, bounds }: LoopShape, point: Point): boolean {
  if (!isInside(point, bounds)) return false;
  let inside = false;
  let before = outline.at(-1) ?? point;
  for (const corner of outline) {
    const crosses = corner.y > point.y !== before.y > point.y;
    if (crosses && point.x < xAt(before, corner, point.y)) inside = !inside;
    before = corner;
  }
  return inside;
}

/** Signed area, positive clockwise because y grows downwards, and centre of area; seen from `origin` to lose no digits. */
function areaOf(outline: readonly Point[], origin: Point): { area: number; centre: Point } {
  let twice = 0;
  let x = 0;
  let y = 0;
  outline.forEach((corner, index) => {
    const next = outline[(index + 1) % outline.length] ?? corner;
    const a = { x: corner.x - origin.x, y: corner.y - origin.y };
    const b = { x: next.x - origin.x, y: next.y - origin.y };
    const slice = a.x * b.y - b.x * a.y;
    twice += slice;
    x += (a.x + b.x) * slice;
    y += (a.y + b.y) * slice;
  });
  return {
    area: twice / 2,
    centre: { x: origin.x + x / (3 * twice), y: origin.y + y / (3 * twice) },
  };
}

function xAt(a: Point, b: Point, y: number): number {
  return a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
}
