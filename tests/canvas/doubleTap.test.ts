import { describe, expect, it } from "vitest";
import { doubleTapFinder } from "../../src/canvas/doubleTap";

const tap = (timeStamp: number, clientX = 0, pointerType = "touch") => ({
  pointerType,
  clientX,
  clientY: 0,
  timeStamp,
});

describe("a double tap", () => {
  it("is two taps at one place within a third of a second", () => {
    const isDouble = doubleTapFinder();
    expect([isDouble(tap(0)), isDouble(tap(200, 10))]).toEqual([false, true]);
  });

  it("is not two slow taps, nor two at different places, nor two clicks", () => {
    for (const [first, second] of [
      [tap(0), tap(500)],
      [tap(0), tap(200, 80)],
      [tap(0, 0, "mouse"), tap(200, 0, "mouse")],
    ] as const) {
      const isDouble = doubleTapFinder();
      isDouble(first);
      expect(isDouble(second)).toBe(false);
    }
  });

  it("begins anew after it", () => {
    const isDouble = doubleTapFinder();
    expect([0, 100, 200, 300].map((time) => isDouble(tap(time)))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
