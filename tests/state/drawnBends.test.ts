import { beforeEach, describe, expect, it } from "vitest";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { type Drawing, EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { redrawBent } from "../../src/core/drawing/redrawEdited";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import type { CldDocument, LinkId } from "../../src/core/model/document";
import { openSaved } from "../../src/state/documents";
import { duplicateDocument, renameSaved } from "../../src/state/documentList";
import { currentDocument } from "../../src/state/documentStore";
import { bendsBefore, bendsNow, noteDrawn, openWithBends } from "../../src/state/drawnBends";
import { showDocument } from "../../src/state/keeping";
import { keepDocumentsIn, savedForm } from "../../src/state/savedDocuments";
import { measureText } from "../core/drawing/measure";
import { sketch } from "../sketch";
import { memoryStorage } from "./memoryStorage";

const [first, second] = ["l-1" as LinkId, "l-2" as LinkId];
const document = sketch("a +> b, b +> c, c +> a, c +> d");
const pictureOf = (one: CldDocument) => ({ document: one, loops: NO_LOOPS, measure: measureText });
const copyOf = (one: CldDocument): CldDocument => JSON.parse(JSON.stringify(one)) as CldDocument;
const drawnAfresh = (one: CldDocument): Drawing =>
  drawDiagram(pictureOf(copyOf(one)), EMPTY_DRAWING);
const drawnWith = (one: CldDocument, bends: Readonly<Record<LinkId, number>>): Drawing =>
  redrawBent(pictureOf(copyOf(one)), drawnAfresh(one), bends);

describe("how the links of a document are bent", () => {
  it("is known of what is on the sheet, also when only its words have changed since", () => {
    noteDrawn(document, drawnWith(document, { [first]: 0.33 }));
    const titled = { ...document, metadata: { ...document.metadata, title: "New" } };
    expect(bendsNow(titled)?.[first]).toBe(0.33);
    expect(Object.keys(bendsNow(document) ?? {})).toEqual(Object.keys(document.links));
  });

  it("is not known of a document that looks otherwise", () => {
    noteDrawn(document, drawnAfresh(document));
    const { [second]: _gone, ...links } = document.links;
    expect(bendsNow({ ...document, links })).toBeUndefined();
    expect(bendsNow({ ...document, layout: { ...document.layout } })).toBeUndefined();
    expect(bendsNow(sketch("a +> b"))).toBeUndefined();
  });

  it("leaves bends set by hand to the document", () => {
    const layout = { ...document.layout, bends: { [first]: 0.5 } };
    const byHand = { ...document, layout };
    noteDrawn(byHand, drawnAfresh(byHand));
    expect(bendsNow(byHand)).not.toHaveProperty(first);
    expect(drawnWith(byHand, { [first]: 0.1 }).links[first]?.bend).toBe(0.5);
  });
});

describe("a document that is opened with bends", () => {
  it("is bent as before where it is bent otherwise afresh", () => {
    const afresh = drawnAfresh(document);
    openWithBends(document, { [first]: 0.33, [second]: afresh.links[second]?.bend ?? 0 });
    expect(bendsBefore(document, afresh)).toEqual({ [first]: 0.33 });
    const again = drawnWith(document, bendsBefore(document, afresh));
    expect(again.links[first]?.bend).toBe(0.33);
    expect(again.links[second]).toEqual(afresh.links[second]);
  });

  it("says nothing any more once variables stand elsewhere", () => {
    const afresh = drawnAfresh(document);
    openWithBends(document, { [first]: 0.33 });
    const moved = { ...document, layout: { ...document.layout } };
    expect(bendsBefore(moved, afresh)).toEqual({});
    expect(bendsBefore(document, afresh)).toEqual({ [first]: 0.33 });
  });

  it("says nothing of links that are not there, or of another document", () => {
    const afresh = drawnAfresh(document);
    openWithBends(document, { ["l-99" as LinkId]: 0.4 });
    expect(bendsBefore(document, afresh)).toEqual({});
    expect(bendsBefore(copyOf(document), afresh)).toEqual({});
  });
});

describe("a document that is saved in this browser", () => {
  let storage = memoryStorage();
  const bendsStored = async (key: string) => (await storage.read(key))?.bends?.[first];

  beforeEach(async () => {
    storage = memoryStorage();
    keepDocumentsIn(storage);
    noteDrawn(document, drawnWith(document, { [first]: 0.33 }));
    await storage.write(savedForm(document, "one", 1), null);
  });

  it("keeps its bends beside its text, which knows nothing of them", async () => {
    expect(await bendsStored("one")).toBe(0.33);
    expect((await storage.read("one"))?.text).not.toContain("0.33");
  });

  it("is opened with them", async () => {
    showDocument(sketch("x +> y"), null);
    expect(await openSaved("one")).toBe(true);
    expect(bendsBefore(currentDocument(), drawnAfresh(document))).toEqual({ [first]: 0.33 });
  });

  it("has them under another title, and so has a copy", async () => {
    showDocument(sketch("x +> y"), null);
    await renameSaved("one", "Another");
    expect(await bendsStored("one")).toBe(0.33);
    await duplicateDocument("one");
    const keys = (await storage.entries()).map(({ key }) => key);
    for (const key of keys) expect(await bendsStored(key)).toBe(0.33);
    expect(keys).toHaveLength(2);
  });
});
