import { drawBeforehand } from "../core/drawing/drawDiagram";
import type { TextMeasurer } from "../core/drawing/drawing";
import { placesWanted, withPlacesFound } from "../core/layout/insert";
import { type Laid, type LayoutWanted, layoutWanted } from "../core/layout/layoutWanted";
import type { CldDocument } from "../core/model/document";
import { wholePoint } from "../core/model/rounding";
import type { LayoutRun } from "../workers/layoutClient";
import { allInTurns } from "./turns";

/** With fewer variables the picture is drawn in the moment the document is shown. */
const MANY = 40;
/** Of more variables than this nobody wants to wait for an arrangement that was not asked for. */
const MOST = 150;
/** An arrangement that takes longer than this is not waited for, in milliseconds. */
const PATIENCE = 1000;
/** A search that goes on for a document that is not shown within this is ended, in milliseconds. */
const UNTAKEN = 3000;

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
  dropSearchBegun();
  if (!measure) return document;
  if (isFew(document)) return arranged(document, measure);
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

/** A search that takes so long that its document is shown before it is over. */
export interface SearchBegun {
  readonly run: LayoutRun;
  /** From now on this hears how much is done. */
  readonly listen: (tell: (share: number) => void) => void;
}

let begun: (SearchBegun & { readonly of: CldDocument }) | null = null;

/** The search that was begun for a document before it was shown, to whoever asks first; else null. */
export function takeSearchBegun({ variables, links }: CldDocument): SearchBegun | null {
  const isIts = begun?.of.variables === variables && begun.of.links === links;
  const taken = isIts ? begun : null;
  if (taken) begun = null;
  return taken;
}

/** Nobody waits for the document of an earlier search any more. */
function dropSearchBegun(): void {
  begun?.run.cancel();
  begun = null;
}

async function arranged(document: CldDocument, measurer: TextMeasurer): Promise<CldDocument> {
  if (!isUnplaced(document)) return document;
  const { startLayout } = await import("../workers/layoutClient");
  const wanted = layoutWanted(document, measurer);
  let tell = (_share: number): void => undefined;
  const run = startLayout("arrange", wanted, (share) => tell(share));
  // It is shown all the same, at the places it gets when it is opened.
  const laid = await Promise.race([run.laid.catch(() => null), late(PATIENCE)]);
  if (laid === "late") {
    begun = { of: document, run, listen: (listener) => (tell = listener) };
    void late(UNTAKEN).then(() => begun?.run === run && dropSearchBegun());
    return document;
  }
  return laid ? withPlacesOf(document, wanted, laid) : document;
}

async function late(time: number): Promise<"late"> {
  return new Promise((resolve) => setTimeout(resolve, time, "late"));
}

function withPlacesOf(document: CldDocument, { net }: LayoutWanted, { places }: Laid): CldDocument {
  const found = net.ids.flatMap((id, variable) => {
    const place = places[variable];
    return place ? [[id, wholePoint(place)] as const] : [];
  });
  return { ...document, layout: { ...document.layout, positions: Object.fromEntries(found) } };
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
