/** Inputs that take no text: letters pressed on them are commands. */
const TEXTLESS = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "radio",
  "range",
  "reset",
  "submit",
]);

/** Whether keys pressed there are text. */
export function takesText(place: Element): boolean {
  if (place instanceof HTMLInputElement) return !TEXTLESS.has(place.type);
  return (
    place instanceof HTMLTextAreaElement ||
    place instanceof HTMLSelectElement ||
    (place instanceof HTMLElement && place.isContentEditable)
  );
}
