import { act, cleanup, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FirstRun } from "../../src/app/firstRun/FirstRun";
import { startFoldingPanel } from "../../src/app/firstRun/foldPanel";
import { addVariable } from "../../src/core/commands/variables";
import { emptyDocument } from "../../src/core/model/emptyDocument";
import { execute, loadDocument, redo, undo } from "../../src/state/documentStore";
import { removeThings } from "../../src/state/removeThings";
import { resetSession, session, setSession } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const ways = () => screen.queryByRole("region", { name: "Ways to start" });
const open = (document = emptyDocument()) => {
  loadDocument(document);
  resetSession();
};
const draw = () => {
  const id = sketchId("a");
  execute(addVariable, { id, name: "a", position: { x: 0, y: 0 }, linkFrom: null });
};

beforeEach(() => {
  open();
  setSession({ panelOpen: true });
});

describe("the first run", () => {
  it("shows three ways to start and the promise of privacy", () => {
    render(<FirstRun />);
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(ways()?.textContent).toContain("Nothing is sent anywhere.");
  });

  it("tells a finger to tap, and nobody to press a key that would be typed", () => {
    render(<FirstRun />);
    expect(screen.getByRole("heading", { name: "Double-click the sheet" })).toBeTruthy();
    expect(screen.queryByText("N", { selector: "kbd" })).toBeNull();
    cleanup();
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    render(<FirstRun />);
    expect(screen.getByRole("heading", { name: "Double-tap the sheet" })).toBeTruthy();
    vi.unstubAllGlobals();
  });

  it("goes at the first variable, and comes back when all is taken back, not when it is deleted", () => {
    render(<FirstRun />);
    act(draw);
    expect(ways()).toBeNull();
    act(undo);
    expect(ways()).not.toBeNull();
    act(redo);
    expect(ways()).toBeNull();
    act(() => void removeThings({ variableIds: [sketchId("a")], linkIds: [] }));
    expect(ways()).toBeNull();
  });

  it("goes while the first name is being typed", () => {
    render(<FirstRun />);
    const at = { x: 0, y: 0 };
    act(() => setSession({ editing: { kind: "newVariable", at, linkFrom: null } }));
    expect(ways()).toBeNull();
  });

  it("is there again for another empty document", () => {
    render(<FirstRun />);
    act(draw);
    act(() => open());
    expect(ways()).not.toBeNull();
  });

  it("is not there for a document with variables", () => {
    open(sketch("a"));
    render(<FirstRun />);
    expect(ways()).toBeNull();
  });
});

describe("the side panel", () => {
  it("is folded while nothing is drawn, and unfolds at the first variable", () => {
    const stop = startFoldingPanel();
    expect(session().panelOpen).toBe(false);
    draw();
    expect(session().panelOpen).toBe(true);
    stop();
  });

  it("that was folded by hand stays so", () => {
    open(sketch("a"));
    setSession({ panelOpen: false });
    const stop = startFoldingPanel();
    draw();
    expect(session().panelOpen).toBe(false);
    stop();
  });
});
