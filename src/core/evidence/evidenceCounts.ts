import type { CldDocument, EvidenceRef, InformantId, QuoteId, SourceId } from "../model/document";

/** What speaks of a thing, or of several taken together. */
export interface EvidenceCounts {
  readonly quotes: number;
  /** Sources that these quotes are from. */
  readonly sources: number;
  /** Informants who said them; quotes of nobody known add none. */
  readonly informants: number;
  /** Quotes by what they do. A quote that supports one thing and contradicts another is in both. */
  readonly supports: number;
  readonly contradicts: number;
  readonly qualifies: number;
}

/** Nothing speaks of it. */
export const NO_EVIDENCE: EvidenceCounts = {
  quotes: 0,
  sources: 0,
  informants: 0,
  supports: 0,
  contradicts: 0,
  qualifies: 0,
};

/**
 * How many quotes, sources and informants stand behind these references, each counted once however
 * often it is named. References to quotes that are gone count for nothing.
 */
export function evidenceCounts(
  { quotes }: Pick<CldDocument, "quotes">,
  refs: readonly EvidenceRef[],
): EvidenceCounts {
  if (refs.length === 0) return NO_EVIDENCE;
  const by = { supports: quoteSet(), contradicts: quoteSet(), qualifies: quoteSet() };
  const sources = new Set<SourceId>();
  const informants = new Set<InformantId>();
  const all = quoteSet();
  for (const { quoteId, stance } of refs) {
    const quote = quotes[quoteId];
    if (!quote) continue;
    all.add(quoteId);
    by[stance].add(quoteId);
    sources.add(quote.sourceId);
    if (quote.informantId !== null) informants.add(quote.informantId);
  }
  return {
    quotes: all.size,
    sources: sources.size,
    informants: informants.size,
    supports: by.supports.size,
    contradicts: by.contradicts.size,
    qualifies: by.qualifies.size,
  };
}

function quoteSet(): Set<QuoteId> {
  return new Set();
}
