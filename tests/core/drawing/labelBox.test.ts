import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelBox, wrapName } from "../../../src/core/drawing/labelBox";
import { measureText } from "./measure";

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

describe("wrapName", () => {
  it("leaves a short name on one line", () => {
    expect(wrapName("Goal alignment")).toEqual(["Goal alignment"]);
  });

  it("breaks between words at about 16 characters", () => {
    expect(wrapName("Payment tied to quality metrics")).toEqual([
      "Payment tied to",
      "quality metrics",
    ]);
  });

  it("makes lines even rather than the first ones full", () => {
    expect(wrapName("CCO support for clinics")).toEqual(["CCO support", "for clinics"]);
  });

  it("keeps a longish word whole on a line of its own", () => {
    expect(wrapName("Conceptualisation of Obesity as a Disease")[0]).toBe("Conceptualisation");
  });

  it("breaks a word that is far too long", () => {
    const lines = wrapName("Rindfleischetikettierungsüberwachungsaufgabe");
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(16);
  });

  it("prefers to break such a word after a hyphen or a slash", () => {
    expect(wrapName("interprofessional/intersectoral-collaboration")).toContain("intersectoral-");
  });

  it("breaks Chinese between characters, about eight to a line", () => {
    const lines = wrapName("大型诊所的支持份额与质量指标挂钩的支付");
    expect(lines.join("")).toBe("大型诊所的支持份额与质量指标挂钩的支付");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(8);
    expect(lines).toHaveLength(3);
  });

  it("begins no line with a closing mark and ends none with an opening one", () => {
    const lines = wrapName("医療機関の支援、研修（職員向け）。目標の一致「共有」");
    for (const line of lines) {
      expect(line).not.toMatch(/^[、。）」]/u);
      expect(line).not.toMatch(/[（「]$/u);
    }
  });

  it("mixes scripts on one line where they fit", () => {
    expect(wrapName("CCO支付方")).toEqual(["CCO支付方"]);
  });

  it("never divides what a reader sees as one character", () => {
    const family = "👩‍👩‍👧‍👦";
    const lines = wrapName(family.repeat(20));
    expect(lines.join("")).toBe(family.repeat(20));
    for (const line of lines) {
      for (const { segment } of GRAPHEMES.segment(line)) expect(segment).toBe(family);
    }
  });

  it("gives an 80-character name at most six lines", () => {
    const name = "Number of patients with unhealthy alcohol use who were screened in rural clinics";
    expect(name).toHaveLength(80);
    expect(wrapName(name).length).toBeLessThanOrEqual(6);
  });

  it("takes runs of spaces and line breaks for one space", () => {
    expect(wrapName("  staff \n turnover ")).toEqual(["staff turnover"]);
  });

  it("has one empty line for an empty name", () => {
    expect(wrapName("")).toEqual([""]);
  });

  it("loses no character but spaces, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const bare = (text: string): string => text.replaceAll(/\s+/gu, "");
        expect(bare(wrapName(name).join(""))).toBe(bare(name));
      }),
    );
  });

  it("never makes more than six lines, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (name) => {
        expect(wrapName(name).length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it("wraps what it has wrapped the same way", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 12 }), (words) => {
        const lines = wrapName(words.join(" "));
        expect(wrapName(lines.join(" "))).toEqual(lines);
      }),
    );
  });
});

describe("labelBox", () => {
  it("is as wide as the widest line and 6 px to both sides", () => {
    const { width, lineWidths } = labelBox("Payment tied to quality metrics", () => 100);
    expect(width).toBe(112);
    expect(lineWidths).toEqual([100, 100]);
  });

  it("has 18 px a line, and 4 px above and below", () => {
    expect(labelBox("Goal alignment", measureText).height).toBe(26);
    expect(labelBox("Payment tied to quality metrics", measureText).height).toBe(44);
  });

  it("has room for every line", () => {
    const { lines, width } = labelBox("Larger clinics' share of support", measureText);
    for (const line of lines) expect(measureText(line)).toBeLessThanOrEqual(width - 12);
  });

  it("has whole pixels", () => {
    expect(labelBox("Trust", () => 41.3).width).toBe(54);
  });
});
