import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// The leverage lens lays the colour of the depth behind the words of a tagged variable, thinned with
// paper: whatever the depth, the words must be read as well as without it (WCAG 2.2, 1.4.3: 4.5:1).

type Colour = readonly [number, number, number];

const tokens = readFileSync("src/ui/tokens.css", "utf8");
const [light = "", dark = ""] = tokens.split('[data-theme="dark"]');
const strength = /--wash-strength: (\d+)%/.exec(
  readFileSync("src/canvas/VariableNode.module.css", "utf8"),
);
const share = Number(strength?.[1]) / 100;
const DEPTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The first value that this part of the tokens gives to a name. */
function token(part: string, name: string): Colour {
  const hex = new RegExp(`--${name}: #([0-9A-F]{6})`, "i").exec(part)?.[1] ?? "";
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((at) =>
    Number.parseInt(hex.slice(at, at + 2), 16),
  );
  return [red, green, blue];
}

/** color-mix(in srgb, …). */
function mixed(colour: Colour, paper: Colour): Colour {
  const channel = (at: 0 | 1 | 2): number => share * colour[at] + (1 - share) * paper[at];
  return [channel(0), channel(1), channel(2)];
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("the wash behind the words, %s", (_theme, part) => {
  const paper = token(part, "paper");

  it.each(DEPTHS)("of depth %i lets them be read", (depth) => {
    const wash = mixed(token(part, `leverage-${depth}`), paper);
    expect(contrast(token(part, "ink"), wash)).toBeGreaterThan(7);
  });

  it("is the stronger the deeper, so that the order is seen without colour", () => {
    const standing = DEPTHS.map((depth) =>
      contrast(paper, mixed(token(part, `leverage-${depth}`), paper)),
    );
    expect(standing).toEqual(standing.toSorted((a, b) => b - a));
  });
});
