declare global {
  interface Window {
    /** How often links were rendered; only on pages opened with "?measure". */
    loopwrightLinkRenders?: number;
  }
}

const measures = new URLSearchParams(window.location.search).has("measure");

/** Counts one render of a link, for the browser test that holds dragging to its price. */
export function countLinkRender(): void {
  if (measures) window.loopwrightLinkRenders = (window.loopwrightLinkRenders ?? 0) + 1;
}
