import type { PointerEvent as ReactPointerEvent } from "react";
import type { Point } from "../core/model/document";

/** What a drag of our own does; points are in CSS pixels of the window. */
export interface DragSteps {
  /** The pointer has moved; called from the first step that is more than a trembling hand. */
  move(at: Point): void;
  drop(at: Point): void;
  /** Escape, or the system took the pointer away. Whatever was shown has to go. */
  cancel(): void;
  /** The pointer was let go where it went down. */
  click?(): void;
  /** A key while dragging; whether it was used. */
  press?(key: string): boolean;
}

/** Movement in pixels below which a press is a click. */
const TREMBLE = 4;

/**
 * Follows the pointer from a press until it is let go. The click that the browser makes of a drag is
 * swallowed, so that a drop is not a click on what lies beneath.
 */
export function followPointer(event: ReactPointerEvent, steps: DragSteps): void {
  if (event.button !== 0 || !event.isPrimary) return;
  event.stopPropagation();
  const start = placeOf(event);
  let moved = false;

  function onMove(moving: PointerEvent): void {
    if (moving.pointerId !== event.pointerId) return;
    const at = placeOf(moving);
    moved ||= Math.hypot(at.x - start.x, at.y - start.y) > TREMBLE;
    if (moved) steps.move(at);
  }
  function onUp(lifted: PointerEvent): void {
    if (lifted.pointerId !== event.pointerId) return;
    stop();
    if (!moved) return steps.click?.();
    swallowClick();
    steps.drop(placeOf(lifted));
  }
  function onCancel(): void {
    stop();
    steps.cancel();
  }
  function onKey(key: KeyboardEvent): void {
    if (!moved) return;
    if (key.key === "Escape") {
      swallowClickAfterRelease();
      onCancel();
    } else if (!steps.press?.(key.key)) return;
    key.preventDefault();
    key.stopImmediatePropagation();
  }
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  const options = { capture: true, signal: ending.signal };
  window.addEventListener("pointermove", onMove, options);
  window.addEventListener("pointerup", onUp, options);
  window.addEventListener("pointercancel", onCancel, options);
  window.addEventListener("keydown", onKey, options);
}

function placeOf({
  clientX,
  clientY,
}: {
  readonly clientX: number;
  readonly clientY: number;
}): Point {
  return { x: clientX, y: clientY };
}

/** The click follows the release at once or never. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}

function swallowClickAfterRelease(): void {
  window.addEventListener("pointerup", swallowClick, { capture: true, once: true });
}
