import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { done } from "../../src/core/commands/command";
import { moveVariables } from "../../src/core/commands/layout";
import type { CldDocument } from "../../src/core/model/document";
import { currentDocument, execute, loadDocument, undo } from "../../src/state/documentStore";
import { startDrawing } from "../../src/state/drawing";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { currentPassing } from "../../src/state/passing";
import { currentDrawing } from "../../src/state/drawingStore";
import { loadTravel } from "../../src/state/travel";
import { IDLE, resetSession, setSession } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const [a, b, c] = [sketchId("a"), sketchId("b"), sketchId("c")];
const measure = (text: string): number => text.length * 7;
const AWAY = { [a]: { x: 1000, y: 0 }, [b]: { x: 1000, y: 500 } };

let frames: FrameRequestCallback[] = [];
let clock = 0;
let stop = (): void => undefined;

/** So many milliseconds later the browser asks for a frame. */
function later(milliseconds: number): void {
  clock += milliseconds;
  const due = frames;
  frames = [];
  for (const frame of due) frame(clock);
}
const place = (id: typeof a) => currentDrawing().labels[id]?.centre;

function begin({ motion, of = "a +> b, b -> c, c -> a" }: Begun): void {
  vi.stubGlobal("matchMedia", () => ({ matches: motion }));
  loadDocument(sketch(of));
  stop = startDrawing(measure);
}

interface Begun {
  readonly motion: boolean;
  readonly of?: string;
}

beforeEach(async () => {
  await loadTravel();
  frames = [];
  clock = 5000;
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", (handle: number) => {
    if (handle > 0) frames.splice(handle - 1, 1);
  });
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  resetSession();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("variables that are laid out anew", () => {
  it("go to their places together, in a third of a second", () => {
    begin({ motion: true });
    const from = place(a);
    execute(moveVariables, { positions: AWAY });
    expect(place(a)).toEqual(from);
    later(175);
    const half = place(a)!;
    expect(half.x).toBeCloseTo((from!.x + 1000) / 2, 0);
    later(100);
    expect(place(a)).not.toEqual(AWAY[a]);
    later(80);
    expect(place(a)).toEqual(AWAY[a]);
    expect(place(b)).toEqual(AWAY[b]);
    expect(frames).toEqual([]);
  });

  it("are there at once where less motion is asked for", () => {
    begin({ motion: false });
    execute(moveVariables, { positions: AWAY });
    expect(place(a)).toEqual(AWAY[a]);
  });

  it("turn back from where they are to where undo wants them", () => {
    begin({ motion: true });
    const from = place(a);
    execute(moveVariables, { positions: AWAY });
    later(175);
    const half = place(a);
    undo();
    expect(place(a)).toEqual(half);
    later(360);
    expect(place(a)).toEqual(from);
  });

  it("are there as soon as a hand takes one of them", () => {
    begin({ motion: true });
    execute(moveVariables, { positions: AWAY });
    later(100);
    setSession({ gesture: { kind: "movingVariables", positions: { [c]: { x: 7, y: 7 } } } });
    later(16);
    expect(place(a)).toEqual(AWAY[a]);
    expect(place(c)).toEqual({ x: 7, y: 7 });
    setSession({ gesture: IDLE });
    expect(frames).toEqual([]);
  });

  it("of another document stand where they stand", () => {
    begin({ motion: true });
    loadDocument({
      ...sketch("a +> b, b -> c"),
      layout: { ...sketch("a +> b, b -> c").layout, positions: { ...AWAY, [c]: { x: 0, y: 900 } } },
    });
    expect(place(a)).toEqual(AWAY[a]);
  });
});

describe("many variables that are laid out anew", () => {
  const SIZE = 90;
  const RING = Array.from({ length: SIZE }, (_, at) => `v${at} +> v${(at + 1) % SIZE}`).join(", ");
  const ids = Array.from({ length: SIZE }, (_, at) => sketchId(`v${at}`));
  const elsewhere = (by: number) =>
    Object.fromEntries(
      ids.map((id, at) => [id, { x: 190 * (at % 9) + by, y: 110 * Math.floor(at / 9) }]),
    );
  /** The picture of the document, drawn as if nothing had been there before. */
  const whole = () => {
    const now = { ...currentDocument(), layout: { ...currentDocument().layout } };
    return drawDiagram({ document: now, loops: null, measure }, EMPTY_DRAWING);
  };
  const labelsMoved = (from: typeof EMPTY_DRAWING): number =>
    ids.filter((id) => currentDrawing().labels[id] !== from.labels[id]).length;

  it.each([true, false])(
    "come some with every frame, seen as one picture; motion: %s",
    (motion) => {
      begin({ motion, of: RING });
      const from = currentDrawing();
      execute(moveVariables, { positions: elsewhere(3000) });
      const { bounds } = currentDrawing();
      expect({ ...currentDrawing(), bounds: from.bounds }).toEqual(from);
      expect(currentPassing()).toBe(from);
      const drawn: number[] = [];
      const seen: number[] = [];
      while (frames.length > 0) {
        const before = currentDrawing();
        later(16);
        drawn.push(labelsMoved(before));
        const passing = currentPassing();
        if (passing) seen.push(passing.labels[ids[0]!]!.centre.x);
      }
      expect(Math.max(...drawn)).toBeLessThanOrEqual(SIZE / 3);
      expect(drawn.reduce((sum, count) => sum + count)).toBe(SIZE);
      expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      expect(new Set(seen).size > 2).toBe(motion);
      expect(currentDrawing().bounds).toEqual(bounds);
      expect(currentPassing()).toBeNull();
      expect({ ...currentDrawing(), badges: [] }).toEqual({ ...whole(), badges: [] });
    },
  );

  it("turn back from where they are seen to where undo wants them", () => {
    begin({ motion: true, of: RING });
    const from = currentDrawing();
    execute(moveVariables, { positions: elsewhere(3000) });
    for (let frame = 0; frame < 12; frame++) later(16);
    const half = currentPassing();
    expect(half?.labels[ids[5]!]?.centre).not.toEqual(from.labels[ids[5]!]?.centre);
    undo();
    expect(currentPassing()).toBe(half);
    while (frames.length > 0) later(16);
    expect(currentPassing()).toBeNull();
    expect(currentDrawing().labels).toEqual(from.labels);
    expect(currentDrawing().links).toEqual(from.links);
  });

  it("are all there as soon as a hand takes one of them, or another document is opened", () => {
    begin({ motion: true, of: RING });
    execute(moveVariables, { positions: elsewhere(3000) });
    for (let frame = 0; frame < 4; frame++) later(16);
    const gesture = { kind: "movingVariables", positions: { [ids[1]!]: { x: 7, y: 7 } } } as const;
    setSession({ gesture });
    expect(currentPassing()).toBeNull();
    expect(currentDrawing().labels).toEqual(whole().labels);
    setSession({ gesture: IDLE });
    execute(moveVariables, { positions: elsewhere(0) });
    later(16);
    loadDocument(sketch("a +> b"));
    expect(currentPassing()).toBeNull();
    expect(Object.keys(currentDrawing().labels)).toEqual([a, b]);
    expect(frames).toEqual([]);
  });

  it("go on to a picture that differs a little, and to one with fewer links", () => {
    begin({ motion: true, of: RING });
    execute(moveVariables, { positions: elsewhere(3000) });
    for (let frame = 0; frame < 6; frame++) later(16);
    const few = { label: "test", apply: (now: CldDocument) => done({ ...now, links: {} }) };
    execute(few, {});
    expect(currentPassing()).not.toBeNull();
    later(16);
    expect(currentPassing()?.links).toEqual({});
    while (frames.length > 0) later(16);
    expect(currentDrawing()).toEqual(whole());
  });
});
