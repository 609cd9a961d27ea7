import { describe, expect, it } from "vitest";
import { addEvidence, rewriteQuote } from "../../../src/core/commands/citing";
import {
  attachEvidence,
  detachEvidence,
  type EvidencePlace,
} from "../../../src/core/commands/evidence";
import { removeQuote } from "../../../src/core/commands/grounding";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { EvidenceRef, Informant, Quote, Source } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { A, annotated, B, C, CITED, INFORMANT, LOOP, NOTE, QUOTE, SOURCE } from "./annotated";
import { after, changedParts, GONE, id, link, refusal } from "./carriedOut";

const start = annotated();
const source: Source = { ...start.sources[SOURCE]!, id: id("source", "new"), title: "Interview 8" };
const informant: Informant = {
  ...start.informants[INFORMANT]!,
  id: id("informant", "new"),
  code: "CCO-08",
};
const quote: Quote = {
  ...start.quotes[QUOTE]!,
  id: id("quote", "new"),
  sourceId: source.id,
  informantId: informant.id,
};
const evidence: EvidenceRef = { quoteId: quote.id, stance: "supports", polarity: "+", note: "" };
const place = { type: "link", id: link(2) } as const;
const whole = { source, informant, quote, place, evidence };

describe("new evidence", () => {
  it("comes with its quote, source and informant in one step", () => {
    const now = after(start, addEvidence, whole);
    expect(changedParts(start, now).toSorted()).toEqual([
      "informants",
      "links",
      "quotes",
      "sources",
    ]);
    expect(now.links[link(2)]?.evidence).toEqual([evidence]);
    expect(now.quotes[quote.id]).toBe(quote);
    expect(checkDocument(now)).toEqual([]);
  });

  it("of a quote that is there is only attached", () => {
    const cited = { ...evidence, quoteId: QUOTE };
    const nothingNew = { source: null, informant: null, quote: null };
    const now = after(start, addEvidence, { ...nothingNew, place, evidence: cited });
    expect(changedParts(start, now)).toEqual(["links"]);
    expect(now.links[link(2)]?.evidence).toEqual([cited]);
  });

  it("is all or nothing: where one part is refused, none is added", () => {
    const lost = { type: "link", id: link(99) } as const;
    expect(refusal(start, addEvidence, { ...whole, place: lost })).toEqual(GONE);
    expect(refusal(start, addEvidence, { ...whole, source: null })).toEqual(GONE);
    const attributes = Object.fromEntries([["__proto__", "x"]]);
    const bad = { ...whole, source: { ...source, attributes } };
    expect(refusal(start, addEvidence, bad)?.code).toBe("reserved-name");
  });
});

describe("evidence of a loop", () => {
  const bare = after(sketch("a +> b, b -> c, c +> a"), addEvidence, {
    ...whole,
    place: { type: "variable", id: A },
  });
  const turned: EvidencePlace = { type: "loop", path: [C, A, B], id: id("loopNote", "new") };

  it("makes the note that the loop has not, of its canonical path", () => {
    const now = after(bare, attachEvidence, { target: turned, evidence });
    expect(Object.values(now.loopNotes)).toEqual([
      expect.objectContaining({ id: turned.id, path: [A, B, C], name: "", evidence: [evidence] }),
    ]);
    expect(checkDocument(now)).toEqual([]);
  });

  it("goes to the note that is there", () => {
    const target = { ...turned, path: LOOP };
    const second = { ...CITED, stance: "qualifies" } as const;
    const now = after(start, attachEvidence, { target, evidence: second });
    expect(Object.keys(now.loopNotes)).toEqual([NOTE]);
    expect(now.loopNotes[NOTE]?.evidence).toEqual([second]);
  });

  it("leaves no empty note behind when it is detached, or its quote deleted", () => {
    const now = after(bare, attachEvidence, { target: turned, evidence });
    const target = { type: "loopNote", id: id("loopNote", "new") } as const;
    const { quoteId } = evidence;
    expect(after(now, detachEvidence, { target, quoteId }).loopNotes).toEqual({});
    expect(after(now, removeQuote, { quoteId }).loopNotes).toEqual({});
    expect(
      after(start, detachEvidence, { target: { type: "loopNote", id: NOTE }, quoteId: QUOTE })
        .loopNotes[NOTE]?.name,
    ).toBe("Help goes where it pays");
  });

  it("is refused where no loop can run", () => {
    const target = { ...turned, path: [A, id("variable", "gone")] };
    expect(refusal(bare, attachEvidence, { target, evidence })).toEqual(GONE);
  });
});

describe("a quote that is rewritten", () => {
  it("can come from a new source and a new informant in the same step", () => {
    const changes = { text: "We got help", sourceId: source.id, informantId: informant.id };
    const now = after(start, rewriteQuote, { source, informant, quoteId: QUOTE, changes });
    expect(now.quotes[QUOTE]).toEqual({ ...start.quotes[QUOTE], ...changes });
    expect(now.sources[source.id]).toBe(source);
    expect(now.informants[informant.id]).toBe(informant);
  });

  it("is the same document when nothing is new", () => {
    const args = { source: null, informant: null, quoteId: QUOTE, changes: { memo: "" } };
    expect(after(start, rewriteQuote, args)).toBe(start);
  });

  it("adds no source when the quote is gone", () => {
    const args = { source, informant: null, quoteId: id("quote", "gone"), changes: {} };
    expect(refusal(start, rewriteQuote, args)).toEqual(GONE);
  });
});
