import type { CldDocument, LinkId, Point } from "../model/document";
import type { Arc } from "./arc";
import { boxOf, grown } from "./box";
import { type DrawnLabel, type DrawnLink, type Drawing, piecesOf } from "./drawing";
import { chipPoint } from "./linkArc";
import {
  badgeDisc,
  barsDisc,
  chipDisc,
  type Disc,
  headDisc,
  type Obstacles,
  signDisc,
} from "./obstacles";

/** How far inside the box of a label marks may come: its letters begin a little farther in. */
const PADDING = 3;

/** What the labels and links of a document stand in the way of, signs and chips of variables apart. */
export function linkObstacles(
  document: CldDocument,
  labels: Readonly<Record<string, DrawnLabel>>,
  arcs: ReadonlyMap<LinkId, Arc>,
): Obstacles {
  const targets = Object.values(document.leverageTags).map(({ target }) => target);
  const tagged = new Set(targets.flatMap((target) => (target.type === "link" ? [target.id] : [])));
  const discs = Array.from(arcs).flatMap(([id, arc]): readonly Disc[] => [
    headDisc(arc),
    ...(document.links[id]?.delay ? [barsDisc(arc)] : []),
    ...(tagged.has(id) ? [chipDisc(chipPoint(arc))] : []),
  ]);
  const texts = Object.values(labels).map((label) => grown(boxOf(label), -PADDING));
  return { texts, arcs: [...arcs.values()], discs };
}

/** The same with marks that stand already. */
export function withMarks(
  obstacles: Obstacles,
  { signs = [], chips = [] }: { signs?: Iterable<Point>; chips?: Iterable<Point> },
): Obstacles {
  return {
    ...obstacles,
    discs: [...obstacles.discs, ...Array.from(signs, signDisc), ...Array.from(chips, chipDisc)],
  };
}

/** Everything on the sheet, as a further badge meets it. */
export function allObstacles(drawing: Drawing, document: CldDocument): Obstacles {
  const links = Object.values(drawing.links);
  const plain = linkObstacles(document, drawing.labels, arcsOf(linkMap(drawing)));
  const { discs, ...rest } = withMarks(plain, {
    signs: links.map(({ sign }) => sign),
    chips: Object.values(drawing.chips),
  });
  const badges = drawing.badges.map(({ centre }) => badgeDisc(centre));
  return { ...rest, arcs: links.flatMap(piecesOf), discs: [...discs, ...badges] };
}

/** The arcs of links, in their order. */
export function arcsOf<Bent extends { readonly arc: Arc }>(
  links: ReadonlyMap<LinkId, Bent>,
): ReadonlyMap<LinkId, Arc> {
  return new Map(Array.from(links, ([id, { arc }]) => [id, arc]));
}

/** The links of a drawing by their ids. */
export function linkMap({ links }: Pick<Drawing, "links">): ReadonlyMap<LinkId, DrawnLink> {
  const ids = Object.keys(links) as LinkId[];
  return new Map(ids.flatMap((id) => (links[id] ? [[id, links[id]]] : [])));
}
