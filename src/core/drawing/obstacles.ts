import type { Point } from "../model/document";
import { type Arc, distanceToArc, isNearArc, pointAt } from "./arc";
import { type Box, distance, distanceToBox, grown, overlap } from "./box";
import { INK } from "./ink";

/** Ink that is about as wide as high: an arrowhead, the bars of a delay, a sign, a chip, a badge. */
export interface Disc {
  readonly centre: Point;
  readonly radius: number;
}

/** What marks have to keep clear of. */
export interface Obstacles {
  /** The text of labels. */
  readonly texts: readonly Box[];
  readonly arcs: readonly Arc[];
  readonly discs: readonly Disc[];
}

/** Nothing to keep clear of. */
export const NO_OBSTACLES: Obstacles = { texts: [], arcs: [], discs: [] };

/** Both, to keep clear of. */
export function together(a: Obstacles, b: Obstacles): Obstacles {
  return {
    texts: [...a.texts, ...b.texts],
    arcs: [...a.arcs, ...b.arcs],
    discs: [...a.discs, ...b.discs],
  };
}

/** The disc of an arrowhead. */
export function headDisc(arc: Arc): Disc {
  const half = INK.headLength / 2;
  const length = Math.max(arc.radius * Math.abs(arc.sweep), INK.headLength);
  return { centre: pointAt(arc, 1 - half / length), radius: half };
}

/** The disc of the two bars of a delay. */
export function barsDisc(arc: Arc): Disc {
  return { centre: pointAt(arc, 0.5), radius: INK.delayLength / 2 + 1 };
}

/** The disc of a leverage chip. */
export function chipDisc(centre: Point): Disc {
  return { centre, radius: INK.chipWidth / 2 + 1 };
}

/** The disc of a polarity sign. */
export function signDisc(centre: Point): Disc {
  return { centre, radius: INK.signRadius };
}

/** The disc of a badge. */
export function badgeDisc(centre: Point): Disc {
  return { centre, radius: INK.badgeRadius + 1.5 };
}

/** Those that come within `reach` of a box: so that many places in it are tried quickly. */
export function obstaclesNear(
  { texts, arcs, discs }: Obstacles,
  box: Box,
  reach: number,
): Obstacles {
  const wide = grown(box, reach);
  return {
    texts: texts.filter((text) => overlap(text, wide)),
    arcs: arcs.filter(({ bounds }) => overlap(bounds, wide)),
    discs: discs.filter((disc) => touchesBox(disc, wide)),
  };
}

/** Whether the square of a disc shares a point with a box. */
function touchesBox({ centre, radius }: Disc, box: Box): boolean {
  return (
    centre.x - radius < box.right &&
    centre.x + radius > box.left &&
    centre.y - radius < box.bottom &&
    centre.y + radius > box.top
  );
}

/** How far a place is from the nearest text. */
export function distanceToText({ texts }: Obstacles, place: Point): number {
  let least = Infinity;
  for (const text of texts) least = Math.min(least, distanceToBox(place, text));
  return least;
}

/** How far a place is from the nearest line; lines farther than `within` need not be told from none. */
export function distanceToLine({ arcs }: Obstacles, place: Point, within = Infinity): number {
  const { x, y } = place;
  let least = Infinity;
  for (const arc of arcs) {
    const { left, top, right, bottom } = arc.bounds;
    if (x < left - within || x > right + within || y < top - within || y > bottom + within)
      continue;
    least = Math.min(least, distanceToArc(arc, place));
  }
  return least;
}

/** How far a place is from the border of the nearest disc; negative inside one. */
export function distanceToDisc({ discs }: Obstacles, place: Point): number {
  let least = Infinity;
  for (const disc of discs) least = Math.min(least, distance(place, disc.centre) - disc.radius);
  return least;
}

/** Whether a disc of this radius touches nothing here. */
export function isClear({ texts, discs, arcs }: Obstacles, place: Point, radius: number): boolean {
  for (const text of texts) if (distanceToBox(place, text) < radius) return false;
  for (const disc of discs) if (distance(place, disc.centre) - disc.radius < radius) return false;
  for (const arc of arcs) if (isNearArc(arc, place, radius)) return false;
  return true;
}
