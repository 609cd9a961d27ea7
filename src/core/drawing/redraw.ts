import type { CldDocument, Link, LinkId } from "../model/document";
import { rechooseBends } from "./chooseBends";
import type { Picture } from "./drawDiagram";
import type { Drawing } from "./drawing";
import { allObstacles, arcsOf, linkMap, linkObstacles, withMarks } from "./drawnObstacles";
import { drawnBounds, drawnLabels, drawnLink } from "./drawnParts";
import { loopBadges } from "./loopBadges";
import { type Moved, movedBadges, movedChips, movedLabels, standingBadges } from "./movedParts";
import { placeSigns } from "./placeSigns";
import { isSameBadge, isSameLabel, isSameLink, keeping, keepingList } from "./sameInk";
import { atOnce } from "../model/steps";

/**
 * The picture while variables are dragged or a link is bent: `moved` are the new centres, `bends` the
 * bends under the hand. Only the moved labels, their chips, the links that touch them and the badges
 * of loops through these are renewed; everything else keeps its identity. `drawing` may be the
 * picture before the drag or the one of its last step. Below 2 ms for 60 variables.
 */
export function redrawMoved(
  drawing: Drawing,
  document: CldDocument,
  moved: Moved,
  bends: Readonly<Record<LinkId, number>> = {},
): Drawing {
  const labels = movedLabels(drawing.labels, moved);
  const touched = Object.values(document.links).filter(
    ({ id, source, target }) =>
      drawing.links[id] && (source in moved || target in moved || id in bends),
  );
  const chips = movedChips(drawing, moved);
  const standing = { ...drawing, labels, chips };
  const links = withRenewed(document, standing, touched, bends);
  const badges = movedBadges(drawing.badges, links, new Set(touched.map(({ id }) => id)));
  return { labels, links, chips, badges, bounds: drawnBounds({ labels, links, chips, badges }) };
}

/**
 * The picture of a document after an edit, near enough to be shown while the one of `drawDiagram` is
 * being worked out: only links that are new or changed, or touch a label that did, are bent, and all
 * others stay as they were in `previous`. Null where so many changed that it would take as long.
 * About a tenth of the time of the whole picture.
 */
export function redrawEdited(
  { document, loops, measure }: Picture,
  previous: Drawing,
): Drawing | null {
  const labels = keeping(previous.labels, drawnLabels(document, measure), isSameLabel);
  const kept: Record<LinkId, Drawing["links"][LinkId]> = {};
  const touched: Link[] = [];
  for (const link of Object.values(document.links)) {
    const drawn = standsStill(link, document, { previous, labels }) && previous.links[link.id];
    if (drawn) kept[link.id] = drawn;
    else if (labels[link.source] && labels[link.target]) touched.push(link);
  }
  if (touched.length > MOST_TOUCHED) return null;
  const chips = chipsOf(previous, labels);
  const standing = { ...previous, labels, links: kept, chips };
  const links = keeping(previous.links, withRenewed(document, standing, touched, {}), isSameLink);
  const bare = { labels, links, chips, badges: [], bounds: null };
  const found = loops
    ? loopBadges({ document, loops, links, obstacles: allObstacles(bare, document) })
    : standingBadges(previous, links);
  const badges = keepingList(previous.badges, found, isSameBadge);
  return { labels, links, chips, badges, bounds: drawnBounds({ labels, links, chips, badges }) };
}

/** More links than this are as soon bent with all the others. */
const MOST_TOUCHED = 24;

/** Whether nothing about a link looks different, by itself or at its ends. */
function standsStill(
  { id, source, target, delay }: Link,
  { layout }: CldDocument,
  { previous, labels }: { readonly previous: Drawing; readonly labels: Drawing["labels"] },
): boolean {
  const drawn = previous.links[id];
  if (!drawn || drawn.manual !== (layout.bends[id] !== undefined)) return false;
  if (drawn.manual && drawn.bend !== layout.bends[id]) return false;
  return (
    (drawn.bars !== null) === (delay !== null) &&
    labels[source] === previous.labels[source] &&
    labels[target] === previous.labels[target]
  );
}

/** The chips go with their labels; a new one waits for its place. */
function chipsOf(previous: Drawing, labels: Drawing["labels"]): Drawing["chips"] {
  const centres = Object.entries(labels).map(([id, { centre }]) => [id, centre] as const);
  return movedChips(previous, Object.fromEntries(centres));
}

/** The links of a drawing with some of them bent anew, round its labels, chips and other links. */
function withRenewed(
  document: CldDocument,
  standing: Pick<Drawing, "labels" | "links" | "chips">,
  touched: readonly Link[],
  held: Readonly<Record<LinkId, number>>,
): Drawing["links"] {
  const { labels, chips } = standing;
  const present = linkMap(standing);
  const bent = rechooseBends(document, labels, touched, { bent: present, held });
  const renewed = new Map(touched.map(({ id }) => [id, bent.get(id)!.arc])); // both ends have labels, so they are bent
  const others = [...present].filter(([id]) => !renewed.has(id)).map(([, { sign }]) => sign);
  const bare = linkObstacles(document, labels, arcsOf(bent));
  const marked = withMarks(bare, { signs: others, chips: Object.values(chips) });
  const signs = atOnce(placeSigns(renewed, marked));
  const links = { ...standing.links };
  for (const { id } of touched) {
    const link = drawnLink(document, id, bent.get(id)!, signs.get(id)!); // as above
    const now = id in held ? { ...link, manual: true } : link;
    const before = standing.links[id];
    if (!before || !isSameLink(now, before)) links[id] = now;
  }
  return links;
}
