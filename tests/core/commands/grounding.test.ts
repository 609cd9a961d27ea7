import { describe, expect, it } from "vitest";
import { attachEvidence, detachEvidence } from "../../../src/core/commands/evidence";
import {
  addInformant,
  addQuote,
  addSource,
  changeInformant,
  changeQuote,
  changeSource,
  removeInformant,
  removeQuote,
  removeSource,
} from "../../../src/core/commands/grounding";
import type { CldDocument, Quote, Source } from "../../../src/core/model/document";
import { A, annotated, B, CITED, INFORMANT, NOTE, QUOTE, SOURCE } from "./annotated";
import { after, changedParts, GONE, id, link, refusal } from "./carriedOut";

const start = annotated();
const TAG = id("leverageTag", 1);
const TARGETS = [
  { type: "variable", id: A },
  { type: "link", id: link(1) },
  { type: "loopNote", id: NOTE },
  { type: "leverageTag", id: TAG },
] as const;
const [NEW_QUOTE, NEW_SOURCE] = [id("quote", "new"), id("source", "new")];
const NEW_INFORMANT = id("informant", "new");
const quote: Quote = { ...start.quotes[QUOTE]!, id: NEW_QUOTE, text: "We got help." };
const source: Source = { ...start.sources[SOURCE]!, id: NEW_SOURCE, title: "Interview 8" };
const withQuote = after(start, addQuote, { quote });

function evidenceOf(document: CldDocument, { type, id: of }: (typeof TARGETS)[number]) {
  switch (type) {
    case "variable":
      return document.variables[of]?.evidence;
    case "link":
      return document.links[of]?.evidence;
    case "loopNote":
      return document.loopNotes[of]?.evidence;
    case "leverageTag":
      return document.leverageTags[of]?.evidence;
  }
}

describe("attaching a quote", () => {
  const evidence = { quoteId: NEW_QUOTE, stance: "contradicts", polarity: "-", note: "" } as const;

  it("comes after the quotes that are there, on whatever can have some", () => {
    for (const target of TARGETS) {
      const now = after(withQuote, attachEvidence, { target, evidence });
      expect(evidenceOf(now, target), `on a ${target.type}`).toEqual([CITED, evidence]);
      for (const other of TARGETS.filter((each) => each !== target))
        expect(evidenceOf(now, other)).toBe(evidenceOf(withQuote, other));
    }
  });

  it("that is there already says the new thing in its old place", () => {
    const [target] = TARGETS;
    const two = after(withQuote, attachEvidence, { target, evidence });
    const changed = { ...CITED, stance: "qualifies", note: "Only in the north" } as const;
    const now = after(two, attachEvidence, { target, evidence: changed });
    expect(evidenceOf(now, target)).toEqual([changed, evidence]);
    expect(after(now, attachEvidence, { target, evidence: changed })).toBe(now);
  });

  it("is refused when the quote or the thing is gone", () => {
    const gone = { ...evidence, quoteId: id("quote", "gone") };
    expect(refusal(start, attachEvidence, { target: TARGETS[0], evidence: gone })).toEqual(GONE);
    const target = { type: "link", id: id("link", "gone") } as const;
    expect(refusal(start, attachEvidence, { target, evidence: CITED })).toEqual(GONE);
    expect(refusal(start, detachEvidence, { target, quoteId: QUOTE })).toEqual(GONE);
  });
});

describe("detaching a quote", () => {
  it("takes it from this thing and leaves the quote and all others", () => {
    for (const target of TARGETS) {
      const now = after(start, detachEvidence, { target, quoteId: QUOTE });
      expect(evidenceOf(now, target), `on a ${target.type}`).toEqual([]);
      expect(changedParts(start, now)).toHaveLength(1);
    }
  });

  it("that is not there is no step", () => {
    const target = { type: "variable", id: B } as const;
    expect(after(start, detachEvidence, { target, quoteId: QUOTE })).toBe(start);
  });
});

describe("quotes", () => {
  it("are from a source that is there, and from somebody who is, or from nobody known", () => {
    expect(withQuote.quotes[NEW_QUOTE]).toBe(quote);
    const unknown = { ...quote, informantId: null };
    expect(after(start, addQuote, { quote: unknown }).quotes[NEW_QUOTE]).toBe(unknown);
    const foundling = { ...quote, sourceId: id("source", "gone") };
    expect(refusal(start, addQuote, { quote: foundling })).toEqual(GONE);
    const ghost = { ...quote, informantId: NEW_INFORMANT };
    expect(refusal(start, addQuote, { quote: ghost })).toEqual(GONE);
  });

  it("change, but not to a source or an informant that is gone", () => {
    const args = { quoteId: QUOTE, changes: { locator: "00:14:30", informantId: null } };
    const now = after(start, changeQuote, args);
    expect(now.quotes[QUOTE]).toEqual({ ...start.quotes[QUOTE], ...args.changes });
    expect(changedParts(start, now)).toEqual(["quotes"]);
    expect(after(now, changeQuote, args)).toBe(now);
    const changes = { sourceId: id("source", "gone") };
    expect(refusal(start, changeQuote, { quoteId: QUOTE, changes })).toEqual(GONE);
    const unsaid = { quoteId: NEW_QUOTE, changes: { ...quote } };
    expect(refusal(start, changeQuote, unsaid)).toEqual(GONE);
  });

  it("go, and nothing names them as evidence any more", () => {
    const now = after(start, removeQuote, { quoteId: QUOTE });
    expect(now.quotes).toEqual({});
    for (const target of TARGETS) expect(evidenceOf(now, target)).toEqual([]);
    expect(now.loopNotes[NOTE]?.name).toBe("Help goes where it pays");
    expect(refusal(now, removeQuote, { quoteId: QUOTE })).toEqual(GONE);
  });
});

describe("sources", () => {
  it("are added, changed and deleted", () => {
    const added = after(start, addSource, { source });
    expect(added.sources[NEW_SOURCE]).toBe(source);
    const changes = { doi: "10.1017/cts.2025.26", attributes: { site: "south", size: "9" } };
    const changed = after(added, changeSource, { sourceId: NEW_SOURCE, changes });
    expect(changed.sources[NEW_SOURCE]).toEqual({ ...source, ...changes });
    expect(changed.sources[SOURCE]).toBe(start.sources[SOURCE]);
    expect(after(changed, removeSource, { sourceId: NEW_SOURCE }).sources).toEqual(start.sources);
  });

  it("stay while quotes are from them, and it is said how many", () => {
    expect(refusal(withQuote, removeSource, { sourceId: SOURCE })).toEqual({
      code: "in-use",
      params: { name: "Interview 7", count: 2 },
    });
    const free = after(start, removeQuote, { quoteId: QUOTE });
    expect(after(free, removeSource, { sourceId: SOURCE }).sources).toEqual({});
  });

  it("have no column that readers of files would drop", () => {
    for (const name of ["__proto__", "constructor", "prototype"]) {
      const attributes: Record<string, string> = Object.fromEntries([[name, "x"]]);
      const refused = { code: "reserved-name", params: { name } };
      expect(refusal(start, addSource, { source: { ...source, attributes } })).toEqual(refused);
      expect(refusal(start, changeSource, { sourceId: SOURCE, changes: { attributes } })).toEqual(
        refused,
      );
    }
  });

  it("are refused when they are gone", () => {
    const sourceId = id("source", "gone");
    expect(refusal(start, changeSource, { sourceId, changes: {} })).toEqual(GONE);
    expect(refusal(start, removeSource, { sourceId })).toEqual(GONE);
  });
});

describe("informants", () => {
  const informant = { id: NEW_INFORMANT, code: "CCO-08", role: "Nurse", organisation: "Clinic" };

  it("are added, changed and deleted", () => {
    const added = after(start, addInformant, { informant });
    expect(added.informants[NEW_INFORMANT]).toBe(informant);
    const args = { informantId: NEW_INFORMANT, changes: { role: "Quality lead" } };
    const changed = after(added, changeInformant, args);
    expect(changed.informants[NEW_INFORMANT]).toEqual({ ...informant, role: "Quality lead" });
    expect(after(changed, changeInformant, args)).toBe(changed);
    const gone = after(changed, removeInformant, { informantId: NEW_INFORMANT });
    expect(gone.informants).toEqual(start.informants);
  });

  it("stay while they are quoted, and it is said how often", () => {
    expect(refusal(start, removeInformant, { informantId: INFORMANT })).toEqual({
      code: "in-use",
      params: { name: "CCO-07", count: 1 },
    });
  });

  it("are refused when they are gone", () => {
    const informantId = NEW_INFORMANT;
    expect(refusal(start, changeInformant, { informantId, changes: {} })).toEqual(GONE);
    expect(refusal(start, removeInformant, { informantId })).toEqual(GONE);
  });
});
