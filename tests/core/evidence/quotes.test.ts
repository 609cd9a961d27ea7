import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotes, holdsWords, wordsOfQuote } from "../../../src/core/evidence/findQuotes";
import { quoteUses } from "../../../src/core/evidence/quoteUses";
import type { CldDocument, EvidenceRef, Quote, QuoteId } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { A, annotated, NOTE, QUOTE } from "../commands/annotated";
import { id, link } from "../commands/carriedOut";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { quoted } from "./quoted";

describe("what a quote is evidence of", () => {
  it("is told in the order variable, link, loop, tag", () => {
    expect(quoteUses(annotated()).get(QUOTE)).toEqual([
      { type: "variable", id: A },
      { type: "link", id: link(1) },
      { type: "loopNote", id: NOTE },
      { type: "leverageTag", id: id("leverageTag", 1) },
    ]);
  });

  it("a quote behind nothing has no uses", () => {
    expect(quoteUses(quoted(sketch("a +> b"), [[1]], {})).size).toBe(0);
  });

  it("is what is found by looking at everything, in any document", () => {
    let found = 0;
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const uses = quoteUses(document);
        for (const quoteId of Object.keys(document.quotes) as QuoteId[]) {
          const ids = namedBy(document, quoteId);
          expect((uses.get(quoteId) ?? []).map((use) => use.id)).toEqual(ids);
          found += ids.length;
        }
      }),
    );
    expect(found).toBeGreaterThan(100);
  });
});

function namedBy(document: CldDocument, quoteId: QuoteId): readonly string[] {
  const { variables, links, loopNotes, leverageTags } = document;
  const parts: readonly Readonly<
    Record<string, { readonly id: string; readonly evidence: readonly EvidenceRef[] }>
  >[] = [variables, links, loopNotes, leverageTags];
  return parts.flatMap((things) =>
    Object.values(things).flatMap(({ id: own, evidence }) =>
      evidence.filter((ref) => ref.quoteId === quoteId).map(() => own),
    ),
  );
}

describe("finding quotes", () => {
  const start = quoted(sketch("a +> b"), [[1, 7], [2], [2]], {});
  const [one, two, three] = Object.values(start.quotes) as [Quote, Quote, Quote];
  const document: CldDocument = {
    ...start,
    quotes: {
      [one.id]: { ...one, text: "We trained Everybody twice", locator: "00:14:30" },
      [two.id]: { ...two, text: "", paraphrase: "Training did not last" },
      [three.id]: { ...three, text: "Nobody asked us", memo: "Ask about training" },
    },
  };
  const found = (sought: string) => findQuotes(document, sought, 10).map((quote) => quote.id);

  it("goes by all words in any order, wherever they stand", () => {
    expect(found("training")).toEqual([two.id, three.id]);
    expect(found("everybody train")).toEqual([one.id]);
    expect(found("training everybody")).toEqual([]);
  });

  it("also by source, informant and place", () => {
    expect(found("interview 2")).toEqual([two.id, three.id]);
    expect(found("cco-07 14:30")).toEqual([one.id]);
  });

  it("nothing sought finds all, but no more than are wanted", () => {
    expect(found("")).toHaveLength(3);
    expect(findQuotes(document, " ", 2)).toHaveLength(2);
  });

  it("a word is found in what it is a part of, without regard to case", () => {
    const words = wordsOfQuote(document, { ...one, text: "We TRAINED everybody" });
    expect(holdsWords(words, "Train")).toBe(true);
    expect(holdsWords(words, "trains")).toBe(false);
  });
});
