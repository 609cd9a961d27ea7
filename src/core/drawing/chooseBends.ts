import type { CldDocument, Link, LinkId, VariableId } from "../model/document";
import {
  type Arc,
  crossings,
  directionAt,
  distanceToArc,
  lengthOf,
  pointAt,
  runsThrough,
} from "./arc";
import { type Labels, type RuledBend, ruledBends } from "./bendRule";
import { type Box, boxOf, distance, grown, isInside, overlap } from "./box";
import { linkArc, selfArc } from "./linkArc";

/** A link's bend and the arc it gives. */
export interface BentLink {
  readonly bend: number;
  readonly arc: Arc;
}

/** The links that are already on the sheet, and the labels, as obstacles. */
interface Sheet {
  readonly labels: Labels;
  readonly boxes: readonly { readonly id: VariableId; readonly box: Box }[];
  readonly bent: Map<LinkId, BentLink>;
}

/** What is tried when the arc by rule runs into something: a little more or less, more, the other side. */
const STEPS = [0.05, -0.05, 0.1, -0.1, 0.16, 0.24];
const OTHER_SIDE = [0.06, 0.12, 0.2, 0.3];
const SIZES = { least: 0.05, most: 0.42, leastOfPair: 0.14 };
const PRICE = {
  /** A label crossed hides a word: dearer than anything else. */
  labelCrossed: 12,
  labelTouched: 1,
  /** Two links that look like one. */
  merged: 8,
  /** Two heads that meet at a label are read as one. */
  headsMeet: 1.5,
  crossing: 1.2,
  /** Per unit of bend away from the rule. */
  deviation: 5,
  /** On the other side than the rule's: a loop that is not round any more. */
  inwards: { loop: 2.5, picture: 0.2 },
};
/** How near a link may pass by a label without touching it. */
const TOUCHING = 5;
/** Tips of arrows are kept so far apart. */
const HEADS_APART = 20;
/** Links nearer than this, and nearly parallel, look like one. */
const MERGED = { distance: 6, cosine: 0.9, samples: 8, apartFromEnds: 26 };

/**
 * The bend and arc of every link whose ends have labels: set by hand, else by the loop rule, else,
 * where the arc by rule would run through a label or along another link, the cheapest of about ten
 * others. Depends on the document and the labels alone. O(links × (links + labels)), most of it
 * comparisons of boxes.
 */
export function chooseBends(document: CldDocument, labels: Labels): ReadonlyMap<LinkId, BentLink> {
  const rule = ruledBends(document, labels);
  const links = Object.values(document.links);
  const sheet = sheetOf(labels, new Map());
  for (const link of links) bendTo(sheet, link, rule(link).bend);
  for (const link of links) avoidTrouble(sheet, link, rule(link));
  return sheet.bent;
}

/**
 * The bends of some links anew, while the others stay as they are in `bent`: for labels that are
 * being dragged. `held` are bends under the hand.
 */
export function rechooseBends(
  document: CldDocument,
  labels: Labels,
  touched: readonly Link[],
  {
    bent,
    held,
  }: {
    readonly bent: ReadonlyMap<LinkId, BentLink>;
    readonly held: Readonly<Record<LinkId, number>>;
  },
): ReadonlyMap<LinkId, BentLink> {
  const rule = ruledBends(document, labels);
  const sheet = sheetOf(labels, new Map(bent));
  for (const link of touched) bendTo(sheet, link, held[link.id] ?? rule(link).bend);
  for (const link of touched) {
    if (held[link.id] === undefined) avoidTrouble(sheet, link, rule(link));
  }
  return sheet.bent;
}

function sheetOf(labels: Labels, bent: Map<LinkId, BentLink>): Sheet {
  const ids = Object.keys(labels) as VariableId[];
  const boxes = ids.flatMap((id) => (labels[id] ? [{ id, box: boxOf(labels[id], -1) }] : []));
  return { labels, boxes, bent };
}

function bendTo(sheet: Sheet, link: Link, bend: number): void {
  const arc = arcOfLink(sheet.labels, link, bend);
  if (arc) sheet.bent.set(link.id, { bend, arc });
}

function arcOfLink(labels: Labels, link: Link, bend: number): Arc | null {
  const source = labels[link.source];
  const target = labels[link.target];
  if (!source || !target) return null;
  if (source === target) return selfArc(source, { x: 1, y: -1 });
  return linkArc(source, target, bend);
}

function avoidTrouble(sheet: Sheet, link: Link, rule: RuledBend): void {
  const present = sheet.bent.get(link.id);
  if (!present || rule.by === "hand" || rule.by === "self") return;
  if (troubleOf(sheet, link, present.arc) === 0) return;
  let best = { bend: rule.bend, cost: costOf(sheet, link, rule, rule.bend) };
  for (const bend of otherBends(rule)) {
    const cost = costOf(sheet, link, rule, bend);
    if (cost < best.cost) best = { bend, cost };
  }
  if (best.bend !== present.bend) bendTo(sheet, link, best.bend);
}

function otherBends({ bend, by }: RuledBend): readonly number[] {
  const side = Math.sign(bend);
  const least = by === "pair" ? SIZES.leastOfPair : SIZES.least;
  const outwards = STEPS.map((step) => Math.abs(bend) + step).filter(
    (size) => size >= least && size <= SIZES.most,
  );
  return [...outwards, ...(by === "pair" ? [] : OTHER_SIDE.map((size) => -size))].map(
    (size) => side * size,
  );
}

function costOf(sheet: Sheet, link: Link, rule: RuledBend, bend: number): number {
  const arc = arcOfLink(sheet.labels, link, bend);
  if (!arc) return Infinity;
  let cost =
    troubleOf(sheet, link, arc) + PRICE.deviation * Math.abs(Math.abs(bend) - Math.abs(rule.bend));
  if (bend * rule.bend < 0) cost += rule.by === "loop" ? PRICE.inwards.loop : PRICE.inwards.picture;
  for (const [id, other] of sheet.bent) {
    if (id !== link.id) cost += PRICE.crossing * crossings(arc, other.arc);
  }
  return cost;
}

/** What is wrong with an arc: labels it runs through or by, links it runs along. */
function troubleOf(sheet: Sheet, link: Link, arc: Arc): number {
  let trouble = 0;
  for (const { id, box } of sheet.boxes) {
    if (id === link.source || id === link.target) continue;
    if (!overlap(arc.bounds, grown(box, TOUCHING))) continue;
    if (runsThrough(arc, box)) trouble += PRICE.labelCrossed;
    else if (runsThrough(arc, grown(box, TOUCHING))) trouble += PRICE.labelTouched;
  }
  for (const [id, other] of sheet.bent) {
    if (id !== link.id) trouble += PRICE.merged * mergedShare(arc, other.arc);
  }
  return trouble + headsMeeting(sheet, link, arc);
}

function headsMeeting(sheet: Sheet, link: Link, arc: Arc): number {
  const tip = pointAt(arc, 1);
  let cost = 0;
  for (const [id, other] of sheet.bent) {
    if (id === link.id || !isInside(tip, grown(other.arc.bounds, HEADS_APART))) continue;
    const apart = distance(tip, pointAt(other.arc, 1));
    cost += PRICE.headsMeet * Math.max(0, 1 - apart / HEADS_APART);
  }
  return cost;
}

/** The share of an arc that runs closely along another one; its ends, where links meet, apart. */
function mergedShare(arc: Arc, other: Arc): number {
  const { distance, samples, cosine, apartFromEnds } = MERGED;
  if (!overlap(grown(arc.bounds, distance), other.bounds)) return 0;
  const margin = Math.min(0.4, apartFromEnds / lengthOf(arc));
  let count = 0;
  for (let sample = 0; sample < samples; sample++) {
    const fraction = margin + ((1 - 2 * margin) * sample) / (samples - 1);
    const point = pointAt(arc, fraction);
    if (distanceToArc(other, point) < distance && isAlong(arc, fraction, other, cosine)) count++;
  }
  return count < 2 ? 0 : count / samples;
}

function isAlong(arc: Arc, fraction: number, other: Arc, cosine: number): boolean {
  const direction = directionAt(arc, fraction);
  const point = pointAt(arc, fraction);
  const dx = (point.x - other.centre.x) / other.radius;
  const dy = (point.y - other.centre.y) / other.radius;
  return Math.abs(direction.y * dx - direction.x * dy) > cosine; // the tangent of a circle is its radius turned
}
