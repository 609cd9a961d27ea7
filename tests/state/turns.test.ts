import { describe, expect, it } from "vitest";
import { allInTurns } from "../../src/state/turns";

function* counting(until: number, seen: number[]): Generator<void, void, void> {
  for (let step = 1; step <= until; step++) {
    seen.push(step);
    yield;
  }
}

describe("work in turns", () => {
  it("begins when others had their turn, and is waited for until its end", async () => {
    const seen: number[] = [];
    const work = allInTurns(counting(4, seen));
    expect(seen).toEqual([]);
    await work;
    expect(seen).toEqual([1, 2, 3, 4]);
  });
});
