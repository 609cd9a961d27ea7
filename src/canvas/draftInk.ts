import { directionAt, lengthOf, pointAt, pointsAlong } from "../core/drawing/arc";
import type { Centred } from "../core/drawing/box";
import { rechooseBends } from "../core/drawing/chooseBends";
import type { DrawnLink, Drawing } from "../core/drawing/drawing";
import { INK } from "../core/drawing/ink";
import { delayBars, linkArc, linkInk } from "../core/drawing/linkArc";
import { standingBeside } from "../core/drawing/standing";
import type { CldDocument, Link, LinkId, Point, VariableId } from "../core/model/document";
import type { Proposal } from "./proposal";

/** Everything inked for a link that is being drawn. */
export type DraftInk = Pick<DrawnLink, "shaft" | "head" | "start" | "sign" | "bars">;

/** Bend of a link that leads to no variable yet. */
const LOOSE_BEND = 0.2;
/** Between a label's box and the outer line of the ring round it. */
const RING = 10;
const SIGN_BACK = 22;
const SAMPLES = 16;
/** Never stored: it begins with no prefix that ids have. */
const DRAFT = "draft" as LinkId;

/** The bend that a link would get by rule if it were made now; that of a loose one without a target. */
export function draftBend(
  document: CldDocument,
  drawing: Drawing,
  source: VariableId,
  target: VariableId | null,
): number {
  if (!target) return LOOSE_BEND;
  const draft = draftLink(source, target);
  const withDraft = { ...document, links: { ...document.links, [DRAFT]: draft } };
  const standing = standingBeside(withDraft, drawing, { labels: [], links: [DRAFT] });
  const bends = rechooseBends(withDraft, drawing.labels, { standing, moved: {}, held: {} });
  return bends.get(DRAFT)?.bend ?? LOOSE_BEND;
}

/** The ink of a proposed link, finished as the link will be; null while its cause is not drawn. */
export function draftInk({ labels }: Drawing, proposal: Proposal, bend: number): DraftInk | null {
  const source = labels[proposal.from];
  if (!source) return null;
  const target = proposal.target ? labels[proposal.target] : undefined;
  const arc = linkArc(ringed(source), target ?? { centre: proposal.at, ...proposal.room }, bend);
  const { shaft, head, start } = linkInk(arc);
  const back = Math.max(0.5, 1 - SIGN_BACK / lengthOf(arc));
  const place = pointAt(arc, back);
  const along = directionAt(arc, back);
  const outwards = bend < 0 ? -INK.signOffset : INK.signOffset;
  const sign = { x: place.x + along.y * outwards, y: place.y - along.x * outwards };
  return { shaft, head, start, sign, bars: proposal.delayed ? delayBars(arc) : null };
}

/** Some points along the link between two variables that are drawn, were it made now. */
export function draftPoints(
  document: CldDocument,
  drawing: Drawing,
  from: VariableId,
  to: VariableId,
): readonly Point[] {
  const [source, target] = [drawing.labels[from], drawing.labels[to]];
  if (!source || !target) return [];
  return pointsAlong(linkArc(source, target, draftBend(document, drawing, from, to)), SAMPLES);
}

function ringed({ centre, width, height }: Centred): Centred {
  return { centre, width: width + 2 * RING, height: height + 2 * RING };
}

function draftLink(source: VariableId, target: VariableId): Link {
  const facts = { strength: null, basis: null, rationale: "", evidence: [] };
  return { id: DRAFT, source, target, polarity: "?", delay: null, ...facts };
}
