import type {
  CldDocument,
  EvidenceRef,
  Informant,
  Quote,
  QuoteId,
  Source,
} from "../model/document";
import { type Command, done, type Outcome } from "./command";
import { attachEvidence, type EvidencePlace } from "./evidence";
import { addInformant, addQuote, addSource, changeQuote } from "./grounding";

interface AddEvidenceArgs {
  /** What is new with it; null for what is in the document already. */
  readonly source: Source | null;
  readonly informant: Informant | null;
  readonly quote: Quote | null;
  readonly place: EvidencePlace;
  readonly evidence: EvidenceRef;
}

/** A quote becomes evidence of something, with the quote, its source and its informant where these are new. */
export const addEvidence: Command<AddEvidenceArgs> = {
  label: "commands:addEvidence",
  apply: (document, { source, informant, quote, place, evidence }) =>
    inTurn(document, [
      (start) => withOrigin(start, source, informant),
      (now) => (quote ? addQuote.apply(now, { quote }) : done(now)),
      (now) => attachEvidence.apply(now, { target: place, evidence }),
    ]),
};

interface RewriteQuoteArgs {
  readonly source: Source | null;
  readonly informant: Informant | null;
  readonly quoteId: QuoteId;
  readonly changes: Partial<Omit<Quote, "id">>;
}

/** Changes a quote, with the source and the informant it is from now where these are new. */
export const rewriteQuote: Command<RewriteQuoteArgs> = {
  label: "commands:changeQuote",
  apply: (document, { source, informant, quoteId, changes }) =>
    inTurn(document, [
      (start) => withOrigin(start, source, informant),
      (now) => changeQuote.apply(now, { quoteId, changes }),
    ]),
};

function withOrigin(
  document: CldDocument,
  source: Source | null,
  informant: Informant | null,
): Outcome {
  return inTurn(document, [
    (start) => (source ? addSource.apply(start, { source }) : done(start)),
    (now) => (informant ? addInformant.apply(now, { informant }) : done(now)),
  ]);
}

/** All of them or, where one is refused, none. */
function inTurn(
  document: CldDocument,
  steps: readonly ((document: CldDocument) => Outcome)[],
): Outcome {
  let outcome = done(document);
  for (const step of steps) if (outcome.ok) outcome = step(outcome.document);
  return outcome;
}
