import { drawDiagram } from "../core/drawing/drawDiagram";
import { EMPTY_DRAWING, type TextMeasurer } from "../core/drawing/drawing";
import { placesWanted, withPlacesFound } from "../core/layout/insert";
import { NO_LOOPS } from "../core/loops/loopSet";
import type { CldDocument } from "../core/model/document";
import { messagePause } from "../workers/messagePause";

/** With fewer variables all is done in the moment the document is shown. */
const MANY = 40;

let measure: TextMeasurer | null = null;

/** Sets how text is measured; places and pictures depend on the size of labels. */
export function prepareWith(measurer: TextMeasurer): void {
  measure = measurer;
}

/**
 * A large document made ready to be shown, so that the window answers meanwhile: places are found off
 * this thread, and its picture is drawn in a turn before that in which React shows it. Gives the same
 * document when it is small, or has all its places.
 */
export async function prepared(document: CldDocument): Promise<CldDocument> {
  if (!measure || Object.keys(document.variables).length < MANY) return document;
  const placed = await placedElsewhere(document, measure);
  await messagePause();
  // Kept with the document, for the first picture on the sheet.
  drawDiagram({ document: placed, loops: NO_LOOPS, measure }, EMPTY_DRAWING);
  await messagePause();
  return placed;
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
