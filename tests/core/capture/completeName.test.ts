import { describe, expect, it } from "vitest";
import { completion, needsQuotes } from "../../../src/core/capture/completeName";

const NAMES = ["Training", "Screening capacity", "Screening rate", "care", "care home", "A; B"];
const complete = (line: string) => completion(line, NAMES);

describe("completing a name as one types", () => {
  it("offers the rest of the shortest name that begins so", () => {
    expect(complete("Trai")).toBe("ning");
    expect(complete("Screening")).toBe(" rate");
    expect(complete("Screening c")).toBe("apacity");
  });

  it("takes no regard of case and spaces", () => {
    expect(complete("tRAI")).toBe("ning");
    expect(complete("screeningCAP")).toBe("acity");
    expect(complete("screening  cap")).toBe("acity");
  });

  it("offers no second space where one is typed", () => {
    expect(complete("Screening ")).toBe("rate");
    expect(complete("screening r")).toBe("ate");
  });

  it("offers a longer name where a whole one is typed", () => {
    expect(complete("care")).toBe(" home");
    expect(complete("care home")).toBe("");
  });

  it("is for the last name of the line, after arrows and semicolons", () => {
    expect(complete("Training -> scr")).toBe("eening rate");
    expect(complete("a -> b +; tr")).toBe("aining");
    expect(complete("Training→care h")).toBe("ome");
  });

  it("offers nothing before a letter is typed, and nothing after a sign", () => {
    for (const line of ["", "  ", "Training ->", "Training -> ", "care -> Trai + ", "xyz"])
      expect(complete(line), `after "${line}"`).toBe("");
  });

  it("offers a name never as the effect of itself", () => {
    expect(complete("Training -> tr")).toBe("");
    expect(complete("care -> ca")).toBe("re home");
    expect(complete("Training; tr")).toBe("aining");
  });

  it("closes the quotation that was opened, and doubles the marks inside", () => {
    expect(complete('care -> "Trai')).toBe('ning"');
    expect(completion('"the "', ['the "good" life'])).toBe("");
    expect(completion('"the ', ['the "good" life'])).toBe('""good"" life"');
    expect(completion('"the ""go', ['the "good" life'])).toBe('od"" life"');
    expect(complete('"Training"')).toBe("");
  });

  it("offers a name that needs quotation marks only within them", () => {
    expect(complete("A")).toBe("");
    expect(complete('"A')).toBe('; B"');
  });

  it("completes other scripts, and accents however they are stored", () => {
    expect(completion("诊", ["诊所支持"])).toBe("所支持");
    expect(completion("qualite\u0301 d", ["Qualité des soins"])).toBe("es soins");
    expect(completion("İs", ["İstanbul"])).toBe("tanbul");
    expect(completion("👩‍⚕️ c", ["👩‍⚕️ care"])).toBe("are");
  });
});

describe("a name needs quotation marks", () => {
  it("when it would be read as more or less than a name", () => {
    for (const name of ["a;b", "a -> b", "a→b", "a +", "b ||", "+", "- a", '"a"', "a || b +"])
      expect(needsQuotes(name), `of ${name}`).toBe(true);
  });

  it("and else not", () => {
    for (const name of ["a", "a-b", "A + B", "why?", 'say "no"', "5 > 3", "a|b", "−1", "a, b"])
      expect(needsQuotes(name), `of ${name}`).toBe(false);
  });
});
