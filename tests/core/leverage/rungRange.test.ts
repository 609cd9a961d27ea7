import { describe, expect, it } from "vitest";
import { leverageNumbers } from "../../../src/core/leverage/leveragePoints";
import {
  DEEP,
  isWithin,
  onlyRung,
  rangeTo,
  sameRange,
  SHALLOW,
} from "../../../src/core/leverage/rungRange";

const within = (range: Parameters<typeof isWithin>[0]) =>
  leverageNumbers().filter((point) => isWithin(range, point));

describe("a range of rungs", () => {
  it("deep and shallow halve the ladder", () => {
    expect(within(DEEP)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(within(SHALLOW)).toEqual([12, 11, 10, 9, 8, 7]);
  });

  it("is all rungs where there is none, and one where it is one", () => {
    expect(within(null)).toEqual(leverageNumbers());
    for (const point of leverageNumbers()) expect(within(onlyRung(point))).toEqual([point]);
  });

  it("reaches as far as one more rung, and begins anew with one that it holds", () => {
    expect(rangeTo(null, 4)).toEqual(onlyRung(4));
    expect(rangeTo(onlyRung(4), 9)).toEqual({ deepest: 4, shallowest: 9 });
    expect(rangeTo(onlyRung(4), 2)).toEqual({ deepest: 2, shallowest: 4 });
    expect(rangeTo(DEEP, 3)).toEqual(onlyRung(3));
  });

  it("is the same as another that holds the same rungs", () => {
    expect(sameRange(onlyRung(5), { deepest: 5, shallowest: 5 })).toBe(true);
    expect(sameRange(DEEP, { ...DEEP, shallowest: 5 })).toBe(false);
    expect(sameRange(null, null)).toBe(true);
    expect(sameRange(null, DEEP)).toBe(false);
  });
});
