import { describe, expect, it } from "vitest";
import {
  likelyTarget,
  matchingTargets,
  offeredTargets,
  stepInList,
} from "../../src/canvas/targets";
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

describe("what Enter takes", () => {
  const meant = (text: string) =>
    likelyTarget(matchingTargets(all, text, sketchId("Payment")), text);

  it("is what begins so, or has a word that does", () => {
    expect(meant("trust")).toBe(sketchId("Trust in payer"));
    expect(meant("turn")).toBe(sketchId("Staff turnover"));
  });

  it("is a new variable where the text only stands in the middle of a name", () => {
    expect(meant("rust")).toBeNull();
    expect(meant("Access")).toBeNull();
  });
});

describe("what is offered", () => {
  const found = matchingTargets(all, "trust", sketchId("Payment"));

  it("ends with a new variable of that name", () => {
    expect(offeredTargets(found, "trust").at(-1)).toBeNull();
  });

  it("is no new variable where there is one of this name, or no name", () => {
    expect(offeredTargets(found, "clinic  Trust")).not.toContain(null);
    expect(offeredTargets([], " ")).toEqual([]);
  });
});

describe("a step in the list", () => {
  const [first, second] = all.map(({ id }) => id);
  const list = [first ?? null, second ?? null, null];

  it("goes down and up, round and round, past the new variable", () => {
    expect(stepInList(list, list[0] ?? null, "ArrowDown")).toBe(second);
    expect(stepInList(list, list[0] ?? null, "ArrowUp")).toBeNull();
    expect(stepInList(list, null, "ArrowDown")).toBe(first);
  });

  it("is none sideways or in an empty list", () => {
    expect(stepInList(list, null, "ArrowLeft")).toBeUndefined();
    expect(stepInList([], null, "ArrowDown")).toBeUndefined();
  });
});
