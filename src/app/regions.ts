import { loopKey } from "../core/loops/loopPath";
import { session } from "../state/sessionStore";

/** The regions of the window, in the order of the Tab key. Each is an element with data-region. */
const REGIONS = ["tools", "diagram", "line", "panel"] as const;
export type Region = (typeof REGIONS)[number];

const FOCUSABLE =
  "button:not(:disabled), input:not(:disabled), textarea, select, a[href], [tabindex]:not([tabindex='-1'])";

/** Puts the keyboard into a region: on what had the focus there, else on its first control. Whether it could. */
export function focusRegion(region: Region): boolean {
  const element = elementOf(region);
  if (!element || element.getClientRects().length === 0) return false;
  const chosen = element.querySelector<HTMLElement>("[aria-selected=true]");
  const first = chosen ?? element.querySelector<HTMLElement>(FOCUSABLE) ?? element;
  first.focus({ preventScroll: true });
  return element.contains(document.activeElement);
}

/** Puts the keyboard on the sheet as such, so that the next key is about the diagram and nothing is selected. */
export function focusDiagram(): void {
  elementOf("diagram")?.focus({ preventScroll: true });
}

/** Puts the keyboard on what is selected, where that is one thing on the sheet; else on the sheet. */
export function focusSelected(): void {
  const { variables, links, loop } = session().selection;
  const [id] = variables.length + links.length === 1 ? [...variables, ...links] : [];
  const mark = id ? `[data-id="${id}"]` : loop && `[data-loop="${CSS.escape(loopKey(loop))}"]`;
  const thing = mark && elementOf("diagram")?.querySelector<HTMLElement | SVGElement>(mark);
  if (thing) thing.focus({ preventScroll: true });
  else focusDiagram();
}

/** Whether the keyboard is in another region than the diagram. */
export function isKeyboardElsewhere(): boolean {
  const here = document.activeElement;
  return REGIONS.some((region) => region !== "diagram" && elementOf(region)?.contains(here));
}

/** Goes round the regions, past those that are folded away. */
export function focusNextRegion(step: 1 | -1): void {
  const here = REGIONS.findIndex((region) => elementOf(region)?.contains(document.activeElement));
  const from = here < 0 ? REGIONS.indexOf("diagram") - step : here;
  for (let tried = 1; tried <= REGIONS.length; tried++) {
    const next = REGIONS[(from + tried * step + REGIONS.length * tried) % REGIONS.length];
    if (next && focusRegion(next)) return;
  }
}

function elementOf(region: Region): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region=${region}]`);
}
