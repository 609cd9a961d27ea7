import type { LoopSet } from "../loops/loopSet";
import type { CldDocument, LinkId, Point, VariableId } from "../model/document";
import { type Box, boxOf, enclosing } from "./box";
import { chooseBends } from "./chooseBends";
import type { DrawnLabel, DrawnLink, Drawing, TextMeasurer } from "./drawing";
import { labelBox } from "./labelBox";
import { delayBars, linkArc, linkInk, selfArc } from "./linkArc";

/** What a drawing is made from. */
export interface Picture {
  readonly document: CldDocument;
  /** For badges only: links are drawn by loops found here, so that no answer of a worker moves them. */
  readonly loops: LoopSet;
  readonly measure: TextMeasurer;
}

/**
 * The picture of a document. It depends on `picture` alone; of `previous` only the entries that look
 * the same are taken over, so that they keep their identity. Variables without a place are left out,
 * with their links.
 */
export function drawDiagram({ document, measure }: Picture, _previous: Drawing): Drawing {
  const labels: Record<VariableId, DrawnLabel> = {};
  for (const variable of Object.values(document.variables)) {
    const centre = document.layout.positions[variable.id];
    if (!centre) continue;
    labels[variable.id] = { ...labelBox(variable.name, measure), centre };
  }
  const bends = chooseBends(document, labels);
  const links: Record<LinkId, DrawnLink> = {};
  for (const link of Object.values(document.links)) {
    const source = labels[link.source];
    const target = labels[link.target];
    if (!source || !target) continue;
    const bend = bends.get(link.id) ?? 0;
    const arc =
      source === target ? selfArc(source, { x: 1, y: -1 }) : linkArc(source, target, bend);
    const ink = linkInk(arc);
    links[link.id] = {
      ...ink,
      arc,
      bend,
      manual: document.layout.bends[link.id] !== undefined,
      sign: { x: ink.tip.x + 12, y: ink.tip.y - 12 },
      bars: link.delay ? delayBars(arc) : null,
    };
  }
  return { labels, links, badges: [], chips: {}, bounds: boundsOf(labels, links) };
}

/**
 * The picture while variables are dragged or a link is bent: `moved` are the new centres, `bends`
 * bends under the hand. Only the moved labels, the links that touch them, their badges and chips are
 * renewed; everything else keeps its identity.
 */
export function redrawMoved(
  drawing: Drawing,
  document: CldDocument,
  moved: Readonly<Record<VariableId, Point>>,
  bends: Readonly<Record<LinkId, number>> = {},
): Drawing {
  const labels = { ...drawing.labels };
  const ids = Object.keys(moved) as VariableId[];
  for (const id of ids) {
    const label = labels[id];
    const centre = moved[id];
    if (label && centre) labels[id] = { ...label, centre };
  }
  const links = { ...drawing.links };
  for (const link of Object.values(document.links)) {
    const before = links[link.id];
    const source = labels[link.source];
    const target = labels[link.target];
    if (!before || !source || !target) continue;
    if (!(link.source in moved || link.target in moved || link.id in bends)) continue;
    const bend = bends[link.id] ?? before.bend;
    const arc =
      source === target ? selfArc(source, { x: 1, y: -1 }) : linkArc(source, target, bend);
    const ink = linkInk(arc);
    links[link.id] = {
      ...before,
      ...ink,
      arc,
      bend,
      sign: { x: ink.tip.x + 12, y: ink.tip.y - 12 },
      bars: link.delay ? delayBars(arc) : null,
    };
  }
  return { ...drawing, labels, links, bounds: boundsOf(labels, links) };
}

function boundsOf(
  labels: Readonly<Record<VariableId, DrawnLabel>>,
  links: Readonly<Record<LinkId, DrawnLink>>,
): Box | null {
  const boxes = Object.values(labels).map((label) => boxOf(label));
  return enclosing([...boxes, ...Object.values(links).map(({ arc }) => arc.bounds)]);
}
