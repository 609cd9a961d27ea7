import { vi } from "vitest";

/** What the list of a search asks of a browser and jsdom has not: it measures itself and scrolls. */
export function stubSearchList(): void {
  class NoObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal("ResizeObserver", NoObserver);
  Element.prototype.scrollIntoView = () => {};
}
