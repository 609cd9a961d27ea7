import { directionAt, lengthOf, pointAt } from "../core/drawing/arc";
import type { Centred } from "../core/drawing/box";
import type { DrawnLink, Drawing } from "../core/drawing/drawing";
import { INK } from "../core/drawing/ink";
import { delayBars, linkArc, linkInk } from "../core/drawing/linkArc";
import type { Point } from "../core/model/document";
import type { Proposal } from "./proposal";

/** Everything inked for a link that is being drawn. */
export type DraftInk = Pick<DrawnLink, "shaft" | "head" | "start" | "sign" | "bars" | "middle">;

/** Bend of a link that is still in the hand. A link the other way bows to the other side by itself. */
const DRAFT_BEND = 0.2;
/** Between a label's box and the outer line of the ring round it. */
const RING = 10;
const SIGN_BACK = 22;

/** The ink of a proposed link, finished as the link will be; null while its cause is not drawn. */
export function draftInk({ labels }: Drawing, proposal: Proposal): DraftInk | null {
  const source = labels[proposal.from];
  if (!source) return null;
  const target = proposal.target ? labels[proposal.target] : undefined;
  const arc = linkArc(ringed(source), target ?? pointAsLabel(proposal.at), DRAFT_BEND);
  const { shaft, head, start, middle } = linkInk(arc);
  const back = Math.max(0.5, 1 - SIGN_BACK / lengthOf(arc));
  const place = pointAt(arc, back);
  const along = directionAt(arc, back);
  // Outside of the bow: to the left of the way, because a draft bows to the left.
  const sign = { x: place.x + along.y * INK.signOffset, y: place.y - along.x * INK.signOffset };
  return { shaft, head, start, middle, sign, bars: proposal.delayed ? delayBars(arc) : null };
}

function ringed({ centre, width, height }: Centred): Centred {
  return { centre, width: width + 2 * RING, height: height + 2 * RING };
}

function pointAsLabel(centre: Point): Centred {
  return { centre, width: 0, height: 0 };
}
