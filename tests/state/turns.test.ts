import { describe, expect, it } from "vitest";
import { allInTurns, soon } from "../../src/state/turns";
import { messagePause } from "../../src/workers/messagePause";

function* counting(until: number, seen: number[]): Generator<void, number, void> {
  for (let step = 1; step <= until; step++) {
    seen.push(step);
    yield;
  }
  return until;
}

async function afterAWhile(): Promise<void> {
  for (let pause = 0; pause < 10; pause++) await messagePause();
}

describe("work in turns", () => {
  it("begins when others had their turn, and tells its result at the end", async () => {
    const seen: number[] = [];
    const results: number[] = [];
    soon(counting(3, seen), (result) => results.push(result));
    expect(seen).toEqual([]);
    await afterAWhile();
    expect(seen).toEqual([1, 2, 3]);
    expect(results).toEqual([3]);
  });

  it("is not begun, and tells nothing, when it was ended before", async () => {
    const seen: number[] = [];
    const results: number[] = [];
    const end = soon(counting(3, seen), (result) => results.push(result));
    end();
    await afterAWhile();
    expect([seen, results]).toEqual([[], []]);
  });

  it("tells nothing when it is ended between two turns", async () => {
    const results: (number | string)[] = [];
    let end = (): void => undefined;
    function* longer(): Generator<void, string, void> {
      end();
      const turnEnd = performance.now() + 10;
      while (performance.now() < turnEnd) yield;
      results.push("went on");
      return "done";
    }
    end = soon(longer(), (result) => results.push(result));
    await afterAWhile();
    expect(results).toEqual([]);
  });

  it("can be waited for", async () => {
    const seen: number[] = [];
    function* work(): Generator<void, void, void> {
      yield* counting(4, seen);
    }
    await allInTurns(work());
    expect(seen).toEqual([1, 2, 3, 4]);
  });
});
