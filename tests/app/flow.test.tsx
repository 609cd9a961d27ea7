import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startShortcuts } from "../../src/app/actions/shortcuts";
import { actionOf } from "../../src/app/actions/actions";
import { FlowBar } from "../../src/app/flow/FlowBar";
import { setPinned } from "../../src/core/commands/layout";
import { addLink } from "../../src/core/commands/links";
import { addVariable, renameVariable } from "../../src/core/commands/variables";
import { removeElements } from "../../src/core/commands/elements";
import type { FlowGraph } from "../../src/core/layout/flow/flowGraph";
import type { FlowLayout } from "../../src/core/layout/flow/flowLayout";
import type { LinkId, Point, VariableId } from "../../src/core/model/document";
import { currentDocument, execute, loadDocument } from "../../src/state/documentStore";
import { startDrawing } from "../../src/state/drawing";
import { currentDrawing } from "../../src/state/drawingStore";
import { currentFlowView, laidAsFlow } from "../../src/state/flowView";
import { latestMessage } from "../../src/state/messages";
import { chooseMode } from "../../src/state/modes";
import { resetSession, selectVariables, session } from "../../src/state/sessionStore";
import { leaveFlow } from "../../src/state/showFlow";
import { sketch, sketchId } from "../sketch";
import { undoSteps } from "./undoSteps";

/** Variables side by side, and straight links between them. */
function inRow({ nodes, links }: FlowGraph): FlowLayout {
  const places: Record<VariableId, Point> = {};
  nodes.forEach(({ id }, place) => (places[id] = { x: 200 * place, y: 0 }));
  const ways: Record<LinkId, readonly Point[]> = {};
  for (const { id, source, target } of links) {
    const [from, to] = [places[source]!.x, places[target]!.x];
    const rim = Math.sign(to - from) * 80;
    ways[id] = [
      { x: from + rim, y: 0 },
      { x: to - rim, y: 0 },
    ];
  }
  return { places, ways, width: 500, height: 40 };
}

/** In place of the kernel: variables in their order from left to right. */
const lay = vi.hoisted(() => vi.fn<(graph: FlowGraph) => Promise<unknown>>());
vi.mock("../../src/workers/flowClient", () => ({ flowLayout: lay }));

const [a, b, c, d] = ["a", "b", "c", "d"].map(sketchId) as [
  ReturnType<typeof sketchId>,
  ReturnType<typeof sketchId>,
  ReturnType<typeof sketchId>,
  ReturnType<typeof sketchId>,
];
const press = (key: string, how: Partial<KeyboardEventInit> = {}) =>
  act(() => void fireEvent.keyDown(document.body, { key, ...how }));
const drawnIds = () => Object.keys(currentDrawing().labels);
const centre = (id: typeof a) => currentDrawing().labels[id]?.centre;

async function showAll(): Promise<void> {
  press("g");
  await vi.waitFor(() => expect(currentFlowView()?.subject.kind).toBe("all"));
}

let stops: readonly (() => void)[] = [];
beforeEach(() => {
  lay.mockImplementation((graph) => Promise.resolve(inRow(graph)));
  loadDocument(sketch("a +> b, b +> c, c -> a, d"));
  resetSession();
  stops = [startShortcuts(), startDrawing((text) => text.length * 8, laidAsFlow)];
  render(<FlowBar />);
});
afterEach(() => {
  act(leaveFlow);
  for (const stop of stops) stop();
});

describe("the flow view of a diagram", () => {
  it("is another picture of it: the document stays as it is, and Escape leads back to it", async () => {
    const before = currentDocument();
    const from = centre(b);
    await showAll();
    expect(centre(b)).toEqual({ x: 200, y: 0 });
    expect(screen.getByRole("region", { name: "Flow view" }).textContent).toContain(
      "Causes on the left",
    );
    expect(currentDocument()).toBe(before);
    press("Escape");
    await vi.waitFor(() => expect(currentFlowView()).toBeNull());
    expect(centre(b)).toEqual(from);
    expect(screen.queryByRole("region", { name: "Flow view" })).toBeNull();
    expect(undoSteps()).toBe(0);
  });

  it("is seen whole where its words can be read so", async () => {
    await showAll();
    expect(session().viewRequest?.wish).toEqual({ kind: "fit" });
  });

  it("else begins where reading begins, or at what is selected, large enough to be read", async () => {
    lay.mockImplementation((graph) => Promise.resolve({ ...inRow(graph), width: 9000 }));
    const begins = async (variable: typeof a) => {
      await showAll();
      const wish = { kind: "frame", variables: [variable], legibly: true };
      await vi.waitFor(() => expect(session().viewRequest?.wish).toEqual(wish));
      act(leaveFlow);
    };
    await begins(a);
    selectVariables([c]);
    await begins(c);
  });

  it("is left by its key, or by the button", async () => {
    await showAll();
    press("g");
    await vi.waitFor(() => expect(currentFlowView()).toBeNull());
    await showAll();
    await userEvent.click(screen.getByRole("button", { name: /^Back to the diagram/ }));
    expect(currentFlowView()).toBeNull();
  });

  it("lets nobody move what stands elsewhere in truth", async () => {
    selectVariables([a, b, c]);
    await showAll();
    for (const id of [
      "alignLeft",
      "putOnCircle",
      "mirrorAcross",
      "nudgeLeft",
      "newVariable",
    ] as const)
      expect(actionOf(id).blocked?.()).toBe("inFlow");
    press("ArrowLeft");
    expect(undoSteps()).toBe(0);
  });

  it("is kept as one step, if somebody wants to", async () => {
    await showAll();
    await userEvent.click(screen.getByRole("button", { name: "Keep these places" }));
    // The view's middle is at (300, 0), the diagram's at (0, 0).
    expect(currentDocument().layout.positions[c]).toEqual({ x: 100, y: 0 });
    expect(undoSteps()).toBe(1);
    expect(currentFlowView()).toBeNull();
  });

  it("is not kept over pinned variables, and says so", async () => {
    execute(setPinned, { variableIds: [a], pinned: true });
    await showAll();
    await userEvent.click(screen.getByRole("button", { name: "Keep these places" }));
    expect(latestMessage()?.text).toMatch(/^1 variable is pinned/);
    expect(undoSteps()).toBe(1);
    expect(currentFlowView()).not.toBeNull();
  });

  it("follows what is changed meanwhile", async () => {
    await showAll();
    act(
      () =>
        void execute(addLink, {
          id: "l-9" as LinkId,
          source: c,
          target: d,
          polarity: "+" as const,
          delay: null,
        }),
    );
    await vi.waitFor(() => expect(currentDrawing().links["l-9" as LinkId]).toBeDefined());
    act(
      () => void execute(addVariable, { id: sketchId("e"), name: "e", position: { x: 9, y: 9 } }),
    );
    await vi.waitFor(() => expect(centre(sketchId("e"))).toEqual({ x: 800, y: 0 }));
    act(() => void execute(renameVariable, { variableId: a, name: "a much longer name" }));
    await vi.waitFor(() => expect(lay.mock.lastCall?.[0].nodes[0]?.height).toBe(44));
  });

  it("ends with the document, and in front of a room", async () => {
    await showAll();
    act(() => loadDocument(sketch("x +> y")));
    expect(currentFlowView()).toBeNull();
    expect(drawnIds()).toEqual([sketchId("x"), sketchId("y")]);
    await showAll();
    act(() => chooseMode("present"));
    expect(currentFlowView()).toBeNull();
  });

  it("that cannot be loaded is said to be so, and nothing changes", async () => {
    lay.mockRejectedValueOnce(new Error("no network"));
    press("g");
    await vi.waitFor(() => expect(latestMessage()?.text).toMatch(/could not be loaded/));
    expect(currentFlowView()).toBeNull();
  });
});

describe("causes and effects of a variable", () => {
  async function showRound(id: typeof a): Promise<void> {
    selectVariables([id]);
    press("G", { shiftKey: true });
    await vi.waitFor(() => expect(currentFlowView()?.subject).toMatchObject({ variableId: id }));
  }

  it("shows what is two links away on either side, and nothing else", async () => {
    await showRound(b);
    expect(new Set(drawnIds())).toEqual(new Set([a, b, c]));
    expect(screen.getByRole("status").textContent).toContain("Causes of “b”");
    expect(screen.getByRole("status").textContent).toContain("1 link back or sideways");
    expect(Object.keys(currentDrawing().links)).toHaveLength(2);
  });

  it("looks one way only, or farther, as is chosen", async () => {
    await showRound(b);
    await userEvent.click(screen.getByRole("radio", { name: "Effects" }));
    await vi.waitFor(() =>
      expect(currentFlowView()?.subject).toMatchObject({ causes: 0, effects: 2 }),
    );
    await userEvent.click(screen.getByRole("radio", { name: "1 step" }));
    await vi.waitFor(() =>
      expect(currentFlowView()?.subject).toMatchObject({ causes: 0, effects: 1 }),
    );
    expect(new Set(drawnIds())).toEqual(new Set([b, c]));
    await userEvent.click(screen.getByRole("radio", { name: "Causes" }));
    await vi.waitFor(() =>
      expect(currentFlowView()?.subject).toMatchObject({ causes: 1, effects: 0 }),
    );
  });

  it("says so where there are none", async () => {
    await showRound(d);
    expect(screen.getByRole("status").textContent).toContain("Nothing leads to “d”");
    expect(screen.queryByRole("button", { name: "Keep these places" })).toBeNull();
  });

  it("is left by one Escape, as its button says; the next selects nothing", async () => {
    await showRound(b);
    press("Escape");
    await vi.waitFor(() => expect(currentFlowView()).toBeNull());
    expect(session().selection.variables).toEqual([b]);
    press("Escape");
    expect(session().selection.variables).toEqual([]);
  });

  it("ends when its variable is deleted", async () => {
    await showRound(b);
    act(() => void execute(removeElements, { variableIds: [b], linkIds: [] }));
    expect(currentFlowView()).toBeNull();
    expect(new Set(drawnIds())).toEqual(new Set([a, c, d]));
  });
});
