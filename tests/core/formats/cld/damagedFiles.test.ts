import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileProblem, Loaded } from "../../../../src/core/formats/fileProblem";
import { readCld } from "../../../../src/core/formats/cld/readCld";
import { shortJson } from "../../../../src/core/formats/cld/shapeProblem";
import { writeCld } from "../../../../src/core/formats/cld/writeCld";
import { checkDocument } from "../../../../src/core/model/checkDocument";
import { jsonPathText } from "../../../../src/core/model/jsonPath";
import { arbitraryDocument } from "../../model/arbitraryDocument";

// Files as they come from a text editor, another program or a bad disk: a good one, damaged at random.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Step = string | number;

/** What a damage does to the value at a place of a file. */
type Damage = "gone" | "doubled" | "swapped" | { readonly instead: Json };

const JUNK: readonly Json[] = [
  null,
  true,
  0,
  -1.5,
  1e300,
  "",
  "  two  blanks ",
  "v-nobody",
  "constructor",
  "+",
  [],
  {},
  ["v-a", "v-a"],
  [[]],
  { id: "v-a" },
];

const anyDamage = fc.oneof(
  fc.constantFrom<Damage>("gone", "doubled", "swapped"),
  fc.constantFrom(...JUNK).map((instead): Damage => ({ instead })),
);

const damagedFile = fc
  .tuple(
    arbitraryDocument,
    fc.array(fc.tuple(fc.nat(), fc.nat(), anyDamage), { minLength: 1, maxLength: 3 }),
  )
  .map(([document, damages]) => {
    let json: Json = JSON.parse(writeCld(document));
    for (const [where, other, damage] of damages) json = damaged(json, where, other, damage);
    return json;
  });

/** The ways to every value in a file but the file itself. */
function places(json: Json, way: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof json !== "object" || json === null) return [];
  const entries: readonly (readonly [Step, Json])[] = Array.isArray(json)
    ? [...json.entries()]
    : Object.entries(json);
  return entries.flatMap(([step, value]) => [[...way, step], ...places(value, [...way, step])]);
}

function valueAt(json: Json, way: readonly Step[]): Json | undefined {
  let value: Json | undefined = json;
  for (const step of way) {
    if (Array.isArray(value) && typeof step === "number") value = value[step];
    else if (isRecord(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

function damaged(json: Json, where: number, other: number, damage: Damage): Json {
  const all = places(json);
  const way = all[where % all.length] ?? [];
  const copy = structuredClone(json);
  const parent = valueAt(copy, way.slice(0, -1));
  const step = way.at(-1) ?? "";
  if (damage === "gone") remove(parent, step);
  else if (damage === "doubled") double(parent, step);
  else if (damage === "swapped") put(parent, step, valueAt(json, all[other % all.length] ?? []));
  else put(parent, step, damage.instead);
  return copy;
}

function remove(parent: Json | undefined, step: Step): void {
  if (Array.isArray(parent)) parent.splice(Number(step), 1);
  else if (isRecord(parent)) delete parent[step];
}

function double(parent: Json | undefined, step: Step): void {
  if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(step)] ?? null));
  else if (isRecord(parent)) parent[`${step}2`] = structuredClone(parent[step] ?? null);
}

function put(parent: Json | undefined, step: Step, value: Json | undefined): void {
  if (Array.isArray(parent)) parent[Number(step)] = value ?? null;
  else if (isRecord(parent)) parent[step] = value ?? null;
}

function isRecord(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The problem, when the file is one that breaks a law or has another shape. */
function invalidity(loaded: Loaded): Extract<FileProblem, { readonly code: "invalid" }> | null {
  return !loaded.ok && loaded.problem.code === "invalid" ? loaded.problem : null;
}

/** Every test looks at the same ones: making them takes longer than reading them. */
const FILES = fc.sample(damagedFile, { numRuns: 120, seed: 20 }).map((json) => ({
  json,
  loaded: readCld(JSON.stringify(json)),
  places: new Map(places(json).map((way) => [jsonPathText(way), way])),
}));

describe("a damaged file", () => {
  it("is sometimes read and sometimes refused", () => {
    const readable = FILES.filter(({ loaded }) => loaded.ok).length;
    expect(readable).toBeGreaterThan(FILES.length / 10);
    expect(readable).toBeLessThan(FILES.length - FILES.length / 10);
  });

  it("keeps every law when it is read", () => {
    for (const { loaded } of FILES) {
      expect(loaded.ok ? checkDocument(loaded.document) : []).toEqual([]);
    }
  });

  it("is refused with a place that is in it", () => {
    for (const { loaded, places: known } of FILES) {
      const problem = invalidity(loaded);
      const isTold = !problem || problem.rule === "missing" || known.has(problem.path);
      expect(isTold, `${problem?.rule} at ${problem?.path}`).toBe(true);
    }
  });

  it("is refused with what stands there, where that has not the shape it should have", () => {
    for (const { json, loaded, places: known } of FILES) {
      const problem = invalidity(loaded);
      const isShape = problem?.rule === "shape";
      const there = isShape ? shortJson(valueAt(json, known.get(problem.path) ?? [])) : "";
      expect(there, `at ${problem?.path}`).toBe(isShape ? problem.found : "");
    }
  });

  it("that lacks a field is refused with its place, in a thing that is there", () => {
    for (const { loaded, places: known } of FILES) {
      const problem = invalidity(loaded);
      if (problem?.rule !== "missing") continue;
      const owner = problem.path.replace(/\.?[^.[\]]+$|\[\d+\]$/, "");
      expect(known.has(problem.path), `${problem.path}`).toBe(false);
      expect(owner === "" || known.has(owner), `${problem.path}`).toBe(true);
    }
  });

  it("needs no more repairs once it was read and written, and stays the same", () => {
    for (const { loaded } of FILES) {
      if (!loaded.ok) continue;
      const again = readCld(writeCld(loaded.document));
      expect(again).toEqual({ ...loaded, repairs: [] });
    }
  });

  it("that is repaired tells of places that were in it", () => {
    for (const { loaded, places: known } of FILES) {
      for (const { code, path, count } of loaded.ok ? loaded.repairs : []) {
        expect(known.has(path), `${code} at ${path}`).toBe(true);
        expect(count).toBeGreaterThan(0);
      }
    }
  });
});

describe("the text of a file that was cut off or scrambled", () => {
  it("is refused with a line and a column that it has, wherever it was cut", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), (document, at) => {
        const text = writeCld(document);
        const cut = text.slice(0, 1 + (at % (text.length - 2)));
        const loaded = readCld(cut);
        const isWhole = cut.trimEnd() === text.trimEnd();
        expect(loaded.ok).toBe(isWhole);
        const place = loaded.ok || loaded.problem.code !== "not-json" ? null : loaded.problem;
        const lines = cut.split("\n");
        expect(place !== null || isWhole).toBe(true);
        expect(place?.line ?? 0).toBeLessThanOrEqual(lines.length);
        expect(place?.column ?? 0).toBeLessThanOrEqual(
          (lines[(place?.line ?? 1) - 1] ?? "").length + 1,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("never throws, whatever was typed into it", () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (document, at, typed) => {
          const text = writeCld(document);
          const place = at % text.length;
          const loaded = readCld(text.slice(0, place) + typed + text.slice(place));
          expect(loaded.ok ? checkDocument(loaded.document) : []).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
