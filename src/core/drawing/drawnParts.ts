import type { CldDocument, LinkId, Point, VariableId } from "../model/document";
import { type Box, boxOf, boxRound, enclosing } from "./box";
import type { BentLink } from "./bendSheet";
import {
  type DrawnLabel,
  type DrawnLink,
  type Drawing,
  piecesOf,
  type TextMeasurer,
} from "./drawing";
import { INK } from "./ink";
import { labelBox } from "./labelBox";
import { delayBars, linkInk, rounded } from "./linkArc";

/** The labels of all variables that have a place. */
export function drawnLabels(document: CldDocument, measure: TextMeasurer): Drawing["labels"] {
  const labels: Record<VariableId, DrawnLabel> = {};
  for (const { id, name } of Object.values(document.variables)) {
    const centre = document.layout.positions[id];
    if (centre) labels[id] = { ...labelBox(name, measure), centre };
  }
  return labels;
}

/** The labels of variables with a leverage tag. */
export function taggedLabels(
  document: CldDocument,
  labels: Drawing["labels"],
): ReadonlyMap<VariableId, DrawnLabel> {
  const tagged = new Map<VariableId, DrawnLabel>();
  for (const { target } of Object.values(document.leverageTags)) {
    const label = target.type === "variable" ? labels[target.id] : undefined;
    if (target.type === "variable" && label) tagged.set(target.id, label);
  }
  return tagged;
}

/** Everything inked for one link. */
export function drawnLink(
  document: CldDocument,
  id: LinkId,
  { arc, bend }: BentLink,
  sign: Point,
): DrawnLink {
  return {
    ...linkInk(arc),
    arc,
    bend,
    manual: document.layout.bends[id] !== undefined,
    sign: rounded(sign),
    bars: document.links[id]?.delay ? delayBars(arc) : null,
  };
}

/** What all of these take up, or null when there is nothing. */
export function drawnBounds({ labels, links, chips, badges }: Omit<Drawing, "bounds">): Box | null {
  return enclosing([
    ...Object.values(labels).map((label) => boxOf(label)),
    ...Object.values(links)
      .flatMap(piecesOf)
      .map(({ bounds }) => bounds),
    ...Object.values(links).map(({ sign }) => boxRound(sign, INK.signRadius)),
    ...Object.values(chips).map((chip) => boxRound(chip, INK.chipWidth / 2)),
    ...badges.map(({ centre }) => boxRound(centre, INK.badgeRadius)),
  ]);
}
