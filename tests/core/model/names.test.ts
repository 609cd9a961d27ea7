import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../src/core/model/checkDocument";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { nameKey, tidyName } from "../../../src/core/model/names";

describe("a name as it is stored", () => {
  it.each([
    ["  Trust ", "Trust"],
    ["a\n\tb", "a b"],
    ["a\u00A0 b", "a b"],
    ["\uFEFFa", "a"],
    ["   ", ""],
    ["诊所 支持", "诊所 支持"],
  ])("%j is %j", (text, name) => {
    expect(tidyName(text)).toBe(name);
  });

  it("is tidy once it is tidied", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(tidyName(tidyName(text))).toBe(tidyName(text));
      }),
    );
  });
});

describe("what two names are compared by", () => {
  it.each([
    ["Screening rate", "screening  RATE"],
    ["follow up", "followup"],
    ["ﬁt", "fit"],
    ["caf\u00E9", "cafe\u0301"],
    ["CCO", "CCO"],
  ])("%j and %j are the same", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["rate", "rates"],
    ["follow-up", "follow up"],
    ["cafe", "café"],
    ["诊所", "诊室"],
  ])("%j and %j are not", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe("an empty document", () => {
  it("breaks no law and shares nothing that could be changed by another", () => {
    expect(checkDocument(emptyDocument())).toEqual([]);
    expect(emptyDocument().metadata).not.toBe(emptyDocument().metadata);
  });

  it("takes what is known of it", () => {
    expect(emptyDocument({ title: "Screening" }).metadata).toMatchObject({
      title: "Screening",
      description: "",
    });
  });
});
