import type { CldDocument, Link, LinkId, VariableId } from "../model/document";
import type { Arc } from "./arc";
import { type Labels, type RuledBend, ruledBends } from "./bendRule";
import { crossingCost, roomOf, type Surroundings, troubleOf } from "./bendTrouble";
import { type Box, boxOf, enclosing, overlap } from "./box";
import { linkArc, selfArc } from "./linkArc";
import type { Steps } from "./steps";

/** A link's bend and the arc it gives. */
export interface BentLink {
  readonly bend: number;
  readonly arc: Arc;
}

/** Labels and the links that are bent already. */
interface Sheet {
  readonly labels: Labels;
  readonly boxes: readonly { readonly id: VariableId; readonly box: Box }[];
  readonly bent: Map<LinkId, BentLink>;
}

/** What is tried when the arc by rule runs into something: a little more or less, more, the other side. */
const STEPS = [0.05, -0.05, 0.1, -0.1, 0.16, 0.24];
const OTHER_SIDE = [0.06, 0.12, 0.2, 0.3];
const SIZES = { least: 0.05, most: 0.42, leastOfPair: 0.14 };
/** Per unit of bend away from the rule. */
const DEVIATION = 5;
/** On the other side than the rule's: a loop is then not round any more. */
const INWARDS: Readonly<Record<RuledBend["by"], number>> = {
  loop: 2.5,
  picture: 0.2,
  pair: 0,
  hand: 0,
  self: 0,
};

/**
 * The bend and arc of every link whose ends have labels: set by hand, else by the loop rule, else,
 * where the arc by rule would run through a label, along another link or into another's head, the
 * cheapest of about ten others. Depends on the document and the labels alone. O(links × (links +
 * labels)), most of it comparisons of boxes; a step for every link.
 */
export function* chooseBends(
  document: CldDocument,
  labels: Labels,
): Steps<ReadonlyMap<LinkId, BentLink>> {
  const rule = ruledBends(document, labels);
  const links = Object.values(document.links);
  const sheet = sheetOf(labels, new Map());
  for (const link of links) bendTo(sheet, link, rule(link).bend);
  for (const link of links) {
    yield;
    avoidTrouble(sheet, link, rule(link));
  }
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
  if (troubleOf(present.arc, surroundings(sheet, link, present.arc.bounds)) === 0) return;
  const choices = [
    present,
    ...otherBends(rule).flatMap((bend) => bentLink(sheet, link, bend) ?? []),
  ];
  const whole = enclosing(choices.map(({ arc }) => arc.bounds)) ?? present.arc.bounds;
  const near = surroundings(sheet, link, whole);
  let best = { choice: present, cost: Infinity };
  for (const choice of choices) {
    const taste = tasteOf(choice.bend, rule);
    if (taste >= best.cost) continue;
    const trouble = taste + troubleOf(choice.arc, near);
    if (trouble >= best.cost) continue;
    const cost = trouble + crossingCost(choice.arc, near);
    if (cost < best.cost) best = { choice, cost };
  }
  sheet.bent.set(link.id, best.choice);
}

function bentLink({ labels }: Sheet, link: Link, bend: number): BentLink | null {
  const arc = arcOfLink(labels, link, bend);
  return arc && { bend, arc };
}

/** The labels and links, but the link's own, that matter to an arc inside a box. */
function surroundings({ boxes, bent }: Sheet, link: Link, inside: Box): Surroundings {
  const room = roomOf(inside);
  const labels: Box[] = [];
  for (const { id, box } of boxes) {
    if (overlap(box, room) && id !== link.source && id !== link.target) labels.push(box);
  }
  const arcs: Arc[] = [];
  for (const [id, { arc }] of bent) if (overlap(arc.bounds, room) && id !== link.id) arcs.push(arc);
  return { labels, arcs };
}

function otherBends({ bend, by }: RuledBend): readonly number[] {
  const side = Math.sign(bend);
  const least = by === "pair" ? SIZES.leastOfPair : SIZES.least;
  const outwards = STEPS.map((step) => Math.abs(bend) + step).filter(
    (size) => size >= least && size <= SIZES.most,
  );
  const inwards = by === "pair" ? [] : OTHER_SIDE.map((size) => -size);
  return [...outwards, ...inwards].map((size) => side * size);
}

function tasteOf(bend: number, rule: RuledBend): number {
  const deviation = DEVIATION * Math.abs(Math.abs(bend) - Math.abs(rule.bend));
  return deviation + (bend * rule.bend < 0 ? INWARDS[rule.by] : 0);
}
