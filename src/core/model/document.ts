/**
 * What a causal-loop document is: structure (variables, links), interpretation (loop notes, leverage
 * tags, groups), grounding (quotes, sources, informants) and presentation (layout, scenes).
 * Immutable plain data; absence is null, "" or [], so there is one way to be empty.
 * Records keep insertion order, which is the document's order.
 */

/** Ids are opaque, never reused, begin with a letter, and survive renaming. */
export type VariableId = string & { readonly __id: "variable" };
export type LinkId = string & { readonly __id: "link" };
export type QuoteId = string & { readonly __id: "quote" };
export type SourceId = string & { readonly __id: "source" };
export type InformantId = string & { readonly __id: "informant" };
export type GroupId = string & { readonly __id: "group" };
export type SceneId = string & { readonly __id: "scene" };
export type LeverageTagId = string & { readonly __id: "leverage-tag" };
export type LoopNoteId = string & { readonly __id: "loop-note" };

export type Polarity = "+" | "-" | "?";
/** Meadows (1999): 12 is the shallowest place to intervene, 1 the deepest. */
export type LeveragePoint = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
/** "stock" marks an accumulation; drivers and outcomes are derived from the links, never stored. */
export type VariableKind = "ordinary" | "stock";

/** How we know of a link: said in a source, following from one, or the modeller's own step. */
export type Basis = "stated" | "implied" | "inferred";
export type Strength = "weak" | "moderate" | "strong";
/** The length is free text ("6-12 months") or empty. */
export interface Delay {
  readonly length: string;
}

export interface Variable {
  readonly id: VariableId;
  readonly name: string;
  readonly kind: VariableKind;
  /** What it measures, so that two readers mean the same thing. */
  readonly definition: string;
  readonly notes: string;
  readonly groupIds: readonly GroupId[];
  readonly evidence: readonly EvidenceRef[];
}

export interface Link {
  readonly id: LinkId;
  readonly source: VariableId;
  readonly target: VariableId;
  readonly polarity: Polarity;
  /** Marked with ‖ on the arrow; the length is free text ("6-12 months") or empty. */
  readonly delay: Delay | null;
  readonly strength: Strength | null;
  /** How we know: said in a source, following from one, or the modeller's own step. Drawn by dashes; a loop is as sure as its weakest link. */
  readonly basis: Basis | null;
  /** Why the cause moves the effect. */
  readonly rationale: string;
  readonly evidence: readonly EvidenceRef[];
}

/** The loop's variables in link order, least id first: see canonicalLoop. */
export type LoopPath = readonly VariableId[];

/** A number once given stays with its loop. */
export interface LoopLabel {
  readonly path: LoopPath;
  /** "R1", "B12", "U3". */
  readonly label: string;
}

export interface LoopNote {
  readonly id: LoopNoteId;
  readonly path: LoopPath;
  readonly name: string;
  readonly story: string;
  /** What the author says the loop does; the drawing may disagree, and then we say so. */
  readonly intended: "reinforcing" | "balancing" | null;
  readonly evidence: readonly EvidenceRef[];
  readonly visibility: "auto" | "pinned" | "hidden";
}

export type ElementRef =
  | { readonly type: "variable"; readonly id: VariableId }
  | { readonly type: "link"; readonly id: LinkId }
  | { readonly type: "loop"; readonly path: LoopPath }
  | { readonly type: "model" };

export interface LeverageTag {
  readonly id: LeverageTagId;
  readonly target: ElementRef;
  readonly point: LeveragePoint;
  readonly rationale: string;
  /** Whose judgement the tag is. */
  readonly by: "source" | "modeller";
  /** Why the tag stays although the drawing disagrees; "" while nobody has said. */
  readonly despite: string;
  readonly evidence: readonly EvidenceRef[];
}

export interface EvidenceRef {
  readonly quoteId: QuoteId;
  readonly stance: "supports" | "contradicts" | "qualifies";
  /** On a link: the polarity this quote speaks for. Where quotes differ the link is contested; that is derived, never stored. */
  readonly polarity: Polarity | null;
  readonly note: string;
}
export interface Quote {
  readonly id: QuoteId;
  /** Word for word, or "". */
  readonly text: string;
  /** What it says in our own words, or "". */
  readonly paraphrase: string;
  readonly sourceId: SourceId;
  readonly informantId: InformantId | null;
  readonly locator: string;
  /** Where it stands in the source's text: Unicode code points, end exclusive; null when the text is not kept. */
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly memo: string;
}
export interface Source {
  readonly id: SourceId;
  readonly kind: "interview" | "workshop" | "publication" | "document" | "modeller";
  readonly title: string;
  readonly citation: string;
  readonly doi: string;
  /** The transcript or document itself, when the user keeps it in the model; "" otherwise. */
  readonly text: string;
  /** Columns of the user's own: site, region, clinic size… */
  readonly attributes: Readonly<Record<string, string>>;
}
export interface Informant {
  readonly id: InformantId;
  /** A code such as "CCO-07"; never a person's name. */
  readonly code: string;
  readonly role: string;
  readonly organisation: string;
}
/** Colour is the name of a token (group-1 … group-8), so that themes and print can redefine it. */
export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly colour: GroupColour;
}
export type GroupColour =
  | "group-1"
  | "group-2"
  | "group-3"
  | "group-4"
  | "group-5"
  | "group-6"
  | "group-7"
  | "group-8";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Layout {
  /** Centre of the variable's label, in canvas pixels at zoom 1; y grows downwards. */
  readonly positions: Readonly<Record<VariableId, Point>>;
  /** Signed height of the arc over the chord, as a fraction of the chord; 0 is straight, positive bows to the left of source→target. */
  readonly bends: Readonly<Record<LinkId, number>>;
  /** Variables that automatic layout leaves where they are. */
  readonly pinned: readonly VariableId[];
  /** Badges placed by hand: offset from the loop's centre, in canvas pixels. */
  readonly badges: readonly { readonly path: LoopPath; readonly offset: Point }[];
}
export interface Scene {
  readonly id: SceneId;
  readonly title: string;
  readonly caption: string;
  readonly shown: "everything" | readonly ElementRef[];
  readonly emphasised: readonly ElementRef[];
}
export interface Metadata {
  readonly title: string;
  readonly question: string;
  readonly timeHorizon: string;
  readonly description: string;
  readonly authors: readonly { readonly name: string; readonly orcid: string }[];
  readonly citation: string;
  readonly licence: string;
  readonly created: string;
  readonly modified: string;
}

export interface CldDocument {
  readonly metadata: Metadata;
  readonly variables: Readonly<Record<VariableId, Variable>>;
  readonly links: Readonly<Record<LinkId, Link>>;
  readonly loopLabels: readonly LoopLabel[];
  readonly loopNotes: Readonly<Record<LoopNoteId, LoopNote>>;
  readonly leverageTags: Readonly<Record<LeverageTagId, LeverageTag>>;
  readonly quotes: Readonly<Record<QuoteId, Quote>>;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly informants: Readonly<Record<InformantId, Informant>>;
  readonly groups: Readonly<Record<GroupId, Group>>;
  readonly layout: Layout;
  readonly scenes: readonly Scene[];
}
