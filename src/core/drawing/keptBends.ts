import type { CldDocument, LinkId, VariableId } from "../model/document";
import { avoidTrouble, partCrossing, tasteOf } from "./avoidTrouble";
import { type Labels, ruledBends } from "./bendRule";
import {
  type Bending,
  type BendSheet,
  type BentLink,
  emptySheet,
  labelBoxes,
  surroundings,
} from "./bendSheet";
import { troubleOf } from "./bendTrouble";

/**
 * A link that an edit is not about is bent otherwise only when so much is won by it: a crossing saved,
 * a label uncovered, a loop that is round again. Less than that nobody misses, but everybody sees that
 * something moved.
 */
const WORTH_MOVING = 1.5;

/** Links as they are bent after an edit, and what there is that was not there. */
export interface Keeping {
  /** All links of the document, in its order. */
  readonly bent: ReadonlyMap<LinkId, BentLink>;
  /** Those that the edit was about, bent anew already. */
  readonly touched: ReadonlySet<LinkId>;
  /** Labels that are new or stand elsewhere. */
  readonly moved: readonly VariableId[];
}

/**
 * The bends after an edit, where links that it is not about keep theirs, unless something new comes in
 * their way, or their loops now lie on the other side of them, and another bend is much better. By the
 * same steps and prices as all bends, in the order of the document. So after most edits only touched
 * links are bent otherwise, and what is gone makes no other link move. O(links × what is new).
 */
export function keptBends(
  document: CldDocument,
  labels: Labels,
  { bent, touched, moved }: Keeping,
): ReadonlyMap<LinkId, BentLink> {
  if (touched.size === 0 && moved.length === 0) return bent; // at most something is gone
  const before = Object.fromEntries(Array.from(bent, ([id, { bend }]) => [id, bend]));
  const rule = ruledBends(document, labels, before);
  const bendings = Object.values(document.links).map((link) => ({ link, rule: rule(link) }));
  const sheet: BendSheet = { ...emptySheet(document, labels), bent: new Map(bent) };
  const news = newsOf(sheet, { bent, touched, moved });
  for (const bending of bendings) {
    const { id } = bending.link;
    if (touched.has(id) || !isConcerned(sheet, bending, news)) continue;
    avoidTrouble(sheet, bending, WORTH_MOVING);
    const now = sheet.bent.get(id);
    if (now && now !== bent.get(id)) news.bent.set(id, now);
  }
  partAtLabels(sheet, bendings, touched);
  return sheet.bent;
}

/** A sheet of nothing but what is new. */
function newsOf(sheet: BendSheet, { bent, touched, moved }: Keeping): BendSheet {
  const labels = Object.fromEntries(
    moved.flatMap((id) => (sheet.labels[id] ? [[id, sheet.labels[id]]] : [])),
  );
  const links = [...bent].filter(([id]) => touched.has(id));
  return { ...sheet, boxes: labelBoxes(labels), bent: new Map(links) };
}

/** Whether something new is in the way of a link, or it bends to the wrong side. */
function isConcerned(sheet: BendSheet, { link, rule }: Bending, news: BendSheet): boolean {
  const present = sheet.bent.get(link.id);
  if (!present) return false;
  if (tasteOf(present.bend, rule) > WORTH_MOVING) return true;
  return troubleOf(present.arc, surroundings(news, link, present.arc.bounds)) > WORTH_MOVING;
}

/** Two links that cross beside a label both of them touch, one of them new, are made flatter. */
function partAtLabels(
  sheet: BendSheet,
  bendings: readonly Bending[],
  touched: ReadonlySet<LinkId>,
): void {
  for (const one of bendings) {
    if (!touched.has(one.link.id)) continue;
    for (const other of bendings) {
      if (touched.has(other.link.id) || !meet(one, other)) continue;
      partCrossing(sheet, [one, other], WORTH_MOVING);
    }
  }
}

function meet({ link: a }: Bending, { link: b }: Bending): boolean {
  return (
    a.source === b.source || a.source === b.target || a.target === b.source || a.target === b.target
  );
}
