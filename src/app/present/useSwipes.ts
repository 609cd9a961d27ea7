import { useEffect } from "react";
import { stepScene } from "../../state/scenes";

/** CSS pixels: farther is a swipe, nearer than the other is a tap. */
const SWIPE = 60;
const TREMBLE = 10;
/** A tap on this share of the width, from the left, goes back. */
const BACK = 1 / 3;

/** A finger goes through the scenes: a swipe to the left or a tap goes on, to the right or a tap at the left edge back. */
export function useSwipes(): void {
  useEffect(followFingers, []);
}

function followFingers(): () => void {
  const aborter = new AbortController();
  const listening = { signal: aborter.signal, capture: true };
  const fingers = new Set<number>();
  let start: PointerEvent | null = null;
  window.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType !== "touch") return;
      fingers.add(event.pointerId);
      // Two fingers zoom; a button is pressed.
      start = fingers.size === 1 && !isOnButton(event) ? event : null;
    },
    listening,
  );
  const lift = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (start?.pointerId !== event.pointerId) return;
    if (event.type === "pointerup") stepScene(stepOf(start, event));
    start = null;
  };
  window.addEventListener("pointerup", lift, listening);
  window.addEventListener("pointercancel", lift, listening);
  return () => aborter.abort();
}

function isOnButton({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest("button, a") !== null;
}

/** How many scenes on a finger goes that was put down and lifted there; 0 where it meant nothing. */
export function stepOf(
  from: Pick<PointerEvent, "clientX" | "clientY">,
  to: Pick<PointerEvent, "clientX" | "clientY">,
  width = window.innerWidth,
): -1 | 0 | 1 {
  const across = to.clientX - from.clientX;
  const along = Math.abs(to.clientY - from.clientY);
  if (Math.hypot(across, along) < TREMBLE) return to.clientX < width * BACK ? -1 : 1;
  if (Math.abs(across) < SWIPE || along > Math.abs(across)) return 0;
  return across < 0 ? 1 : -1;
}
