import { describe, expect, it } from "vitest";
import { freestPlace } from "../../src/canvas/previewPlace";
import { overlap } from "../../src/core/drawing/box";

const within = { width: 1000, height: 600 };
const size = { width: 276, height: 100 };

function boxAt({ x, y }: { readonly x: number; readonly y: number }) {
  return { left: x, top: y, right: x + size.width, bottom: y + size.height };
}

describe("the place of a preview", () => {
  const beside = { left: 450, top: 280, right: 550, bottom: 320 };

  it("is beside what it belongs to, never over it", () => {
    const box = boxAt(freestPlace(size, { beside, avoid: [], within }));
    expect(overlap(box, beside)).toBe(false);
  });

  it("covers no label while any of the eight places is free", () => {
    const wall = [
      { left: 560, top: 0, right: 1000, bottom: 600 },
      { left: 0, top: 0, right: 440, bottom: 600 },
      { left: 440, top: 0, right: 560, bottom: 270 },
    ];
    const box = boxAt(freestPlace({ ...size, width: 100 }, { beside, avoid: wall, within }));
    expect(box.top).toBeGreaterThan(beside.bottom);
  });

  it("stays in the window, in any corner", () => {
    for (const [x, y] of [
      [0, 0],
      [960, 0],
      [0, 570],
      [960, 570],
    ] as const) {
      const corner = { left: x, top: y, right: x + 40, bottom: y + 30 };
      const box = boxAt(freestPlace(size, { beside: corner, avoid: [], within }));
      expect(box.left).toBeGreaterThanOrEqual(8);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.right).toBeLessThanOrEqual(992);
      expect(box.bottom).toBeLessThanOrEqual(592);
    }
  });
});
