import type {
  EvidenceRef,
  Informant,
  InformantId,
  Quote,
  QuoteId,
  Source,
  SourceId,
} from "../../../core/model/document";
import { freshId } from "../../../state/freshId";

/** A quote as it is typed: its source and informant may still have to be made. */
export interface QuoteDraft {
  readonly text: string;
  readonly paraphrase: string;
  readonly source: SourceId | "" | "new";
  readonly newKind: Source["kind"];
  readonly newTitle: string;
  readonly informant: InformantId | "" | "new";
  readonly newCode: string;
  readonly locator: string;
  readonly memo: string;
}

/** Evidence as it is typed: a new quote or one that is there, and what it says of the thing. */
export interface EvidenceDraft extends Omit<EvidenceRef, "quoteId"> {
  readonly mode: "new" | "existing";
  readonly quoteId: QuoteId | null;
  readonly quote: QuoteDraft;
}

export const EMPTY_QUOTE: QuoteDraft = {
  text: "",
  paraphrase: "",
  source: "",
  newKind: "interview",
  newTitle: "",
  informant: "",
  newCode: "",
  locator: "",
  memo: "",
};

export const EMPTY_DRAFT: EvidenceDraft = {
  mode: "new",
  quoteId: null,
  quote: EMPTY_QUOTE,
  stance: "supports",
  polarity: null,
  note: "",
};

export function draftOfQuote({ text, paraphrase, sourceId, ...rest }: Quote): QuoteDraft {
  const { informantId, locator, memo } = rest;
  const informant = informantId ?? "";
  return { ...EMPTY_QUOTE, text, paraphrase, source: sourceId, informant, locator, memo };
}

/** What is still missing: a key of "evidence:form.problem", or null. */
export type DraftProblem = "words" | "source" | "title" | "code" | "quote";

export function problemOfQuote(draft: QuoteDraft): DraftProblem | null {
  if (draft.text.trim() === "" && draft.paraphrase.trim() === "") return "words";
  if (draft.source === "") return "source";
  if (draft.source === "new" && draft.newTitle.trim() === "") return "title";
  return draft.informant === "new" && draft.newCode.trim() === "" ? "code" : null;
}

export function problemOfEvidence(draft: EvidenceDraft): DraftProblem | null {
  if (draft.mode === "new") return problemOfQuote(draft.quote);
  return draft.quoteId === null ? "quote" : null;
}

/** A quote ready for a command: what has to be made with it, and its own fields. */
export interface WrittenQuote {
  readonly source: Source | null;
  readonly informant: Informant | null;
  readonly fields: Omit<Quote, "id" | "span">;
}

/** What a draft without a problem says, with ids for what is new. */
export function writtenQuote(draft: QuoteDraft): WrittenQuote | null {
  const source = draft.source === "new" ? newSource(draft) : null;
  const informant = draft.informant === "new" ? newInformant(draft) : null;
  const sourceId = source?.id ?? (draft.source === "new" ? "" : draft.source);
  if (sourceId === "") return null;
  const known = draft.informant === "" || draft.informant === "new" ? null : draft.informant;
  return {
    source,
    informant,
    fields: {
      text: draft.text.trim(),
      paraphrase: draft.paraphrase.trim(),
      sourceId,
      informantId: informant?.id ?? known,
      locator: draft.locator.trim(),
      memo: draft.memo.trim(),
    },
  };
}

function newSource({ newKind, newTitle }: QuoteDraft): Source {
  const rest = { citation: "", doi: "", text: "", attributes: {} };
  return { id: freshId("source"), kind: newKind, title: newTitle.trim(), ...rest };
}

function newInformant({ newCode }: QuoteDraft): Informant {
  return { id: freshId("informant"), code: newCode.trim(), role: "", organisation: "" };
}
