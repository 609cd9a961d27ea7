import { afterEach, describe, expect, it, vi } from "vitest";
import { onOtherBars, onResizeUntouched } from "../../src/canvas/resizedUntouched";

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

describe("a sheet with bars under it", () => {
  /** Bars of a height, in CSS pixels; 0 for none. */
  const bars = (height: number) => {
    document.body.replaceChildren();
    if (height === 0) return;
    const bar = document.body.appendChild(document.createElement("div"));
    bar.dataset["bars"] = "";
    Object.defineProperty(bar, "offsetHeight", { value: height });
  };
  afterEach(() => bars(0));

  it("is told of every bar that comes or goes, touched or not, and of no other size", () => {
    vi.stubGlobal("ResizeObserver", Resizes);
    const work = vi.fn<() => void>();
    const times = () => work.mock.calls.length;
    const stop = onOtherBars(document.body, work);
    resize();
    expect(times()).toBe(0);
    document.body.dispatchEvent(new Event("pointerdown"));
    bars(48);
    resize();
    expect(times()).toBe(1);
    resize();
    expect(times()).toBe(1);
    bars(96);
    resize();
    bars(0);
    resize();
    expect(times()).toBe(3);
    stop();
    bars(48);
    resize();
    expect(times()).toBe(3);
  });
});
