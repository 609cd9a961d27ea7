import type { CldDocument, Link, LinkId, Point, VariableId } from "../model/document";
import { type Arc, pointAt } from "./arc";
import type { Labels, RuledBend } from "./bendRule";
import { roomOf, type Surroundings } from "./bendTrouble";
import { type Box, boxOf, enclosing, overlap } from "./box";
import { INK } from "./ink";
import { linkArc, selfArc } from "./linkArc";

/** A link's bend and the arc it gives. */
export interface BentLink {
  readonly bend: number;
  readonly arc: Arc;
}

/** A link and what the rule says of it. */
export interface Bending {
  readonly link: Link;
  readonly rule: RuledBend;
}

/** A link that is not bent anew. */
export interface StandingLink extends BentLink {
  readonly id: LinkId;
}

/** Whose label is where. */
export interface LabelBox {
  readonly id: VariableId;
  readonly box: Box;
}

/** Labels and the links that are bent already. */
export interface BendSheet {
  readonly links: CldDocument["links"];
  readonly labels: Labels;
  readonly boxes: readonly LabelBox[];
  readonly bent: Map<LinkId, BentLink>;
  /** Links that stay as they are, and how many of them are on the sheet so far. */
  readonly standing: readonly StandingLink[];
  present: number;
}

/** A sheet with labels and no links yet. */
export function emptySheet({ links }: CldDocument, labels: Labels): BendSheet {
  return { links, labels, boxes: labelBoxes(labels), bent: new Map(), standing: [], present: 0 };
}

/** The boxes of labels, as links have to keep clear of them. */
export function labelBoxes(labels: Labels): readonly LabelBox[] {
  const ids = Object.keys(labels) as VariableId[];
  return ids.flatMap((id) => (labels[id] ? [{ id, box: boxOf(labels[id], -1) }] : []));
}

/** Puts a link on the sheet with this bend, if its ends have labels. */
export function bendTo(sheet: BendSheet, link: Link, bend: number): void {
  const bent = bentLink(sheet, link, bend);
  if (bent) sheet.bent.set(link.id, bent);
}

/** A link with this bend, or null when an end of it has no label. */
export function bentLink({ labels }: BendSheet, link: Link, bend: number): BentLink | null {
  const source = labels[link.source];
  const target = labels[link.target];
  if (!source || !target) return null;
  const isSelf = source === target;
  return { bend, arc: isSelf ? selfArc(source, { x: 1, y: -1 }) : linkArc(source, target, bend) };
}

/** What the arcs of these sizes may take up: a higher arc encloses the lower ones. */
export function reachOf(sheet: BendSheet, link: Link, sizes: readonly number[]): Box {
  const highest = Math.max(...sizes);
  const arcs = [highest, -highest].flatMap((bend) => bentLink(sheet, link, bend)?.arc.bounds ?? []);
  const ends = [link.source, link.target].flatMap((id) => sheet.labels[id] ?? []);
  return enclosing([...arcs, ...ends.map((label) => boxOf(label, INK.linkGap))])!; // it has ends
}

/** The labels and links, but the link's own, that matter to an arc inside a box. */
export function surroundings(sheet: BendSheet, link: Link, inside: Box): Surroundings {
  const { links, boxes, bent, standing, present } = sheet;
  const room = roomOf(inside);
  const labels: Box[] = [];
  for (const { id, box } of boxes) {
    if (overlap(box, room) && id !== link.source && id !== link.target) labels.push(box);
  }
  const arcs: Arc[] = [];
  const bars: Point[] = [];
  const meet = (id: LinkId, arc: Arc): void => {
    if (id === link.id || !overlap(arc.bounds, room)) return;
    arcs.push(arc);
    if (hasBars(links[id])) bars.push(pointAt(arc, 0.5));
  };
  for (let index = 0; index < present; index++) {
    const { id, arc } = standing[index]!; // no more are present than there are
    meet(id, arc);
  }
  for (const [id, { arc }] of bent) meet(id, arc);
  return { labels, arcs, bars, hasBars: hasBars(links[link.id]) };
}

function hasBars(link: Link | undefined): boolean {
  return link !== undefined && link.delay !== null;
}
