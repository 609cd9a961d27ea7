import type { EvidencePlace } from "../../../core/commands/evidence";
import { loopKey } from "../../../core/loops/loopPath";
import { currentDocument, currentOpening } from "../../../state/documentStore";
import { EMPTY_DRAFT, EMPTY_QUOTE, type EvidenceDraft, type QuoteDraft } from "./evidenceDraft";

/** What was typed and not yet handed in stays when something else is selected, and is there on return. */
const drafts = new Map<string, EvidenceDraft>();
/** Quotes often come several from one source: the next form begins with the last one's. */
let lastOrigin = { opening: "", quote: EMPTY_QUOTE };

/** A name of the place that differs for each document that was opened. */
export function placeKey(place: EvidencePlace): string {
  const id = place.type === "loop" ? loopKey(place.path) : place.id;
  return `${currentOpening()} ${place.type} ${id}`;
}

export function hasDraft(key: string): boolean {
  return drafts.has(key);
}

/** The draft that is kept for a place, else an empty one from the source that was last quoted. */
export function draftFor(key: string): EvidenceDraft {
  const isHere = lastOrigin.opening === openingIn(key);
  const draft =
    drafts.get(key) ?? (isHere ? { ...EMPTY_DRAFT, quote: lastOrigin.quote } : EMPTY_DRAFT);
  return { ...draft, quote: withoutGone(draft.quote) };
}

/** What was chosen may have been deleted or undone meanwhile. */
function withoutGone(quote: QuoteDraft): QuoteDraft {
  const { sources, informants } = currentDocument();
  const { source, informant } = quote;
  return {
    ...quote,
    source: source === "new" || Object.hasOwn(sources, source) ? source : "",
    informant: informant === "new" || Object.hasOwn(informants, informant) ? informant : "",
  };
}

export function keepDraft(key: string, draft: EvidenceDraft): void {
  drafts.set(key, draft);
}

export function forgetDraft(key: string): void {
  drafts.delete(key);
}

/** Remembers where the last quote was from. */
export function rememberOrigin(
  key: string,
  { source, informant }: Pick<EvidenceDraft["quote"], "source" | "informant">,
): void {
  lastOrigin = { opening: openingIn(key), quote: { ...EMPTY_QUOTE, source, informant } };
}

function openingIn(key: string): string {
  return key.slice(0, key.indexOf(" "));
}
