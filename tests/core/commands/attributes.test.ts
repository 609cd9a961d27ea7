import { describe, expect, it } from "vitest";
import {
  addAttribute,
  removeAttribute,
  renameAttribute,
} from "../../../src/core/commands/attributes";
import { addSource } from "../../../src/core/commands/grounding";
import type { CldDocument, Source } from "../../../src/core/model/document";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { annotated, SOURCE } from "./annotated";
import { after, changedParts, EMPTY_NAME, id, refusal } from "./carriedOut";

const first = annotated();
const second: Source = {
  ...first.sources[SOURCE]!,
  id: id("source", "second"),
  attributes: { size: "9", site: "south", region: "coast" },
};
const start = after(first, addSource, { source: second });

function columns({ sources }: CldDocument): readonly Source["attributes"][] {
  return Object.values(sources).map(({ attributes }) => attributes);
}

describe("a column of the user's own", () => {
  it("is added to every source, empty", () => {
    const now = after(start, addAttribute, { name: "  clinic  size " });
    expect(columns(now)).toEqual([
      { site: "north", "clinic size": "" },
      { size: "9", site: "south", region: "coast", "clinic size": "" },
    ]);
    expect(changedParts(start, now)).toEqual(["sources"]);
  });

  it("is renamed in its place, with what it holds", () => {
    const now = after(start, renameAttribute, { name: "site", to: "county" });
    expect(columns(now)).toEqual([
      { county: "north" },
      { size: "9", county: "south", region: "coast" },
    ]);
    expect(Object.keys(now.sources[second.id]?.attributes ?? {})).toEqual([
      "size",
      "county",
      "region",
    ]);
    expect(after(now, renameAttribute, { name: "county", to: " county" })).toBe(now);
  });

  it("is deleted, with what it holds; sources without it stay the same", () => {
    const now = after(start, removeAttribute, { name: "region" });
    expect(columns(now)).toEqual([{ site: "north" }, { size: "9", site: "south" }]);
    expect(now.sources[SOURCE]).toBe(start.sources[SOURCE]);
    expect(after(now, removeAttribute, { name: "region" })).toBe(now);
  });

  it("needs a name that is free and that a file can hold", () => {
    expect(refusal(start, addAttribute, { name: " " })).toEqual(EMPTY_NAME);
    expect(refusal(start, renameAttribute, { name: "site", to: "" })).toEqual(EMPTY_NAME);
    const taken = { code: "column-exists", params: { name: "size" } };
    expect(refusal(start, addAttribute, { name: "size" })).toEqual(taken);
    expect(refusal(start, renameAttribute, { name: "site", to: "size" })).toEqual(taken);
    for (const name of ["__proto__", "constructor", "prototype"]) {
      const reserved = { code: "reserved-name", params: { name } };
      expect(refusal(start, addAttribute, { name })).toEqual(reserved);
      expect(refusal(start, renameAttribute, { name: "site", to: name })).toEqual(reserved);
    }
  });

  it("is nothing where there is no source", () => {
    const empty = emptyDocument();
    expect(after(empty, addAttribute, { name: "site" })).toBe(empty);
  });
});
