import { rehearseLayout } from "../workers/layoutClient";

/** Whose hands rest for so long is reading, and does not mind what the machine does meanwhile; milliseconds. */
const REST_MS = 1500;
/** Between two looks, and two bits of the rehearsal. */
const PAUSE_MS = 60;
const HANDS = ["keydown", "keyup", "pointerdown", "pointermove", "wheel"];

let isRehearsing = false;

/**
 * Makes the first arrangement of the page as fast as those after it: while nobody does anything, bit by
 * bit, so that whoever begins to draw or drag has the machine to himself. Ends when all is done, or
 * cannot be; called again it makes up for what was ended with a search that was called off.
 */
export async function rehearseArranging(): Promise<void> {
  if (isRehearsing) return;
  isRehearsing = true;
  let touched = performance.now();
  const touch = (): void => void (touched = performance.now());
  const listening = new AbortController();
  const how = { capture: true, passive: true, signal: listening.signal };
  for (const hand of HANDS) window.addEventListener(hand, touch, how);
  try {
    for (let isMore = true; isMore;) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (performance.now() - touched > REST_MS) isMore = await rehearseLayout();
    }
  } catch {
    // No worker can be had: the first arrangement takes a little longer.
  } finally {
    listening.abort();
    isRehearsing = false;
  }
}
