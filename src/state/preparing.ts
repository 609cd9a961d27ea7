import { drawBeforehand } from "../core/drawing/drawDiagram";
import type { TextMeasurer } from "../core/drawing/drawing";
import type { Steps } from "../core/drawing/steps";
import { placesWanted, withPlacesFound } from "../core/layout/insert";
import type { CldDocument } from "../core/model/document";
import { messagePause } from "../workers/messagePause";

/** With fewer variables all is done in the moment the document is shown. */
const MANY = 40;

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
 * A large document made ready to be shown, so that the window answers meanwhile: places are found off
 * this thread, and its picture is drawn in turns before React shows it. Gives the same
 * document when it is small, or has all its places.
 */
export async function prepared(document: CldDocument): Promise<CldDocument> {
  if (!measure || Object.keys(document.variables).length < MANY) return document;
  const placed = await placedElsewhere(document, measure);
  await inTurns(drawBeforehand({ document: placed, measure }));
  return placed;
}

/** Milliseconds of work between two pauses: a frame is 16. */
const TURN = 10;

async function inTurns(steps: Steps<void>): Promise<void> {
  await messagePause();
  let turnEnd = performance.now() + TURN;
  while (!steps.next().done) {
    if (performance.now() < turnEnd) continue;
    await messagePause();
    turnEnd = performance.now() + TURN;
  }
  await messagePause();
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
