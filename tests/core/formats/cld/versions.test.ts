import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { CURRENT_VERSION } from "../../../../src/core/formats/cld/currentVersion";
import { STEPS, climb, step } from "../../../../src/core/formats/cld/migrate";
import { readCld } from "../../../../src/core/formats/cld/readCld";
import { repairLog } from "../../../../src/core/formats/cld/repairLog";
import { writeCld } from "../../../../src/core/formats/cld/writeCld";
import { checkDocument } from "../../../../src/core/model/checkDocument";
import { SCHEMA_FILE, schemaText } from "../../../tools/jsonSchema";

const FIXTURES = "tests/fixtures/cld";
const VERSIONS = Array.from({ length: CURRENT_VERSION }, (_, index) => index + 1);
const KINDS = ["minimal", "full", "strange"];

/** A step goes to the next version, so only the last version has none. */
it("every version but the last has its step, in order", () => {
  expect(STEPS.map(({ from }) => from)).toEqual(VERSIONS.slice(0, -1));
});

describe.each(VERSIONS)("version %i", (version) => {
  it("has a schema for other programs", () => {
    expect(existsSync(`public/schema/causal-loop-document-${version}.json`)).toBe(true);
  });

  it.each(KINDS)("has a %s file, which opens", (kind) => {
    const text = fixture(version, kind);
    expect(JSON.parse(text.replace("\uFEFF", ""))).toMatchObject({ version });
    const loaded = readCld(text);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
    expect(checkDocument(loaded.document)).toEqual([]);
    expect(loaded.migratedFrom).toBe(version < CURRENT_VERSION ? version : null);
    expect(readCld(writeCld(loaded.document))).toMatchObject({
      document: loaded.document,
      repairs: [],
    });
  });

  it.each(["minimal", "full"])("its %s file needs no repair", (kind) => {
    expect(readCld(fixture(version, kind))).toMatchObject({ ok: true, repairs: [] });
  });
});

it("the full file uses every field there is", () => {
  const full = JSON.parse(fixture(CURRENT_VERSION, "full"));
  const schema: unknown = JSON.parse(schemaText());
  expect(unused(schema, [full])).toEqual([]);
});

it("the JSON Schema in public is the one made from the code: npm run schema", () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(schemaText());
});

describe("a chain of three versions", () => {
  const names = v.object({ version: v.literal(1), names: v.array(v.string()) });
  const things = v.object({
    version: v.literal(2),
    things: v.array(v.object({ name: v.string() })),
  });
  const steps = [
    step(1, names, (file) => ({ version: 2, things: file.names.map((name) => ({ name })) })),
    step(2, things, (file) => ({ version: 3, count: file.things.length })),
  ];

  it("is climbed step by step from the oldest", () => {
    const climbed = climb(steps, { version: 1, names: ["a", "b"] }, 1, repairLog());
    expect(climbed).toEqual({ ok: true, file: { version: 3, count: 2 } });
  });

  it("is entered at the file's own version", () => {
    const climbed = climb(steps, { version: 2, things: [] }, 2, repairLog());
    expect(climbed).toEqual({ ok: true, file: { version: 3, count: 0 } });
    expect(climb(steps, "anything", 3, repairLog())).toEqual({ ok: true, file: "anything" });
  });

  it("stops at the first file that has not its version's shape", () => {
    const climbed = climb(steps, { version: 1, names: ["a", 2] }, 1, repairLog());
    expect(climbed).toMatchObject({ ok: false, problem: { path: "names[1]", found: "2" } });
  });

  it("tells of fields that the file's version does not know", () => {
    const log = repairLog();
    climb(steps, { version: 2, things: [{ name: "a", size: 3 }] }, 2, log);
    expect(log.repairs()).toMatchObject([{ path: "things[0].size", found: "size" }]);
  });
});

function fixture(version: number, kind: string): string {
  return readFileSync(`${FIXTURES}/v${version}/${kind}.cld.json`, "utf8");
}

/** Paths of the schema's fields that none of the values has. */
function unused(schema: unknown, values: readonly unknown[], path = ""): readonly string[] {
  if (!isRecord(schema)) return [];
  const forms = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(forms))
    return forms.flatMap((form) => unused(form, matching(form, values), path));
  if (schema["type"] === "array")
    return unused(
      schema["items"],
      values.flatMap((value) => value ?? []),
      `${path}[]`,
    );
  const fields = isRecord(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  return fields.flatMap(([name, field]) => {
    const inside = values.flatMap((value) =>
      isRecord(value) && Object.hasOwn(value, name) ? [value[name]] : [],
    );
    return inside.length === 0 ? [`${path}.${name}`] : unused(field, inside, `${path}.${name}`);
  });
}

/** Of the values, those of a form that is told by its "type", or all. */
function matching(form: unknown, values: readonly unknown[]): readonly unknown[] {
  const type = isRecord(form) && isRecord(form["properties"]) ? form["properties"]["type"] : null;
  if (!isRecord(type)) return values;
  return values.filter((value) => isRecord(value) && value["type"] === type["const"]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
