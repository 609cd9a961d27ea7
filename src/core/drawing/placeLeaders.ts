import type { Point } from "../model/document";
import { type Arc, pointAt, pointBeside } from "./arc";
import { INK } from "./ink";
import { type LoopShape, surrounds } from "./loopShape";
import { isClear } from "./obstacles";
import { type BadgeSurroundings, isRoom } from "./placeBadges";
import { isSamePoint } from "./sameInk";

/** A badge beside a link, and where on the link the line from it ends. */
export interface LedBadge {
  readonly centre: Point;
  readonly leader: Point;
}

/** Where along a link a line may lead, and how far from it the badge stands, in pixels. */
const FRACTIONS = [0.5, 0.38, 0.62, 0.28, 0.72];
const OFFSETS = [27, 34, 42, 50];
/** Room beside the line itself. */
const LINE_ROOM = 3;
/** On the other side of the link than the loop, in pixels. */
const OUTSIDE = 12;

/**
 * A place beside a link that no other shown loop has, with a free way for a line to it: for the badge
 * of a loop without a place of its own. One of the first kind of links if any has such a place. Null
 * when there is none.
 */
export function ledBadge(
  shape: LoopShape,
  kinds: readonly (readonly Arc[])[],
  around: BadgeSurroundings,
): LedBadge | null {
  for (const links of kinds) {
    const led = besideOne(shape, links, around);
    if (led) return led;
  }
  return null;
}

function besideOne(
  shape: LoopShape,
  links: readonly Arc[],
  around: BadgeSurroundings,
): LedBadge | null {
  let best: (LedBadge & { readonly cost: number }) | null = null;
  for (const arc of links) {
    for (const [order, fraction] of FRACTIONS.entries()) {
      for (const offset of OFFSETS) {
        for (const side of [offset, -offset]) {
          const centre = pointBeside(arc, fraction, side);
          const cost = offset + 2 * order + (surrounds(shape, centre) ? 0 : OUTSIDE);
          if (best && best.cost <= cost) continue;
          if (!isRoom(centre, around) || !isWayFree(arc, fraction, side, around)) continue;
          best = { centre, leader: pointAt(arc, fraction), cost };
        }
      }
    }
  }
  return best;
}

/** Whether nothing stands between the ring and the link: tried half way. */
function isWayFree(
  arc: Arc,
  fraction: number,
  side: number,
  { obstacles }: BadgeSurroundings,
): boolean {
  const others = { ...obstacles, arcs: obstacles.arcs.filter((other) => !isSameArc(other, arc)) };
  const beyondRing = Math.abs(side) - INK.badgeRadius;
  return [0, 0.5].every((share) =>
    isClear(others, pointBeside(arc, fraction, Math.sign(side) * share * beyondRing), LINE_ROOM),
  );
}

function isSameArc(a: Arc, b: Arc): boolean {
  return isSamePoint(a.start, b.start) && isSamePoint(a.end, b.end) && a.sweep === b.sweep;
}
