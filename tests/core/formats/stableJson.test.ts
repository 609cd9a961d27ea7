import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stableJson } from "../../../src/core/formats/stableJson";

describe("JSON to read and to compare", () => {
  it("says what JSON.stringify says", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("spreads the two outermost levels and nothing else that fits on a line", () => {
    const text = stableJson({ a: [{ b: [1, 2], c: {} }, []], d: "e" });
    expect(text).toBe('{\n  "a": [\n    { "b": [1, 2], "c": {} },\n    []\n  ],\n  "d": "e"\n}\n');
  });

  it("spreads what is longer than a line", () => {
    const word = "w".repeat(60);
    const lines = stableJson([[{ a: word, b: word }]]).split("\n");
    expect(lines).toContain(`      "a": "${word}",`);
  });

  it("has no line over 100 columns that could be broken", () => {
    const row = fc.array(fc.integer(), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.array(row)), (value) => {
        for (const line of stableJson(value).split("\n"))
          expect(line.length).toBeLessThanOrEqual(101);
      }),
    );
  });

  it("leaves out fields that are undefined", () => {
    expect(stableJson({ a: undefined, b: 1 })).toBe('{\n  "b": 1\n}\n');
  });
});
