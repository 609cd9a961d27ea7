import { useSyncExternalStore } from "react";
import { focusSelected } from "../regions";

/** What lies over the sheet for a moment; at most one. */
export type Overlay = "palette" | "find" | "help" | "models" | "about" | "leverage" | "rotate";

let open: Overlay | null = null;
/** Where the focus was before it, to go back there. */
let focused: Element | null = null;
/** What is to be done once it is closed and the focus is back. */
let afterwards: (() => void) | null = null;
const listeners = new Set<() => void>();

/** Opens it instead of whatever is open. */
export function showOverlay(overlay: Overlay): void {
  if (!open) focused = document.activeElement;
  afterwards = null;
  set(overlay);
}

/** Closes what is open, and gives the focus back. */
export function closeOverlay(): void {
  if (open) set(null);
}

/** The same, and then does what was chosen in it. */
export function closeOverlayAnd(then: () => void): void {
  if (!open) return then();
  afterwards = then;
  set(null);
}

/** To be called when the closed overlay is gone from the page. */
export function afterClosing(): void {
  if (open) return;
  if (isFocusable(focused)) focused.focus({ preventScroll: true });
  else focusSelected();
  focused = null;
  const then = afterwards;
  afterwards = null;
  then?.();
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(subscribe, currentOverlay);
}

export function currentOverlay(): Overlay | null {
  return open;
}

/** An entry of a menu that was chosen is gone by now. */
function isFocusable(element: Element | null): element is HTMLElement | SVGElement {
  const isElement = element instanceof HTMLElement || element instanceof SVGElement;
  return isElement && element.isConnected && element !== document.body;
}

function set(overlay: Overlay | null): void {
  open = overlay;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
