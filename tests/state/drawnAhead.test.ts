import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { arrangeVariables } from "../../src/core/commands/arranging";
import { done } from "../../src/core/commands/command";
import { renameVariable } from "../../src/core/commands/variables";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { knownSheet } from "../../src/core/drawing/sheets";
import type { CldDocument, Point, VariableId } from "../../src/core/model/document";
import {
  amend,
  currentDocument,
  currentUndoStep,
  execute,
  loadDocument,
  undo,
} from "../../src/state/documentStore";
import { drawnAhead } from "../../src/state/drawnAhead";
import { startDrawing } from "../../src/state/drawing";
import { currentDrawing } from "../../src/state/drawingStore";
import { resetSession } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const measure = (text: string): number => text.length * 7;
const always = (): boolean => true;
const SIZE = 60;
const RING = Array.from({ length: SIZE }, (_, at) => `v${at} +> v${(at + 1) % SIZE}`).join(", ");
const CHORDS = "v3 -> v30, v30 -> v11, v7 +||> v44, v44 -> v7, v50 +> v20";

/** Other places for so many of the variables. */
function placesOf(count: number): Readonly<Record<VariableId, Point>> {
  const ids = Array.from({ length: count }, (_, at) => sketchId(`v${at}`));
  const at = (place: number): Point => ({ x: 190 * (place % 9), y: 110 * Math.floor(place / 9) });
  return Object.fromEntries(ids.map((id, place) => [id, at(place)]));
}

/** The same document, of which nobody knows how it was drawn. */
function afresh(of: CldDocument): CldDocument {
  return { ...of, layout: { ...of.layout } };
}

let stop = (): void => undefined;
beforeEach(() => {
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  resetSession();
  loadDocument(sketch(`${RING}, ${CHORDS}`));
  stop = startDrawing(measure);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

describe("a picture that is drawn before its document is shown", () => {
  it("is the one that is shown then, and the one there would be without that", async () => {
    const args = { positions: placesOf(SIZE) };
    const command = await drawnAhead(arrangeVariables, args, always);
    const outcome = command.apply(currentDocument(), args);
    const sheet = outcome.ok ? knownSheet(outcome.document, measure) : null;
    execute(command, args);
    expect(currentDrawing().links).toEqual(sheet?.links);
    const picture = { document: afresh(currentDocument()), loops: null, measure };
    expect({ ...currentDrawing(), badges: [] }).toEqual(drawDiagram(picture, EMPTY_DRAWING));
  });

  it("keeps what stands, where only some are moved", async () => {
    const args = { positions: placesOf(5) };
    const command = await drawnAhead(arrangeVariables, args, always);
    execute(command, args);
    const ahead = currentDrawing();
    undo();
    execute(arrangeVariables, args);
    expect(currentDrawing()).toEqual(ahead);
  });

  it("leaves no trace before, and is one step that can be undone", async () => {
    const [before, drawing] = [currentDocument(), currentDrawing()];
    const args = { positions: placesOf(SIZE) };
    const command = await drawnAhead(arrangeVariables, args, always);
    expect(currentDocument()).toBe(before);
    expect(currentDrawing()).toBe(drawing);
    execute(command, args);
    expect(currentUndoStep()).toEqual({ key: arrangeVariables.label, count: SIZE });
    undo();
    expect(currentDocument()).toBe(before);
    expect(currentDrawing().links).toEqual(drawing.links);
  });

  it("is found also when something else was changed meanwhile that is not seen", async () => {
    const args = { positions: placesOf(SIZE) };
    const command = await drawnAhead(arrangeVariables, args, always);
    const titled = { ...currentDocument().metadata, title: "Another" };
    const retitle = (of: CldDocument) => done({ ...of, metadata: titled });
    amend({ label: "test", apply: retitle }, {});
    const outcome = command.apply(currentDocument(), args);
    expect(outcome.ok && outcome.document.metadata.title).toBe("Another");
    expect(outcome.ok && knownSheet(outcome.document, measure)).not.toBeNull();
  });

  it("is drawn anew for a diagram that has become another one", async () => {
    const args = { positions: placesOf(SIZE) };
    const command = await drawnAhead(arrangeVariables, args, always);
    execute(renameVariable, { variableId: sketchId("v1"), name: "a name of another length" });
    execute(command, args);
    expect(currentDocument().layout.positions).toEqual(args.positions);
    expect(currentDrawing().labels[sketchId("v1")]?.lines.join(" ")).toBe(
      "a name of another length",
    );
  });

  it("is not drawn to the end when nobody wants it any more", async () => {
    const args = { positions: placesOf(SIZE) };
    let asked = 0;
    const command = await drawnAhead(arrangeVariables, args, () => ++asked < 0);
    const outcome = command.apply(currentDocument(), args);
    expect(asked).toBeGreaterThan(0);
    expect(outcome.ok && outcome.document.layout.positions).toEqual(args.positions);
  });

  it("is not drawn at all where nothing would move", async () => {
    const args = { positions: { ...currentDocument().layout.positions } };
    expect(await drawnAhead(arrangeVariables, args, always)).toBe(arrangeVariables);
  });
});
