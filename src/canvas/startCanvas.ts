import { drawDiagram } from "../core/drawing/drawDiagram";
import { EMPTY_DRAWING, type TextMeasurer } from "../core/drawing/drawing";
import type { CldDocument, LinkId } from "../core/model/document";
import { startDrawing } from "../state/drawing";
import { laidAsFlow } from "../state/flowView";
import { onSessionChange, requestView, session } from "../state/sessionStore";
import { PRESENTED_WEIGHT, presentedScreen } from "./presented";
import { LABEL_FONT, labelMeasurer } from "./textMeasurer";

/** A typeface that takes longer than this is not waited for; labels are measured again when it comes. */
const PATIENCE_MS = 400;

let projected: typeof import("../core/drawing/projected").projected | null = null;

/** Loads what draws for a room: with the rest, or else when it is asked for. */
export async function loadProjecting(): Promise<void> {
  ({ projected } = await import("../core/drawing/projected"));
}

/**
 * Keeps the picture of the document drawn, in the typeface of the labels; while presenting for the
 * last row of the room. Returns what ends that.
 */
export function startCanvas(): () => void {
  let stop = begin();
  const drawAgain = (): void => {
    stop();
    stop = begin();
  };
  let isOver = false;
  const drawForRoom = async (): Promise<void> => {
    await loadProjecting().catch(() => undefined);
    if (isOver || !projected || session().mode !== "present") return;
    drawAgain();
    // What was looked at stands elsewhere.
    const { viewRequest } = session();
    if (viewRequest) requestView(viewRequest.wish);
  };
  const fonts: FontFaceSet | undefined = document.fonts;
  fonts?.addEventListener("loadingdone", drawAgain);
  const stopListening = onSessionChange(({ mode }, before) => {
    if ((mode === "present") !== (before.mode === "present")) drawAgain();
    if (mode === "present" && before.mode !== mode && !projected) void drawForRoom();
  });
  return () => {
    isOver = true;
    fonts?.removeEventListener("loadingdone", drawAgain);
    stopListening();
    stop();
  };
}

function begin(): () => void {
  const project = projected;
  if (session().mode !== "present" || !project) return startDrawing(labelMeasurer(), laidAsFlow);
  const measure = labelMeasurer(PRESENTED_WEIGHT);
  const measureEdited = labelMeasurer();
  const screen = presentedScreen({ width: window.innerWidth, height: window.innerHeight });
  const known = new WeakMap<CldDocument, CldDocument>();
  return startDrawing(measure, (present) => {
    const laid =
      known.get(present) ?? project(present, measure, screen, bendsOf(present, measureEdited));
    known.set(present, laid);
    return laid;
  });
}

/** How links are bent where they are edited: a room is to see the same picture. */
function bendsOf(document: CldDocument, measure: TextMeasurer): Readonly<Record<LinkId, number>> {
  const { links } = drawDiagram({ document, loops: null, measure }, EMPTY_DRAWING);
  return Object.fromEntries(Object.entries(links).map(([id, { bend }]) => [id, bend]));
}

/** Settles when labels can be shown: their typeface is there, or it takes too long. */
export async function labelFontReady(): Promise<void> {
  const fonts: FontFaceSet | undefined = document.fonts;
  if (!fonts) return;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([fonts.load(LABEL_FONT), patience]);
}
