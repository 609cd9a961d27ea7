import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateJsonError } from "../../../src/core/formats/locateJsonError";

/** JSON with a character put in, left out or replaced. */
const mistaken = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", "}", '"', ":", "1", "\\", "x", "\n"))
  .map(([text, at, put]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + 1);
  });

describe("where a text stops being JSON", () => {
  it.each([
    ["", 1, 1],
    ["{", 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['{"a": 1 "b": 2}', 1, 9],
    ["{a: 1}", 1, 2],
    ["[1, 2", 1, 6],
    ["[1, 2}", 1, 6],
    ["[,]", 1, 2],
    ["[1]]", 1, 4],
    ["'a'", 1, 1],
    ['"open', 1, 6],
    ['"\\x"', 1, 2],
    ['"\\u12g4"', 1, 2],
    ['"a\nb"', 1, 3],
    ["01", 1, 2],
    ["[1.]", 1, 3],
    ["[.5]", 1, 2],
    ["[NaN]", 1, 2],
    ["[truth]", 1, 2],
    ['{\n  "a": 1,\n  "b": oops\n}', 3, 8],
    ['{\r\n  "a": // what\r\n}', 2, 8],
  ] as const)("%j: line %i, column %i", (text, line, column) => {
    expect(locateJsonError(text)).toEqual({ line, column });
  });

  it("is nowhere in any JSON, spread or not", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (text, indent) => {
        expect(locateJsonError(text)).toBeNull();
        expect(locateJsonError(JSON.stringify(JSON.parse(text), null, indent))).toBeNull();
      }),
    );
  });

  it("is somewhere exactly when JSON.parse refuses the text", () => {
    fc.assert(
      fc.property(mistaken, (text) => {
        expect(locateJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("has nothing wrong before it: the engine finds the text up to there only too short", () => {
    fc.assert(
      fc.property(mistaken, (text) => {
        const place = locateJsonError(text);
        if (!place) return;
        const lines = text.split("\n").slice(0, place.line - 1);
        const at = lines.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
        const sound = text.slice(0, at);
        expect(placeByEngine(sound) ?? sound.length, `${text}`).toBe(sound.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("is found at any depth and behind any length of string", () => {
    expect(locateJsonError("[".repeat(500_000))).toEqual({ line: 1, column: 500_001 });
    const long = `"${"a".repeat(3_000_000)}"`;
    expect(locateJsonError(`[${long}`)).toEqual({ line: 1, column: long.length + 2 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where Node's own reader says that it stops; null when it does not, or only says that the text ends. */
function placeByEngine(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
    return position === undefined ? null : Number(position);
  }
}
