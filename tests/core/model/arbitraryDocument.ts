import fc from "fast-check";
import { canonicalLoop } from "../../../src/core/loops/loopPath";
import type {
  CldDocument,
  ElementRef,
  EvidenceRef,
  GroupId,
  Informant,
  Layout,
  LeveragePoint,
  LeverageTag,
  Link,
  LoopLabel,
  LoopNote,
  LoopPath,
  Metadata,
  Point,
  Quote,
  QuoteId,
  Scene,
  Source,
  SourceId,
  Variable,
  VariableId,
} from "../../../src/core/model/document";
import { elementKey } from "../../../src/core/model/elementKey";
import { ID_PREFIX, type IdKind, type IdOfKind } from "../../../src/core/model/ids";
import { tidyName } from "../../../src/core/model/names";
import { roundedBend, wholePoint } from "../../../src/core/model/rounding";

/** Texts that have broken programs: markup, names every object has, other scripts, half a character. */
const STRANGE = [
  "__proto__",
  "constructor",
  "toString",
  "<img src=x onerror=alert(1)>",
  "诊所 支持",
  "👩‍⚕️ care",
  "a\u2028b",
  "\u202Eright to left",
  "\uD800",
  'quo"te\\',
  "0",
];
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Any text, the empty one and strange ones often. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constant(""),
  fc.constantFrom(...STRANGE),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

/** Any name as it is stored: tidy and not empty. */
export const arbitraryName: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...STRANGE), fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
  .map(tidyName)
  .filter((name) => name !== "");

/** Any place as it is stored. */
const arbitraryPoint: fc.Arbitrary<Point> = record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
}).map(wholePoint);

interface Ids {
  readonly variables: readonly VariableId[];
  readonly groups: readonly GroupId[];
  readonly quotes: readonly QuoteId[];
  readonly sources: readonly SourceId[];
  readonly informants: readonly Informant["id"][];
}

/** Any document that keeps every law, with up to eight variables and something of everything. */
export const arbitraryDocument: fc.Arbitrary<CldDocument> = record({
  variables: arbitraryIds("variable", 8),
  groups: arbitraryIds("group", 3),
  quotes: arbitraryIds("quote", 4),
  sources: arbitraryIds("source", 3),
  informants: arbitraryIds("informant", 2),
})
  .map((ids): Ids => (ids.sources.length > 0 ? ids : { ...ids, quotes: [] }))
  .chain((ids) => arbitraryLinks(ids).chain((links) => arbitraryRest(ids, links)));

function arbitraryIds<Kind extends IdKind>(
  kind: Kind,
  maxLength: number,
): fc.Arbitrary<readonly IdOfKind[Kind][]> {
  return fc
    .uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,6}$/), { maxLength })
    .map((tails) => tails.map((tail) => `${ID_PREFIX[kind]}-${tail}` as IdOfKind[Kind]));
}

function arbitraryLinks(ids: Ids): fc.Arbitrary<readonly Link[]> {
  if (ids.variables.length === 0) return fc.constant([]);
  const end = fc.constantFrom(...ids.variables);
  const link = record<Link>({
    id: one("link"),
    source: end,
    target: end,
    polarity: fc.constantFrom("+", "-", "?"),
    delay: fc.option(record({ length: arbitraryText })),
    strength: fc.constantFrom(null, "weak", "moderate", "strong"),
    basis: fc.constantFrom(null, "stated", "implied", "inferred"),
    rationale: arbitraryText,
    evidence: arbitraryEvidence(ids),
  });
  return fc
    .uniqueArray(link, { maxLength: 12, selector: ({ id }) => id })
    .map((links) => uniqueBy(links, ({ source, target }) => `${source} ${target}`));
}

function arbitraryRest(ids: Ids, links: readonly Link[]): fc.Arbitrary<CldDocument> {
  const element = arbitraryElement(ids, links);
  return record<CldDocument>({
    metadata: arbitraryMetadata(),
    variables: each(ids.variables, (id) => arbitraryVariable(id, ids)),
    links: fc.constant(byId(links)),
    loopLabels: arbitraryLoopLabels(ids),
    loopNotes: arbitraryLoopNotes(ids),
    leverageTags: arbitraryTags(ids, element),
    quotes: each(ids.quotes, (id) => arbitraryQuote(id, ids)),
    sources: each(ids.sources, arbitrarySource),
    informants: each(ids.informants, (id) =>
      record<Informant>({
        id: fc.constant(id),
        code: arbitraryText,
        role: arbitraryText,
        organisation: arbitraryText,
      }),
    ),
    groups: each(ids.groups, (id) =>
      record({
        id: fc.constant(id),
        name: arbitraryName,
        colour: fc.constantFrom("group-1", "group-2", "group-8"),
      }),
    ),
    layout: arbitraryLayout(ids, links),
    scenes: arbitraryScenes(element),
  });
}

function arbitraryMetadata(): fc.Arbitrary<Metadata> {
  return record({
    title: arbitraryText,
    question: arbitraryText,
    timeHorizon: arbitraryText,
    description: arbitraryText,
    authors: fc.array(record({ name: arbitraryText, orcid: arbitraryText }), { maxLength: 2 }),
    citation: arbitraryText,
    licence: arbitraryText,
    created: arbitraryText,
    modified: arbitraryText,
  });
}

function arbitraryVariable(id: VariableId, ids: Ids): fc.Arbitrary<Variable> {
  return record({
    id: fc.constant(id),
    name: arbitraryName,
    kind: fc.constantFrom("ordinary", "stock"),
    definition: arbitraryText,
    notes: arbitraryText,
    groupIds: fc.shuffledSubarray([...ids.groups]),
    evidence: arbitraryEvidence(ids),
  });
}

function arbitraryEvidence(ids: Ids): fc.Arbitrary<readonly EvidenceRef[]> {
  if (ids.quotes.length === 0) return fc.constant([]);
  const ref = record<EvidenceRef>({
    quoteId: fc.constantFrom(...ids.quotes),
    stance: fc.constantFrom("supports", "contradicts", "qualifies"),
    polarity: fc.constantFrom(null, "+", "-", "?"),
    note: arbitraryText,
  });
  return fc.uniqueArray(ref, { maxLength: 2, selector: ({ quoteId }) => quoteId });
}

function arbitraryLoopPath(ids: Ids): fc.Arbitrary<LoopPath> {
  return fc.shuffledSubarray([...ids.variables], { minLength: 1 }).map(canonicalLoop);
}

function arbitraryLoopLabels(ids: Ids): fc.Arbitrary<readonly LoopLabel[]> {
  if (ids.variables.length === 0) return fc.constant([]);
  const label = record<LoopLabel>({
    path: arbitraryLoopPath(ids),
    label: fc
      .tuple(fc.constantFrom("R", "B", "U"), fc.integer({ min: 1, max: 99 }))
      .map(([letter, number]) => `${letter}${number}`),
  });
  return fc
    .uniqueArray(label, { maxLength: 3, selector: (given) => given.label })
    .map((labels) => uniqueBy(labels, ({ path }) => path.join(" ")));
}

function arbitraryLoopNotes(ids: Ids): fc.Arbitrary<CldDocument["loopNotes"]> {
  if (ids.variables.length === 0) return fc.constant({});
  const note = record<LoopNote>({
    id: one("loopNote"),
    path: arbitraryLoopPath(ids),
    name: arbitraryText,
    story: arbitraryText,
    intended: fc.constantFrom(null, "reinforcing", "balancing"),
    evidence: arbitraryEvidence(ids),
    visibility: fc.constantFrom("auto", "pinned", "hidden"),
  });
  return fc
    .array(note, { maxLength: 3 })
    .map((notes) => byId(uniqueBy(notes, ({ path }) => path.join(" "))));
}

function arbitraryElement(ids: Ids, links: readonly Link[]): fc.Arbitrary<ElementRef> {
  const model = fc.constant<ElementRef>({ type: "model" });
  if (ids.variables.length === 0) return model;
  const kinds: fc.Arbitrary<ElementRef>[] = [
    model,
    fc.constantFrom(...ids.variables).map((id) => ({ type: "variable", id })),
    arbitraryLoopPath(ids).map((path) => ({ type: "loop", path })),
  ];
  if (links.length > 0)
    kinds.push(fc.constantFrom(...links.map(({ id }) => id)).map((id) => ({ type: "link", id })));
  return fc.oneof(...kinds);
}

function arbitraryTags(
  ids: Ids,
  target: fc.Arbitrary<ElementRef>,
): fc.Arbitrary<CldDocument["leverageTags"]> {
  const tag = record<LeverageTag>({
    id: one("leverageTag"),
    target,
    point: fc.constantFrom<LeveragePoint>(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    rationale: arbitraryText,
    by: fc.constantFrom("source", "modeller"),
    despite: arbitraryText,
    evidence: arbitraryEvidence(ids),
  });
  return fc
    .array(tag, { maxLength: 4 })
    .map((tags) => byId(uniqueBy(tags, (one) => `${one.point} ${elementKey(one.target)}`)));
}

function arbitraryQuote(id: QuoteId, ids: Ids): fc.Arbitrary<Quote> {
  return record<Quote>({
    id: fc.constant(id),
    text: arbitraryText,
    paraphrase: arbitraryText,
    sourceId: fc.constantFrom(...ids.sources),
    informantId: fc.constantFrom(null, ...ids.informants),
    locator: arbitraryText,
    span: fc.option(fc.nat(99).map((start) => ({ start, end: start + 7 }))),
    memo: arbitraryText,
  });
}

function arbitrarySource(id: SourceId): fc.Arbitrary<Source> {
  return record({
    id: fc.constant(id),
    kind: fc.constantFrom("interview", "workshop", "publication", "document", "modeller"),
    title: arbitraryText,
    citation: arbitraryText,
    doi: arbitraryText,
    text: arbitraryText,
    attributes: fc.dictionary(
      arbitraryText.filter((name) => !FORBIDDEN.has(name)),
      arbitraryText,
      { maxKeys: 3, noNullPrototype: true },
    ),
  });
}

function arbitraryLayout(ids: Ids, links: readonly Link[]): fc.Arbitrary<Layout> {
  const badges = fc.array(
    record({
      path: ids.variables.length === 0 ? fc.constant([]) : arbitraryLoopPath(ids),
      offset: arbitraryPoint,
    }),
    { maxLength: ids.variables.length === 0 ? 0 : 2 },
  );
  return fc
    .tuple(fc.subarray([...ids.variables]), fc.subarray(links.map(({ id }) => id)))
    .chain(([placed, bent]) =>
      record<Layout>({
        positions: each(placed, () => arbitraryPoint),
        bends: each(bent, () => fc.double({ min: -2, max: 2, noNaN: true }).map(roundedBend)),
        pinned: fc.shuffledSubarray([...ids.variables]),
        badges: badges.map((all) => uniqueBy(all, ({ path }) => path.join(" "))),
      }),
    );
}

function arbitraryScenes(element: fc.Arbitrary<ElementRef>): fc.Arbitrary<readonly Scene[]> {
  const elements = fc.array(element, { maxLength: 3 });
  const scene = record<Scene>({
    id: one("scene"),
    title: arbitraryText,
    caption: arbitraryText,
    shown: fc.oneof(fc.constant("everything" as const), elements),
    emphasised: elements,
  });
  return fc.uniqueArray(scene, { maxLength: 2, selector: ({ id }) => id });
}

/** One id of this kind. */
function one<Kind extends IdKind>(kind: Kind): fc.Arbitrary<IdOfKind[Kind]> {
  return fc.nat(999).map((tail) => `${ID_PREFIX[kind]}-${tail}` as IdOfKind[Kind]);
}

/** A record with every id, its values as `value` makes them. */
function each<Id extends string, Value>(
  ids: readonly Id[],
  value: (id: Id) => fc.Arbitrary<Value>,
): fc.Arbitrary<Record<Id, Value>> {
  return fc
    .tuple(...ids.map(value))
    .map(
      (values) =>
        Object.fromEntries(ids.map((id, index) => [id, values[index]])) as Record<Id, Value>,
    );
}

function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): Record<Thing["id"], Thing> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing])) as Record<Thing["id"], Thing>;
}

function uniqueBy<Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
): readonly Thing[] {
  return [...new Map(things.map((thing) => [key(thing), thing])).values()];
}

/** Plain objects: without this, fast-check makes some without the usual prototype. */
function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true });
}
