import { afterEach, describe, expect, it, vi } from "vitest";
import { onResizeUntouched } from "../../src/canvas/resizedUntouched";

let resize: () => void = () => undefined;
class Resizes implements ResizeObserver {
  constructor(told: () => void) {
    resize = told;
  }
  readonly observe = (): void => resize();
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => void (resize = () => undefined);
}

/** Watches from now on; gives how often the work was done. */
function watched() {
  vi.stubGlobal("ResizeObserver", Resizes);
  const work = vi.fn<() => void>();
  const stop = onResizeUntouched(document.body, work);
  return { times: () => work.mock.calls.length, stop };
}
afterEach(() => vi.unstubAllGlobals());

describe("a sheet that nobody has touched", () => {
  it("is told of every other size, not of the first", () => {
    const { times } = watched();
    expect(times()).toBe(0);
    resize();
    resize();
    expect(times()).toBe(2);
  });

  it.each(["pointerdown", "keydown", "wheel"])("is touched by %s", (doing) => {
    const { times } = watched();
    document.body.dispatchEvent(new Event(doing, { bubbles: true }));
    resize();
    expect(times()).toBe(0);
  });

  it("is not watched longer than wished", () => {
    const { times, stop } = watched();
    stop();
    resize();
    expect(times()).toBe(0);
  });
});
