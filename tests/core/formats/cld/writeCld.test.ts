import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCld } from "../../../../src/core/formats/cld/readCld";
import { writeCld } from "../../../../src/core/formats/cld/writeCld";
import type { CldDocument, VariableId } from "../../../../src/core/model/document";
import { sketch, sketchId } from "../../../sketch";

const FULL = readFileSync("tests/fixtures/cld/v1/full.cld.json", "utf8");

function document(text: string): CldDocument {
  const loaded = readCld(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.document;
}
/** The fields of every object in JSON, in their order. */
function fieldOrder(text: string): readonly string[] {
  const orders: string[] = [];
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === "object" && value !== null) orders.push(Object.keys(value).join(" "));
    return value;
  });
  return orders;
}

describe("writing a document with everything in it", () => {
  it("says what a person wrote by hand, and nothing else", () => {
    expect(JSON.parse(writeCld(document(FULL)))).toEqual(JSON.parse(FULL));
  });

  it("keeps the fields in the order of the hand-written file", () => {
    expect(fieldOrder(writeCld(document(FULL)))).toEqual(fieldOrder(FULL));
  });

  it("names the schema, so that editors can check the file", () => {
    const { $schema } = JSON.parse(writeCld(document(FULL)));
    expect(readFileSync(`public/${$schema}`, "utf8")).toContain("Causal-loop document");
  });
});

describe("a small change makes a small difference", () => {
  const before = writeCld(sketch("a +> b, b -> c, c +> a"));
  const linesOf = (text: string): ReadonlySet<string> => new Set(text.split("\n"));
  const changedLines = (after: string): readonly string[] =>
    after.split("\n").filter((line) => !linesOf(before).has(line));

  it("a sign is one line", () => {
    const after = writeCld(sketch("a +> b, b +> c, c +> a"));
    expect(changedLines(after)).toEqual([
      '    { "id": "l-2", "source": "v-b", "target": "v-c", "polarity": "+" },',
    ]);
  });

  it("a rename is one line", () => {
    const renamed = sketch("a +> b, b -> c, c +> a");
    const id: VariableId = sketchId("b");
    const variable = renamed.variables[id];
    const variables = {
      ...renamed.variables,
      ...(variable && { [id]: { ...variable, name: "B!" } }),
    };
    expect(changedLines(writeCld({ ...renamed, variables }))).toEqual([
      '    { "id": "v-b", "name": "B!" },',
    ]);
  });
});

it("places are written in the order of the variables, in whatever order they were given", () => {
  const given = sketch("a, b");
  const { positions } = given.layout;
  const turned = Object.fromEntries(Object.entries(positions).reverse());
  expect(writeCld({ ...given, layout: { ...given.layout, positions: turned } })).toBe(
    writeCld(given),
  );
});
