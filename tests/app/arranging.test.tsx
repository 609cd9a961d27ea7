import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { perform } from "../../src/app/actions/action";
import { actionOf } from "../../src/app/actions/actions";
import { startShortcuts } from "../../src/app/actions/shortcuts";
import { ArrangeProgress } from "../../src/app/arranging/ArrangeProgress";
import { setPinned } from "../../src/core/commands/layout";
import { renameVariable } from "../../src/core/commands/variables";
import { addScene } from "../../src/core/commands/scenes";
import type { Laid, LayoutWanted } from "../../src/core/layout/layoutWanted";
import type { Point, SceneId, VariableId } from "../../src/core/model/document";
import { arrangeOpened } from "../../src/state/arrangeDiagram";
import { HistoryTools } from "../../src/app/toolbar/HistoryTools";
import { currentArranging } from "../../src/state/arranging";
import {
  currentDocument,
  currentUndoStep,
  execute,
  loadDocument,
} from "../../src/state/documentStore";
import { startDrawing } from "../../src/state/drawing";
import { prepared } from "../../src/state/preparing";
import { latestMessage } from "../../src/state/messages";
import { resetSession, selectVariables, session } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";
import { undoSteps } from "./undoSteps";

/** A search whose end is in the hand of the test. */
interface Search {
  readonly kind: string;
  readonly wanted: LayoutWanted;
  readonly tell: (share: number) => void;
  readonly find: (places: readonly Point[]) => void;
  readonly breakDown: () => void;
  isCancelled: boolean;
}
const searches: Search[] = [];
vi.mock("../../src/workers/layoutClient", () => ({
  startLayout: (kind: string, wanted: LayoutWanted, tell: (share: number) => void) => {
    let resolve = (_laid: Laid | null): void => undefined;
    let reject = (_problem: Error): void => undefined;
    const laid = new Promise<Laid | null>((...ends) => ([resolve, reject] = ends));
    const search: Search = {
      kind,
      wanted,
      tell,
      find: (places) => resolve({ places, bends: [], cost: 0 }),
      breakDown: () => reject(new Error("no worker")),
      isCancelled: false,
    };
    searches.push(search);
    const cancel = (): void => {
      search.isCancelled = true;
      resolve(null);
    };
    return { laid, cancel };
  },
}));

const [a, b, c] = ["a", "b", "c"].map(sketchId) as [VariableId, VariableId, VariableId];
/** As far to the left of the middle as to the right. The sketch stands round (0, -37): between -150 and 75. */
const ROW: readonly Point[] = [0, 1, 2].map((place) => ({ x: 300 * place - 300, y: 7 }));
const place = (id: VariableId) => currentDocument().layout.positions[id];
const press = (key: string, how: Partial<KeyboardEventInit> = {}) =>
  act(() => void fireEvent.keyDown(document.body, { key, ...how }));

/** Presses a key that begins a search, and gives the search. */
async function begin(key: string, how: Partial<KeyboardEventInit> = {}): Promise<Search> {
  const before = searches.length;
  press(key, how);
  await vi.waitFor(() => expect(searches).toHaveLength(before + 1));
  return searches.at(-1)!;
}
const arrange = () => begin("A", { shiftKey: true });
const over = () => vi.waitFor(() => expect(currentArranging()).toBeNull());

let stops: readonly (() => void)[] = [];
beforeEach(() => {
  loadDocument(sketch("a +> b, b -> c, c +> a"));
  resetSession();
  stops = [startShortcuts(), startDrawing((text) => text.length * 8)];
});
afterEach(async () => {
  currentArranging()?.cancel();
  await over();
  for (const stop of stops) stop();
  vi.useRealTimers();
});

describe("arranging a diagram", () => {
  it("moves all of it to where better places are found, as one step, and shows it whole", async () => {
    const before = currentDocument();
    const search = await arrange();
    expect(search.kind).toBe("arrange");
    expect([...search.wanted.pinned]).toEqual([0, 0, 0]);
    search.find(ROW);
    // Found round (0, 7), put where the diagram was: round (0, -37).
    await vi.waitFor(() => expect(place(c)).toEqual({ x: 300, y: -37 }));
    expect(place(a)).toEqual({ x: -300, y: -37 });
    expect(undoSteps()).toBe(1);
    expect(currentUndoStep()).toEqual({ key: "commands:arrangeVariables", count: 3 });
    expect(session().viewRequest?.wish).toEqual({ kind: "fit" });
    expect(latestMessage()?.text).toBe("Arranged: 3 variables moved");
    expect(latestMessage()?.isPast?.()).toBe(false);
    const seen = session().viewRequest;
    perform(actionOf("undo"));
    expect(currentDocument()).toBe(before);
    expect(latestMessage()?.isPast?.()).toBe(true);
    // What was there before is seen whole again, too.
    expect(session().viewRequest).not.toBe(seen);
    expect(session().viewRequest?.wish).toEqual({ kind: "fit" });
  });

  it("T tidies it: another search, another name", async () => {
    const search = await begin("T", { shiftKey: true });
    expect(search.kind).toBe("tidy");
    search.find(ROW);
    await vi.waitFor(() => expect(currentUndoStep()?.key).toBe("commands:tidyVariables"));
    expect(place(c)).toEqual(ROW[2]);
  });

  it("says how many variables it moved", async () => {
    const search = await begin("T", { shiftKey: true });
    const { positions } = currentDocument().layout;
    search.find([a, b, c].map((id) => (id === b ? { x: 999, y: 9 } : positions[id]!)));
    await vi.waitFor(() => expect(latestMessage()?.text).toBe("Tidied: 1 variable moved"));
    expect(place(b)).toEqual({ x: 999, y: 9 });
  });

  it("leaves pinned variables where they are", async () => {
    execute(setPinned, { variableIds: [b], pinned: true });
    const stands = place(b);
    const search = await arrange();
    expect([...search.wanted.pinned]).toEqual([0, 1, 0]);
    search.find(ROW);
    await over();
    expect(place(a)).toEqual({ x: -300, y: 7 });
    expect(place(b)).toBe(stands);
  });

  it("moves only the selected variables where several are selected", async () => {
    selectVariables([a, c]);
    const search = await arrange();
    expect([...search.wanted.pinned]).toEqual([0, 1, 0]);
    expect(currentDocument().layout.pinned).toEqual([]);
    search.find(ROW);
    await over();
    expect(currentUndoStep()?.count).toBe(2);
    expect(session().viewRequest?.wish).toEqual({ kind: "reveal", variables: [a, c] });
    expect(currentDocument().layout.pinned).toEqual([]);
  });

  it("is refused where there is nothing to arrange, or nothing that may move", () => {
    execute(setPinned, { variableIds: [a, b, c], pinned: true });
    expect(actionOf("arrange").blocked?.()).toBe("allPinned");
    expect(actionOf("tidy").blocked?.()).toBe("allPinned");
    loadDocument(sketch("a"));
    expect(actionOf("arrange").blocked?.()).toBe("nothingToArrange");
    loadDocument(sketch("a +> b"));
    expect(actionOf("arrange").blocked?.()).toBeNull();
  });

  it("says so where no better places are found, and leaves no step", async () => {
    const search = await begin("T", { shiftKey: true });
    const { positions } = currentDocument().layout;
    search.find([a, b, c].map((id) => positions[id]!));
    await vi.waitFor(() => expect(latestMessage()?.text).toMatch(/^Nothing to tidy/));
    expect(undoSteps()).toBe(0);
  });

  it("says so where it breaks down", async () => {
    (await arrange()).breakDown();
    await vi.waitFor(() => expect(latestMessage()).toMatchObject({ tone: "error" }));
    expect(undoSteps()).toBe(0);
  });
});

describe("a search that is under way", () => {
  it("ends when the diagram is changed, which is said; not when something else is", async () => {
    const search = await arrange();
    const id = "sc-1" as SceneId;
    execute(addScene, {
      scene: { id, title: "Now", caption: "", shown: "everything", emphasised: [] },
    });
    expect(search.isCancelled).toBe(false);
    execute(renameVariable, { variableId: a, name: "Trust" });
    expect(search.isCancelled).toBe(true);
    await vi.waitFor(() => expect(latestMessage()?.text).toMatch(/was changed meanwhile/));
    expect(undoSteps()).toBe(2);
  });

  it("gives way to the next one, which is said, also when that is over", async () => {
    const first = await arrange();
    const second = await begin("T", { shiftKey: true });
    expect(first.isCancelled).toBe(true);
    expect(latestMessage()?.text).toBe("Arranging was called off.");
    expect(currentArranging()?.kind).toBe("tidy");
    second.find(ROW);
    await over();
    await vi.waitFor(() =>
      expect(latestMessage()?.text).toBe("Arranging was called off. Tidied: 3 variables moved"),
    );
    expect(undoSteps()).toBe(1);
  });

  it("is what undo takes back, by key and by its button, before any step", async () => {
    execute(renameVariable, { variableId: a, name: "Trust" });
    const before = currentDocument();
    const search = await arrange();
    press("z", { ctrlKey: true });
    expect(search.isCancelled).toBe(true);
    await over();
    expect(latestMessage()?.text).toBe("Cancelled: nothing was moved.");
    expect(currentDocument()).toBe(before);
    loadDocument(before);
    render(<HistoryTools />);
    const undo = () => screen.getByRole<HTMLButtonElement>("button", { name: "Undo" });
    expect(undo().disabled).toBe(true);
    const next = await arrange();
    expect(undo().disabled).toBe(false);
    fireEvent.click(undo());
    expect(next.isCancelled).toBe(true);
    await over();
    expect(undo().disabled).toBe(true);
  });

  it("goes on when the same is asked for once more", async () => {
    const search = await arrange();
    press("A", { shiftKey: true });
    press("A", { shiftKey: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(searches.at(-1)).toBe(search);
    expect(search.isCancelled).toBe(false);
    search.find(ROW);
    await over();
    expect(undoSteps()).toBe(1);
    const next = await arrange();
    expect(next).not.toBe(search);
  });

  it("gives way when the same is asked for of other variables", async () => {
    const first = await arrange();
    selectVariables([a, b]);
    const second = await arrange();
    expect(first.isCancelled).toBe(true);
    expect([...second.wanted.pinned]).toEqual([0, 0, 1]);
  });

  it("says after half a second how far it is, and can be cancelled", async () => {
    render(<ArrangeProgress />);
    const search = await arrange();
    expect(currentArranging()?.isLong).toBe(false);
    await vi.waitFor(() => expect(currentArranging()?.isLong).toBe(true));
    act(() => search.tell(0.4));
    expect(screen.getByRole("progressbar", { name: "How much is done" })).toHaveProperty(
      "value",
      0.4,
    );
    expect(screen.getByText("Arranging the diagram…")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /^Cancel/ }));
    expect(search.isCancelled).toBe(true);
    await over();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(undoSteps()).toBe(0);
    expect(latestMessage()?.text).toBe("Cancelled: nothing was moved.");
  });

  it("can be called off, or overtaken by an edit, until its picture is drawn", async () => {
    const before = currentDocument();
    (await arrange()).find(ROW);
    press("Escape");
    await over();
    expect(currentDocument()).toBe(before);
    expect(latestMessage()?.text).toBe("Cancelled: nothing was moved.");
    (await arrange()).find(ROW);
    execute(renameVariable, { variableId: a, name: "Trust" });
    await over();
    expect(place(a)).toBe(before.layout.positions[a]);
    expect(undoSteps()).toBe(1);
  });

  it("ends with Escape, before anything else does", async () => {
    selectVariables([a]);
    const search = await arrange();
    press("Escape");
    expect(search.isCancelled).toBe(true);
    expect(session().selection.variables).toEqual([a]);
    await over();
    press("Escape");
    expect(session().selection.variables).toEqual([]);
  });
});

describe("a document that came without places", () => {
  it("is arranged once it is open, without a step", async () => {
    void arrangeOpened();
    searches.at(-1)!.find(ROW);
    await vi.waitFor(() => expect(place(b)).toEqual({ x: 0, y: -37 }));
    expect(undoSteps()).toBe(0);
    expect(session().viewRequest?.wish).toEqual({ kind: "fit" });
  });

  it("is not looked for anew where the search was begun before it was shown", async () => {
    const bare = sketch("a +> b, b -> a");
    const unplaced = { ...bare, layout: { ...bare.layout, positions: {} } };
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const late = prepared(unplaced);
    await vi.waitFor(() => expect(searches.at(-1)?.wanted.net.ids).toHaveLength(2));
    await vi.advanceTimersByTimeAsync(1500);
    loadDocument(await late);
    vi.useRealTimers();
    const before = searches.length;
    const arranged = arrangeOpened();
    expect(searches).toHaveLength(before);
    searches.at(-1)!.tell(0.5);
    expect(currentArranging()?.share).toBe(0.5);
    searches.at(-1)!.find(ROW.slice(0, 2));
    await arranged;
    expect(place(b)!.x - place(a)!.x).toBe(300);
    expect(undoSteps()).toBe(0);
  });

  it("is seen as a whole also where that is called off", async () => {
    const places = currentDocument().layout.positions;
    void arrangeOpened();
    press("Escape");
    await vi.waitFor(() => expect(session().viewRequest?.wish).toEqual({ kind: "fit" }));
    expect(currentDocument().layout.positions).toBe(places);
    expect(undoSteps()).toBe(0);
  });

  it("is left to who begins to work with it", async () => {
    const message = latestMessage();
    void arrangeOpened();
    execute(renameVariable, { variableId: a, name: "Trust" });
    expect(searches.at(-1)!.isCancelled).toBe(true);
    await over();
    // Nobody asked for it, so nobody is told that it is over.
    expect(latestMessage()).toBe(message);
    expect(undoSteps()).toBe(1);
  });
});
