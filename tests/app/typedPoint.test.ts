import { describe, expect, it } from "vitest";
import { typedPoint } from "../../src/app/leverage/typedPoint";

describe("a typed leverage point", () => {
  it.each([2, 3, 9, 10, 11, 12])("%i can only mean itself", (number) => {
    expect(typedPoint(String(number))).toBe(number);
  });
  it.each(["1", "", "0", "13", "goals", "1.5"])("“%s” is not yet a point", (text) => {
    expect(typedPoint(text)).toBeNull();
  });
});
