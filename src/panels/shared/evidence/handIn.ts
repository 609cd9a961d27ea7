import { addEvidence } from "../../../core/commands/citing";
import type { EvidencePlace } from "../../../core/commands/evidence";
import type { QuoteId } from "../../../core/model/document";
import { act } from "../../../state/act";
import { freshId } from "../../../state/freshId";
import { placeKey, rememberOrigin } from "./draftMemory";
import { type EvidenceDraft, writtenQuote } from "./evidenceDraft";

/** Adds what a draft says as evidence, in one step. Whether it was added. */
export function handIn(place: EvidencePlace, draft: EvidenceDraft): boolean {
  return draft.mode === "new" ? handInNew(place, draft) : handInKnown(place, draft);
}

function handInNew(place: EvidencePlace, draft: EvidenceDraft): boolean {
  const written = writtenQuote(draft.quote);
  if (!written) return false;
  const { source, informant, fields } = written;
  const quote = { id: freshId("quote"), span: null, ...fields };
  const evidence = referenceTo(quote.id, draft);
  if (!act(addEvidence, { source, informant, quote, place, evidence })) return false;
  const { sourceId, informantId } = fields;
  rememberOrigin(placeKey(place), { source: sourceId, informant: informantId ?? "" });
  return true;
}

function handInKnown(place: EvidencePlace, draft: EvidenceDraft): boolean {
  if (draft.quoteId === null) return false;
  const evidence = referenceTo(draft.quoteId, draft);
  return act(addEvidence, { source: null, informant: null, quote: null, place, evidence });
}

function referenceTo(quoteId: QuoteId, { stance, polarity, note }: EvidenceDraft) {
  return { quoteId, stance, polarity, note: note.trim() };
}
