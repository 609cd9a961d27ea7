import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { followMoves, loadSnapping, pressVariable, release } from "../../src/canvas/moveGesture";
import type { Point, VariableId } from "../../src/core/model/document";
import { currentDocument, currentUndoStep, loadDocument } from "../../src/state/documentStore";
import { startDrawing } from "../../src/state/drawing";
import { resetSession, session, setSession } from "../../src/state/sessionStore";
import { changeSettings } from "../../src/state/settings";
import { sketch, sketchId } from "../sketch";

const [a, b, c] = ["a", "b", "c"].map(sketchId) as [VariableId, VariableId, VariableId];
const NO_KEYS = { altKey: false, ctrlKey: false, metaKey: false };
const measure = (text: string): number => text.length * 8;
const key = (type: "keydown" | "keyup", name: string, altKey = false) =>
  window.dispatchEvent(new KeyboardEvent(type, { key: name, altKey, cancelable: true }));
const go = (places: Readonly<Record<string, Point>>) =>
  followMoves({ positions: places, ended: false });
const letGo = (places: Readonly<Record<string, Point>>) =>
  followMoves({ positions: places, ended: true });
const inHand = (id: VariableId) => {
  const { gesture } = session();
  return gesture.kind === "movingVariables" ? gesture.positions[id] : undefined;
};
const guides = () => {
  const { gesture } = session();
  return gesture.kind === "movingVariables" ? gesture.guides : undefined;
};

let stop = (): void => undefined;
beforeEach(async () => {
  await loadSnapping();
  const document = sketch("a +> b, b -> c");
  const positions = { [a]: { x: 0, y: 0 }, [b]: { x: 400, y: 0 }, [c]: { x: 100, y: 300 } };
  loadDocument({ ...document, layout: { ...document.layout, positions } });
  resetSession();
  stop = startDrawing(measure);
});
afterEach(() => {
  release();
  stop();
  changeSettings({ snapWhileDragging: true });
});

describe("a dragged variable", () => {
  it("comes to lie on a line with another one that is near, and shows which", () => {
    pressVariable(NO_KEYS, { id: a });
    go({ [a]: { x: 97, y: 120 } });
    expect(inHand(a)).toEqual({ x: 100, y: 120 });
    expect(guides()).toHaveLength(1);
    go({ [a]: { x: 92, y: 120 } });
    expect(inHand(a)).toEqual({ x: 92, y: 120 });
    expect(guides()).toEqual([]);
  });

  it("is let go where it lies then, as one step", () => {
    pressVariable(NO_KEYS, { id: a });
    go({ [a]: { x: 90, y: 150 } });
    letGo({ [a]: { x: 97, y: 120 } });
    expect(currentDocument().layout.positions[a]).toEqual({ x: 100, y: 120 });
    expect(currentUndoStep()).toMatchObject({ key: "commands:moveVariables" });
    expect(session().gesture.kind).toBe("idle");
  });

  it("takes others that are dragged with it along by the same way", () => {
    pressVariable(NO_KEYS, { id: a });
    go({ [a]: { x: 97, y: 120 }, [b]: { x: 497, y: 120 } });
    expect(inHand(b)).toEqual({ x: 500, y: 120 });
  });

  it("does not mind variables far away on the screen, and is caught nearer when magnified", () => {
    pressVariable(NO_KEYS, { id: a });
    go({ [a]: { x: 97, y: -700 } });
    expect(inHand(a)).toEqual({ x: 97, y: -700 });
    setSession({ zoom: 3 });
    go({ [a]: { x: 97, y: 120 } });
    expect(inHand(a)).toEqual({ x: 97, y: 120 });
    go({ [a]: { x: 98.5, y: 120 } });
    expect(inHand(a)).toEqual({ x: 100, y: 120 });
  });

  it("follows the hand alone while Alt is held, from then on and no longer", () => {
    pressVariable(NO_KEYS, { id: a });
    go({ [a]: { x: 97, y: 120 } });
    key("keydown", "Alt", true);
    expect(inHand(a)).toEqual({ x: 97, y: 120 });
    go({ [a]: { x: 98, y: 120 } });
    expect(inHand(a)).toEqual({ x: 98, y: 120 });
    key("keyup", "Alt");
    expect(inHand(a)).toEqual({ x: 100, y: 120 });
  });

  it("follows the hand alone when it was pressed with Ctrl, or when this is switched off", () => {
    pressVariable({ ...NO_KEYS, ctrlKey: true }, { id: a });
    go({ [a]: { x: 97, y: 120 } });
    expect(inHand(a)).toEqual({ x: 97, y: 120 });
    release();
    changeSettings({ snapWhileDragging: false });
    pressVariable(NO_KEYS, { id: a });
    go({ [a]: { x: 97, y: 120 } });
    expect(inHand(a)).toEqual({ x: 97, y: 120 });
  });

  it("goes back on Escape, and stays there however the hand moves on", () => {
    pressVariable(NO_KEYS, { id: a });
    go({ [a]: { x: 97, y: 120 } });
    key("keydown", "Escape");
    go({ [a]: { x: 300, y: 120 } });
    letGo({ [a]: { x: 300, y: 120 } });
    expect(session().gesture.kind).toBe("idle");
    expect(currentUndoStep()).toBeNull();
  });
});
