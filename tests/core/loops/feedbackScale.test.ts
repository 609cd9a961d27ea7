import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedbackScale, feedbackStep, stepEnd } from "../../../src/core/loops/feedbackScale";

/** Each step as a legend says it: "1–5". */
function said(most: number): readonly string[] {
  const scale = feedbackScale(most);
  return scale.from.map((from, index) => `${from}–${stepEnd(scale, index + 1)}`);
}

describe("the scale of loops through a thing", () => {
  it("has no step without loops, and one where there is one loop", () => {
    expect(said(0)).toEqual([]);
    expect(said(1)).toEqual(["1–1"]);
    expect(feedbackStep(feedbackScale(0), 0)).toBe(0);
  });

  it("has steps of a few loops where there are few", () => {
    expect(said(9)).toEqual(["1–1", "2–3", "4–5", "6–9"]);
  });

  it("has steps of the same ratio where there are many, in numbers of one digit", () => {
    expect(said(10_000)).toEqual(["1–5", "6–39", "40–299", "300–1999", "2000–10000"]);
  });

  it("says of a number which step it belongs to", () => {
    const scale = feedbackScale(10_000);
    expect([0, 1, 5, 6, 299, 300, 10_000].map((count) => feedbackStep(scale, count))).toEqual([
      0, 1, 1, 2, 3, 4, 5,
    ]);
  });

  it("rises, begins with one and ends with all, whatever the largest number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 1e9 }),
        (most, at) => {
          const scale = feedbackScale(most);
          const count = Math.min(at, most);
          expect(scale.from[0]).toBe(1);
          expect(scale.from).toEqual(scale.from.toSorted((a, b) => a - b));
          expect(scale.from.at(-1)).toBeLessThanOrEqual(most);
          expect(scale.from.length).toBeLessThanOrEqual(5);
          const step = feedbackStep(scale, count);
          expect(step === 0).toBe(count === 0);
          if (step === 0) return;
          expect(scale.from[step - 1]).toBeLessThanOrEqual(count);
          expect(stepEnd(scale, step)).toBeGreaterThanOrEqual(count);
        },
      ),
    );
  });
});
