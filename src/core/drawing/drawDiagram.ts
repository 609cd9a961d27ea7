import type { LoopSet } from "../loops/loopSet";
import type { CldDocument } from "../model/document";
import { chooseBends } from "./chooseBends";
import type { DrawnBadge, Drawing, TextMeasurer } from "./drawing";
import { allObstacles } from "./drawnObstacles";
import { drawnBounds, drawnLabels } from "./drawnParts";
import { inkedSheet } from "./inkedSheet";
import { badgeOfLoop, loopBadges } from "./loopBadges";
import { standingBadges } from "./movedParts";
import { knownSheet, remembered, type Sheet } from "./sheets";
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

/**
 * The picture of a document that is shown now: drawn afresh, or as it stood while it was edited, where
 * that is remembered with its layout. Of `previous` only the entries that look the same are taken over,
 * so that they keep their identity, and `previous` itself when all of them do. Variables without a place are left out, with their links. About 40 ms for 100 variables with
 * 300 links.
 */
export function drawDiagram(picture: Picture, previous: Drawing): Drawing {
  return drawingOn(atOnce(sheetOf(picture.document, picture.measure)), picture, previous);
}

/** The picture on a sheet: with its badges, and with what of `previous` looks the same. */
export function drawingOn(sheet: Sheet, { document, loops }: Picture, previous: Drawing): Drawing {
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

function* sheetOf(document: CldDocument, measure: TextMeasurer): Steps<Sheet> {
  const known = knownSheet(document, measure);
  if (known) return known;
  const labels = drawnLabels(document, measure);
  const bent = yield* chooseBends(document, labels);
  return remembered(document, yield* inkedSheet(document, { measure, labels, bent, kept: {} }));
}
