import type {
  CldDocument,
  ElementRef,
  EvidenceRef,
  LeverageTag,
  Link,
  LoopNote,
  Metadata,
  Point,
  Quote,
  Scene,
  Source,
  Variable,
} from "../../model/document";
import { unreachable } from "../../model/invariant";
import { CURRENT_VERSION } from "./currentVersion";

/** Part of a file: what stands at its default has been left out. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * The file of a document, as JSON. Fields come in the order written here, however the objects in
 * memory came about; elements in document order; what stands at its default is left out.
 */
export function documentToFile(document: CldDocument): Fields {
  return nonEmpty({
    $schema: `schema/causal-loop-document-${CURRENT_VERSION}.json`,
    format: "causal-loop-document",
    version: CURRENT_VERSION,
    metadata: unlessEmpty(metadataFields(document.metadata)),
    variables: Object.values(document.variables).map(variableFields),
    links: Object.values(document.links).map(linkFields),
    loopLabels: document.loopLabels.map(({ path, label }) => ({ path, label })),
    loopNotes: Object.values(document.loopNotes).map(noteFields),
    leverageTags: Object.values(document.leverageTags).map(tagFields),
    quotes: Object.values(document.quotes).map(quoteFields),
    sources: Object.values(document.sources).map(sourceFields),
    informants: Object.values(document.informants).map(({ id, code, role, organisation }) =>
      nonEmpty({ id, code, role, organisation }),
    ),
    groups: Object.values(document.groups).map(({ id, name, colour }) => ({ id, name, colour })),
    layout: unlessEmpty(layoutFields(document)),
    scenes: document.scenes.map(sceneFields),
  });
}

function metadataFields(metadata: Metadata): Fields {
  return nonEmpty({
    title: metadata.title,
    question: metadata.question,
    timeHorizon: metadata.timeHorizon,
    description: metadata.description,
    authors: metadata.authors.map(({ name, orcid }) => nonEmpty({ name, orcid })),
    citation: metadata.citation,
    licence: metadata.licence,
    created: metadata.created,
    modified: metadata.modified,
  });
}

function variableFields(variable: Variable): Fields {
  return nonEmpty({
    id: variable.id,
    name: variable.name,
    kind: variable.kind === "ordinary" ? null : variable.kind,
    definition: variable.definition,
    notes: variable.notes,
    groupIds: variable.groupIds,
    evidence: variable.evidence.map(evidenceFields),
  });
}

function linkFields(link: Link): Fields {
  return nonEmpty({
    id: link.id,
    source: link.source,
    target: link.target,
    polarity: link.polarity,
    delay: link.delay && nonEmpty({ length: link.delay.length }),
    strength: link.strength,
    basis: link.basis,
    rationale: link.rationale,
    evidence: link.evidence.map(evidenceFields),
  });
}

function noteFields(note: LoopNote): Fields {
  return nonEmpty({
    id: note.id,
    path: note.path,
    name: note.name,
    story: note.story,
    intended: note.intended,
    evidence: note.evidence.map(evidenceFields),
    visibility: note.visibility === "auto" ? null : note.visibility,
  });
}

function tagFields(tag: LeverageTag): Fields {
  return nonEmpty({
    id: tag.id,
    target: elementFields(tag.target),
    point: tag.point,
    rationale: tag.rationale,
    by: tag.by === "modeller" ? null : tag.by,
    despite: tag.despite,
    evidence: tag.evidence.map(evidenceFields),
  });
}

function evidenceFields({ quoteId, stance, polarity, note }: EvidenceRef): Fields {
  return nonEmpty({ quoteId, stance, polarity, note });
}

function quoteFields(quote: Quote): Fields {
  return nonEmpty({
    id: quote.id,
    text: quote.text,
    paraphrase: quote.paraphrase,
    sourceId: quote.sourceId,
    informantId: quote.informantId,
    locator: quote.locator,
    span: quote.span && { start: quote.span.start, end: quote.span.end },
    memo: quote.memo,
  });
}

function sourceFields(source: Source): Fields {
  return nonEmpty({
    id: source.id,
    kind: source.kind,
    title: source.title,
    citation: source.citation,
    doi: source.doi,
    text: source.text,
    attributes: unlessEmpty(source.attributes),
  });
}

function layoutFields({ layout, variables, links }: CldDocument): Fields {
  const places = entriesInOrder(layout.positions, Object.keys(variables));
  return nonEmpty({
    positions: unlessEmpty(Object.fromEntries(places.map(([id, place]) => [id, pair(place)]))),
    bends: unlessEmpty(Object.fromEntries(entriesInOrder(layout.bends, Object.keys(links)))),
    pinned: layout.pinned,
    badges: layout.badges.map(({ path, offset }) => ({ path, offset: pair(offset) })),
  });
}

/** An empty list of what is shown says something, so it stays. */
function sceneFields({ id, title, caption, shown, emphasised }: Scene): Fields {
  return {
    id,
    ...nonEmpty({ title, caption }),
    shown: shown === "everything" ? shown : shown.map(elementFields),
    ...nonEmpty({ emphasised: emphasised.map(elementFields) }),
  };
}

function elementFields(ref: ElementRef): Fields {
  switch (ref.type) {
    case "variable":
    case "link":
      return { type: ref.type, id: ref.id };
    case "loop":
      return { type: ref.type, path: ref.path };
    case "model":
      return { type: ref.type };
    default:
      return unreachable(ref);
  }
}

function pair({ x, y }: Point): readonly [number, number] {
  return [x, y];
}

function entriesInOrder<Value>(
  record: Readonly<Record<string, Value>>,
  order: readonly string[],
): readonly (readonly [string, Value])[] {
  const entries = new Map(Object.entries(record));
  return order.flatMap((id) => {
    const value = entries.get(id);
    return value === undefined ? [] : [[id, value] as const];
  });
}

/** Without fields that hold "", null or an empty list: the ways to say nothing. */
function nonEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !saysNothing(value)));
}

function saysNothing(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function unlessEmpty(record: Fields): Fields | null {
  return Object.keys(record).length === 0 ? null : record;
}
