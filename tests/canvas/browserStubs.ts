/** What React Flow asks of a browser and jsdom does not have. */
export function stubBrowser(): void {
  class NoResizes implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  globalThis.ResizeObserver = NoResizes;
  HTMLCanvasElement.prototype.getContext = () => null;
}
