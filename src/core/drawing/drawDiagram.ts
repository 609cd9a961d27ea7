import type { LoopSet } from "../loops/loopSet";
import type { CldDocument, Link } from "../model/document";
import { chooseBends } from "./chooseBends";
import type { DrawnBadge, Drawing, TextMeasurer } from "./drawing";
import { allObstacles, arcsOf, linkObstacles, withMarks } from "./drawnObstacles";
import { drawnBounds, drawnLabels, drawnLinks, taggedLabels } from "./drawnParts";
import { rounded } from "./linkArc";
import { badgeOfLoop, loopBadges } from "./loopBadges";
import { standingBadges } from "./movedParts";
import type { Obstacles } from "./obstacles";
import { placeChips } from "./placeChips";
import { placeSigns } from "./placeSigns";
import { atOnce, type Steps } from "../model/steps";
import { isSameBadge, isSameLabel, isSameLink, isSamePoint, keeping, keepingList } from "./sameInk";

/** What a drawing is made from. */
export interface Picture {
  readonly document: CldDocument;
  /**
   * For badges only: links are drawn by loops found here, so that no answer of a worker moves them.
   * Null while they are looked for: badges then stay on their loops until these are known.
   */
  readonly loops: LoopSet | null;
  readonly measure: TextMeasurer;
}

/** A drawing but for its badges, and what these have to keep clear of. */
interface Sheet extends Pick<Drawing, "labels" | "links" | "chips"> {
  readonly measure: TextMeasurer;
  readonly obstacles: Obstacles;
}

/** A sheet and a document that looks like it. */
interface KnownSheet {
  readonly document: CldDocument;
  readonly sheet: Sheet;
}

/**
 * A document is drawn again when its loops are known, and when a link gets another sign: then only its
 * badges are new. Kept with the layout, which most edits leave as it is, the newest first: so what
 * was there before an edit is there again when that is undone.
 */
const sheets = new WeakMap<CldDocument["layout"], readonly KnownSheet[]>();
/** So many states of the links are remembered. */
const MOST_SHEETS = 4;

/**
 * The picture of a document. It depends on `picture` alone; of `previous` only the entries that look
 * the same are taken over, so that they keep their identity, and `previous` itself when all of them
 * do. Variables without a place are left out, with their links. About 40 ms for 100 variables with
 * 300 links.
 */
export function drawDiagram({ document, loops, measure }: Picture, previous: Drawing): Drawing {
  const sheet = atOnce(sheetOf(document, measure));
  const labels = keeping(previous.labels, sheet.labels, isSameLabel);
  const links = keeping(previous.links, sheet.links, isSameLink);
  const chips = keeping(previous.chips, sheet.chips, isSamePoint);
  const found = loops
    ? loopBadges({ document, loops, links, obstacles: sheet.obstacles })
    : standingBadges(previous, links);
  const badges = keepingList(previous.badges, found, isSameBadge);
  const isUnchanged =
    labels === previous.labels &&
    links === previous.links &&
    chips === previous.chips &&
    badges === previous.badges;
  const bounds = drawnBounds({ labels, links, chips, badges });
  return isUnchanged ? previous : { labels, links, chips, badges, bounds };
}

/** A drawing of this document with the badges of loops that have been found since it was drawn. */
export function withLoops(drawing: Drawing, document: CldDocument, loops: LoopSet): Drawing {
  const { links } = drawing;
  const obstacles = allObstacles({ ...drawing, badges: [] }, document);
  const found = loopBadges({ document, loops, links, obstacles });
  const badges = keepingList(drawing.badges, found, isSameBadge);
  if (badges === drawing.badges) return drawing;
  return { ...drawing, badges, bounds: drawnBounds({ ...drawing, badges }) };
}

/**
 * The badge of a loop that is asked for (selected) and may not be among those that are shown unasked.
 * Null when the loop is not on the sheet.
 */
export function badgeFor(
  drawing: Drawing,
  document: CldDocument,
  { loops, index }: { readonly loops: LoopSet; readonly index: number },
): DrawnBadge | null {
  const obstacles = allObstacles(drawing, document);
  return badgeOfLoop({ document, loops, links: drawing.links, obstacles }, index, drawing.badges);
}

/**
 * The most of the work of `drawDiagram`, which finds it done: for a large document that is about to be
 * shown, while others want to work too.
 */
export function* drawBeforehand({ document, measure }: Omit<Picture, "loops">): Steps<void> {
  yield* sheetOf(document, measure);
}

/** Whether that work is done. */
export function isDrawnBeforehand({ document, measure }: Omit<Picture, "loops">): boolean {
  return knownSheet(document, measure) !== null;
}

function knownSheet(document: CldDocument, measure: TextMeasurer): Sheet | null {
  const known = sheets.get(document.layout) ?? [];
  const alike = known.find(
    (each) => each.sheet.measure === measure && isDrawnAlike(each.document, document),
  );
  return alike?.sheet ?? null;
}

function* sheetOf(document: CldDocument, measure: TextMeasurer): Steps<Sheet> {
  const known = knownSheet(document, measure);
  if (known) return known;
  const labels = drawnLabels(document, measure);
  const bent = yield* chooseBends(document, labels);
  const arcs = arcsOf(bent);
  const bare = linkObstacles(document, labels, arcs);
  const chips = placeChips(taggedLabels(document, labels), bare);
  const besides = withMarks(bare, { chips: chips.values() });
  const signs = yield* placeSigns(arcs, besides);
  const sheet: Sheet = {
    measure,
    labels,
    links: drawnLinks(document, bent, signs),
    chips: Object.fromEntries(Array.from(chips, ([id, chip]) => [id, rounded(chip)])),
    obstacles: withMarks(besides, { signs: signs.values() }),
  };
  const before = sheets.get(document.layout) ?? [];
  sheets.set(document.layout, [{ document, sheet }, ...before].slice(0, MOST_SHEETS));
  return sheet;
}

/** Whether two documents of one layout look alike but for their badges. */
function isDrawnAlike(a: CldDocument, b: CldDocument): boolean {
  if (a === b) return true;
  return (
    a.variables === b.variables &&
    a.leverageTags === b.leverageTags &&
    areDrawnAlike(Object.values(a.links), Object.values(b.links))
  );
}

/** Links run from where to where, and may have bars; their other facts are not in the drawing. */
function areDrawnAlike(a: readonly Link[], b: readonly Link[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((link, index) => {
    const other = b[index]!; // of one length
    if (link === other) return true;
    const { id, source, target } = link;
    const sameEnds = id === other.id && source === other.source && target === other.target;
    return sameEnds && (link.delay === null) === (other.delay === null);
  });
}
