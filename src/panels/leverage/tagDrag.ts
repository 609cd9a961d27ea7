import { type PointerEvent, useEffect, useRef, useSyncExternalStore } from "react";
import { leverageNumbers } from "../../core/leverage/leveragePoints";
import type { LeveragePoint, LeverageTag, LeverageTagId } from "../../core/model/document";
import { currentDocument } from "../../state/documentStore";
import { moveTag } from "../shared/moveTag";

/** A tag in the hand, and the rung it would stand on if it were let go. */
interface TagDrag {
  readonly tagId: LeverageTagId | null;
  readonly over: LeveragePoint | null;
}

const NOTHING: TagDrag = { tagId: null, over: null };
/** A press becomes a drag when the pointer has gone this far, pixels. */
const FAR_ENOUGH = 5;
/** A finger scrolls the ladder; held still for so long it takes the line instead. */
const HOLD_MS = 350;
/** Nearer to the ladder's edge than this the ladder goes on, so many pixels a frame. */
const EDGE = { near: 28, step: 7 };

let drag = NOTHING;
const listeners = new Set<() => void>();

/** A fact of the drag under way. */
export function useTagDrag<Fact>(select: (now: TagDrag) => Fact): Fact {
  return useSyncExternalStore(subscribe, () => select(drag));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The ladder: while a finger holds a line, it does not scroll. Browsers ask before the finger is down, so it is said at once. */
export function useTouchDrag() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ladder = ref.current;
    const hold = (event: TouchEvent): void => {
      if (drag.tagId) event.preventDefault();
    };
    ladder?.addEventListener("touchmove", hold, { passive: false });
    return () => ladder?.removeEventListener("touchmove", hold);
  }, []);
  return ref;
}

/** The pointer goes down on a tag: it may come to move it. Escape, or letting go beside the ladder, leaves it where it is. */
export function liftTag(event: PointerEvent<HTMLElement>, tag: LeverageTag): void {
  if (event.button !== 0 || !event.isPrimary) return;
  const { pointerId, clientX, clientY, pointerType, currentTarget } = event;
  const ladder = currentTarget.closest<HTMLElement>("[data-ladder]");
  const ending = new AbortController();
  const listen = { signal: ending.signal, capture: true };
  let at = { x: clientX, y: clientY };
  let frame = 0;

  const end = (): void => {
    ending.abort();
    clearTimeout(holding);
    cancelAnimationFrame(frame);
    set(NOTHING);
  };
  const follow = (): void => {
    scrollNear(ladder, at.y);
    set({ tagId: tag.id, over: rungAt(at) });
    frame = requestAnimationFrame(follow);
  };
  const lift = (): void => {
    if (frame === 0) follow();
  };
  const holding = pointerType === "mouse" ? 0 : setTimeout(lift, HOLD_MS);

  const onMove = (moved: globalThis.PointerEvent): void => {
    if (moved.pointerId !== pointerId) return;
    at = { x: moved.clientX, y: moved.clientY };
    const isFar = Math.hypot(at.x - clientX, at.y - clientY) > FAR_ENOUGH;
    if (frame !== 0 || !isFar) return;
    // A finger that moves before it has held the line scrolls.
    if (pointerType === "mouse") lift();
    else end();
  };
  const onUp = (): void => {
    if (frame === 0) return end();
    const over = rungAt(at);
    end();
    swallowClick();
    const now = currentDocument().leverageTags[tag.id];
    if (now && over) dropTag(now, over);
  };
  const onKey = (key: KeyboardEvent): void => {
    if (key.key !== "Escape" || frame === 0) return;
    key.preventDefault();
    key.stopPropagation();
    end();
    // The button is still down: its click comes when it is let go.
    window.addEventListener("pointerup", swallowClick, { capture: true, once: true });
  };
  window.addEventListener("pointermove", onMove, listen);
  window.addEventListener("pointerup", onUp, listen);
  window.addEventListener("pointercancel", end, listen);
  window.addEventListener("keydown", onKey, listen);
  window.addEventListener("contextmenu", (menu) => frame !== 0 && menu.preventDefault(), listen);
}

function dropTag(tag: LeverageTag, over: LeveragePoint): void {
  keepFocusOn(tag.id);
  moveTag(tag, over);
}

let wanted: LeverageTagId | null = null;

/** The line of this tag comes to stand elsewhere, and takes the keyboard with it. */
export function keepFocusOn(tagId: LeverageTagId): void {
  wanted = tagId;
  // A line that stays where it is does not ask for it.
  requestAnimationFrame(() => (wanted = null));
}

/** To be called with a line that has come to the page. */
export function takeWantedFocus(tagId: LeverageTagId, line: HTMLElement | null): void {
  if (!line || wanted !== tagId) return;
  wanted = null;
  line.focus();
}

function set(next: TagDrag): void {
  if (next.tagId === drag.tagId && next.over === drag.over) return;
  drag = next;
  for (const listener of listeners) listener();
}

function rungAt({ x, y }: { readonly x: number; readonly y: number }): LeveragePoint | null {
  const rung = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-rung]");
  return leverageNumbers().find((point) => String(point) === rung?.dataset["rung"]) ?? null;
}

function scrollNear(ladder: HTMLElement | null, y: number): void {
  if (!ladder) return;
  const { top, bottom } = ladder.getBoundingClientRect();
  if (y < top + EDGE.near) ladder.scrollTop -= EDGE.step;
  else if (y > bottom - EDGE.near) ladder.scrollTop += EDGE.step;
}

/** The click that a browser makes of the end of a drag means nothing. */
function swallowClick(): void {
  const ending = new AbortController();
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", stop, { capture: true, once: true, signal: ending.signal });
  setTimeout(() => ending.abort(), 0);
}
