import { expect, it } from "vitest";
import type { CldDocument } from "../../../src/core/model/document";
import { equallyNamed } from "../../../src/core/model/equallyNamed";
import { jsonPathText } from "../../../src/core/model/jsonPath";
import { sketch, sketchId } from "../../sketch";

/** A document with variables of these names. */
function named(...names: readonly string[]): CldDocument {
  const document = sketch(names.map((_, index) => String(index)).join(", "));
  const variables = Object.values(document.variables).map((variable, index) => {
    return [variable.id, { ...variable, name: names[index] ?? "" }] as const;
  });
  return { ...document, variables: Object.fromEntries(variables) };
}

it("names that differ only in case and blanks are the same", () => {
  expect(equallyNamed(named("Trust", "load", "tr ust", "Load"))).toEqual([
    [sketchId("0"), sketchId("2")],
    [sketchId("1"), sketchId("3")],
  ]);
});

it("names of their own are not told", () => {
  expect(equallyNamed(named("trust", "trusts"))).toEqual([]);
});

it.each([
  [[], ""],
  [["links", 3, "evidence", 0, "quoteId"], "links[3].evidence[0].quoteId"],
  [["layout", "positions", "v-a-1"], "layout.positions.v-a-1"],
  [["sources", 0, "attributes", "two words"], 'sources[0].attributes["two words"]'],
  [["", "a"], '[""].a'],
])("the path %j is written %s", (path, text) => {
  expect(jsonPathText(path)).toBe(text);
});
