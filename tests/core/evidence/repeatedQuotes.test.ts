import { describe, expect, it } from "vitest";
import { removeGrounding } from "../../../src/core/commands/removeGrounding";
import { repeatedQuotes } from "../../../src/core/evidence/repeatedQuotes";
import type { CldDocument, Quote } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { after, id, link } from "../commands/carriedOut";
import { quoted } from "./quoted";

/** A document with these quotes and this rationale, all invented. */
function document(texts: readonly Partial<Quote>[], rationale: string): CldDocument {
  const start = quoted(
    sketch("a +> b"),
    texts.map(() => [1, 1] as const),
    {},
  );
  const quotes = Object.values(start.quotes).map((quote, index) => [
    quote.id,
    { ...quote, text: "", ...texts[index] },
  ]);
  const only = start.links[link(1)];
  return {
    ...start,
    quotes: Object.fromEntries(quotes),
    links: only ? { [link(1)]: { ...only, rationale } } : {},
  };
}

function repeated(texts: readonly Partial<Quote>[], rationale: string): readonly string[] {
  const whole = document(texts, rationale);
  return repeatedQuotes(whole, after(whole, removeGrounding, {}));
}

describe("a copy without quotes", () => {
  it("repeats none where nobody wrote their words elsewhere", () => {
    expect(repeated([{ text: "we got help the week we missed it" }], "Help follows need.")).toEqual(
      [],
    );
  });

  it("repeats one whose words stand in a rationale, whatever the case and the breaks", () => {
    const texts = [
      { text: "we got help the week we missed it" },
      { text: "nobody came to see us at all" },
      { paraphrase: "Help comes after the target is missed" },
    ];
    const rationale =
      "As one said, “We got help\n the week we missed it”, so help follows failure.";
    expect(repeated(texts, rationale)).toEqual([id("quote", 1)]);
    expect(repeated(texts, "help comes after the target is missed.")).toEqual([id("quote", 3)]);
  });

  it("is not held to words so short that they stand anywhere", () => {
    expect(repeated([{ text: "we got help" }], "And so we got help.")).toEqual([]);
    expect(repeated([{}], "")).toEqual([]);
  });
});
