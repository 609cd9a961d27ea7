import type {
  CldDocument,
  Informant,
  InformantId,
  Quote,
  QuoteId,
  Source,
  SourceId,
} from "../model/document";
import { type Command, done, type Outcome, refused } from "./command";
import { withoutEvidence } from "./evidence";
import { mapRecord, withFields, withoutKeys } from "./sharing";

/** Names that mean something to every JavaScript object: readers of files drop such columns. */
const RESERVED = ["__proto__", "constructor", "prototype"];

/** Adds a source. Refuses names of columns that no file can hold. */
export const addSource: Command<{ readonly source: Source }> = {
  label: "commands:addSource",
  apply: (document, { source }) =>
    checked(source) ?? done({ ...document, sources: { ...document.sources, [source.id]: source } }),
};

interface ChangeSourceArgs {
  readonly sourceId: SourceId;
  readonly changes: Partial<Omit<Source, "id">>;
}

/** Changes what is known of a source. Refuses names of columns that no file can hold. */
export const changeSource: Command<ChangeSourceArgs> = {
  label: "commands:changeSource",
  apply: (document, { sourceId, changes }) => {
    const source = document.sources[sourceId];
    if (!source) return refused("gone");
    const changed = withFields(source, changes);
    const sources = withChanged(document.sources, changed);
    return checked(changed) ?? done(withFields(document, { sources }));
  },
};

/** Deletes a source. Refuses one that quotes are from. */
export const removeSource: Command<{ readonly sourceId: SourceId }> = {
  label: "commands:removeSource",
  apply: (document, { sourceId }) => {
    const source = document.sources[sourceId];
    if (!source) return refused("gone");
    const count = quotesWith(document, (quote) => quote.sourceId === sourceId);
    if (count > 0) return refused("in-use", { name: source.title, count });
    return done({ ...document, sources: withoutKeys(document.sources, new Set([sourceId])) });
  },
};

/** Adds an informant, by a code and never by name. */
export const addInformant: Command<{ readonly informant: Informant }> = {
  label: "commands:addInformant",
  apply: (document, { informant }) =>
    done({ ...document, informants: { ...document.informants, [informant.id]: informant } }),
};

interface ChangeInformantArgs {
  readonly informantId: InformantId;
  readonly changes: Partial<Omit<Informant, "id">>;
}

/** Changes what is known of an informant. */
export const changeInformant: Command<ChangeInformantArgs> = {
  label: "commands:changeInformant",
  apply: (document, { informantId, changes }) => {
    const informant = document.informants[informantId];
    if (!informant) return refused("gone");
    const informants = withChanged(document.informants, withFields(informant, changes));
    return done(withFields(document, { informants }));
  },
};

/** Deletes an informant. Refuses one who said something that is quoted. */
export const removeInformant: Command<{ readonly informantId: InformantId }> = {
  label: "commands:removeInformant",
  apply: (document, { informantId }) => {
    const informant = document.informants[informantId];
    if (!informant) return refused("gone");
    const count = quotesWith(document, (quote) => quote.informantId === informantId);
    if (count > 0) return refused("in-use", { name: informant.code, count });
    const informants = withoutKeys(document.informants, new Set([informantId]));
    return done({ ...document, informants });
  },
};

/** Adds a quote from a source that is there, and from an informant who is there or from nobody known. */
export const addQuote: Command<{ readonly quote: Quote }> = {
  label: "commands:addQuote",
  apply: (document, { quote }) =>
    grounded(document, quote) ??
    done({ ...document, quotes: { ...document.quotes, [quote.id]: quote } }),
};

interface ChangeQuoteArgs {
  readonly quoteId: QuoteId;
  readonly changes: Partial<Omit<Quote, "id">>;
}

/** Changes a quote, where it is from or who said it. */
export const changeQuote: Command<ChangeQuoteArgs> = {
  label: "commands:changeQuote",
  apply: (document, { quoteId, changes }) => {
    const quote = document.quotes[quoteId];
    if (!quote) return refused("gone");
    const changed = withFields(quote, changes);
    const quotes = withChanged(document.quotes, changed);
    return grounded(document, changed) ?? done(withFields(document, { quotes }));
  },
};

/** Deletes a quote; nothing names it as evidence any more. */
export const removeQuote: Command<{ readonly quoteId: QuoteId }> = {
  label: "commands:removeQuote",
  apply: (document, { quoteId }) => {
    if (!Object.hasOwn(document.quotes, quoteId)) return refused("gone");
    const quotes = withoutKeys(document.quotes, new Set([quoteId]));
    return done(withFields(withoutEvidence(document, quoteId), { quotes }));
  },
};

function checked({ attributes }: Source): Outcome | null {
  const name = RESERVED.find((reserved) => Object.hasOwn(attributes, reserved));
  return name === undefined ? null : refused("reserved-name", { name });
}

function grounded(document: CldDocument, { sourceId, informantId }: Quote): Outcome | null {
  const isGrounded =
    Object.hasOwn(document.sources, sourceId) &&
    (informantId === null || Object.hasOwn(document.informants, informantId));
  return isGrounded ? null : refused("gone");
}

function quotesWith({ quotes }: CldDocument, isMeant: (quote: Quote) => boolean): number {
  return Object.values(quotes).filter(isMeant).length;
}

function withChanged<Id extends string, Thing extends { readonly id: Id }>(
  record: Readonly<Record<Id, Thing>>,
  changed: Thing,
): Readonly<Record<Id, Thing>> {
  return mapRecord(record, (thing, id) => (id === changed.id ? changed : thing));
}
