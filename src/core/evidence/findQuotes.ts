import type { CldDocument, Quote } from "../model/document";

/** Everything that can be read of a quote, in lower case: its words, its source, who said it, where. */
export function wordsOfQuote(
  { sources, informants }: Pick<CldDocument, "sources" | "informants">,
  quote: Quote,
): string {
  const informant = quote.informantId === null ? undefined : informants[quote.informantId];
  return [
    quote.text,
    quote.paraphrase,
    sources[quote.sourceId]?.title,
    informant?.code,
    quote.locator,
    quote.memo,
  ]
    .join(" ")
    .toLocaleLowerCase("en");
}

/** Whether all words of what is sought stand somewhere in a text that is in lower case. */
export function holdsWords(text: string, sought: string): boolean {
  return sought
    .toLocaleLowerCase("en")
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** The quotes in which all words are found, in the order of the document; at most `limit`. */
export function findQuotes(document: CldDocument, sought: string, limit: number): readonly Quote[] {
  const found: Quote[] = [];
  for (const quote of Object.values(document.quotes)) {
    if (found.length >= limit) break;
    if (holdsWords(wordsOfQuote(document, quote), sought)) found.push(quote);
  }
  return found;
}
