import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING, type Drawing } from "../../src/core/drawing/drawing";
import { redrawBent } from "../../src/core/drawing/redrawEdited";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import type { CldDocument, LinkId } from "../../src/core/model/document";
import { bendsBefore, rememberBends } from "../../src/state/drawnBends";
import { measureText } from "../core/drawing/measure";
import { sketch, sketchId } from "../sketch";

const KEY = "loopwright-bends";
const [first, second] = ["l-1" as LinkId, "l-2" as LinkId];
const pictureOf = (document: CldDocument) => ({ document, loops: NO_LOOPS, measure: measureText });
const opened = (document: CldDocument): CldDocument =>
  JSON.parse(JSON.stringify(document)) as CldDocument;
const drawnAfresh = (document: CldDocument): Drawing =>
  drawDiagram(pictureOf(opened(document)), EMPTY_DRAWING);

let stored = new Map<string, string>();
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Remembers a document with these bends. */
function left(document: CldDocument, bends: Readonly<Record<LinkId, number>>): void {
  const drawing = redrawBent(pictureOf(document), drawnAfresh(document), bends);
  rememberBends(document, drawing, measureText);
}

describe("how links of a document were bent when it was drawn last", () => {
  const document = sketch("a +> b, b +> c, c +> a, c +> d");

  it("is known when it is opened again, where it is otherwise than afresh", () => {
    left(document, { [first]: 0.33 });
    expect(bendsBefore(opened(document))).toEqual({ [first]: 0.33 });
  });

  it("makes it look as before", () => {
    const drawing = redrawBent(pictureOf(document), drawnAfresh(document), { [first]: 0.33 });
    rememberBends(document, drawing, measureText);
    const again = opened(document);
    const now = redrawBent(pictureOf(again), drawnAfresh(again), bendsBefore(again));
    expect(now.links).toEqual(drawing.links);
    expect(now.links[first]?.bend).toBe(0.33);
  });

  it("is nothing where all links are bent as they are afresh, also when they were not before", () => {
    left(document, {});
    expect(bendsBefore(document)).toEqual({});
    left(document, { [second]: -0.4 });
    left(document, {});
    expect(bendsBefore(document)).toEqual({});
  });

  it("is not that of a document that looks otherwise", () => {
    left(document, { [first]: 0.33 });
    const { positions } = document.layout;
    const moved = { ...positions, [sketchId("d")]: { x: 999, y: 0 } };
    const { [second]: _gone, ...links } = document.links;
    const others = [
      { ...document, layout: { ...document.layout, positions: moved } },
      { ...document, links },
      sketch("a +> b, b +> c, c +||> a, c +> d"),
      sketch("a +> b, b +> c, c +> a, c +> e"),
    ];
    for (const other of others) expect(bendsBefore(other)).toEqual({});
    expect(bendsBefore({ ...document, metadata: { ...document.metadata, title: "New" } })).toEqual({
      [first]: 0.33,
    });
  });

  it("leaves bends set by hand to the document", () => {
    const byHand = {
      ...document,
      layout: { ...document.layout, bends: { [first]: 0.5 } },
    };
    left(byHand, { [first]: 0.1 });
    expect(bendsBefore(byHand)).toEqual({});
    const now = redrawBent(pictureOf(byHand), drawnAfresh(byHand), { [first]: 0.1 });
    expect(now.links[first]?.bend).toBe(0.5);
  });

  it("is kept for the last twenty, without their words", () => {
    const many = Array.from({ length: 22 }, (_, at) => sketch(`quality${at} +> cost`));
    for (const each of many) left(each, { [first]: 0.33 });
    const known = many.map((each) => first in bendsBefore(each));
    expect(known).toEqual(many.map((_, at) => at >= 2));
    expect(stored.get(KEY)).not.toMatch(/quality|cost/);
  });

  it("is nothing where the browser keeps nothing, or something else stands there", () => {
    for (const text of ["", "{", "{}", '[["a", 1]]', '[[1, {"l-1": "x"}]]']) {
      stored.set(KEY, text);
      expect(bendsBefore(document)).toEqual({});
    }
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("blocked");
      },
      setItem: () => {
        throw new Error("blocked");
      },
    });
    expect(() => left(document, { [first]: 0.33 })).not.toThrow();
    expect(bendsBefore(document)).toEqual({});
  });
});
