import type {
  CldDocument,
  EvidenceRef,
  InformantId,
  Polarity,
  QuoteId,
  SourceId,
} from "../../../src/core/model/document";
import { id, link } from "../commands/carriedOut";

/** A quote as a test speaks of it: the numbers of its source and of its informant, if known. */
export type Origin = readonly [source: number, informant?: number];

/**
 * A document with quotes 1, 2, 3… of these origins, and with evidence on links by their numbers.
 * Evidence is written "+1 -2 ?3 .4 !5 ~6": quote 1 supports and speaks for +, 4 for no polarity; "!"
 * contradicts, "~" qualifies; a polarity may follow these: "!-5".
 */
export function quoted(
  start: CldDocument,
  origins: readonly Origin[],
  evidence: Readonly<Record<number, string>>,
): CldDocument {
  let document: CldDocument = { ...start, ...grounding(origins) };
  for (const [number, text] of Object.entries(evidence)) {
    const linkId = link(Number(number));
    const there = document.links[linkId];
    if (!there) throw new Error(`no link ${number}`);
    document = {
      ...document,
      links: { ...document.links, [linkId]: { ...there, evidence: refs(text) } },
    };
  }
  return document;
}

/** Evidence as `quoted` writes it. */
export function refs(text: string): readonly EvidenceRef[] {
  return text.split(" ").map((part) => {
    const match = /^([!~]?)([+\-?.]?)(\d+)$/.exec(part);
    if (!match) throw new Error(`cannot read ${part}`);
    const [, mark = "", sign = "", number = ""] = match;
    return {
      quoteId: id("quote", number),
      stance: mark === "!" ? "contradicts" : mark === "~" ? "qualifies" : "supports",
      polarity: sign === "" || sign === "." ? null : (sign as Polarity),
      note: "",
    };
  });
}

function grounding(
  origins: readonly Origin[],
): Pick<CldDocument, "quotes" | "sources" | "informants"> {
  const quotes: Record<QuoteId, CldDocument["quotes"][QuoteId]> = {};
  const sources: Record<SourceId, CldDocument["sources"][SourceId]> = {};
  const informants: Record<InformantId, CldDocument["informants"][InformantId]> = {};
  for (const [index, [source, informant]] of origins.entries()) {
    const sourceId = id("source", source);
    const informantId = informant === undefined ? null : id("informant", informant);
    const quoteId = id("quote", index + 1);
    const rest = { citation: "", doi: "", text: "", attributes: {} };
    sources[sourceId] = { id: sourceId, kind: "interview", title: `Interview ${source}`, ...rest };
    if (informantId)
      informants[informantId] = {
        id: informantId,
        code: `CCO-0${informant}`,
        role: "",
        organisation: "",
      };
    quotes[quoteId] = {
      id: quoteId,
      text: `words ${index + 1}`,
      paraphrase: "",
      sourceId,
      informantId,
      locator: "",
      span: null,
      memo: "",
    };
  }
  return { quotes, sources, informants };
}
