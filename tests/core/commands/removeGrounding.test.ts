import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSource, changeSource } from "../../../src/core/commands/grounding";
import { removeGrounding } from "../../../src/core/commands/removeGrounding";
import { writeCld } from "../../../src/core/formats/cld/writeCld";
import { checkDocument } from "../../../src/core/model/checkDocument";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { annotated, NOTE, SOURCE } from "./annotated";
import { after, changedParts, id, link } from "./carriedOut";

const PAPER = id("source", "paper");
const start = after(annotated(), addSource, {
  source: {
    id: PAPER,
    kind: "publication",
    title: "A paper",
    citation: "Somebody 2020",
    doi: "",
    text: "its full text",
    attributes: { read: "abstract only" },
  },
});

describe("a document without quotes", () => {
  const now = after(start, removeGrounding, {});

  it("has no quote, no informant and nothing that names one", () => {
    expect(now.quotes).toEqual({});
    expect(now.informants).toEqual({});
    expect(now.links[link(1)]?.evidence).toEqual([]);
    expect(checkDocument(now)).toEqual([]);
  });

  it("keeps what can be cited, without its text, and lets interviews go", () => {
    expect(Object.values(now.sources)).toEqual([{ ...start.sources[PAPER], text: "" }]);
    const workshop = { sourceId: SOURCE, changes: { kind: "workshop" } } as const;
    expect(
      after(after(start, changeSource, workshop), removeGrounding, {}).sources,
    ).not.toHaveProperty(SOURCE);
  });

  it("keeps structure, names, tags, groups, layout and scenes", () => {
    expect(now.loopNotes[NOTE]?.name).toBe("Help goes where it pays");
    expect(now.leverageTags).toHaveProperty(id("leverageTag", 1));
    for (const part of ["groups", "layout", "scenes", "loopLabels", "metadata"] as const)
      expect(now[part]).toBe(start[part]);
  });

  it("is the same document when there was nothing to take out", () => {
    expect(after(now, removeGrounding, {})).toBe(now);
    const empty = emptyDocument();
    expect(changedParts(empty, after(empty, removeGrounding, {}))).toEqual([]);
  });
});

describe("the file of any document without quotes", () => {
  it("holds no word of a quote and no code of an informant that stands nowhere else", () => {
    let looked = 0;
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const marked = withMarks(document);
        const text = writeCld(after(marked, removeGrounding, {}));
        expect(text).not.toContain("SECRET");
        looked += Object.keys(document.quotes).length;
      }),
    );
    expect(looked).toBeGreaterThan(100);
  });
});

/** Marks everything that a person said, wrote of it, or is called. */
function withMarks(document: ReturnType<typeof annotated>): ReturnType<typeof annotated> {
  const quotes = Object.values(document.quotes).map((quote) => [
    quote.id,
    { ...quote, text: "SECRET", paraphrase: "SECRET", locator: "SECRET", memo: "SECRET" },
  ]);
  const informants = Object.values(document.informants).map((informant) => [
    informant.id,
    { ...informant, code: "SECRET", role: "SECRET", organisation: "SECRET" },
  ]);
  const sources = Object.values(document.sources).map((source) => [
    source.id,
    { ...source, text: "SECRET" },
  ]);
  const links = Object.values(document.links).map((each) => [
    each.id,
    { ...each, evidence: each.evidence.map((ref) => ({ ...ref, note: "SECRET" })) },
  ]);
  return {
    ...document,
    quotes: Object.fromEntries(quotes),
    informants: Object.fromEntries(informants),
    sources: Object.fromEntries(sources),
    links: Object.fromEntries(links),
  };
}
