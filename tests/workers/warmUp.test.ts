import { describe, expect, it } from "vitest";
import { warmUp } from "../../src/workers/warmUp";

describe("warming up", () => {
  it("comes to an end, and lets real questions in between", async () => {
    let time = 0;
    let pauses = 0;
    await warmUp({
      now: () => (time += 4),
      pause: async () => {
        pauses++;
        await Promise.resolve();
      },
    });
    expect(pauses).toBeGreaterThan(3);
  });
});
