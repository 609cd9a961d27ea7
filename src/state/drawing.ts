import { drawDiagram, type Picture } from "../core/drawing/drawDiagram";
import { redrawMoved } from "../core/drawing/redraw";
import { redrawBeforehand, redrawBent, redrawEdited } from "../core/drawing/redrawEdited";
import { type Drawing, EMPTY_DRAWING, type TextMeasurer } from "../core/drawing/drawing";
import { type LoopSet, NO_LOOPS } from "../core/loops/loopSet";
import type { CldDocument } from "../core/model/document";
import type { Steps } from "../core/model/steps";
import { currentAnalysis, onAnalysisChange } from "./analysisStore";
import {
  completeDocumentsWith,
  currentDocument,
  currentOpening,
  onDocumentChange,
} from "./documentStore";
import { bendsBefore, noteDrawn } from "./drawnBends";
import { currentDrawing, setDrawing } from "./drawingStore";
import { currentFlowView, onFlowViewChange } from "./flowView";
import { withEveryPlace } from "./inserting";
import { prepareWith } from "./preparing";
import { type Gesture, onSessionChange, session } from "./sessionStore";
import { traveller } from "./travel";

/** The parts of a document that can be seen in its picture. */
const DRAWN = ["variables", "links", "layout", "loopNotes", "loopLabels", "leverageTags"] as const;

/** Always the same for the same document. */
type Laying = (document: CldDocument) => CldDocument;

/** Draws what the present document is about to become; nothing before anything is drawn. */
let ahead: (document: CldDocument) => Steps<void> = function* nothing() {};

/**
 * Most of the drawing of what the present document is about to become, for whoever has time before: the
 * picture is found when the document comes.
 */
export function drawingAhead(document: CldDocument): Steps<void> {
  return ahead(document);
}

function asItIs(document: CldDocument): CldDocument {
  return document;
}

/**
 * Keeps the picture of the present document up to date: drawn anew when the document or its loops
 * change, after an edit only as far as it reaches; while a hand moves or bends something, only what it
 * touches, at most once a frame. New variables get their places here, because a place depends on the
 * size of the text.
 * `laid` gives the document with the places it is drawn at, where these are others than its own.
 * Returns what ends that. For another typeface, end it and start with another measurer.
 */
export function startDrawing(measure: TextMeasurer, laid: Laying = asItIs): () => void {
  let atRest: Drawing = EMPTY_DRAWING;
  let frame = 0;
  let opening = currentOpening();
  const travel = traveller();

  function draw(loops: LoopSet | null, { isOther }: { readonly isOther: boolean }): void {
    cancelFrame();
    const document = laid(currentDocument());
    // Loops are no rings in a flow: of badges only that of a selected loop is shown there.
    const ringed = currentFlowView() ? NO_LOOPS : loops;
    const picture: Picture = { document, loops: ringed, measure };
    const drawing = isOther
      ? asBefore(picture, drawDiagram(picture, currentDrawing()))
      : redrawEdited(picture, atRest);
    show(drawing, { document, isOther });
  }

  /** The picture of a document that is opened, with its links as they were when it was saved. */
  function asBefore(picture: Picture, afresh: Drawing): Drawing {
    const bends = bendsBefore(picture.document, afresh);
    return Object.keys(bends).length > 0 ? redrawBent(picture, afresh, bends) : afresh;
  }

  function show(
    drawing: Drawing,
    { document, isOther }: { readonly document: CldDocument; readonly isOther: boolean },
  ): void {
    atRest = drawing;
    // A flow, and a picture before a room, are drawn at other places than the document's.
    if (document === currentDocument()) noteDrawn(document, drawing);
    const { gesture } = session();
    if (isOther || changesDrawing(gesture)) travel.jumpTo(inHand(atRest, gesture));
    else travel.goTo(atRest, document);
  }

  function cancelFrame(): void {
    cancelAnimationFrame(frame);
    frame = 0;
  }

  function followHand(now: Gesture): void {
    travel.stop();
    if (!changesDrawing(now)) {
      cancelFrame();
      setDrawing(atRest);
    } else if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        setDrawing(inHand(atRest, session().gesture));
      });
    }
  }

  completeDocumentsWith((document) => withEveryPlace(document, measure));
  prepareWith(measure);
  ahead = (document) => redrawBeforehand({ document: laid(document), measure }, atRest);
  draw(currentAnalysis().loops, { isOther: true });
  const stops = [
    cancelFrame,
    travel.stop,
    onDocumentChange((now, before) => {
      const isOther = opening !== currentOpening();
      opening = currentOpening();
      if (!looksDifferent(now, before)) return;
      draw(isOther ? NO_LOOPS : loopsAfter(now, before), { isOther });
    }),
    onAnalysisChange((now, before) => {
      if (now.loops !== before.loops) draw(now.loops, { isOther: false });
    }),
    onFlowViewChange(() => draw(currentAnalysis().loops, { isOther: false })),
    onSessionChange(({ gesture }, before) => {
      if (gesture === before.gesture) return;
      if (changesDrawing(gesture) || changesDrawing(before.gesture)) followHand(gesture);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The loops of other links are still to be found. */
function loopsAfter(now: CldDocument, before: CldDocument): LoopSet | null {
  return now.links === before.links ? currentAnalysis().loops : null;
}

function looksDifferent(now: CldDocument, before: CldDocument): boolean {
  return DRAWN.some((part) => now[part] !== before[part]);
}

function changesDrawing({ kind }: Gesture): boolean {
  return kind === "movingVariables" || kind === "bendingLink";
}

function inHand(drawing: Drawing, gesture: Gesture): Drawing {
  const document = currentDocument();
  if (gesture.kind === "movingVariables") {
    return redrawMoved(drawing, document, gesture.positions);
  }
  if (gesture.kind === "bendingLink") {
    return redrawMoved(drawing, document, {}, { [gesture.linkId]: gesture.bend });
  }
  return drawing;
}
