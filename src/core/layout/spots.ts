import type { Point } from "../model/document";
import type { Net } from "./net";
import { type Anchor, labelAt, reachTowards, type Seating } from "./seats";
import { meanOf } from "./separate";

/** 24 directions and 4 lengths: 96 places round each neighbour, and as many round their middle. */
const DIRECTIONS = 24;
const FREE_LENGTHS = [64, 84, 120, 170];
const RADII = [0, 60, 120, 190];

/**
 * Places to try for a variable, in whole pixels: round each of the nearest three anchors at several free
 * lengths, and round the middle of these; `scale` times as far away. To the right comes first.
 */
export function spotsRound(
  { net, places }: Seating,
  variable: number,
  anchors: readonly Anchor[],
  scale: number,
): readonly Point[] {
  const nearest = Math.min(...anchors.map(({ hops }) => hops));
  const near = anchors.filter(({ hops }) => hops === nearest).slice(0, 3);
  const centres = near.flatMap((anchor) => {
    const place = places[anchor.variable];
    return place ? [{ place, variable: anchor.variable }] : [];
  });
  const middle = meanOf(centres.map(({ place }) => place));
  const around = centres.flatMap((neighbour) =>
    FREE_LENGTHS.flatMap((free) =>
      directions().map((direction) => besides(net, variable, neighbour, direction, free * scale)),
    ),
  );
  const between = RADII.flatMap((radius) =>
    directions().map(({ x, y }) => ({
      x: middle.x + x * radius * scale,
      y: middle.y + y * radius * scale,
    })),
  );
  const spots = centres.length > 1 ? [...around, ...between] : around;
  return spots.map(({ x, y }) => ({ x: Math.round(x) + 0, y: Math.round(y) + 0 })); // no -0
}

/** The place in a direction from a neighbour that leaves so much free between the two labels. */
function besides(
  net: Net,
  variable: number,
  neighbour: { readonly place: Point; readonly variable: number },
  direction: Point,
  free: number,
): Point {
  const { place } = neighbour;
  const far = { x: place.x + direction.x * 1e4, y: place.y + direction.y * 1e4 };
  const reach = reachTowards(labelAt(net, neighbour.variable, place), far);
  const back = reachTowards(labelAt(net, variable, far), place);
  const length = reach + free + back;
  return { x: place.x + direction.x * length, y: place.y + direction.y * length };
}

/** To the right first, then alternately below and above, so that ties fall there. */
function directions(): readonly Point[] {
  return Array.from({ length: DIRECTIONS }, (_, index) => {
    const turn = (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2);
    const angle = (2 * Math.PI * turn) / DIRECTIONS;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}
