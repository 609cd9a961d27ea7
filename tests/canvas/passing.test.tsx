import { act, render } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DiagramCanvas } from "../../src/canvas/DiagramCanvas";
import { emphasisOf } from "../../src/canvas/emphasis";
import { alikeLinks, inkOf } from "../../src/canvas/passingLinks";
import { startCanvas } from "../../src/canvas/startCanvas";
import { drawingBetween } from "../../src/core/drawing/drawingBetween";
import type { CldDocument, LinkId } from "../../src/core/model/document";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { currentDrawing, setDrawing } from "../../src/state/drawingStore";
import { setPassing } from "../../src/state/passing";
import { resetSession } from "../../src/state/sessionStore";
import { loadTheRest } from "../../src/ui/later";
import { sketch, sketchId } from "../sketch";
import { drawn, sketchAt } from "../core/drawing/drawn";
import { stubBrowser } from "./browserStubs";

const TEXT = "Trust +> Budget, Budget +||> Care, Care -> Trust, Care +> Cost";
const PLACES = { Trust: [0, 0], Budget: [300, 0], Care: [150, 260], Cost: [400, 260] } as const;
const linkId = (number: number) => `l-${number}` as LinkId;
const NOTHING = {
  selectedLoop: null,
  hoveredLoop: null,
  litPath: null,
  hoveredVariable: null,
  selected: { variables: [], links: [] },
  groupFilter: [],
  leverageRange: null,
  scene: null,
};
const plain = (document: CldDocument) => emphasisOf({ ...document, ...NOTHING });

describe("links that look the same", () => {
  const document = sketch(TEXT);

  it("are told apart by what their ink depends on, and nothing else", () => {
    const groups = alikeLinks(document, plain(document), []);
    expect(groups.map(({ ids }) => ids)).toEqual([[linkId(1), linkId(2), linkId(4)], [linkId(3)]]);
    const marked = alikeLinks(document, plain(document), [linkId(4)]);
    expect(marked.map(({ ids }) => ids)).toEqual([
      [linkId(1), linkId(2)],
      [linkId(3)],
      [linkId(4)],
    ]);
    expect(marked[2]?.look).toMatchObject({ "data-selected": true, "data-polarity": "plus" });
  });

  it("are left out where a scene leaves them out", () => {
    const shown = [{ type: "variable", id: sketchId("Care") }] as const;
    const scene = { id: "sc-1", title: "", caption: "", shown, emphasised: [] } as never;
    const seen = emphasisOf({ ...document, ...NOTHING, scene });
    expect(alikeLinks(document, seen, [])).toEqual([]);
  });

  it("are inked together with all that each of them is inked with", () => {
    const drawing = drawn(sketchAt(TEXT, PLACES));
    const [plus, minus] = alikeLinks(document, plain(document), []).map((group) =>
      inkOf(group, drawing),
    );
    const link = (number: number) => drawing.links[linkId(number)]!;
    expect(plus?.shafts).toBe(link(1).shaft + link(2).shaft + link(4).shaft);
    expect(plus?.heads).toBe(link(1).head + link(2).head + link(4).head);
    expect(plus?.bars).toBe(link(2).bars);
    expect(plus?.signs.match(/h10M/g)).toHaveLength(3);
    const { x, y } = link(3).sign;
    expect(minus).toMatchObject({ shafts: link(3).shaft, bars: "", signs: `M${x - 5} ${y}h10` });
  });

  it("have no ink where they are not in the picture", () => {
    const [plus] = alikeLinks(document, plain(document), []);
    expect(plus && inkOf(plus, { links: {} })).toEqual({
      shafts: "",
      heads: "",
      bars: "",
      signs: "",
    });
  });
});

describe("a large picture on its way", () => {
  let stop = (): void => undefined;
  beforeAll(async () => {
    stubBrowser();
    await loadTheRest();
  });
  beforeEach(() => {
    resetSession();
    loadDocument(sketchAt(TEXT, PLACES));
    stop = startCanvas();
    render(<DiagramCanvas />);
  });
  afterEach(() => {
    setPassing(null);
    stop();
  });
  const node = (name: string) =>
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${sketchId(name)}"]`)!;
  const edges = () => document.querySelector<HTMLElement>(".react-flow__edges")!;
  const shafts = () =>
    [...document.querySelectorAll(".react-flow__viewport-portal svg path")].map((path) =>
      path.getAttribute("d"),
    );

  it("is seen in place of the drawing: links as few paths, variables carried to where they are by now", () => {
    const from = currentDrawing();
    const to = drawn(
      sketchAt(TEXT, { Trust: [900, 90], Budget: [0, 500], Care: [0, 0], Cost: [500, 0] }),
    );
    const seen = drawingBetween(from, to, { document: currentDocument(), share: 0.5 });
    act(() => setPassing(seen));
    expect(edges().style.overflow).toBe("clip");
    expect(shafts()).toContain(seen.links[linkId(3)]?.shaft);
    expect(node("Trust").style.translate).toBe("450px 45px");
    // The drawing comes to its end behind it, and what is seen stays.
    act(() => setDrawing(to));
    expect(node("Trust").style.translate).toBe("-450px -45px");
    act(() => setPassing(null));
    expect(edges().style.overflow).toBe("");
    expect(node("Trust").style.translate).toBe("");
    expect(shafts()).not.toContain(seen.links[linkId(3)]?.shaft);
  });
});
