import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isRoundedBend,
  isWholePoint,
  roundedBend,
  wholePoint,
} from "../../../src/core/model/rounding";

const anyNumber = fc.double({ noNaN: true });

describe("a place", () => {
  it("is whole, wherever it was", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (x, y) => {
        expect(isWholePoint(wholePoint({ x, y }))).toBe(true);
      }),
    );
  });

  it("is never -0, which JSON cannot say", () => {
    expect(Object.is(wholePoint({ x: -0.3, y: -0 }).x, 0)).toBe(true);
    expect(isWholePoint({ x: 0, y: -0 })).toBe(false);
  });

  it("stays within a million pixels", () => {
    expect(wholePoint({ x: 1e9, y: -Infinity })).toEqual({ x: 1_000_000, y: -1_000_000 });
  });

  it("is none without a number", () => {
    expect(isWholePoint(wholePoint({ x: NaN, y: 0 }))).toBe(false);
  });
});

describe("a bend", () => {
  it("is in thousandths, whatever it was, and survives being written", () => {
    fc.assert(
      fc.property(anyNumber, (bend) => {
        const kept = roundedBend(bend);
        expect(isRoundedBend(kept)).toBe(true);
        expect(Object.is(JSON.parse(JSON.stringify(kept)), kept)).toBe(true);
      }),
    );
  });

  it.each([
    [0.25, 0.25],
    [0.12345, 0.123],
    [-0.0001, 0],
    [99, 10],
  ])("%d is kept as %d", (bend, kept) => {
    expect(roundedBend(bend)).toBe(kept);
  });
});
