import { describe, expect, it } from "vitest";
import { arrange } from "../../src/core/layout/arrange";
import { tidy } from "../../src/core/layout/tidy";
import { layOut } from "../../src/workers/layoutService";
import { sketch } from "../sketch";
import { wantedFor, whole } from "../core/layout/nets";

const wanted = wantedFor(sketch("a +> b, b -> a"));
const WHOLE = { seed: 1, share: 1 };

/** A clock on which every look takes some milliseconds, and pauses that are counted. */
function surroundings(step: number) {
  const watch = { time: 0, pauses: 0 };
  return {
    watch,
    now: () => (watch.time += step),
    pause: async () => {
      watch.pauses++;
    },
  };
}

describe("a search for places", () => {
  it("gives what the arrangement gives, however often it pauses", async () => {
    const heard: number[] = [];
    const around = surroundings(5);
    const watch = { tell: (share: number) => heard.push(share), goesOn: () => true };
    const laid = await layOut({ kind: "arrange", wanted, seed: 1 }, watch, around);
    expect(laid).toEqual(whole(arrange(wanted, WHOLE)));
    expect(around.watch.pauses).toBeGreaterThan(20);
    expect(heard.length).toBeGreaterThan(5);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(Math.max(...heard)).toBeLessThanOrEqual(1);
    expect(heard.at(-1)).toBeGreaterThan(0.8);
  });

  it("gives what tidying gives", async () => {
    const watch = { tell: () => {}, goesOn: () => true };
    const around = surroundings(0);
    const laid = await layOut({ kind: "tidy", wanted, seed: 1 }, watch, around);
    expect(laid).toEqual(whole(tidy(wanted, WHOLE)));
    expect(around.watch.pauses).toBe(0);
  });

  it("ends without a result when nobody wants it any more", async () => {
    let asked = 0;
    const watch = { tell: () => {}, goesOn: () => ++asked < 3 };
    expect(await layOut({ kind: "arrange", wanted, seed: 1 }, watch, surroundings(5))).toBeNull();
    expect(asked).toBe(3);
  });

  it("gives the best it has when it takes too long", async () => {
    const around = surroundings(10_000);
    const heard: number[] = [];
    const watch = { tell: (share: number) => heard.push(share), goesOn: () => true };
    const laid = await layOut({ kind: "arrange", wanted, seed: 1 }, watch, around);
    expect(laid?.places).toHaveLength(2);
    expect(around.watch.pauses).toBeLessThan(60);
    // It is most of the way in time, however little was found by then.
    expect(heard[0]).toBeGreaterThan(0.5);
    expect(heard.at(-1)).toBe(1);
  });
});
