import { onDocumentChange } from "../state/documentStore";
import { onSessionChange } from "../state/sessionStore";
import { focusSelected } from "./regions";

/**
 * Gives the keyboard back to the sheet when what had it is gone from the page: a thing that was
 * deleted, a field of a panel that was folded away. Returns what ends that.
 */
export function startKeepingFocus(): () => void {
  let last: Element | null = null;
  let frame = 0;
  const note = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
  };
  const look = (): void => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || !last || last.isConnected) return;
    last = null;
    focusSelected();
  };
  /** When the page shows what has changed. */
  const lookSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  document.addEventListener("focusin", note);
  document.addEventListener("focusout", lookSoon);
  const stops = [
    onDocumentChange(lookSoon),
    onSessionChange(lookSoon),
    () => document.removeEventListener("focusin", note),
    () => document.removeEventListener("focusout", lookSoon),
    () => cancelAnimationFrame(frame),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
