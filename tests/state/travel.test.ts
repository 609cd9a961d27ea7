import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moveVariables } from "../../src/core/commands/layout";
import { execute, loadDocument, undo } from "../../src/state/documentStore";
import { startDrawing } from "../../src/state/drawing";
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

function begin({ motion }: { readonly motion: boolean }): void {
  vi.stubGlobal("matchMedia", () => ({ matches: motion }));
  loadDocument(sketch("a +> b, b -> c, c -> a"));
  stop = startDrawing(measure);
}

beforeEach(async () => {
  await loadTravel();
  frames = [];
  clock = 5000;
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", (handle: number) => frames.splice(handle - 1, 1));
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
