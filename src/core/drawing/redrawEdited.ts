import type { CldDocument, Link, LinkId, VariableId } from "../model/document";
import type { Bends } from "./bendRule";
import { bentLink, type BentLink, emptySheet } from "./bendSheet";
import { chooseBends, rechooseBends } from "./chooseBends";
import { drawingOn, type Picture } from "./drawDiagram";
import type { Drawing } from "./drawing";
import { linkMap } from "./drawnObstacles";
import { drawnLabels } from "./drawnParts";
import { inkedSheet } from "./inkedSheet";
import { keptBends } from "./keptBends";
import { isSameLabel, keeping } from "./sameInk";
import { knownSheet, remembered, type Sheet } from "./sheets";
import { standingBeside } from "./standing";
import { atOnce, type Steps } from "../model/steps";

/**
 * The picture of a document after an edit of the one that `before` is the picture of: links that are
 * new or changed, or touch a label that did, are bent anew round the others, and of these only those
 * whose bend has become much worse than another. People find their way in a diagram by its shape, so
 * what an edit has nothing to do with has to look as before. A picture that was there already, as
 * before an edit that is undone, is there again. Costs what is touched and near it.
 */
export function redrawEdited(picture: Picture, before: Drawing): Drawing {
  return drawingOn(atOnce(sheetAfter(picture, before)), picture, before);
}

/**
 * The most of the work of `redrawEdited`, which finds it done when the document comes to be shown after
 * that picture: for an edit that moves much, while others want to work too.
 */
export function* redrawBeforehand(picture: Omit<Picture, "loops">, before: Drawing): Steps<void> {
  yield* sheetAfter(picture, before);
}

function* sheetAfter(picture: Omit<Picture, "loops">, before: Drawing): Steps<Sheet> {
  const { document, measure } = picture;
  const known = knownSheet(document, measure);
  return known ?? remembered(document, yield* editedSheet(picture, before));
}

/**
 * The picture of the same document with some links bent so, as they were when it was drawn last: else
 * it is `before`. Bends set by hand stay.
 */
export function redrawBent(picture: Picture, before: Drawing, bends: Bends): Drawing {
  const { document, measure } = picture;
  const { labels } = before;
  const sheet = emptySheet(document, labels);
  const bent = new Map<LinkId, BentLink>(linkMap(before));
  for (const [id, { manual }] of linkMap(before)) {
    const [link, bend] = [document.links[id], bends[id]];
    const other = link && !manual && bend !== undefined ? bentLink(sheet, link, bend) : null;
    if (other) bent.set(id, other);
  }
  const inked = atOnce(inkedSheet(document, { measure, labels, bent, kept: {} }));
  return drawingOn(remembered(document, inked), picture, before);
}

function* editedSheet(
  { document, measure }: Omit<Picture, "loops">,
  before: Drawing,
): Steps<Sheet> {
  const labels = keeping(before.labels, drawnLabels(document, measure), isSameLabel);
  const kept: Record<LinkId, Drawing["links"][LinkId]> = {};
  const touched: LinkId[] = [];
  for (const link of Object.values(document.links)) {
    const drawn = standsStill(link, document, { before, labels }) && before.links[link.id];
    if (drawn) kept[link.id] = drawn;
    else if (labels[link.source] && labels[link.target]) touched.push(link.id);
  }
  yield;
  const bent = yield* bendsAfter(document, { before, labels, kept, touched });
  return yield* inkedSheet(document, { measure, labels, bent, kept });
}

/** Whether nothing about a link looks different, by itself or at its ends. */
function standsStill(
  { id, source, target, delay }: Link,
  { layout }: CldDocument,
  { before, labels }: { readonly before: Drawing; readonly labels: Drawing["labels"] },
): boolean {
  const drawn = before.links[id];
  if (!drawn || drawn.manual !== (layout.bends[id] !== undefined)) return false;
  if (drawn.manual && drawn.bend !== layout.bends[id]) return false;
  return (
    (drawn.bars !== null) === (delay !== null) &&
    labels[source] === before.labels[source] &&
    labels[target] === before.labels[target]
  );
}

/** What an edit leaves as it was, and what not. */
interface Edited {
  readonly before: Drawing;
  readonly labels: Drawing["labels"];
  readonly kept: Drawing["links"];
  readonly touched: readonly LinkId[];
}

/** The bends of all links, in the order of the document; where none stands still, as they are chosen afresh. */
function* bendsAfter(document: CldDocument, edited: Edited): Steps<ReadonlyMap<LinkId, BentLink>> {
  const { before, labels, kept, touched } = edited;
  if (Object.keys(kept).length === 0) return yield* chooseBends(document, labels);
  const changing = { labels: [], links: touched };
  const standing = standingBeside(document, { labels, links: kept, chips: {} }, changing);
  const anew = rechooseBends(document, labels, { standing, moved: {}, held: {} });
  const bent = new Map<LinkId, BentLink>();
  for (const { id } of Object.values(document.links)) {
    const link = kept[id] ?? anew.get(id);
    if (link) bent.set(id, link);
  }
  const ids = Object.keys(labels) as VariableId[];
  const moved = ids.filter((id) => before.labels[id] !== labels[id]);
  return keptBends(document, labels, { bent, touched: new Set(touched), moved });
}
