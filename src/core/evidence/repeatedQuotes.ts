import type { CldDocument, QuoteId } from "../model/document";

/** Shorter words may stand anywhere by chance. */
const SHORTEST = 20;

/**
 * The quotes whose words stand, word for word, in some text of another document, such as a copy of
 * theirs without quotes: in a rationale, a note, a story. Case and white space do not count; quotes
 * of fewer than 20 letters are not looked for.
 */
export function repeatedQuotes(
  { quotes }: Pick<CldDocument, "quotes">,
  copy: CldDocument,
): readonly QuoteId[] {
  const sought = Object.values(quotes)
    .flatMap(({ id, text, paraphrase }) => [text, paraphrase].map((words) => ({ id, words })))
    .map(({ id, words }) => ({ id, words: plain(words) }))
    .filter(({ words }) => words.length >= SHORTEST);
  if (sought.length === 0) return [];
  const all = plain([...textsIn(copy)].join("\n"));
  return [...new Set(sought.filter(({ words }) => all.includes(words)).map(({ id }) => id))];
}

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part);
}

function plain(text: string): string {
  return text.toLocaleLowerCase("en").replace(/\s+/gu, " ").trim();
}
