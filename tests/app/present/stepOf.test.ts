import { describe, expect, it } from "vitest";
import { stepOf } from "../../../src/app/present/useSwipes";

const at = (clientX: number, clientY = 500) => ({ clientX, clientY });

describe("a finger on the sheet", () => {
  it("goes on with a swipe to the left, back with one to the right", () => {
    expect(stepOf(at(800), at(700), 1000)).toBe(1);
    expect(stepOf(at(200), at(300), 1000)).toBe(-1);
  });

  it("goes on with a tap, and back with one at the left edge", () => {
    expect(stepOf(at(600), at(604, 503), 1000)).toBe(1);
    expect(stepOf(at(100), at(100), 1000)).toBe(-1);
  });

  it("means nothing when it goes up or down, or hardly anywhere", () => {
    expect(stepOf(at(500, 100), at(570, 400), 1000)).toBe(0);
    expect(stepOf(at(500), at(530), 1000)).toBe(0);
  });
});
