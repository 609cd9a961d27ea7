import type { KeyboardEvent } from "react";

/** The things on the sheet in the order of the Tab key; React Flow writes links before variables. */
const STATIONS = [".react-flow__node", ".react-flow__edge", "[data-loop]", "[data-chip]"];
const END = "[data-end-of-diagram]";

/** Goes from variables on to links, rings and chips with Tab, and back with Shift+Tab. */
export function moveByTab(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Tab" || !(event.target instanceof Element)) return;
  const diagram = event.currentTarget;
  const stations = stationsOf(diagram);
  const here = stations.findIndex((station) => station === event.target);
  if (here < 0) return;
  const next = stations[here + (event.shiftKey ? -1 : 1)];
  if (next) {
    event.preventDefault();
    next.focus({ preventScroll: true });
  } else if (!event.shiftKey) {
    // From the end of the diagram the browser finds what comes after it.
    diagram.querySelector<HTMLElement>(END)?.focus({ preventScroll: true });
  }
}

function stationsOf(diagram: Element): readonly (HTMLElement | SVGElement)[] {
  return STATIONS.flatMap((selector) =>
    Array.from(diagram.querySelectorAll<HTMLElement | SVGElement>(selector)),
  );
}
