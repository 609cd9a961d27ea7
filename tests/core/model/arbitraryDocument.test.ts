import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../src/core/model/checkDocument";
import { arbitraryDocument } from "./arbitraryDocument";

describe("the documents that properties are tried on", () => {
  it("keep every law", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(checkDocument(document)).toEqual([]);
      }),
    );
  });

  it("have links, notes, tags, evidence and scenes often enough to matter", () => {
    const documents = fc.sample(arbitraryDocument, { numRuns: 300, seed: 7 });
    const share = (has: (document: (typeof documents)[number]) => boolean) =>
      documents.filter(has).length / documents.length;
    expect(share(({ links }) => Object.keys(links).length > 2)).toBeGreaterThan(0.3);
    expect(share(({ loopNotes }) => Object.keys(loopNotes).length > 0)).toBeGreaterThan(0.3);
    expect(share(({ leverageTags }) => Object.keys(leverageTags).length > 0)).toBeGreaterThan(0.3);
    expect(share(({ quotes }) => Object.keys(quotes).length > 0)).toBeGreaterThan(0.3);
    expect(share(({ scenes }) => scenes.length > 0)).toBeGreaterThan(0.3);
  });
});
