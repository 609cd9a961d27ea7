import { beforeAll, describe, expect, it, vi } from "vitest";
import { listScroller, rowsInSight, sheetOf } from "../../../src/panels/loops/listScroller";
import { giveSizes } from "../showDocument";

/** Of the view in these tests. */
const VIEW = 600;
const MILLION = 1_000_000;

beforeAll(giveSizes);

/** A list of so many rows, on an element that scrolls. */
function list(count: number) {
  const scroller = listScroller();
  const element = document.createElement("div");
  scroller.attach(element);
  scroller.setCount(count);
  const positions = (): readonly number[] =>
    rowsInSight(scroller.sight(), count).map(({ position }) => position);
  const scrollTo = (top: number): void => {
    element.scrollTop = top;
    element.dispatchEvent(new Event("scroll"));
  };
  return { scroller, element, positions, scrollTo };
}

describe("a list of a million rows", () => {
  it("has only the rows that are in sight or nearly", () => {
    const { positions } = list(MILLION);
    expect(positions()[0]).toBe(0);
    expect(positions().length).toBeLessThan(40);
  });

  it("brings any row into sight, and stays where it is when that row is there already", () => {
    const { scroller, element, positions } = list(MILLION);
    for (const row of [999_999, 500_000, 12, 0]) {
      scroller.scrollTo(row);
      expect(positions()).toContain(row);
      expect(element.scrollTop).toBeLessThanOrEqual(sheetOf(scroller.sight(), MILLION) - VIEW);
    }
    const listener = vi.fn<() => void>();
    scroller.subscribe(listener);
    scroller.scrollTo(3);
    expect(listener).not.toHaveBeenCalled();
  });

  it("goes on row by row when it is scrolled a little, and to the middle by half the bar", () => {
    const { scroller, positions, scrollTo } = list(MILLION);
    scrollTo(520);
    expect(positions()).toContain(10);
    scrollTo((sheetOf(scroller.sight(), MILLION) - VIEW) / 2);
    expect(positions()).toContain(500_000);
  });

  it("puts rows where they are seen: within the view", () => {
    const { scroller, element } = list(MILLION);
    scroller.scrollTo(700_000);
    const row = rowsInSight(scroller.sight(), MILLION).find(({ position }) => position === 700_000);
    const top = (row?.top ?? -1) - element.scrollTop;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(VIEW);
  });

  it("is at its end when it becomes shorter than where one was", () => {
    const { scroller } = list(MILLION);
    scroller.scrollTo(999_999);
    scroller.setCount(50);
    expect(rowsInSight(scroller.sight(), 50).at(-1)?.position).toBe(49);
  });

  it("keeps the row that was brought into sight there when something opens below", () => {
    const { scroller, positions, resize } = resizable(MILLION);
    for (const row of [11, 500_000, 999_999]) {
      resize(VIEW);
      scroller.scrollTo(row);
      resize(VIEW / 2);
      const { place, rowHeight } = scroller.sight();
      const top = row * rowHeight - place.top - place.shift;
      expect(positions()).toContain(row);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + rowHeight).toBeLessThanOrEqual(VIEW / 2);
    }
  });

  it("lets somebody scroll away from it, whatever opens below then", () => {
    const { scroller, positions, scrollTo, resize } = resizable(MILLION);
    scroller.scrollTo(3);
    scrollTo(52 * 100);
    resize(VIEW / 2);
    expect(positions()).toContain(100);
    expect(positions()).not.toContain(3);
  });
});

/** A list whose height can be changed, as the browser does it where something opens below. */
function resizable(count: number) {
  const watchers: { readonly target: Element; readonly tell: () => void }[] = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      readonly tell: () => void;
      constructor(tell: () => void) {
        this.tell = tell;
      }
      observe(target: Element) {
        watchers.push({ target, tell: this.tell });
      }
      disconnect() {}
    },
  );
  const made = list(count);
  vi.unstubAllGlobals();
  const resize = (height: number): void => {
    Object.defineProperty(made.element, "clientHeight", { configurable: true, value: height });
    for (const { target, tell } of watchers) if (target === made.element) tell();
  };
  return { ...made, resize };
}
