import type { CldDocument, LinkId, VariableId } from "../model/document";
import { avoidTrouble, partCrossing } from "./avoidTrouble";
import { type Labels, ruledBends } from "./bendRule";
import {
  type Bending,
  type BendSheet,
  bendTo,
  type BentLink,
  emptySheet,
  labelBoxes,
} from "./bendSheet";
import type { Standing } from "./standing";
import { atOnce, type Steps } from "../model/steps";

/** A link makes way for a later one only when so much is won: a crossing saved, a label uncovered. */
const WORTH_IT = 0.8;

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
  const bendings = Object.values(document.links).map((link) => ({ link, rule: rule(link) }));
  const sheet = emptySheet(document, labels);
  for (const bending of bendings) {
    yield;
    bendTo(sheet, bending.link, bending.rule.bend);
    avoidTrouble(sheet, bending, 0);
  }
  yield* makeWay(sheet, bendings);
  return sheet.bent;
}

/**
 * The bends of the touched links anew, by the same steps, round what stands: for labels that are being
 * dragged. `held` are bends under the hand.
 */
export function rechooseBends(
  document: CldDocument,
  labels: Labels,
  { standing, moved, held }: Rebending,
): ReadonlyMap<LinkId, BentLink> {
  const before = Object.fromEntries(standing.links.map(({ id, bend }) => [id, bend]));
  const rule = ruledBends(document, labels, before);
  const boxes = [...standing.boxes, ...labelBoxes(moved)];
  const sheet: BendSheet = { ...emptySheet(document, {}), labels, boxes, standing: standing.links };
  const free: Bending[] = [];
  for (const { link, after } of standing.touched) {
    const bending = { link, rule: rule(link) };
    sheet.present = after;
    bendTo(sheet, link, held[link.id] ?? bending.rule.bend);
    if (held[link.id] !== undefined) continue;
    avoidTrouble(sheet, bending, 0);
    free.push(bending);
  }
  sheet.present = standing.links.length;
  atOnce(makeWay(sheet, free));
  return sheet.bent;
}

/** What links are bent anew for. */
interface Rebending {
  readonly standing: Standing;
  /** The labels that do not stand. */
  readonly moved: Labels;
  readonly held: Readonly<Record<LinkId, number>>;
}

/** Each link out of the way of later ones; then those that cross beside a label, two by two. */
function* makeWay(sheet: BendSheet, bendings: readonly Bending[]): Steps<void> {
  for (const bending of bendings) {
    yield;
    avoidTrouble(sheet, bending, WORTH_IT);
  }
  for (const atLabel of byEnds(bendings).values()) {
    yield;
    atLabel.forEach((one, index) => {
      for (const other of atLabel.slice(index + 1)) partCrossing(sheet, [one, other], WORTH_IT);
    });
  }
}

function byEnds(bendings: readonly Bending[]): ReadonlyMap<VariableId, readonly Bending[]> {
  const ends = new Map<VariableId, Bending[]>();
  for (const bending of bendings) {
    for (const end of [bending.link.source, bending.link.target]) {
      const known = ends.get(end);
      if (known) known.push(bending);
      else ends.set(end, [bending]);
    }
  }
  return ends;
}
