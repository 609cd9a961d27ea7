/** What people do; after any of it the sheet is looked at as they left it. */
const DOINGS = ["pointerdown", "keydown", "wheel"] as const;

/**
 * Does something whenever an element gets another size, until somebody does anything: of a document
 * that was just opened the bars and panels round the sheet come after it. Returns what ends that.
 */
export function onResizeUntouched(element: Element, work: () => void): () => void {
  const aborter = new AbortController();
  let isFirst = true;
  const observer = new ResizeObserver(() => {
    // The first is the size there is.
    if (!isFirst) work();
    isFirst = false;
  });
  function stop(): void {
    observer.disconnect();
    aborter.abort();
  }
  for (const doing of DOINGS) {
    window.addEventListener(doing, stop, { capture: true, signal: aborter.signal });
  }
  observer.observe(element);
  return stop;
}

/** Does something whenever a bar comes under the sheet, or goes. Returns what ends that. */
export function onOtherBars(sheet: Element, work: () => void): () => void {
  let height = barsHeight();
  const observer = new ResizeObserver(() => {
    const before = height;
    height = barsHeight();
    if (height !== before) work();
  });
  observer.observe(sheet);
  return () => observer.disconnect();
}

function barsHeight(): number {
  return document.querySelector<HTMLElement>("[data-bars]")?.offsetHeight ?? 0;
}
