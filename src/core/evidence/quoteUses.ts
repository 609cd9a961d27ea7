import type { EvidenceTarget } from "../commands/evidence";
import type { CldDocument, EvidenceRef, QuoteId } from "../model/document";

/** What each quote is evidence of. */
export type QuoteUses = ReadonlyMap<QuoteId, readonly EvidenceTarget[]>;

const PARTS = [
  ["variable", "variables"],
  ["link", "links"],
  ["loopNote", "loopNotes"],
  ["leverageTag", "leverageTags"],
] as const;

let last: { readonly of: readonly unknown[]; readonly uses: QuoteUses } | null = null;

/**
 * What each quote is evidence of, in the order of the document: variables, links, loops, leverage
 * tags. Quotes behind nothing are left out. Linear in the references, and remembered for the last
 * document that was asked for.
 */
export function quoteUses(document: CldDocument): QuoteUses {
  const of = PARTS.map(([, part]) => document[part]);
  if (!last?.of.every((part, index) => part === of[index])) last = { of, uses: usesIn(document) };
  return last.uses;
}

function usesIn(document: CldDocument): QuoteUses {
  const uses = new Map<QuoteId, EvidenceTarget[]>();
  for (const [type, part] of PARTS) {
    const things: readonly { readonly id: string; readonly evidence: readonly EvidenceRef[] }[] =
      Object.values(document[part]);
    for (const { id, evidence } of things)
      for (const { quoteId } of evidence) {
        const list = uses.get(quoteId) ?? [];
        // The id is one of the kind that its part holds.
        list.push({ type, id } as EvidenceTarget);
        uses.set(quoteId, list);
      }
  }
  return uses;
}
