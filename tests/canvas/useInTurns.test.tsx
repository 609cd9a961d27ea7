import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useInTurns } from "../../src/canvas/useInTurns";
import { resetSession } from "../../src/state/sessionStore";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
let frames: FrameRequestCallback[] = [];

function nextFrame(): void {
  const due = frames;
  frames = [];
  act(() => due.forEach((frame) => frame(0)));
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", (handle: number) => frames.splice(handle - 1, 1));
  resetSession();
});
afterEach(() => vi.unstubAllGlobals());

describe("the links of a document that was just opened", () => {
  it("are all there at once when they are few", () => {
    const few = numbers(20);
    expect(renderHook(() => useInTurns(few)).result.current).toBe(few);
  });

  it("come in turns when they are many, the first ones first, until all are there", () => {
    const many = numbers(250);
    const { result } = renderHook(() => useInTurns(many));
    const counts = [result.current.length];
    expect(result.current).toEqual(many.slice(0, counts[0]));
    while (frames.length > 0) {
      nextFrame();
      counts.push(result.current.length);
    }
    expect(counts).toEqual([100, 200, 250]);
    expect(result.current).toBe(many);
  });

  it("begin anew with the next document", () => {
    const { result } = renderHook(() => useInTurns(numbers(150)));
    nextFrame();
    expect(result.current).toHaveLength(150);
    act(resetSession);
    expect(result.current).toHaveLength(100);
  });
});
