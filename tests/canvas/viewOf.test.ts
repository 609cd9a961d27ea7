import { describe, expect, it } from "vitest";
import { viewWithin } from "../../src/canvas/partView";
import { isInView, onScreen, viewAbove, viewOf, viewShowing } from "../../src/canvas/viewOf";

const size = { width: 1000, height: 600 };
const limits = { margin: 44, maxZoom: 1.25, minZoom: 0.1 };

describe("the view of a diagram", () => {
  it("shows it whole in the middle, with its margin", () => {
    const box = { left: -800, top: 100, right: 800, bottom: 700 };
    const view = viewOf(box, size, limits);
    const seen = onScreen(box, view);
    expect(seen.left).toBeCloseTo(44);
    expect(seen.right).toBeCloseTo(956);
    expect(seen.top + seen.bottom).toBeCloseTo(size.height);
    expect(isInView(box, view, size)).toBe(true);
  });

  it("magnifies a small one no more than allowed", () => {
    expect(viewOf({ left: 0, top: 0, right: 10, bottom: 10 }, size, limits).zoom).toBe(1.25);
  });

  it("stays legible rather than whole when it is opened", () => {
    const box = { left: 0, top: 0, right: 9000, bottom: 9000 };
    const view = viewOf(box, size, { ...limits, minZoom: 11 / 15 });
    expect(view.zoom * 15).toBeCloseTo(11);
    expect(isInView(box, view, size)).toBe(false);
  });

  it("looks at the origin of an empty sheet", () => {
    expect(viewOf(null, size, limits)).toEqual({ x: 500, y: 300, zoom: 1 });
  });
});

describe("the view above a floor", () => {
  const view = { x: 10, y: 0, zoom: 2 };
  it.each([
    { what: "stays where the box stands above it", top: 20, bottom: 100, lifted: 0 },
    { what: "is moved up by what lies under it", top: 40, bottom: 270, lifted: 40 },
    { what: "is not moved out at the top", top: 5, bottom: 300, lifted: 10 },
    { what: "stays where the top is out of sight already", top: -30, bottom: 300, lifted: 0 },
  ])("$what", ({ top, bottom, lifted }) => {
    const box = { left: 0, right: 100, top, bottom };
    expect(viewAbove(box, view, 500)).toEqual({ ...view, y: 0 - lifted });
  });
});

describe("the view that shows something more", () => {
  const view = { x: 100, y: 50, zoom: 1 };

  it("is moved no further than needed", () => {
    const right = { left: 880, top: 100, right: 1000, bottom: 140 };
    expect(viewShowing(right, view, size, limits)).toEqual({ x: 1000 - 44 - 1000, y: 50, zoom: 1 });
    const above = { left: 100, top: -200, right: 200, bottom: -160 };
    expect(viewShowing(above, view, size, limits)).toEqual({ x: 100, y: 44 + 200, zoom: 1 });
  });

  it("is the same where it is seen with its margin", () => {
    const within = { left: 100, top: 100, right: 200, bottom: 140 };
    expect(viewShowing(within, view, size, limits)).toEqual(view);
  });

  it("is zoomed out only where there is no room", () => {
    const wide = { left: 0, top: 0, right: 2000, bottom: 100 };
    const shown = viewShowing(wide, view, size, { ...limits, maxZoom: 1 });
    expect(shown.zoom).toBeLessThan(1);
    expect(isInView(wide, shown, size)).toBe(true);
  });
});

describe("the view of a part of a diagram", () => {
  const whole = { left: 0, top: 0, right: 3000, bottom: 2000 };
  const part = (left: number, top: number) => ({ left, top, right: left + 400, bottom: top + 200 });

  it("has a part amid the rest in the middle, as viewOf has", () => {
    const box = part(1300, 900);
    expect(viewWithin(box, whole, size, limits)).toEqual(viewOf(box, size, limits));
  });

  it("brings a part at the rim to the rim of the window, so that none of it is empty sheet", () => {
    for (const box of [part(0, 0), part(2600, 1800), part(0, 1800), part(2600, 0)]) {
      const view = viewWithin(box, whole, size, limits);
      const seen = onScreen(whole, view);
      expect(seen.left).toBeLessThanOrEqual(limits.margin + 1e-9);
      expect(seen.top).toBeLessThanOrEqual(limits.margin + 1e-9);
      expect(seen.right).toBeGreaterThanOrEqual(size.width - limits.margin - 1e-9);
      expect(seen.bottom).toBeGreaterThanOrEqual(size.height - limits.margin - 1e-9);
      expect(isInView(box, view, size)).toBe(true);
    }
  });

  it("has a whole that is smaller than the window in the middle", () => {
    const flat = { left: 0, top: 0, right: 3000, bottom: 300 };
    const view = viewWithin(part(0, 0), flat, size, limits);
    const seen = onScreen(flat, view);
    expect(seen.top + seen.bottom).toBeCloseTo(size.height);
    expect(seen.left).toBeCloseTo(limits.margin);
  });
});
