import { describe, expect, it } from "vitest";
import { matchWords } from "../../../src/panels/find/matchWords";

const REVERSE = "Reverse backwards swap turn round";

describe("what is sought among words", () => {
  it("is found by the beginning of any of them, in any order and case", () => {
    expect(matchWords("Tag a leverage point", "LEV")).toBeGreaterThan(0);
    expect(matchWords("Tag a leverage point", "point tag")).toBeGreaterThan(0);
    expect(matchWords(REVERSE, "backw")).toBeGreaterThan(0);
  });

  it("is not found by letters that only lie about", () => {
    expect(matchWords("Negative: opposite direction", "leverage")).toBe(0);
    expect(matchWords("Negative: opposite direction", "opposite loop")).toBe(0);
  });

  it("comes first where the words begin with it, last where it stands inside a word", () => {
    const marks = ["Open a file", "Leave the sign open", "Reopen"].map((words) =>
      matchWords(words, "open"),
    );
    expect(marks).toEqual(marks.toSorted((a, b) => b - a));
    expect(new Set(marks).size).toBe(3);
  });

  it("is everything while nothing is sought", () => {
    expect(matchWords("Delete", "  ")).toBe(1);
  });

  it("is found in any script", () => {
    expect(matchWords("信任 程度", "程度")).toBeGreaterThan(0);
  });
});
