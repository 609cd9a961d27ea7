import { takesText } from "./actions/takesText";

/**
 * Has the field that is being typed in hand over its text, as when it is left; the keyboard stays in
 * it. Without this the text would be missing from what is saved now.
 */
export function handOverTyped(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !takesText(field)) return;
  field.blur();
  if (field.isConnected) field.focus({ preventScroll: true });
}

/** Hands over what is typed before the page is hidden or left. Returns what ends that. */
export function startHandingOver(): () => void {
  const aborter = new AbortController();
  const listening = { signal: aborter.signal };
  function onVisibility(): void {
    if (document.visibilityState === "hidden") handOverTyped();
  }
  document.addEventListener("visibilitychange", onVisibility, listening);
  window.addEventListener("pagehide", handOverTyped, listening);
  return () => aborter.abort();
}
