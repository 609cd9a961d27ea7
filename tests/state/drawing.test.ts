import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Command } from "../../src/core/commands/command";
import { done } from "../../src/core/commands/command";
import type { CldDocument, LinkId } from "../../src/core/model/document";
import { setAnalysis } from "../../src/state/analysisStore";
import { listLoops } from "../../src/core/loops/listLoops";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import { currentDocument, execute, loadDocument } from "../../src/state/documentStore";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { startDrawing } from "../../src/state/drawing";
import { openWithBends } from "../../src/state/drawnBends";
import { messagePause } from "../../src/workers/messagePause";
import { currentDrawing } from "../../src/state/drawingStore";
import { IDLE, resetSession, setSession } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const measure = (text: string): number => text.length * 7;
const [a, b] = [sketchId("a"), sketchId("b")];
const change: Command<(document: CldDocument) => CldDocument> = {
  label: "test",
  apply: (document, changed) => done(changed(document)),
};

let frames: FrameRequestCallback[] = [];
let stop = (): void => undefined;

function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const frame of due) frame(0);
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", (handle: number) => frames.splice(handle - 1, 1));
  resetSession();
  loadDocument(sketch("a +> b, b -> a, b +> c"));
  stop = startDrawing(measure);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

describe("the drawing", () => {
  it("shows the document from the start, and every document after it", () => {
    expect(Object.keys(currentDrawing().labels)).toHaveLength(3);
    loadDocument(sketch("x +> y"));
    expect(Object.keys(currentDrawing().labels)).toEqual([sketchId("x"), sketchId("y")]);
  });

  it("of a document that was opened, and arranged since, is the same after it was shown otherwise", () => {
    const opened = sketch("x +> y, y +> z, z +> x");
    const [first] = Object.keys(opened.links) as LinkId[];
    openWithBends(opened, { [first!]: 0.36 });
    loadDocument(opened);
    expect(currentDrawing().links[first!]?.bend).toBe(0.36);
    const positions = { ...opened.layout.positions, [sketchId("x")]: { x: 500, y: 400 } };
    execute(change, (document) => ({ ...document, layout: { ...document.layout, positions } }));
    const before = currentDrawing().links;
    stop();
    stop = startDrawing((text) => text.length * 9); // as before a room
    stop();
    stop = startDrawing(measure);
    expect(currentDrawing().links).toEqual(before);
    expect(currentDrawing().links[first!]?.bend).not.toBe(0.36);
  });

  it("gives a place to a variable that has none", () => {
    const { variables } = sketch("d");
    execute(change, (document) => ({
      ...document,
      variables: { ...document.variables, ...variables },
    }));
    expect(currentDocument().layout.positions[sketchId("d")]).toBeDefined();
    expect(currentDrawing().labels[sketchId("d")]).toBeDefined();
  });

  it("stays as it is when something changes that cannot be seen", () => {
    const before = currentDrawing();
    execute(change, (document) => ({
      ...document,
      metadata: { ...document.metadata, title: "Another" },
    }));
    expect(currentDrawing()).toBe(before);
  });

  it("shows the badge of a loop once it is found", () => {
    expect(currentDrawing().badges).toEqual([]);
    setAnalysis({ loops: listLoops(currentDocument().links) });
    expect(currentDrawing().badges.map(({ path }) => path)).toEqual([[a, b]]);
    setAnalysis({ loops: NO_LOOPS });
    expect(currentDrawing().badges).toEqual([]);
  });
});

describe("while a hand moves variables", () => {
  const moveTo = (x: number): void =>
    setSession({ gesture: { kind: "movingVariables", positions: { [a]: { x, y: 0 } } } });

  it("the drawing follows once a frame and the document stays", () => {
    const document = currentDocument();
    const link = currentDrawing().links["l-3" as LinkId];
    moveTo(500);
    moveTo(600);
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(currentDrawing().labels[a]?.centre).toEqual({ x: 600, y: 0 });
    expect(currentDrawing().links["l-3" as LinkId]).toBe(link);
    expect(currentDocument()).toBe(document);
  });

  it("Escape gives back the very drawing there was", () => {
    const before = currentDrawing();
    moveTo(500);
    nextFrame();
    setSession({ gesture: IDLE });
    expect(currentDrawing()).toBe(before);
    nextFrame();
    expect(currentDrawing()).toBe(before);
  });

  it("what was let go stays where it is", () => {
    moveTo(500);
    nextFrame();
    execute(change, (document) => ({
      ...document,
      layout: {
        ...document.layout,
        positions: { ...document.layout.positions, [a]: { x: 500, y: 0 } },
      },
    }));
    setSession({ gesture: IDLE });
    expect(currentDrawing().labels[a]?.centre).toEqual({ x: 500, y: 0 });
  });
});

describe("while a hand bends a link", () => {
  it("the drawing shows the bend", () => {
    setSession({ gesture: { kind: "bendingLink", linkId: "l-1" as LinkId, bend: 0.5 } });
    nextFrame();
    expect(currentDrawing().links["l-1" as LinkId]?.bend).toBe(0.5);
    expect(currentDrawing().labels[b]).toBeDefined();
  });
});

describe("a drawing at other places than the document's own", () => {
  it("stands there, and the document knows nothing of it", () => {
    stop();
    const before = currentDocument();
    stop = startDrawing(measure, (document) => ({
      ...document,
      layout: { ...document.layout, positions: { [a]: { x: 1, y: 2 }, [b]: { x: 300, y: 2 } } },
    }));
    expect(currentDrawing().labels[a]?.centre).toEqual({ x: 1, y: 2 });
    expect(Object.keys(currentDrawing().labels)).toHaveLength(2);
    expect(currentDocument()).toBe(before);
  });
});

describe("the drawing of many links", () => {
  const ring = Array.from({ length: 70 }, (_, at) => `v${at} +> v${(at + 1) % 70}`).join(", ");
  const pauses = async (): Promise<void> => {
    for (let pause = 0; pause < 300; pause++) await messagePause();
  };
  const withoutOne = (document: CldDocument): CldDocument => {
    const { ["l-9" as LinkId]: _gone, ...links } = document.links;
    return { ...document, links };
  };

  it("is whole at once after an edit, and stays so", async () => {
    loadDocument(sketch(ring));
    const before = currentDrawing();
    execute(change, withoutOne);
    const atOnce = currentDrawing();
    expect(Object.keys(atOnce.links)).toHaveLength(69);
    expect(
      Object.entries(atOnce.links).every(([id, link]) => before.links[id as LinkId] === link),
    ).toBe(true);
    await pauses();
    expect(currentDrawing()).toBe(atOnce);
  });

  it("shows rings as soon as loops are found, and no others later", async () => {
    loadDocument(sketch(`${ring}, v40 +> v39`));
    execute(change, withoutOne);
    const bare = currentDrawing();
    const loops = listLoops(currentDocument().links);
    setAnalysis({ loops });
    const ringed = currentDrawing();
    expect(ringed.badges.map(({ path }) => path)).toEqual([[sketchId("v39"), sketchId("v40")]]);
    expect(ringed.links).toBe(bare.links);
    // As when loops get their labels, which changes nothing that is drawn.
    execute(change, (document) => ({ ...document, loopLabels: [] }));
    expect(currentDrawing()).toBe(ringed);
    await pauses();
    expect(currentDrawing()).toBe(ringed);
    const afresh = { ...currentDocument(), layout: { ...currentDocument().layout } };
    const whole = drawDiagram({ document: afresh, loops, measure }, EMPTY_DRAWING);
    expect(ringed).toEqual(whole);
  });

  it("is the picture before when an edit is undone", async () => {
    loadDocument(sketch(ring));
    await pauses();
    const before = currentDrawing();
    const document = currentDocument();
    execute(change, withoutOne);
    execute(change, () => ({ ...document, links: { ...document.links } }));
    expect(currentDrawing().links).toEqual(before.links);
    await pauses();
    expect(currentDrawing().links).toEqual(before.links);
  });

  it("draws the newest of two edits, and nothing of a document that was closed meanwhile", async () => {
    loadDocument(sketch(ring));
    execute(change, withoutOne);
    execute(change, (document) => ({ ...document, links: {} }));
    expect(currentDrawing().links).toEqual({});
    loadDocument(sketch(ring));
    execute(change, withoutOne);
    loadDocument(sketch("x +> y"));
    await pauses();
    expect(Object.keys(currentDrawing().links)).toHaveLength(1);
  });
});
