import type { Drawing } from "../core/drawing/drawing";
import { isFarFrom } from "../core/drawing/isFarFrom";
import type { CldDocument } from "../core/model/document";
import { currentDrawing, setDrawing } from "./drawingStore";

/** As long as the token --motion-arrange. */
const DURATION_MS = 350;

/** What draws pictures on the way; until it is fetched there is no way, only its end. */
let drawingBetween: typeof import("../core/drawing/drawingBetween").drawingBetween | null = null;
export const loadTravel = async (): Promise<void> => {
  ({ drawingBetween } = await import("../core/drawing/drawingBetween"));
};

/**
 * Shows pictures, one after the other. `goTo` shows a picture of the same document: where it has been
 * laid out anew all variables go to their new places together, unless the system asks for less
 * motion. A picture that comes meanwhile becomes the end of the way; one that lies elsewhere is gone
 * to from where things are by then.
 */
export function traveller() {
  let frame = 0;
  let way: { readonly from: Drawing; readonly began: number } | null = null;
  let end: { readonly to: Drawing; readonly document: CldDocument } | null = null;

  function stop(): void {
    if (way) cancelAnimationFrame(frame);
    way = null;
  }

  function step(now: number): void {
    if (!way || !end || !drawingBetween) return;
    const share = Math.min(1, (now - way.began) / DURATION_MS);
    if (share >= 1) return jumpTo(end.to);
    const { to, document } = end;
    setDrawing(drawingBetween(way.from, to, { document, share: eased(Math.max(0, share)) }));
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
    const from = currentDrawing();
    if (!drawingBetween || !movesGladly() || !isFarFrom(from, to)) return jumpTo(to);
    stop();
    way = { from, began: performance.now() };
    step(way.began);
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
