import type { Point } from "../model/document";
import { boxRound, distance } from "./box";
import { INK } from "./ink";
import { type LoopShape, surrounds } from "./loopShape";
import { badgeDisc, isClear, type Obstacles, obstaclesNear } from "./obstacles";

/** Room that a badge needs round its centre. */
const ROOM = INK.badgeRadius + 3;
/** Places are tried on rings this far apart. */
const STEP = 6;
/** More rings than this are not tried: a badge so far from the middle says nothing. */
const MOST_RINGS = 60;

/**
 * The free place for a loop's badge that is nearest to its centre: inside the drawn loop, clear of
 * everything, and its own, which means that of all shown loops round this place its centre is the
 * nearest in proportion to its size. Null when there is none.
 */
export function badgePlace(
  shape: LoopShape,
  shown: readonly LoopShape[],
  obstacles: Obstacles,
): Point | null {
  const near = obstaclesNear(obstacles, shape.bounds, ROOM);
  const rivals = shown.filter((other) => other !== shape);
  const { left, right, top, bottom } = shape.bounds;
  const farthest = Math.min(MOST_RINGS * STEP, Math.hypot(right - left, bottom - top) / 2);
  for (let radius = 0; radius <= farthest; radius += STEP) {
    for (const place of ring(shape.centre, radius)) {
      if (!surrounds(shape, place) || !isOwn(shape, rivals, place)) continue;
      if (isClear(near, place, ROOM)) return place;
    }
  }
  return null;
}

/** What other badges have to keep clear of once a badge stands here. */
export function withBadge(obstacles: Obstacles, centre: Point): Obstacles {
  return { ...obstacles, discs: [...obstacles.discs, badgeDisc(centre)] };
}

/** Whether a badge stands so near a loop's centre that another one there would not be told from it. */
export function isTaken(shape: LoopShape, badges: readonly Point[]): boolean {
  const near = Math.max(2.5 * ROOM, shape.size * 0.2);
  const around = boxRound(shape.centre, near);
  return badges.some(
    (badge) =>
      badge.x > around.left && badge.x < around.right && distance(badge, shape.centre) < near,
  );
}

function isOwn(shape: LoopShape, rivals: readonly LoopShape[], place: Point): boolean {
  const own = distance(place, shape.centre) / shape.size;
  return rivals.every(
    (rival) => distance(place, rival.centre) / rival.size >= own || !surrounds(rival, place),
  );
}

/** Points on a circle about STEP apart, the topmost first, so that ties fall upwards. */
function ring(centre: Point, radius: number): readonly Point[] {
  if (radius === 0) return [centre];
  const count = Math.max(8, Math.round((2 * Math.PI * radius) / STEP));
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) };
  });
}
