import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rehearseArranging } from "../../src/state/rehearseArranging";

/** Bits of the rehearsal that were asked for; it is over after so many. */
const BITS = 3;
const rehearse = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock("../../src/workers/layoutClient", () => ({ rehearseLayout: rehearse }));

const hands = new EventTarget();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", hands);
  rehearse.mockReset().mockImplementation(async () => rehearse.mock.calls.length < BITS);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("rehearsing at rest", () => {
  it("begins when nobody has done anything for a while, and ends when all is done", async () => {
    const over = rehearseArranging();
    await vi.advanceTimersByTimeAsync(1400);
    expect(rehearse).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    expect(rehearse).toHaveBeenCalledTimes(BITS);
    await over;
  });

  it("waits while somebody draws, drags or types", async () => {
    const over = rehearseArranging();
    for (const hand of ["pointermove", "keydown", "wheel", "pointerdown"]) {
      await vi.advanceTimersByTimeAsync(1400);
      hands.dispatchEvent(new Event(hand));
    }
    expect(rehearse).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1570);
    expect(rehearse).toHaveBeenCalledTimes(1);
    hands.dispatchEvent(new Event("pointermove"));
    await vi.advanceTimersByTimeAsync(1400);
    expect(rehearse).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2000);
    await over;
  });

  it("is held once at a time, and again when it is asked for later", async () => {
    const over = rehearseArranging();
    await rehearseArranging();
    expect(rehearse).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3000);
    await over;
    expect(rehearse).toHaveBeenCalledTimes(BITS);
    const again = rehearseArranging();
    await vi.advanceTimersByTimeAsync(3000);
    await again;
    expect(rehearse).toHaveBeenCalledTimes(BITS + 1);
  });

  it("is given up in silence where no worker can be had", async () => {
    rehearse.mockRejectedValueOnce(new Error("no worker"));
    const over = rehearseArranging();
    await vi.advanceTimersByTimeAsync(3000);
    await expect(over).resolves.toBeUndefined();
    expect(rehearse).toHaveBeenCalledTimes(1);
  });
});
