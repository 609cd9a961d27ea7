import { describe, expect, it } from "vitest";
import { checkDocument, firstFinding } from "../../../src/core/model/checkDocument";
import type {
  CldDocument,
  EvidenceRef,
  GroupId,
  LeverageTag,
  LeverageTagId,
  Link,
  LinkId,
  LoopNote,
  LoopNoteId,
  LoopPath,
  Quote,
  QuoteId,
  Scene,
  SceneId,
  Source,
  SourceId,
  Variable,
  VariableId,
} from "../../../src/core/model/document";
import type { DocumentFault } from "../../../src/core/model/documentFault";
import { jsonPathText } from "../../../src/core/model/jsonPath";
import { sketch, sketchId } from "../../sketch";

const A = sketchId("a");
const B = sketchId("b");
const C = sketchId("c");
const GONE = "v-gone" as VariableId;
const FINE = sketch("a +> b, b -> a, c");
const CITED: EvidenceRef = {
  quoteId: "q-gone" as QuoteId,
  stance: "supports",
  polarity: null,
  note: "",
};

/** What is found, as "code at place". */
function found(document: CldDocument): readonly string[] {
  return checkDocument(document).map(({ code, path }) => `${code} at ${jsonPathText(path)}`);
}
/** A finding as `found` tells it. */
function fault(code: DocumentFault, place: string): string {
  return `${code} at ${place}`;
}

const source = (changes: Partial<Source> = {}): Source => ({
  id: "s-1" as SourceId,
  kind: "interview",
  title: "",
  citation: "",
  doi: "",
  text: "",
  attributes: {},
  ...changes,
});
const quote = (changes: Partial<Quote> = {}): Quote => ({
  id: "q-1" as QuoteId,
  text: "",
  paraphrase: "",
  sourceId: "s-1" as SourceId,
  informantId: null,
  locator: "",
  span: null,
  memo: "",
  ...changes,
});
const note = (path: LoopPath, changes: Partial<LoopNote> = {}): LoopNote => ({
  id: "n-1" as LoopNoteId,
  path,
  name: "named",
  story: "",
  intended: null,
  evidence: [],
  visibility: "auto",
  ...changes,
});
const tag = (changes: Partial<LeverageTag> = {}): LeverageTag => ({
  id: "t-1" as LeverageTagId,
  target: { type: "variable", id: A },
  point: 5,
  rationale: "",
  by: "modeller",
  despite: "",
  evidence: [],
  ...changes,
});
const scene = (changes: Partial<Scene> = {}): Scene => ({
  id: "sc-1" as SceneId,
  title: "",
  caption: "",
  shown: "everything",
  emphasised: [],
  ...changes,
});
const changedVariable = (changes: Partial<Variable>): CldDocument => ({
  ...FINE,
  variables: { ...FINE.variables, [A]: { ...FINE.variables[A]!, ...changes } },
});
const changedLink = (changes: Partial<Link>): CldDocument => {
  const id = "l-1" as LinkId;
  return { ...FINE, links: { ...FINE.links, [id]: { ...FINE.links[id]!, ...changes } } };
};
const laidOut = (changes: Partial<CldDocument["layout"]>): CldDocument => ({
  ...FINE,
  layout: { ...FINE.layout, ...changes },
});

it("nothing is found in a document that is fine", () => {
  expect(found(FINE)).toEqual([]);
  expect(firstFinding(FINE)).toBeNull();
});

it("everything is found, and firstFinding is the first of it", () => {
  const document = {
    ...changedVariable({ name: "" }),
    scenes: [scene({ id: "x" as SceneId })],
  };
  expect(found(document)).toEqual([
    "empty-name at variables.v-a.name",
    "malformed-id at scenes[0].id",
  ]);
  expect(firstFinding(document)).toEqual(checkDocument(document)[0]);
});

describe("variables", () => {
  it.each([
    [{ name: "" }, "empty-name", "name"],
    [{ name: " \n" }, "empty-name", "name"],
    [{ name: " a" }, "untidy-name", "name"],
    [{ name: "a  b" }, "untidy-name", "name"],
    [{ id: B }, "wrong-key", "id"],
    [{ groupIds: ["g-x" as GroupId] }, "unknown-group", "groupIds[0]"],
    [{ evidence: [CITED] }, "unknown-quote", "evidence[0].quoteId"],
  ] as const)("%j", (changes, code, field) => {
    expect(found(changedVariable(changes))).toEqual([fault(code, `variables.v-a.${field}`)]);
  });

  it("belong to a group once", () => {
    const id = "g-x" as GroupId;
    const document = changedVariable({ groupIds: [id, id] });
    const groups = { [id]: { id, name: "x", colour: "group-1" } as const };
    expect(found({ ...document, groups })).toEqual([
      fault("repeated-entry", "variables.v-a.groupIds[1]"),
    ]);
  });

  it.each(["a", "V-a", "v-", "v-a b", "l-a", "constructor", "__proto__x"])(
    "%j is no id",
    (text) => {
      const id = text as VariableId;
      const variables = { ...FINE.variables, [id]: { ...FINE.variables[C]!, id } };
      expect(checkDocument({ ...FINE, variables })).toMatchObject([
        { code: "malformed-id", found: text },
      ]);
    },
  );

  it("may share a name", () => {
    expect(found(changedVariable({ name: "b" }))).toEqual([]);
  });
});

describe("links", () => {
  it.each([
    [{ source: GONE }, "unknown-variable", "source"],
    [{ target: GONE }, "unknown-variable", "target"],
    [{ target: "toString" as VariableId }, "unknown-variable", "target"],
    [{ evidence: [CITED] }, "unknown-quote", "evidence[0].quoteId"],
    [{ id: "l-9" as LinkId }, "wrong-key", "id"],
  ] as const)("%j", (changes, code, field) => {
    const document = changedLink(changes);
    const [finding] = checkDocument(document);
    expect(finding?.code).toBe(code);
    expect(jsonPathText(finding?.path ?? [])).toContain(field);
  });

  it("one goes from the same source to the same target", () => {
    expect(found(changedLink({ source: B, target: A }))).toEqual([
      fault("doubled-link", "links.l-2"),
    ]);
  });

  it("may come home to their own source", () => {
    expect(found(changedLink({ source: C, target: C }))).toEqual([]);
  });
});

describe("loop paths", () => {
  const labelled = (path: LoopPath): CldDocument => ({
    ...FINE,
    loopLabels: [{ path, label: "R1" }],
  });

  it.each([
    [[], "loop-path-empty", ""],
    [[A, GONE], "unknown-variable", "[1]"],
    [[B, A], "loop-path-not-canonical", ""],
    [[A, B, A, C], "loop-path-repeats", ""],
    [[A, A], "loop-path-repeats", ""],
  ] as const)("%j", (path, code, place) => {
    expect(found(labelled(path))).toEqual([fault(code, `loopLabels[0].path${place}`)]);
  });

  it("may lack links: then the loop is dormant", () => {
    expect(found(labelled([A, B, C]))).toEqual([]);
    expect(found(labelled([C]))).toEqual([]);
  });

  it("are looked at wherever they stand", () => {
    const path = [B, A];
    const loop = { type: "loop", path } as const;
    const document: CldDocument = {
      ...laidOut({ badges: [{ path, offset: { x: 0, y: 0 } }] }),
      loopLabels: [{ path, label: "R1" }],
      loopNotes: { ["n-1" as LoopNoteId]: note(path) },
      leverageTags: { ["t-1" as LeverageTagId]: tag({ target: loop }) },
      scenes: [scene({ shown: [loop], emphasised: [loop] })],
    };
    expect(checkDocument(document).map(({ path: place }) => jsonPathText(place))).toEqual([
      "loopLabels[0].path",
      "loopNotes.n-1.path",
      "leverageTags.t-1.target.path",
      "layout.badges[0].path",
      "scenes[0].shown[0].path",
      "scenes[0].emphasised[0].path",
    ]);
  });
});

describe("loop labels and notes", () => {
  it.each(["R0", "R", "X1", "r1", "R01", "R1 ", ""])("%j is no label", (label) => {
    expect(found({ ...FINE, loopLabels: [{ path: [A, B], label }] })).toEqual([
      fault("malformed-loop-label", "loopLabels[0].label"),
    ]);
  });

  it("a label is of one loop and a loop has one label", () => {
    const twice = [
      { path: [A, B], label: "R1" },
      { path: [A], label: "R1" },
      { path: [A], label: "B12" },
    ];
    expect(found({ ...FINE, loopLabels: twice })).toEqual([
      "doubled-loop-label at loopLabels[1].label",
      "doubled-loop at loopLabels[2].path",
    ]);
  });

  it("a loop has one note", () => {
    const loopNotes = {
      ["n-1" as LoopNoteId]: note([A, B]),
      ["n-2" as LoopNoteId]: note([A, B], { id: "n-2" as LoopNoteId }),
    };
    expect(found({ ...FINE, loopNotes })).toEqual([fault("doubled-loop", "loopNotes.n-2.path")]);
  });
});

describe("leverage tags", () => {
  const withTags = (...tags: readonly LeverageTag[]): CldDocument => ({
    ...FINE,
    leverageTags: Object.fromEntries(tags.map((one) => [one.id, one])),
  });
  const second = "t-2" as LeverageTagId;

  it.each([
    [{ target: { type: "variable", id: GONE } }, "unknown-variable", "target.id"],
    [{ target: { type: "link", id: "l-9" as LinkId } }, "unknown-link", "target.id"],
    [{ evidence: [CITED] }, "unknown-quote", "evidence[0].quoteId"],
    [{ point: 0 as 1 }, "malformed-leverage-point", "point"],
    [{ point: 13 as 1 }, "malformed-leverage-point", "point"],
    [{ point: 1.5 as 1 }, "malformed-leverage-point", "point"],
  ] as const)("%j", (changes, code, field) => {
    expect(found(withTags(tag(changes)))).toEqual([fault(code, `leverageTags.t-1.${field}`)]);
  });

  it("one thing has a point once", () => {
    expect(found(withTags(tag(), tag({ id: second })))).toEqual([
      fault("doubled-tag", "leverageTags.t-2"),
    ]);
  });

  it("one thing may have several points, and a point several things", () => {
    expect(found(withTags(tag(), tag({ id: second, point: 6 })))).toEqual([]);
    const target = { type: "model" } as const;
    expect(found(withTags(tag(), tag({ id: second, target })))).toEqual([]);
  });
});

describe("quotes, sources, groups", () => {
  const grounded = (one: Quote, from: Source = source()): CldDocument => ({
    ...FINE,
    quotes: { [one.id]: one },
    sources: { [from.id]: from },
  });

  it.each([
    [{ sourceId: "s-9" as SourceId }, "unknown-source", "sourceId"],
    [{ informantId: "i-9" as Quote["informantId"] }, "unknown-informant", "informantId"],
    [{ span: { start: -1, end: 2 } }, "malformed-span", "span"],
    [{ span: { start: 3, end: 2 } }, "malformed-span", "span"],
    [{ span: { start: 0.5, end: 2 } }, "malformed-span", "span"],
  ] as const)("%j", (changes, code, field) => {
    expect(found(grounded(quote(changes)))).toEqual([fault(code, `quotes.q-1.${field}`)]);
  });

  it("an attribute may be called anything but what readers drop", () => {
    const named = (name: string) => source({ attributes: Object.fromEntries([[name, "x"]]) });
    expect(found(grounded(quote(), named("toString")))).toEqual([]);
    for (const name of ["__proto__", "constructor", "prototype"])
      expect(found(grounded(quote(), named(name)))).toEqual([
        fault("forbidden-attribute", `sources.s-1.attributes.${name}`),
      ]);
  });

  it("a group has a name", () => {
    const id = "g-x" as GroupId;
    const groups = { [id]: { id, name: "", colour: "group-1" } as const };
    expect(found({ ...FINE, groups })).toEqual([fault("empty-name", "groups.g-x.name")]);
  });
});

describe("layout", () => {
  const place = { x: 0, y: 0 };

  it.each([
    [{ positions: { [GONE]: place } }, "unknown-variable", "positions.v-gone"],
    [{ positions: { [A]: { x: 0.5, y: 0 } } }, "not-rounded", "positions.v-a"],
    [{ positions: { [A]: { x: 0, y: Infinity } } }, "not-rounded", "positions.v-a"],
    [{ positions: { [A]: { x: NaN, y: 0 } } }, "not-rounded", "positions.v-a"],
    [{ positions: { [A]: { x: -0, y: 0 } } }, "not-rounded", "positions.v-a"],
    [{ positions: { [A]: { x: 2e6, y: 0 } } }, "not-rounded", "positions.v-a"],
    [{ bends: { ["l-9" as LinkId]: 0 } }, "unknown-link", "bends.l-9"],
    [{ bends: { ["l-1" as LinkId]: 0.1234 } }, "not-rounded", "bends.l-1"],
    [{ bends: { ["l-1" as LinkId]: 11 } }, "not-rounded", "bends.l-1"],
    [{ pinned: [GONE] }, "unknown-variable", "pinned[0]"],
    [{ pinned: [A, A] }, "repeated-entry", "pinned[1]"],
    [{ badges: [{ path: [A, B], offset: { x: 0.1, y: 0 } }] }, "not-rounded", "badges[0].offset"],
  ] as const)("%j", (changes, code, field) => {
    expect(found(laidOut(changes))).toEqual([fault(code, `layout.${field}`)]);
  });

  it("a loop's badge has one place", () => {
    const badge = { path: [A, B], offset: place };
    expect(found(laidOut({ badges: [badge, badge] }))).toEqual([
      fault("doubled-loop", "layout.badges[1].path"),
    ]);
  });

  it("may lack places, and bends may be thousandths", () => {
    expect(found(laidOut({ positions: {}, bends: { ["l-1" as LinkId]: -0.123 } }))).toEqual([]);
  });
});

describe("scenes", () => {
  it.each([
    [{ id: "s-1" as SceneId }, "malformed-id", "id"],
    [{ shown: [{ type: "link", id: "l-9" as LinkId }] }, "unknown-link", "shown[0].id"],
    [{ emphasised: [{ type: "variable", id: GONE }] }, "unknown-variable", "emphasised[0].id"],
  ] as const)("%j", (changes, code, field) => {
    expect(found({ ...FINE, scenes: [scene(changes)] })).toEqual([
      fault(code, `scenes[0].${field}`),
    ]);
  });

  it("have ids of their own", () => {
    expect(found({ ...FINE, scenes: [scene(), scene()] })).toEqual([
      fault("doubled-id", "scenes[1].id"),
    ]);
  });
});
