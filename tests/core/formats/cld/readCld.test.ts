import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCld } from "../../../../src/core/formats/cld/readCld";
import type { FileProblem, Loaded } from "../../../../src/core/formats/fileProblem";
import type { CldDocument } from "../../../../src/core/model/document";
import { emptyDocument } from "../../../../src/core/model/emptyDocument";

const HEAD = { format: "causal-loop-document", version: 1 };
const A = { id: "v-a", name: "a" };
const B = { id: "v-b", name: "b" };
const AB = { id: "l-1", source: "v-a", target: "v-b", polarity: "+" };

/** What reading gives for a file with these parts. */
function read(parts: object): Loaded {
  return readCld(JSON.stringify({ ...HEAD, ...parts }));
}
function problemOf(loaded: Loaded): FileProblem | null {
  return loaded.ok ? null : loaded.problem;
}
function opened(parts: object): Extract<Loaded, { ok: true }> {
  const loaded = read(parts);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded;
}

describe("a file that opens", () => {
  it("may hold nothing but what it is", () => {
    expect(read({})).toEqual({
      ok: true,
      document: emptyDocument(),
      migratedFrom: null,
      repairs: [],
    });
  });

  it("may begin with a byte order mark and end with blanks", () => {
    expect(readCld(`\uFEFF${JSON.stringify(HEAD)}\r\n \n`).ok).toBe(true);
  });

  it("may say null where it may say nothing", () => {
    const link = { ...AB, delay: null, strength: null, basis: null };
    expect(opened({ variables: [A, B], links: [link] }).repairs).toEqual([]);
  });

  it("may lack places, self-links may be in it, and a loop's links may be gone", () => {
    const { document, repairs } = opened({
      variables: [A, B],
      links: [{ ...AB, target: "v-a" }],
      loopNotes: [{ id: "n-1", path: ["v-a", "v-b"], name: "dormant" }],
    });
    expect(document.layout.positions).toEqual({});
    expect(repairs).toEqual([]);
  });

  it("keeps equal names, which somebody may merge later", () => {
    const { document } = opened({ variables: [A, { ...B, name: "a" }] });
    expect(Object.values(document.variables).map(({ name }) => name)).toEqual(["a", "a"]);
  });
});

describe("a text that is not a file of ours", () => {
  it.each([
    ["", { code: "empty" }],
    ["  \n\uFEFF", { code: "empty" }],
    ['{\n  "format": "causal-loop-document",\n}', { code: "not-json", line: 3, column: 1 }],
    ["hello", { code: "not-json", line: 1, column: 1 }],
    ["source,target\na,b", { code: "not-ours", found: "csv" }],
    ["{}", { code: "not-ours", found: "json" }],
    ["[]", { code: "not-ours", found: "json" }],
    ["null", { code: "not-ours", found: "json" }],
    ["12", { code: "not-ours", found: "json" }],
    ['{"elements": [], "connections": []}', { code: "not-ours", found: "kumu" }],
    [
      '{"__proto__": {"format": "causal-loop-document", "version": 1}}',
      { code: "not-ours", found: "json" },
    ],
  ])("%j", (text, problem) => {
    expect(problemOf(readCld(text))).toEqual(problem);
  });
});

describe("the version", () => {
  it.each([2, 17])("%i is newer than we understand", (version) => {
    expect(problemOf(read({ version, variables: "changed" }))).toEqual({
      code: "too-new",
      version,
      understood: 1,
    });
  });

  it.each([0, -1, 1.5, "1", null, [1]])("%j is none", (version) => {
    expect(problemOf(read({ version }))).toMatchObject({
      code: "invalid",
      path: "version",
      rule: "shape",
    });
  });

  it("must be there", () => {
    expect(problemOf(readCld('{"format": "causal-loop-document"}'))).toMatchObject({
      path: "version",
      rule: "missing",
    });
  });
});

describe("a file that is too much", () => {
  it("is refused before it is read, over 50 megabytes", () => {
    expect(problemOf(readCld(" ".repeat(50_000_001)))).toEqual({
      code: "too-large",
      megabytes: 51,
      limit: 50,
    });
  });

  it("is refused with a million variables, within seconds", () => {
    const before = performance.now();
    const text = `{"format":"causal-loop-document","version":1,"variables":[${'{"id":"v-a","name":"a"},'.repeat(999_999)}{}]}`;
    expect(problemOf(readCld(text))).toEqual({
      code: "too-many",
      what: "variables",
      count: 1_000_000,
      limit: 20_000,
    });
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it.each(["links", "quotes", "scenes", "loopLabels"])("is refused with a million %s", (what) => {
    const list = Array.from({ length: 1_000_000 }, () => 0);
    expect(problemOf(read({ [what]: list }))).toMatchObject({ code: "too-many", what });
  });

  it("opens at the limit", () => {
    const variables = Array.from({ length: 20_000 }, (_, i) => ({ id: `v-${i}`, name: `n ${i}` }));
    const links = Array.from({ length: 100_000 }, (_, i) => {
      const source = i % 20_000;
      const target = (source + 1 + Math.floor(i / 20_000)) % 20_000;
      return { id: `l-${i}`, source: `v-${source}`, target: `v-${target}`, polarity: "+" };
    });
    expect(Object.keys(opened({ variables, links }).document.links)).toHaveLength(100_000);
  });

  it("does not freeze over twenty thousand doubled ids or a deep hole", () => {
    const variables = Array.from({ length: 20_000 }, () => A);
    const before = performance.now();
    expect(Object.keys(opened({ variables }).document.variables)).toHaveLength(20_000);
    const hole = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(readCld(`{"format":"causal-loop-document","version":1,"x":${hole}}`).ok).toBe(true);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe("a wrong value is told with its place", () => {
  it.each([
    [{ variables: {} }, "variables", "shape", "[…]", "{…}"],
    [{ variables: [1] }, "variables[0]", "shape", "{…}", "1"],
    [{ variables: [A, { id: "v-b" }] }, "variables[1].name", "missing", "", ""],
    [{ variables: [{ ...A, name: 7 }] }, "variables[0].name", "shape", "string", "7"],
    [{ variables: [{ ...A, id: "a" }] }, "variables[0].id", "malformed-id", "", '"a"'],
    [{ variables: [{ ...A, id: "l-a" }] }, "variables[0].id", "malformed-id", "", '"l-a"'],
    [{ variables: [{ ...A, id: "v-ä" }] }, "variables[0].id", "malformed-id", "", '"v-ä"'],
    [{ links: [{ ...AB, polarity: "s" }] }, "links[0].polarity", "shape", '"+" | "-" | "?"', '"s"'],
    [{ links: [{ ...AB, delay: true }] }, "links[0].delay", "shape", "{…}", "true"],
    [{ links: [{ ...AB, delay: ["long"] }] }, "links[0].delay", "shape", "{…}", "[…]"],
    [{ metadata: ["My model"] }, "metadata", "shape", "{…}", "[…]"],
    [{ metadata: { authors: [["Anna"]] } }, "metadata.authors[0]", "shape", "{…}", "[…]"],
    [{ layout: { positions: [[1, 2]] } }, "layout.positions", "shape", "{…}", "[…]"],
    [
      { groups: [{ id: "g-a", name: "a", colour: "blue" }] },
      "groups[0].colour",
      "shape",
      null,
      '"blue"',
    ],
    [{ layout: { positions: { "v-a": [1] } } }, "layout.positions.v-a[1]", "missing", "", ""],
    [
      { layout: { positions: { "v-a": [1, "x"] } } },
      "layout.positions.v-a[1]",
      "shape",
      "number",
      '"x"',
    ],
    [
      { layout: { positions: { "v-a": { x: 1, y: 2 } } } },
      "layout.positions.v-a",
      "shape",
      "[…]",
      "{…}",
    ],
    [
      { leverageTags: [{ id: "t-1", target: { type: "model" }, point: 13 }] },
      "leverageTags[0].point",
      "shape",
      null,
      "13",
    ],
    [
      { leverageTags: [{ id: "t-1", target: { type: "sector" }, point: 3 }] },
      "leverageTags[0].target.type",
      "shape",
      null,
      '"sector"',
    ],
    [
      { scenes: [{ id: "sc-1", shown: [{ type: "link" }] }] },
      "scenes[0].shown[0].id",
      "missing",
      "",
      "",
    ],
    [
      { scenes: [{ id: "sc-1", shown: "all" }] },
      "scenes[0].shown",
      "shape",
      '"everything" | […]',
      '"all"',
    ],
  ] as const)("%j", (parts, path, rule, expected, found) => {
    const problem = problemOf(read(parts));
    expect(problem).toMatchObject({ code: "invalid", path, rule, found });
    expect(problem).toMatchObject(expected === null ? {} : { expected });
  });

  it("is cut short when it is long", () => {
    const problem = problemOf(read({ links: [{ ...AB, polarity: "x".repeat(5000) }] }));
    expect(problem?.code === "invalid" && problem.found.length).toBeLessThan(80);
  });

  it("an endless number is one", () => {
    const text = JSON.stringify({
      ...HEAD,
      variables: [A],
      layout: { positions: { "v-a": [1, 2] } },
    });
    expect(problemOf(readCld(text.replace("[1,2]", "[1e999,2]")))).toMatchObject({
      path: "layout.positions.v-a[0]",
      expected: "number",
      found: "Infinity",
    });
  });
});

describe("a broken law is told with its place in the file", () => {
  it.each([
    [{ variables: [A], links: [AB] }, "links[0].target", "unknown-variable", '"v-b"'],
    [
      { variables: [A, B], links: [AB, { ...AB, id: "l-2" }] },
      "links[1]",
      "doubled-link",
      '"v-a v-b"',
    ],
    [{ variables: [A, { ...B, name: " " }] }, "variables[1].name", "empty-name", '""'],
    [
      { variables: [{ ...A, groupIds: ["g-x"] }] },
      "variables[0].groupIds[0]",
      "unknown-group",
      '"g-x"',
    ],
    [{ quotes: [{ id: "q-1", sourceId: "s-1" }] }, "quotes[0].sourceId", "unknown-source", '"s-1"'],
    [{ loopLabels: [{ path: [], label: "R1" }] }, "loopLabels[0].path", "loop-path-empty", '""'],
    [
      { scenes: [{ id: "sc-1", shown: [{ type: "link", id: "l-9" }] }] },
      "scenes[0].shown[0].id",
      "unknown-link",
      '"l-9"',
    ],
  ] as const)("%j", (parts, path, rule, found) => {
    expect(problemOf(read(parts))).toEqual({ code: "invalid", path, rule, expected: "", found });
  });
});

describe("what is set right is told", () => {
  it("the second of two equal ids gets a number, and references stay with the first", () => {
    const { document, repairs } = opened({
      variables: [
        A,
        { ...A, name: "again" },
        { id: "v-a-2", name: "taken" },
        { ...A, name: "more" },
        B,
      ],
      links: [AB, { ...AB, source: "v-b", target: "v-a" }],
    });
    expect(Object.keys(document.variables)).toEqual(["v-a", "v-a-3", "v-a-2", "v-a-4", "v-b"]);
    expect(Object.values(document.links).map(({ source }) => source)).toEqual(["v-a", "v-b"]);
    expect(repairs).toEqual([
      { code: "doubled-id-renamed", path: "variables[1].id", found: "v-a", now: "v-a-3", count: 2 },
      { code: "doubled-id-renamed", path: "links[1].id", found: "l-1", now: "l-1-2", count: 1 },
    ]);
  });

  it("evidence whose quote is missing is dropped, the rest stays", () => {
    const source = { id: "s-1", kind: "interview" };
    const evidence = [
      { quoteId: "q-gone", stance: "supports" },
      { quoteId: "q-1", stance: "contradicts" },
    ];
    const { document, repairs } = opened({
      variables: [{ ...A, evidence }, B],
      links: [{ ...AB, evidence }],
      loopNotes: [{ id: "n-1", path: ["v-a"], evidence }],
      leverageTags: [{ id: "t-1", target: { type: "model" }, point: 1, evidence }],
      quotes: [{ id: "q-1", sourceId: "s-1" }],
      sources: [source],
    });
    expect(evidenceOf(document)).toEqual(["q-1", "q-1", "q-1", "q-1"]);
    expect(repairs).toEqual([
      {
        code: "missing-quote-dropped",
        path: "variables[0].evidence[0]",
        found: "q-gone",
        now: "",
        count: 4,
      },
    ]);
  });

  it("names lose their outer and doubled blanks", () => {
    const { document, repairs } = opened({ variables: [{ ...A, name: " two \n words " }] });
    expect(Object.values(document.variables)[0]?.name).toBe("two words");
    expect(repairs).toMatchObject([
      { code: "name-tidied", found: " two \n words ", now: "two words" },
    ]);
  });

  it("loop paths are turned to their least id, wherever they stand", () => {
    const path = ["v-b", "v-a"];
    const loop = { type: "loop", path };
    const { document, repairs } = opened({
      variables: [A, B],
      loopLabels: [{ path, label: "R1" }],
      loopNotes: [{ id: "n-1", path, name: "x" }],
      leverageTags: [{ id: "t-1", target: loop, point: 7 }],
      layout: { badges: [{ path, offset: [0, 0] }] },
      scenes: [{ id: "sc-1", shown: [loop], emphasised: [loop] }],
    });
    expect(JSON.stringify(document)).not.toContain('["v-b","v-a"]');
    expect(repairs).toMatchObject([
      { code: "loop-path-turned", path: "loopLabels[0].path", count: 6 },
    ]);
  });

  it("places and bends are rounded and kept within reach", () => {
    const { document, repairs } = opened({
      variables: [A, B],
      links: [AB],
      layout: { positions: { "v-a": [0.4, -0.4], "v-b": [1e12, 3] }, bends: { "l-1": 0.12345 } },
    });
    expect(document.layout.positions).toEqual({
      "v-a": { x: 0, y: 0 },
      "v-b": { x: 1_000_000, y: 3 },
    });
    expect(Object.values(document.layout.bends)).toEqual([0.123]);
    expect(repairs).toMatchObject([
      { code: "number-rounded", path: "layout.positions.v-a[0]", count: 4 },
    ]);
  });

  it("places of things that are gone are dropped, and told as one", () => {
    const { document, repairs } = opened({
      variables: [A, B],
      links: [AB],
      layout: {
        positions: { "v-a": [1, 2], "v-gone": [3, 4] },
        bends: { "l-1": 0.5, "l-gone": 0.1 },
        pinned: ["v-b", "v-gone"],
        badges: [
          { path: ["v-a", "v-gone"], offset: [0, 0] },
          { path: ["v-a", "v-b"], offset: [5, 6] },
        ],
      },
    });
    expect(document.layout).toEqual({
      positions: { "v-a": { x: 1, y: 2 } },
      bends: { "l-1": 0.5 },
      pinned: ["v-b"],
      badges: [{ path: ["v-a", "v-b"], offset: { x: 5, y: 6 } }],
    });
    expect(repairs).toEqual([
      {
        code: "place-dropped",
        path: "layout.positions.v-gone",
        found: "v-gone",
        now: "",
        count: 4,
      },
    ]);
  });

  it("what a thing means is not dropped with it: a loop of a variable that is gone is a problem", () => {
    expect(
      problemOf(read({ variables: [A], loopLabels: [{ path: ["v-a", "v-gone"], label: "R1" }] })),
    ).toMatchObject({ path: "loopLabels[0].path[1]", rule: "unknown-variable" });
  });

  it("fields we do not know are dropped, each told once for all elements", () => {
    const { repairs } = opened({
      colour: "mauve",
      variables: [
        { ...A, weight: 1, evidence: [] },
        { ...B, weight: 2 },
      ],
    });
    expect(repairs).toEqual([
      { code: "unknown-field-dropped", path: "colour", found: "colour", now: "", count: 1 },
      {
        code: "unknown-field-dropped",
        path: "variables[0].weight",
        found: "weight",
        now: "",
        count: 2,
      },
    ]);
  });
});

describe("hostile files", () => {
  it("keys that every object has do no harm, anywhere", () => {
    for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
      const extra = `"${key}": {"polluted": true, "name": "x", "quotes": []}`;
      const text = `{"format": "causal-loop-document", "version": 1, ${extra},
        "variables": [{"id": "v-a", "name": "a", ${extra}}], "layout": {${extra}},
        "metadata": {${extra}}}`;
      const loaded = readCld(text);
      expect(loaded).toMatchObject({ ok: true });
      expect(loaded.ok && loaded.repairs.length).toBe(4);
      expect(Reflect.get({}, "polluted")).toBeUndefined();
    }
  });

  it("such keys are no ids of things", () => {
    for (const id of ["__proto__", "constructor", "toString"]) {
      const link = { ...AB, target: id };
      expect(problemOf(read({ variables: [A], links: [link] }))).toMatchObject({
        rule: "malformed-id",
      });
    }
    expect(problemOf(read({ layout: { positions: { toString: [0, 0] } } }))).toMatchObject({
      rule: "malformed-id",
    });
  });

  it("attributes of those names are dropped and told, others kept", () => {
    const text = JSON.stringify({
      ...HEAD,
      sources: [{ id: "s-1", kind: "document", attributes: {} }],
    });
    const loaded = readCld(
      text.replace(
        '"attributes":{}',
        '"attributes":{"__proto__":"x","constructor":"y","toString":"z"}',
      ),
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
    expect(Object.entries(Object.values(loaded.document.sources)[0]?.attributes ?? {})).toEqual([
      ["toString", "z"],
    ]);
    expect(loaded.repairs.map(({ found }) => found)).toEqual(["__proto__", "constructor"]);
  });

  it("markup in texts stays text, letter for letter", () => {
    const name = '<img src=x onerror="alert(1)"> & <script>';
    const { document } = opened({ variables: [{ ...A, name }], metadata: { title: name } });
    expect(Object.values(document.variables)[0]?.name).toBe(name);
    expect(document.metadata.title).toBe(name);
  });
});

it("the strange file opens with everything told", () => {
  const loaded = readCld(readFileSync("tests/fixtures/cld/v1/strange.cld.json", "utf8"));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  expect(Object.values(loaded.document.variables).map(({ name }) => name)).toEqual([
    "two words",
    "two words",
    "<img src=x onerror=alert(1)>",
    "诊所 👩‍⚕️ \uD800",
  ]);
  expect(loaded.repairs.map(({ code, found, count }) => `${code} ${found} ×${count}`)).toEqual([
    "unknown-field-dropped __proto__ ×1",
    "unknown-field-dropped constructor ×1",
    "unknown-field-dropped colour ×1",
    "unknown-field-dropped weight ×2",
    "unknown-field-dropped toString ×1",
    "unknown-field-dropped __proto__ ×1",
    "unknown-field-dropped __proto__ ×1",
    "doubled-id-renamed v-a ×1",
    "doubled-id-renamed l-a ×1",
    "name-tidied   two   words\n ×1",
    "missing-quote-dropped q-gone ×1",
    "loop-path-turned v-a v-A ×1",
    "number-rounded 1.5 ×4",
  ]);
});

/** The quotes that variables, links, notes and tags still point at. */
function evidenceOf(document: CldDocument): readonly string[] {
  const { variables, links, loopNotes, leverageTags } = document;
  return [variables, links, loopNotes, leverageTags]
    .flatMap((record) => Object.values(record))
    .flatMap(({ evidence }) => evidence.map(({ quoteId }: { quoteId: string }) => quoteId));
}
