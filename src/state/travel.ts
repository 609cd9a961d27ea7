import type { Drawing } from "../core/drawing/drawing";
import { isFarFrom } from "../core/drawing/isFarFrom";
import type { CldDocument } from "../core/model/document";
import { currentDrawing, setDrawing } from "./drawingStore";
import { currentPassing, setPassing } from "./passing";

/** As long as the token --motion-arrange. */
const DURATION_MS = 350;
/** A picture with more links than this does not come in one frame. */
const MANY_LINKS = 60;
/** So many labels and so many links of it come with every frame. */
const A_FRAME = 30;

/** What draws pictures on the way; until it is fetched there is no way, only its end. */
let drawn: {
  readonly between: typeof import("../core/drawing/drawingBetween").drawingBetween;
  readonly partly: typeof import("../core/drawing/partlyDrawn").partlyDrawn;
} | null = null;
export const loadTravel = async (): Promise<void> => {
  const [{ drawingBetween: between }, { partlyDrawn: partly }] = await Promise.all([
    import("../core/drawing/drawingBetween"),
    import("../core/drawing/partlyDrawn"),
  ]);
  drawn = { between, partly };
};

/** From one picture to another. */
interface Way {
  readonly from: Drawing;
  readonly began: number;
  /** Milliseconds; 0 where less motion is asked for. */
  readonly duration: number;
  /** Whether what is on the way is seen apart from the drawing: see passing. */
  readonly isApart: boolean;
}

/**
 * Shows pictures, one after the other. `goTo` shows a picture of the same document: where it has been
 * laid out anew all variables go to their new places together, unless the system asks for less
 * motion: then all stand there a little later, a large picture as soon as all of it is drawn. A
 * picture that comes meanwhile becomes the end of the way; one that lies elsewhere is gone to from
 * where things are by then.
 */
export function traveller() {
  let frame = 0;
  let way: Way | null = null;
  let end: { readonly to: Drawing; readonly document: CldDocument } | null = null;

  function stop(): void {
    if (way) cancelAnimationFrame(frame);
    if (way?.isApart && end) setDrawing(end.to);
    if (currentPassing()) setPassing(null);
    way = null;
  }

  function step(now: number): void {
    if (!way || !end || !drawn) return;
    const { from, began, duration, isApart } = way;
    const { to, document } = end;
    const share = Math.min(1, (now - began) / Math.max(1, duration));
    const next = isApart ? drawn.partly(currentDrawing(), to, A_FRAME) : to;
    if (share >= 1 && next === to) return jumpTo(to);
    const part = { document, share: eased(Math.max(0, share)) };
    const seen = duration > 0 ? drawn.between(from, to, part) : from;
    setDrawing(isApart ? next : seen);
    if (isApart) setPassing(seen);
    frame = requestAnimationFrame(step);
  }

  function jumpTo(to: Drawing): void {
    stop();
    setDrawing(to);
  }

  function goTo(to: Drawing, document: CldDocument): void {
    const isOnWay = way !== null && end !== null && !isFarFrom(end.to, to);
    end = { to, document };
    if (isOnWay) return;
    const from = currentPassing() ?? currentDrawing();
    const duration = movesGladly() ? DURATION_MS : 0;
    const isApart = Object.keys(to.links).length > MANY_LINKS;
    if (!drawn || !isFarFrom(from, to) || (duration === 0 && !isApart)) return jumpTo(to);
    cancelAnimationFrame(frame);
    way = { from, began: performance.now(), duration, isApart };
    setPassing(isApart ? from : null);
    if (!isApart) return step(way.began);
    // So that the view can go there at once.
    setDrawing({ ...currentDrawing(), bounds: to.bounds });
    // What led here has taken its time already, and the view may jump with the next frame.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(step);
    });
  }

  return { goTo, jumpTo, stop };
}

/** Slow at both ends. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

function movesGladly(): boolean {
  const query = globalThis.matchMedia?.("(prefers-reduced-motion: no-preference)");
  return query?.matches ?? false;
}
