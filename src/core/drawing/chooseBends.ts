import type { CldDocument, Link, LinkId, Point, VariableId } from "../model/document";
import { type Arc, pointAt } from "./arc";
import { type Labels, type RuledBend, ruledBends } from "./bendRule";
import { roomOf, type Surroundings, troubleOf } from "./bendTrouble";
import { type Box, boxOf, enclosing, overlap } from "./box";
import { INK } from "./ink";
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
  /** The links with the bars of a delay. */
  readonly delayed: ReadonlySet<LinkId>;
}

/** What is tried, to either side, when the arc by rule runs into something. */
const SIZES = [0.06, 0.09, 0.13, 0.17, 0.21, 0.25, 0.3, 0.36, 0.42];
/** And when all of these run over a label: far round is better than over a word. */
const FAR_ROUND = [0.5, 0.6, 0.75];
const LEAST_OF_PAIR = 0.13;
/** Per unit of bend away from the rule. */
const DEVIATION = 3;
/** On the other side than the rule's: a loop is then not round any more. */
const INWARDS: Readonly<Record<RuledBend["by"], number>> = {
  loop: 6,
  picture: 0.2,
  /** Two opposite links on one side are no lens any more: only rather than over a label. */
  pair: 7,
  hand: 0,
  self: 0,
};
/** A link makes way for a later one only when so much is won: a crossing saved, a label uncovered. */
const WORTH_IT = 0.8;
/** Costs as near as this are equal: what is drawn must not hang on where the origin is. */
const ROUNDING = 1e-6;
/** More than this is a label crossed. */
const CROSSED = 12;

/**
 * The bend and arc of every link whose ends have labels: set by hand, else by the loop rule, else,
 * where the arc by rule would run into something, the cheapest of about twenty others. Links are
 * bent one after the other, each round those before it, and only then make way for later ones where
 * that wins much. So a link that is added changes the others hardly ever. Depends on the document
 * and the labels alone. O(links × (links + labels)), most of it comparisons of boxes; a step for
 * every link.
 */
export function* chooseBends(
  document: CldDocument,
  labels: Labels,
): Steps<ReadonlyMap<LinkId, BentLink>> {
  const rule = ruledBends(document, labels);
  const bends = Object.values(document.links).map((link) => ({ link, rule: rule(link) }));
  const sheet = sheetOf(document, labels, new Map());
  for (const bend of bends) {
    yield;
    bendTo(sheet, bend.link, bend.rule.bend);
    avoidTrouble(sheet, bend, 0);
  }
  for (const bend of bends) {
    yield;
    avoidTrouble(sheet, bend, WORTH_IT);
  }
  return sheet.bent;
}

/**
 * The bends of some links anew, by the same steps, while the others stay as they are in `bent`: for
 * labels that are being dragged. `held` are bends under the hand.
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
  const bends = touched.map((link) => ({ link, rule: rule(link) }));
  const renewed = new Map(bends.map((bend) => [bend.link.id, bend]));
  const sheet = sheetOf(document, labels, new Map());
  for (const { id } of Object.values(document.links)) {
    const bend = renewed.get(id);
    const present = bend ? undefined : bent.get(id);
    if (present) sheet.bent.set(id, present);
    if (bend) bendTo(sheet, bend.link, held[id] ?? bend.rule.bend);
    if (bend && held[id] === undefined) avoidTrouble(sheet, bend, 0);
  }
  for (const bend of bends) {
    if (held[bend.link.id] === undefined) avoidTrouble(sheet, bend, WORTH_IT);
  }
  return sheet.bent;
}

function sheetOf({ links }: CldDocument, labels: Labels, bent: Map<LinkId, BentLink>): Sheet {
  const ids = Object.keys(labels) as VariableId[];
  const boxes = ids.flatMap((id) => (labels[id] ? [{ id, box: boxOf(labels[id], -1) }] : []));
  const delayed = Object.values(links).filter(({ delay }) => delay !== null);
  return { labels, boxes, bent, delayed: new Set(delayed.map(({ id }) => id)) };
}

function bendTo(sheet: Sheet, link: Link, bend: number): void {
  const bent = bentLink(sheet, link, bend);
  if (bent) sheet.bent.set(link.id, bent);
}

function bentLink({ labels }: Sheet, link: Link, bend: number): BentLink | null {
  const source = labels[link.source];
  const target = labels[link.target];
  if (!source || !target) return null;
  const isSelf = source === target;
  return { bend, arc: isSelf ? selfArc(source, { x: 1, y: -1 }) : linkArc(source, target, bend) };
}

/** A link and what the rule says of it. */
interface Bending {
  readonly link: Link;
  readonly rule: RuledBend;
}

/** Bends a link round what it runs into, if that wins more than so much. */
function avoidTrouble(sheet: Sheet, { link, rule }: Bending, worth: number): void {
  const present = sheet.bent.get(link.id);
  if (!present || rule.by === "hand" || rule.by === "self") return;
  const trouble = troubleOf(present.arc, surroundings(sheet, link, present.arc.bounds));
  if (trouble <= worth) return;
  const now = { bent: present, cost: trouble + tasteOf(present.bend, rule) - worth };
  const better = cheapest(sheet, { link, rule }, SIZES, now);
  const { bent } =
    better.cost < CROSSED ? better : cheapest(sheet, { link, rule }, FAR_ROUND, better);
  sheet.bent.set(link.id, bent);
}

/** A bend that may be taken, and what is wrong with it. */
interface Choice {
  readonly bent: BentLink;
  readonly cost: number;
}

/** The cheapest bend of these sizes or of the rule's, to either side; `best` if none is cheaper. */
function cheapest(
  sheet: Sheet,
  { link, rule }: Bending,
  sizes: readonly number[],
  best: Choice,
): Choice {
  const near = surroundings(sheet, link, reachOf(sheet, link, sizes));
  let least = best;
  for (const bend of bendsToTry(rule, sizes)) {
    const taste = tasteOf(bend, rule);
    const bent = taste < least.cost ? bentLink(sheet, link, bend) : null;
    if (!bent) continue;
    const cost = taste + troubleOf(bent.arc, near, least.cost - taste);
    if (cost < least.cost - ROUNDING) least = { bent, cost };
  }
  return least;
}

/** What the arcs of these sizes may take up: a higher arc encloses the lower ones. */
function reachOf(sheet: Sheet, link: Link, sizes: readonly number[]): Box {
  const highest = Math.max(...sizes);
  const arcs = [highest, -highest].flatMap((bend) => bentLink(sheet, link, bend)?.arc.bounds ?? []);
  const ends = [link.source, link.target].flatMap((id) => sheet.labels[id] ?? []);
  return enclosing([...arcs, ...ends.map((label) => boxOf(label, INK.linkGap))])!; // it has ends
}

/** The labels and links, but the link's own, that matter to an arc inside a box. */
function surroundings({ boxes, bent, delayed }: Sheet, link: Link, inside: Box): Surroundings {
  const room = roomOf(inside);
  const labels: Box[] = [];
  for (const { id, box } of boxes) {
    if (overlap(box, room) && id !== link.source && id !== link.target) labels.push(box);
  }
  const arcs: Arc[] = [];
  const bars: Point[] = [];
  for (const [id, { arc }] of bent) {
    if (id === link.id || !overlap(arc.bounds, room)) continue;
    arcs.push(arc);
    if (delayed.has(id)) bars.push(pointAt(arc, 0.5));
  }
  return { labels, arcs, bars, hasBars: delayed.has(link.id) };
}

/** Those that the rule likes most first, outwards and then inwards. */
function bendsToTry({ bend, by }: RuledBend, sizes: readonly number[]): readonly number[] {
  const side = Math.sign(bend);
  const rule = Math.abs(bend);
  const least = by === "pair" ? LEAST_OF_PAIR : 0;
  const near = sizes.filter((size) => size >= least);
  const outwards = [rule, ...near.toSorted((a, b) => Math.abs(a - rule) - Math.abs(b - rule))];
  return [...outwards.map((size) => side * size), ...outwards.map((size) => -side * size)];
}

function tasteOf(bend: number, rule: RuledBend): number {
  const deviation = DEVIATION * Math.abs(Math.abs(bend) - Math.abs(rule.bend));
  return deviation + (bend * rule.bend < 0 ? INWARDS[rule.by] * rule.firmness : 0);
}
