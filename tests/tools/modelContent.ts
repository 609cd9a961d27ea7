import { canonicalLoop } from "../../src/core/loops/loopPath";
import type {
  Basis,
  CldDocument,
  ElementRef,
  EvidenceRef,
  Group,
  GroupColour,
  GroupId,
  LeveragePoint,
  LeverageTag,
  LeverageTagId,
  Link,
  LinkId,
  LoopNote,
  LoopNoteId,
  LoopPath,
  Polarity,
  Quote,
  QuoteId,
  Scene,
  SceneId,
  Source,
  SourceId,
  Variable,
  VariableId,
} from "../../src/core/model/document";
import { emptyDocument } from "../../src/core/model/emptyDocument";
import { CITED_AS, ONE_LINE, SECTOR_COLOURS } from "./modelWords";

/** A ready-made model as it was written down, before it was a document. */
export interface ModelContent {
  readonly id: string;
  readonly kind: "paper" | "archetype";
  readonly title: Words;
  readonly description: string;
  readonly citation: Citation;
  readonly sectors: readonly { readonly id: string; readonly name: Words }[];
  readonly variables: readonly ContentVariable[];
  readonly links: readonly ContentLink[];
  readonly loops: readonly ContentLoop[];
  readonly archetypes: readonly ContentArchetype[];
  readonly tour: readonly ContentScene[];
  readonly sources: readonly ContentSource[];
}
interface Words {
  readonly en: string;
}
interface Citation {
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly title: string | null;
  readonly journal: string | null;
  readonly volume: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
}
interface Judgement {
  readonly level: LeveragePoint;
  readonly reason: string;
  readonly basis: string;
}
interface ContentVariable {
  readonly id: string;
  readonly name: Words;
  readonly sector: string;
  readonly definition: string;
  readonly meadows: Judgement | null;
}
interface ContentLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly polarity: Polarity;
  readonly delay: boolean;
  readonly rationale: string;
  readonly confidence: Basis;
  readonly evidence: readonly ContentEvidence[];
  readonly meadows: Judgement | null;
}
interface ContentEvidence {
  readonly source: string;
  readonly section: string;
  readonly paraphrase: string;
  readonly quote?: string;
}
interface ContentLoop {
  readonly id: string;
  readonly type: "R" | "B";
  readonly name: Words;
  readonly variables: readonly string[];
  readonly story: string;
  readonly meadows: Judgement | null;
}
interface ContentArchetype {
  readonly type: string;
  readonly loops: readonly string[];
  readonly note: string;
}
interface ContentScene {
  readonly title: string;
  readonly text: string;
  readonly focus: readonly string[];
}
interface ContentSource {
  readonly id: string;
  readonly text: string;
  readonly doi: string | null;
  readonly access: string;
}

/** The document of a model's content; variables have no places yet. */
export function documentOfContent(content: ModelContent): CldDocument {
  const quotes = quotesOf(content);
  return {
    ...emptyDocument({
      title: content.title.en,
      description: descriptionOf(content),
      citation: citationText(content.citation),
      licence: "MIT",
    }),
    variables: byId(content.variables.map(variableOf)),
    links: byId(content.links.map((link) => linkOf(link, quotes))),
    loopLabels: content.loops.map((loop) => ({ path: pathOf(loop), label: loop.id })),
    loopNotes: byId(content.loops.map(noteOf)),
    leverageTags: byId(tagsOf(content)),
    quotes: byId([...quotes.values()]),
    sources: byId(content.sources.map(sourceOf)),
    groups: byId(content.sectors.map(groupOf)),
    scenes: content.tour.map((scene, index) => sceneOf(content, scene, index)),
  };
}

/** "pay_link" as "pay-link". */
export function slug(id: string): string {
  return id.replaceAll("_", "-");
}

/** One line about a model, for the list of models. */
export function oneLine({ id, kind, description }: ModelContent): string {
  if (kind === "archetype") return description;
  return ONE_LINE[id] ?? description.split(/(?<=\.) /)[0] ?? "";
}

/** Where a model comes from, in a few words. */
export function origin({ kind, citation, sources }: ModelContent): string {
  if (kind === "archetype") return "Teaching model of ours";
  const paper = sources.find(({ doi }) => doi !== null && doi === citation.doi);
  return `Built from the abstract of ${(paper && CITED_AS[paper.id]) ?? citationText(citation)}`;
}

function variableOf(variable: ContentVariable): Variable {
  return {
    id: variableId(variable.id),
    name: variable.name.en,
    kind: "ordinary",
    definition: variable.definition,
    notes: "",
    groupIds: [groupId(variable.sector)],
    evidence: [],
  };
}

function linkOf(link: ContentLink, quotes: ReadonlyMap<string, Quote>): Link {
  return {
    id: linkId(link.id),
    source: variableId(link.source),
    target: variableId(link.target),
    polarity: link.polarity,
    delay: link.delay ? { length: "" } : null,
    strength: null,
    basis: link.confidence,
    rationale: link.rationale,
    evidence: link.evidence.flatMap((passage) => {
      const quote = quotes.get(passageKey(passage));
      return quote ? [supporting(quote.id)] : [];
    }),
  };
}

function supporting(quoteId: QuoteId): EvidenceRef {
  return { quoteId, stance: "supports", polarity: null, note: "" };
}

/** One quote a passage, however many links rest on it, numbered within its source. */
function quotesOf({ links }: ModelContent): ReadonlyMap<string, Quote> {
  const quotes = new Map<string, Quote>();
  const numbers = new Map<string, number>();
  for (const passage of links.flatMap(({ evidence }) => evidence)) {
    const key = passageKey(passage);
    if (quotes.has(key)) continue;
    const number = (numbers.get(passage.source) ?? 0) + 1;
    numbers.set(passage.source, number);
    quotes.set(key, {
      id: `q-${slug(passage.source)}-${number}` as QuoteId,
      text: passage.quote ?? "",
      paraphrase: passage.paraphrase,
      sourceId: sourceId(passage.source),
      informantId: null,
      locator: passage.section === "none" ? "" : passage.section,
      span: null,
      memo: "",
    });
  }
  return quotes;
}

function passageKey({ source, section, paraphrase, quote }: ContentEvidence): string {
  return JSON.stringify([source, section, paraphrase, quote]);
}

function sourceOf({ id, text, doi, access }: ContentSource): Source {
  const kind = id === "ours" ? "modeller" : id === "oha" ? "document" : "publication";
  return {
    id: sourceId(id),
    kind,
    title: CITED_AS[id] ?? text,
    citation: text,
    doi: doi ?? "",
    text: "",
    attributes: access ? { read: access } : {},
  };
}

function groupOf({ id, name }: ModelContent["sectors"][number]): Group {
  const colour: GroupColour = SECTOR_COLOURS[id] ?? "group-8";
  return { id: groupId(id), name: name.en, colour };
}

function noteOf(loop: ContentLoop): LoopNote {
  return {
    id: `n-${loop.id}` as LoopNoteId,
    path: pathOf(loop),
    name: loop.name.en,
    story: loop.story,
    intended: loop.type === "R" ? "reinforcing" : "balancing",
    evidence: [],
    visibility: "auto",
  };
}

function tagsOf({ variables, links, loops }: ModelContent): readonly LeverageTag[] {
  const tag = (id: string, target: ElementRef, judgement: Judgement | null): LeverageTag[] =>
    judgement
      ? [
          {
            id: `t-${slug(id)}` as LeverageTagId,
            target,
            point: judgement.level,
            rationale: judgement.reason,
            by: judgement.basis === "ours" ? "modeller" : "source",
            despite: "",
            evidence: [],
          },
        ]
      : [];
  return [
    ...variables.flatMap(({ id, meadows }) =>
      tag(id, { type: "variable", id: variableId(id) }, meadows),
    ),
    ...links.flatMap(({ id, meadows }) => tag(id, { type: "link", id: linkId(id) }, meadows)),
    ...loops.flatMap((loop) => tag(loop.id, { type: "loop", path: pathOf(loop) }, loop.meadows)),
  ];
}

function sceneOf(content: ModelContent, scene: ContentScene, index: number): Scene {
  return {
    id: `sc-${index + 1}` as SceneId,
    title: scene.title,
    caption: scene.text,
    shown: "everything",
    emphasised: scene.focus.map((name) => focusOf(content, name)),
  };
}

/** A scene looks at loops by their label and at variables by their id. */
function focusOf({ loops, variables }: ModelContent, name: string): ElementRef {
  const loop = loops.find(({ id }) => id === name);
  if (loop) return { type: "loop", path: pathOf(loop) };
  if (!variables.some(({ id }) => id === name))
    throw new Error(`A scene looks at ${name}, which is neither a loop nor a variable`);
  return { type: "variable", id: variableId(name) };
}

function descriptionOf(content: ModelContent): string {
  const { kind, description, archetypes } = content;
  const origin =
    kind === "archetype"
      ? "A teaching model of ours, after the system archetypes literature; not a finding of a paper."
      : "It is not the paper's own diagram.";
  const isSaid = kind === "paper" && /not the diagram printed/.test(description);
  const patterns = archetypes.filter(({ note }) => note).map(archetypeText);
  return [isSaid ? description : `${description} ${origin}`, ...patterns].join("\n\n");
}

function archetypeText({ type, loops, note }: ContentArchetype): string {
  const words = type.replaceAll("-", " ");
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return `${name} (${loops.join(", ")}): ${note}`;
}

/** "Kenzie ES, Campbell J (2025). Goal alignment. J Clin Transl Sci 9(1): e46. doi 10.1017/cts.2025.26" */
function citationText({ authors, year, title, journal, volume, pages, doi }: Citation): string {
  if (journal === null) return title ?? "";
  const place = [[journal, volume].filter(Boolean).join(" "), pages].filter(Boolean).join(": ");
  const parts = [`${authors.join(", ")} (${year})`, title, place, doi && `doi ${doi}`];
  return parts.filter(Boolean).join(". ");
}

function pathOf({ variables }: ContentLoop): LoopPath {
  return canonicalLoop(variables.map(variableId));
}

function variableId(id: string): VariableId {
  return `v-${slug(id)}` as VariableId;
}
function linkId(id: string): LinkId {
  return `l-${slug(id)}` as LinkId;
}
function groupId(id: string): GroupId {
  return `g-${slug(id)}` as GroupId;
}
function sourceId(id: string): SourceId {
  return `s-${slug(id)}` as SourceId;
}

function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): Readonly<Record<string, Thing>> {
  const record = Object.fromEntries(things.map((thing) => [thing.id, thing]));
  if (Object.keys(record).length !== things.length) throw new Error("Two things share an id");
  return record;
}
