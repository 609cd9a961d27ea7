import { describe, expect, it } from "vitest";
import { inTurns } from "../../src/workers/turns";

/** A clock that goes on by 3 milliseconds each time it is read, and counts pauses. */
function world(whilePausing: () => void = () => {}) {
  const seen = { time: 0, pauses: 0, longest: 0, since: 0 };
  return {
    seen,
    now: () => (seen.time += 3),
    pause: async () => {
      seen.pauses++;
      seen.longest = Math.max(seen.longest, seen.time - seen.since);
      whilePausing();
      seen.since = seen.time;
      await Promise.resolve();
    },
  };
}

function* counting(to: number): Generator<void, number> {
  for (let at = 0; at < to; at++) yield;
  return to;
}

describe("work in turns", () => {
  it("gives what comes of it, and never goes on for long without a pause", async () => {
    const around = world();
    expect(await inTurns(around, counting(100), () => true)).toBe(100);
    expect(around.seen.pauses).toBeGreaterThan(20);
    expect(around.seen.longest).toBeLessThan(16);
  });

  it("has no pause where there is little to do", async () => {
    const around = world();
    expect(await inTurns(around, counting(1), () => true)).toBe(1);
    expect(around.seen.pauses).toBe(0);
  });

  it("ends in the pause in which it is wanted no more", async () => {
    let wanted = true;
    const around = world(() => (wanted = false));
    expect(await inTurns(around, counting(1_000), () => wanted)).toBeNull();
    expect(around.seen.pauses).toBe(1);
  });

  it("gives nothing that is wanted no more when it is done", async () => {
    expect(await inTurns(world(), counting(0), () => false)).toBeNull();
  });
});
