import { describe, expect, it } from "vitest";
import { matchingTargets, stepInList } from "../../src/canvas/targets";
import { sketch, sketchId } from "../sketch";

const { variables } = sketch("Clinic trust, Trust in payer, Mistrust, Payment, Staff turnover");
const all = Object.values(variables);
const names = (text: string): readonly string[] =>
  matchingTargets(all, text, sketchId("Payment")).map(({ name }) => name);

describe("variables that typed text may mean", () => {
  it("are those that begin so, then those with such a word, then those that hold it", () => {
    expect(names("TRUST")).toEqual(["Trust in payer", "Clinic trust", "Mistrust"]);
  });

  it("are found across spaces", () => {
    expect(names("staff t")).toEqual(["Staff turnover"]);
  });

  it("are none while nothing is typed, and never the cause", () => {
    expect(names(" ")).toEqual([]);
    expect(names("Payment")).toEqual([]);
  });
});

describe("a step in the list", () => {
  const found = all.slice(0, 3);
  const [first, second, third] = found.map(({ id }) => id);

  it("goes down and up, round and round", () => {
    expect(stepInList(found, first ?? null, "ArrowDown")).toBe(second);
    expect(stepInList(found, first ?? null, "ArrowUp")).toBe(third);
    expect(stepInList(found, null, "ArrowDown")).toBe(first);
  });

  it("is none sideways or in an empty list", () => {
    expect(stepInList(found, null, "ArrowLeft")).toBeNull();
    expect(stepInList([], null, "ArrowDown")).toBeNull();
  });
});
