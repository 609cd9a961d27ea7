import { removeElements } from "../../core/commands/elements";
import type { CldDocument, EvidenceRef, QuoteId, VariableId } from "../../core/model/document";
import { emptyDocument } from "../../core/model/emptyDocument";

/**
 * A document of its own that holds these variables, the links and loops among them, and the quotes
 * that these rest on; nothing else of where it was cut from, so that no other quote leaves with it.
 */
export function pieceOf(whole: CldDocument, variableIds: readonly VariableId[]): CldDocument {
  const kept = new Set(variableIds);
  const others = Object.values(whole.variables).flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const cut = removeElements.apply(whole, { variableIds: others, linkIds: [] });
  if (!cut.ok) return emptyDocument();
  const { document } = cut;
  const { groups, quotes, sources, informants } = grounds(document);
  const tags = Object.entries(document.leverageTags).filter(
    ([, tag]) => tag.target.type !== "model",
  );
  return {
    ...document,
    metadata: emptyDocument().metadata,
    scenes: [],
    leverageTags: Object.fromEntries(tags),
    groups,
    quotes,
    sources,
    informants,
  };
}

/** The groups, quotes, sources and informants that something in the document refers to. */
function grounds(document: CldDocument) {
  const { variables, links, loopNotes, leverageTags } = document;
  const groupIds = Object.values(variables).flatMap((variable) => variable.groupIds);
  const quotes = only(
    document.quotes,
    [variables, links, loopNotes, leverageTags].flatMap(quotedIn),
  );
  const informantIds = Object.values(quotes).flatMap(({ informantId }) => informantId ?? []);
  return {
    quotes,
    groups: only(document.groups, groupIds),
    sources: only(
      document.sources,
      Object.values(quotes).map(({ sourceId }) => sourceId),
    ),
    informants: only(document.informants, informantIds),
  };
}

interface Grounded {
  readonly evidence: readonly EvidenceRef[];
}

function quotedIn(part: Readonly<Record<string, Grounded>>): readonly QuoteId[] {
  return Object.values(part).flatMap(({ evidence }) => evidence.map(({ quoteId }) => quoteId));
}

function only<Thing>(
  things: Readonly<Record<string, Thing>>,
  ids: readonly string[],
): Readonly<Record<string, Thing>> {
  const wanted = new Set(ids);
  return Object.fromEntries(Object.entries(things).filter(([id]) => wanted.has(id)));
}
