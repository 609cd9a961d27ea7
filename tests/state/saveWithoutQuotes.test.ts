// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readCld } from "../../src/core/formats/cld/readCld";
import type { CldDocument } from "../../src/core/model/document";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { latestMessage } from "../../src/state/messages";
import { saveWithoutQuotes } from "../../src/state/saveWithoutQuotes";
import { link } from "../core/commands/carriedOut";
import { quoted } from "../core/evidence/quoted";
import { sketch } from "../sketch";

let saved: { readonly name: string; readonly file: Blob } | null = null;
let file: Blob | null = null;

beforeEach(() => {
  saved = null;
  URL.createObjectURL = (blob) => {
    file = blob instanceof Blob ? blob : null;
    return "blob:test";
  };
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (file) saved = { name: this.download, file };
  });
});
afterEach(() => vi.restoreAllMocks());

function care(rationale = ""): CldDocument {
  const document = quoted(sketch("a +> b"), [[1, 7]], { 1: "+1" });
  const only = document.links[link(1)];
  return {
    ...document,
    metadata: { ...document.metadata, title: "Care" },
    links: only ? { [link(1)]: { ...only, rationale } } : {},
    quotes: Object.fromEntries(
      Object.values(document.quotes).map((quote) => [
        quote.id,
        { ...quote, text: "we got help the week we missed it" },
      ]),
    ),
  };
}

async function readBack(): Promise<CldDocument> {
  const loaded = readCld((await saved?.file.text()) ?? "");
  if (!loaded.ok) throw new Error(loaded.problem.code);
  expect(loaded.repairs).toEqual([]);
  return loaded.document;
}

describe("a file without quotes", () => {
  it("is downloaded under a name of its own, and the document stays as it is", async () => {
    loadDocument(care("Help follows need."));
    const before = currentDocument();
    saveWithoutQuotes();
    expect(saved?.name).toBe("Care (without quotes).cld.json");
    const copy = await readBack();
    expect(copy).toMatchObject({ quotes: {}, informants: {}, sources: {} });
    expect(copy.links[link(1)]).toMatchObject({ rationale: "Help follows need.", evidence: [] });
    expect(currentDocument()).toBe(before);
    expect(latestMessage()).toMatchObject({ tone: "notice" });
  });

  it("tells that a text of one's own repeats a quote", () => {
    loadDocument(care("“We got help the week we missed it.”"));
    saveWithoutQuotes();
    expect(latestMessage()?.tone).toBe("error");
    expect(latestMessage()?.text).toMatch(/One of your own texts repeats a quote word for word/);
  });
});
