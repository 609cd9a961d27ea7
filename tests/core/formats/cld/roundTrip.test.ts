import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCld } from "../../../../src/core/formats/cld/readCld";
import { writeCld } from "../../../../src/core/formats/cld/writeCld";
import type { CldDocument } from "../../../../src/core/model/document";
import { emptyDocument } from "../../../../src/core/model/emptyDocument";
import { sketch } from "../../../sketch";
import { arbitraryDocument } from "../../model/arbitraryDocument";

/** What readCld gives for the text of a file that it must be able to read as it is. */
function readBack(text: string): CldDocument {
  const loaded = readCld(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  expect(loaded.repairs).toEqual([]);
  expect(loaded.migratedFrom).toBeNull();
  return loaded.document;
}

describe("a document written and read", () => {
  it("is the same document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(readBack(writeCld(document))).toStrictEqual(document);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the order of its elements", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { variables, links, groups } = readBack(writeCld(document));
        expect(Object.keys(variables)).toEqual(Object.keys(document.variables));
        expect(Object.keys(links)).toEqual(Object.keys(document.links));
        expect(Object.keys(groups)).toEqual(Object.keys(document.groups));
      }),
    );
  });

  it("gives the same bytes when it is written again", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = writeCld(document);
        expect(writeCld(readBack(text))).toBe(text);
      }),
    );
  });

  it("gives the same bytes however its objects came about", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(writeCld(turnedRound(document))).toBe(writeCld(document));
      }),
    );
  });
});

describe("the text of a file", () => {
  it("of an empty document says only what it is", () => {
    expect(writeCld(emptyDocument())).toBe(`{
  "$schema": "schema/causal-loop-document-1.json",
  "format": "causal-loop-document",
  "version": 1
}
`);
  });

  it("leaves out defaults, puts an element on a line where it fits, and ends with a newline", () => {
    expect(writeCld(sketch("pay +> help, help -||> pay"))).toBe(`{
  "$schema": "schema/causal-loop-document-1.json",
  "format": "causal-loop-document",
  "version": 1,
  "variables": [
    { "id": "v-pay", "name": "pay" },
    { "id": "v-help", "name": "help" }
  ],
  "links": [
    { "id": "l-1", "source": "v-pay", "target": "v-help", "polarity": "+" },
    { "id": "l-2", "source": "v-help", "target": "v-pay", "polarity": "-", "delay": {} }
  ],
  "layout": {
    "positions": { "v-pay": [0, -150], "v-help": [0, 150] }
  }
}
`);
  });

  it("keeps an empty list of what a scene shows", () => {
    const scene = { id: "sc-1", title: "", caption: "", shown: [], emphasised: [] } as const;
    const document = { ...emptyDocument(), scenes: [scene] } as unknown as CldDocument;
    expect(readBack(writeCld(document))).toStrictEqual(document);
  });
});

/** The same value with the fields of every object but the records of things in the opposite order. */
function turnedRound<Value>(value: Value, isRecord = false): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => turnedRound(item)) as Value;
  const entries = Object.entries(value).map(([key, child]) => {
    return [key, turnedRound(child, !isRecord && RECORDS.has(key))];
  });
  return Object.fromEntries(isRecord ? entries : entries.reverse()) as Value;
}
const RECORDS = new Set([
  "variables",
  "links",
  "loopNotes",
  "leverageTags",
  "quotes",
  "sources",
  "informants",
  "groups",
  "attributes",
]);
