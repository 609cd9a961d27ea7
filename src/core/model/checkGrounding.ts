import { checkRecord } from "./checkReferences";
import type { CldDocument, Quote } from "./document";
import { finding, type Findings } from "./documentFault";

/** Names that mean something to every JavaScript object; readers of records drop them. */
const FORBIDDEN_ATTRIBUTES = ["__proto__", "constructor", "prototype"];

/** Quotes, their sources and informants. */
export function* checkGrounding(document: CldDocument): Findings {
  yield* checkRecord("quotes", "quote", document.quotes);
  for (const quote of Object.values(document.quotes)) yield* checkQuote(document, quote);
  yield* checkRecord("sources", "source", document.sources);
  for (const { id, attributes } of Object.values(document.sources))
    for (const name of FORBIDDEN_ATTRIBUTES)
      if (Object.hasOwn(attributes, name))
        yield finding(["sources", id, "attributes", name], "forbidden-attribute", name);
  yield* checkRecord("informants", "informant", document.informants);
}

function* checkQuote(document: CldDocument, quote: Quote): Findings {
  const { id, sourceId, informantId, span } = quote;
  if (!Object.hasOwn(document.sources, sourceId))
    yield finding(["quotes", id, "sourceId"], "unknown-source", sourceId);
  if (informantId !== null && !Object.hasOwn(document.informants, informantId))
    yield finding(["quotes", id, "informantId"], "unknown-informant", informantId);
  if (span && !isSpan(span.start, span.end))
    yield finding(["quotes", id, "span"], "malformed-span", `${span.start}–${span.end}`);
}

function isSpan(start: number, end: number): boolean {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end;
}
