import { describe, expect, it } from "vitest";
import { emptySpan, take } from "../../../../src/core/graph/basis/cycleSpan";
import { sumsOfCycles } from "../../../oracle/cycleSums";
import { seededRandom } from "../../../oracle/graphs";

const cycle = (...arcs: readonly number[]) => Int32Array.from(arcs);

describe("the span of cycles", () => {
  it("takes what is new, and nothing twice", () => {
    const span = emptySpan(4);
    expect(take(span, cycle(0, 1))).toBe(true);
    expect(take(span, cycle(0, 1))).toBe(false);
    expect(take(span, cycle(1, 0))).toBe(false);
  });

  it("refuses the sum of two that it took, in which their common arc is not", () => {
    const span = emptySpan(6);
    take(span, cycle(0, 1, 2));
    take(span, cycle(2, 3));
    expect(take(span, cycle(0, 1, 3))).toBe(false);
    expect(take(span, cycle(0, 1, 4))).toBe(true);
    expect(take(span, cycle(2, 4))).toBe(false);
    expect(take(span, cycle(2, 3, 4))).toBe(true);
  });

  it("takes nothing of no arcs", () => {
    expect(take(emptySpan(3), cycle())).toBe(false);
    expect(take(emptySpan(0), cycle())).toBe(false);
  });

  it("knows arcs beyond the first thirty-two, and the last bit of a word", () => {
    const span = emptySpan(100);
    expect(take(span, cycle(31, 64))).toBe(true);
    expect(take(span, cycle(31, 99))).toBe(true);
    expect(take(span, cycle(64, 99))).toBe(false);
    expect(take(span, cycle(31))).toBe(true);
    expect(take(span, cycle(99))).toBe(false);
  });

  it("says the same of random sets as a textbook's elimination", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const size = 1 + Math.floor(random() * 70);
      const span = emptySpan(size);
      const sums = sumsOfCycles();
      for (let i = 0; i < size + 10; i++) {
        const arcs = Array.from({ length: size }, (_, arc) => arc).filter(
          () => random() < 3 / size,
        );
        expect(take(span, cycle(...arcs)), `seed ${seed}`).toBe(sums.add(arcs));
      }
    }
  });
});
