import type { LoopSet } from "../loops/loopSet";
import type { CldDocument, LinkId, Point, VariableId } from "../model/document";
import { type Box, boxOf, boxRound, enclosing } from "./box";
import { type BentLink, chooseBends, rechooseBends } from "./chooseBends";
import type { DrawnBadge, DrawnLabel, DrawnLink, Drawing, TextMeasurer } from "./drawing";
import { allObstacles, linkObstacles, withMarks } from "./drawnObstacles";
import { INK } from "./ink";
import { labelBox } from "./labelBox";
import { delayBars, linkInk, rounded } from "./linkArc";
import { badgeOfLoop, loopBadges, shapeOfLinks } from "./loopBadges";
import { placeChips } from "./placeChips";
import { placeSigns } from "./placeSigns";
import { isSameBadge, isSameLabel, isSameLink, isSamePoint, keeping, keepingList } from "./sameInk";

/** What a drawing is made from. */
export interface Picture {
  readonly document: CldDocument;
  /** For badges only: links are drawn by loops found here, so that no answer of a worker moves them. */
  readonly loops: LoopSet;
  readonly measure: TextMeasurer;
}

type Labels = Drawing["labels"];

/**
 * The picture of a document. It depends on `picture` alone; of `previous` only the entries that look
 * the same are taken over, so that they keep their identity. Variables without a place are left out,
 * with their links. Some 20 ms for 100 variables and 300 links.
 */
export function drawDiagram({ document, loops, measure }: Picture, previous: Drawing): Drawing {
  const labels = keeping(previous.labels, labelsOf(document, measure), isSameLabel);
  const bent = chooseBends(document, labels);
  const arcs = new Map(Array.from(bent, ([id, { arc }]) => [id, arc]));
  const bare = linkObstacles(document, labels, arcs);
  const placedChips = placeChips(taggedLabels(document, labels), bare);
  const chips = keeping(previous.chips, recordOf(placedChips, rounded), isSamePoint);
  const besides = withMarks(bare, { chips: placedChips.values() });
  const signs = placeSigns(arcs, besides);
  const links = keeping(previous.links, linksOf(document, bent, signs), isSameLink);
  const obstacles = withMarks(besides, { signs: signs.values() });
  const badges = loopBadges({ document, loops, links, obstacles });
  return {
    labels,
    links,
    chips,
    badges: keepingList(previous.badges, badges, isSameBadge),
    bounds: boundsOf({ labels, links, chips, badges }),
  };
}

/**
 * The picture while variables are dragged or a link is bent: `moved` are the new centres, `bends` the
 * bends under the hand. Only the moved labels, their chips, the links that touch them and the badges
 * of loops through these are renewed; everything else keeps its identity. `drawing` may be the
 * picture before the drag or the one of its last step. Below 2 ms for 60 variables.
 */
export function redrawMoved(
  drawing: Drawing,
  document: CldDocument,
  moved: Readonly<Record<VariableId, Point>>,
  bends: Readonly<Record<LinkId, number>> = {},
): Drawing {
  const labels = movedLabels(drawing.labels, moved);
  const touched = Object.values(document.links).filter(
    ({ id, source, target }) =>
      drawing.links[id] && (source in moved || target in moved || id in bends),
  );
  const present = linkMap(drawing.links);
  const bent = rechooseBends(document, labels, touched, { bent: present, held: bends });
  const chips = movedChips(drawing, moved);
  const links = { ...drawing.links };
  const arcs = new Map(Array.from(bent, ([id, { arc }]) => [id, arc]));
  const renewed = new Map(touched.map(({ id }) => [id, arcs.get(id)!])); // touched links are drawn, so bent
  const others = [...present].filter(([id]) => !renewed.has(id)).map(([, { sign }]) => sign);
  const obstacles = withMarks(linkObstacles(document, labels, arcs), {
    signs: others,
    chips: Object.values(chips),
  });
  const signs = placeSigns(renewed, obstacles);
  for (const { id } of touched) {
    const link = linkOf(document, id, bent.get(id)!, signs.get(id)!);
    const now = id in bends ? { ...link, manual: true } : link;
    const before = links[id];
    links[id] = before && isSameLink(before, now) ? before : now;
  }
  const badges = movedBadges(drawing.badges, links, new Set(renewed.keys()));
  return { labels, links, chips, badges, bounds: boundsOf({ labels, links, chips, badges }) };
}

/**
 * The badge of a loop that is asked for (hovered, selected) and may not be among those that are shown
 * unasked. Null when it is not on the sheet or there is no free place for it.
 */
export function badgeFor(
  drawing: Drawing,
  document: CldDocument,
  { loops, index }: { readonly loops: LoopSet; readonly index: number },
): DrawnBadge | null {
  const obstacles = allObstacles(drawing, document);
  return badgeOfLoop({ document, loops, links: drawing.links, obstacles }, index, drawing.badges);
}

function labelsOf(document: CldDocument, measure: TextMeasurer): Labels {
  const labels: Record<VariableId, DrawnLabel> = {};
  for (const { id, name } of Object.values(document.variables)) {
    const centre = document.layout.positions[id];
    if (centre) labels[id] = { ...labelBox(name, measure), centre };
  }
  return labels;
}

function linksOf(
  document: CldDocument,
  bent: ReadonlyMap<LinkId, BentLink>,
  signs: ReadonlyMap<LinkId, Point>,
): Drawing["links"] {
  const links: Record<LinkId, DrawnLink> = {};
  for (const [id, link] of bent)
    links[id] = linkOf(document, id, link, signs.get(id) ?? link.arc.centre);
  return links;
}

function linkOf(
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

function linkMap(links: Drawing["links"]): ReadonlyMap<LinkId, DrawnLink> {
  const ids = Object.keys(links) as LinkId[];
  return new Map(ids.map((id) => [id, links[id]!])); // an id among the keys
}

function taggedLabels(document: CldDocument, labels: Labels): ReadonlyMap<VariableId, DrawnLabel> {
  const tagged = new Map<VariableId, DrawnLabel>();
  for (const { target } of Object.values(document.leverageTags)) {
    const label = target.type === "variable" ? labels[target.id] : undefined;
    if (target.type === "variable" && label) tagged.set(target.id, label);
  }
  return tagged;
}

function movedLabels(labels: Labels, moved: Readonly<Record<VariableId, Point>>): Labels {
  const now = { ...labels };
  for (const id of Object.keys(moved) as VariableId[]) {
    const [label, centre] = [labels[id], moved[id]];
    if (label && centre && !isSamePoint(label.centre, centre)) now[id] = { ...label, centre };
  }
  return now;
}

/** Chips go with their labels. */
function movedChips(
  { labels, chips }: Drawing,
  moved: Readonly<Record<VariableId, Point>>,
): Drawing["chips"] {
  const now = { ...chips };
  for (const id of Object.keys(moved) as VariableId[]) {
    const [chip, centre, from] = [chips[id], moved[id], labels[id]?.centre];
    if (chip && centre && from && !isSamePoint(centre, from)) {
      now[id] = { x: chip.x + centre.x - from.x, y: chip.y + centre.y - from.y };
    }
  }
  return now;
}

/** Badges go with the centres of their loops; where they are free is asked when the drag ends. */
function movedBadges(
  badges: Drawing["badges"],
  links: Drawing["links"],
  renewed: ReadonlySet<LinkId>,
): Drawing["badges"] {
  return badges.map((badge) => {
    const shape = badge.links.some((id) => renewed.has(id))
      ? shapeOfLinks(links, badge.links)
      : null;
    if (!shape) return badge;
    const { anchor, centre } = badge;
    const now = rounded(shape.centre);
    return {
      ...badge,
      anchor: now,
      centre: rounded({ x: centre.x + now.x - anchor.x, y: centre.y + now.y - anchor.y }),
      clockwise: shape.clockwise,
    };
  });
}

function boundsOf({ labels, links, chips, badges }: Omit<Drawing, "bounds">): Box | null {
  return enclosing([
    ...Object.values(labels).map((label) => boxOf(label)),
    ...Object.values(links).map(({ arc }) => arc.bounds),
    ...Object.values(links).map(({ sign }) => boxRound(sign, INK.signRadius)),
    ...Object.values(chips).map((chip) => boxRound(chip, INK.chipWidth / 2)),
    ...badges.map(({ centre }) => boxRound(centre, INK.badgeRadius)),
  ]);
}

function recordOf<Key extends string, Value>(
  map: ReadonlyMap<Key, Value>,
  given: (value: Value) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(Array.from(map, ([key, value]) => [key, given(value)])) as Record<
    Key,
    Value
  >;
}
