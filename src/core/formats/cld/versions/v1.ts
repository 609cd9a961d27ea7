import * as v from "valibot";

/**
 * Version 1 of our file. Frozen with its release: a later version gets a file of its own, and this
 * one a step to it. Fields at their default may be left out; unknown fields are dropped and told.
 */
const text = v.optional(v.string(), "");
const number = v.pipe(v.number(), v.finite());
/** [x, y] in pixels, y downwards. */
const point = v.strictTuple([number, number]);
const polarity = v.picklist(["+", "-", "?"]);

const variableId = id("v");
const linkId = id("l");
const noteId = id("n");
const tagId = id("t");
const quoteId = id("q");
const sourceId = id("s");
const informantId = id("i");
const groupId = id("g");
const sceneId = id("sc");
const loopPath = v.array(variableId);

const evidence = list(
  v.object({
    quoteId,
    stance: v.picklist(["supports", "contradicts", "qualifies"]),
    polarity: v.optional(v.nullable(polarity), null),
    note: text,
  }),
);

const element = v.variant("type", [
  v.object({ type: v.literal("variable"), id: variableId }),
  v.object({ type: v.literal("link"), id: linkId }),
  v.object({ type: v.literal("loop"), path: loopPath }),
  v.object({ type: v.literal("model") }),
]);

const metadata = v.object({
  title: text,
  question: text,
  timeHorizon: text,
  description: text,
  authors: list(v.object({ name: text, orcid: text })),
  citation: text,
  licence: text,
  created: text,
  modified: text,
});

const variable = v.object({
  id: variableId,
  name: v.string(),
  kind: v.optional(v.picklist(["ordinary", "stock"]), "ordinary"),
  definition: text,
  notes: text,
  groupIds: list(groupId),
  evidence,
});

const link = v.object({
  id: linkId,
  source: variableId,
  target: variableId,
  polarity,
  delay: v.optional(v.nullable(v.object({ length: text })), null),
  strength: v.optional(v.nullable(v.picklist(["weak", "moderate", "strong"])), null),
  basis: v.optional(v.nullable(v.picklist(["stated", "implied", "inferred"])), null),
  rationale: text,
  evidence,
});

const loopNote = v.object({
  id: noteId,
  path: loopPath,
  name: text,
  story: text,
  intended: v.optional(v.nullable(v.picklist(["reinforcing", "balancing"])), null),
  evidence,
  visibility: v.optional(v.picklist(["auto", "pinned", "hidden"]), "auto"),
});

const leverageTag = v.object({
  id: tagId,
  target: element,
  point: v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  rationale: text,
  by: v.optional(v.picklist(["source", "modeller"]), "modeller"),
  despite: text,
  evidence,
});

const quote = v.object({
  id: quoteId,
  text,
  paraphrase: text,
  sourceId,
  informantId: v.optional(v.nullable(informantId), null),
  locator: text,
  span: v.optional(v.nullable(v.object({ start: number, end: number })), null),
  memo: text,
});

const source = v.object({
  id: sourceId,
  kind: v.picklist(["interview", "workshop", "publication", "document", "modeller"]),
  title: text,
  citation: text,
  doi: text,
  text,
  attributes: v.optional(v.record(v.string(), v.string()), {}),
});

const layout = v.object({
  positions: v.optional(v.record(variableId, point), {}),
  bends: v.optional(v.record(linkId, number), {}),
  pinned: list(variableId),
  badges: list(v.object({ path: loopPath, offset: point })),
});

const scene = v.object({
  id: sceneId,
  title: text,
  caption: text,
  shown: v.union([v.literal("everything"), v.array(element)]),
  emphasised: list(element),
});

const group = v.object({
  id: groupId,
  name: v.string(),
  colour: v.picklist([
    "group-1",
    "group-2",
    "group-3",
    "group-4",
    "group-5",
    "group-6",
    "group-7",
    "group-8",
  ]),
});

/** What a file of version 1 must be; parsing fills in the defaults. */
export const schemaV1 = v.object({
  $schema: v.optional(v.string()),
  format: v.literal("causal-loop-document"),
  version: v.literal(1),
  metadata: v.optional(metadata, {}),
  variables: list(variable),
  links: list(link),
  loopLabels: list(v.object({ path: loopPath, label: v.string() })),
  loopNotes: list(loopNote),
  leverageTags: list(leverageTag),
  quotes: list(quote),
  sources: list(source),
  informants: list(v.object({ id: informantId, code: text, role: text, organisation: text })),
  groups: list(group),
  layout: v.optional(layout, {}),
  scenes: list(scene),
});

/** A file of version 1, read: everything is there. */
export type FileV1 = v.InferOutput<typeof schemaV1>;

/** An id: the letter of its kind, a hyphen, then letters, digits and hyphens. */
function id(prefix: string) {
  return v.pipe(v.string(), v.regex(new RegExp(`^${prefix}-[A-Za-z0-9-]+$`)));
}

function list<Item extends v.GenericSchema>(item: Item) {
  return v.optional(v.array(item), []);
}
