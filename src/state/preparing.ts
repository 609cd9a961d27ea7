import { drawBeforehand } from "../core/drawing/drawDiagram";
import type { TextMeasurer } from "../core/drawing/drawing";
import { placesWanted, withPlacesFound } from "../core/layout/insert";
import type { CldDocument } from "../core/model/document";
import { allInTurns } from "./turns";

/** With fewer variables the picture is drawn in the moment the document is shown. */
const MANY = 40;
/** Of more variables than this nobody wants to wait for an arrangement that was not asked for. */
const MOST = 150;

let measure: TextMeasurer | null = null;

/** Sets how text is measured; places and pictures depend on the size of labels. */
export function prepareWith(measurer: TextMeasurer): void {
  measure = measurer;
}

/** How text is measured now; null before anything is drawn. */
export function textMeasurer(): TextMeasurer | null {
  return measure;
}

/**
 * A document made ready to be shown. A small one that comes without any places is arranged, if that
 * does not take long. Of a large one places are found off this thread, and its picture is drawn in
 * turns before React shows it, so that the window answers meanwhile. Gives the same document when
 * there is nothing to do.
 */
export async function prepared(document: CldDocument): Promise<CldDocument> {
  if (!measure) return document;
  if (isFew(document)) return isUnplaced(document) ? arranged(document, measure) : document;
  const placed = await placedElsewhere(document, measure);
  await allInTurns(drawBeforehand({ document: placed, measure }));
  return placed;
}

/**
 * Whether a document came without any places, and is to be arranged once it is shown: it is large, or
 * could not be made ready in time.
 */
export function wantsArranging(document: CldDocument, ready: CldDocument): boolean {
  const isLate = !isFew(document) || isUnplaced(ready);
  return isUnplaced(document) && isLate && Object.keys(document.variables).length <= MOST;
}

function isFew({ variables }: CldDocument): boolean {
  return Object.keys(variables).length < MANY;
}

/** Nobody has put anything anywhere, and links say what belongs together. */
function isUnplaced({ layout, links }: CldDocument): boolean {
  return Object.keys(layout.positions).length === 0 && Object.keys(links).length > 0;
}

async function arranged(document: CldDocument, measurer: TextMeasurer): Promise<CldDocument> {
  const arranging = await import("./arrangedInTime").catch(() => null);
  return arranging?.arrangedInTime(document, measurer) ?? document;
}

async function placedElsewhere(
  document: CldDocument,
  measurer: TextMeasurer,
): Promise<CldDocument> {
  const question = placesWanted(document, measurer);
  if (!question) return document;
  const { findPlaces } = await import("../workers/layoutClient");
  return withPlacesFound(document, question, await findPlaces(question));
}
