import { describe, expect, it } from "vitest";
import { isInView, onScreen, viewOf } from "../../src/canvas/viewOf";

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
