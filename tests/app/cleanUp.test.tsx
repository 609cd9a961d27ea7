import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { perform } from "../../src/app/actions/action";
import { actionOf } from "../../src/app/actions/actions";
import { startShortcuts } from "../../src/app/actions/shortcuts";
import { ContextMenu } from "../../src/app/menus/ContextMenu";
import { closeOverlay } from "../../src/app/overlays/overlayStore";
import { RotateOverlay } from "../../src/app/overlays/RotateOverlay";
import { ArrangeTools } from "../../src/app/toolbar/ArrangeTools";
import type { VariableId } from "../../src/core/model/document";
import { currentDocument, loadDocument, undo } from "../../src/state/documentStore";
import { startDrawing } from "../../src/state/drawing";
import { latestMessage } from "../../src/state/messages";
import {
  resetSession,
  selectLoop,
  selectVariables,
  session,
  setSession,
} from "../../src/state/sessionStore";
import { settings } from "../../src/state/settings";
import { sketch, sketchId } from "../sketch";
import { undoSteps } from "./undoSteps";

const [a, b, c, d] = ["a", "b", "c", "d"].map(sketchId) as [
  VariableId,
  VariableId,
  VariableId,
  VariableId,
];
const measure = (text: string): number => text.length * 8;
const place = (id: VariableId) => currentDocument().layout.positions[id]!;
const alt = { altKey: true, shiftKey: true };

let stops: readonly (() => void)[] = [];
beforeEach(() => {
  const document = sketch("a +> b, b -> c, c +> a, d");
  const positions = { ...document.layout.positions, [b]: { x: 210, y: 43 } };
  loadDocument({ ...document, layout: { ...document.layout, positions } });
  resetSession();
  stops = [startShortcuts(), startDrawing(measure)];
});
afterEach(() => {
  for (const stop of stops) stop();
  closeOverlay();
});

/** What a key does comes with code that is fetched when it is first needed. */
async function stepBy(key: string, how: Partial<KeyboardEventInit> = {}): Promise<void> {
  fireEvent.keyDown(document.body, { key, ...how });
  await vi.waitFor(() => expect(undoSteps()).toBe(1));
}

describe("putting in order by the keyboard", () => {
  it.each([
    ["ArrowLeft", "x"],
    ["c", "x"],
    ["ArrowRight", "x"],
    ["ArrowUp", "y"],
    ["m", "y"],
    ["ArrowDown", "y"],
  ] as const)(
    "Alt Shift %s brings the selected variables to one line, as one step",
    async (key, axis) => {
      selectVariables([a, b, c]);
      const before = currentDocument();
      await stepBy(key, alt);
      expect(place(b)[axis]).toBe(place(a)[axis]);
      expect(place(c)[axis]).toBe(place(a)[axis]);
      expect(currentDocument().layout.positions[d]).toBe(before.layout.positions[d]);
      undo();
      expect(currentDocument()).toBe(before);
    },
  );

  it.each([
    ["h", "x"],
    ["v", "y"],
  ] as const)("Alt Shift %s gives them equal gaps", async (key, axis) => {
    selectVariables([a, b, c]);
    await stepBy(key, alt);
    const [first = 0, second = 0, third = 0] = [a, b, c]
      .map((id) => place(id)[axis])
      .toSorted((p, q) => p - q);
    expect(Math.abs(third - second - (second - first))).toBeLessThanOrEqual(1);
  });

  it("O puts the variables of the selected loop on a circle, in its order", async () => {
    selectLoop([a, b, c]);
    await stepBy("o");
    const sides = [
      [a, b],
      [b, c],
      [c, a],
    ].map(([from, to]) => Math.hypot(place(from!).x - place(to!).x, place(from!).y - place(to!).y));
    for (const side of sides) expect(Math.abs(side - sides[0]!)).toBeLessThan(2);
    expect(session().viewRequest?.wish).toEqual({ kind: "reveal", variables: [a, b, c] });
  });

  it("with nothing selected brackets and Shift H, Shift V turn the whole diagram", async () => {
    const corners = () => [a, b, c, d].map((id) => ({ ...place(id) }));
    const start = corners();
    for (const [key, how, back] of [
      ["]", {}, "["],
      ["H", { shiftKey: true }, "H"],
      ["V", { shiftKey: true }, "V"],
    ] as const) {
      await stepBy(key, how);
      expect(corners()).not.toEqual(start);
      expect(session().viewRequest?.wish).toEqual({ kind: "fit" });
      fireEvent.keyDown(document.body, { key: back, ...how });
      await vi.waitFor(() => expect(corners()).toEqual(start));
      undo();
      undo();
    }
  });

  it("four quarter turns give back the picture, though its words have to make room on the way", async () => {
    const tall = sketch("the first of them +> the second of them, the third of them");
    const places = Object.keys(tall.layout.positions).map((id, at) => [id, { x: 0, y: 60 * at }]);
    const positions = Object.fromEntries(places);
    loadDocument({ ...tall, layout: { ...tall.layout, positions } });
    for (let turn = 0; turn < 4; turn++) {
      fireEvent.keyDown(document.body, { key: "]" });
      await vi.waitFor(() => expect(undoSteps()).toBe(turn + 1));
      const rows = Object.values(currentDocument().layout.positions).map(({ y }) => y);
      const columns = Object.values(currentDocument().layout.positions).map(({ x }) => x);
      // Lying on the side they are farther apart than they were: a name is wider than it is high.
      const far = Math.max(...columns) - Math.min(...columns);
      expect(turn % 2 === 0 ? far > 121 : Math.max(...rows) - Math.min(...rows) === 120).toBe(true);
    }
    expect(currentDocument().layout.positions).toEqual(positions);
  });

  it("tells of a variable that was not chosen and is covered now, until it is clear again", async () => {
    const heard = latestMessage()?.serial ?? 0;
    const { layout } = currentDocument();
    const positions = {
      ...layout.positions,
      [a]: { x: 0, y: 0 },
      [b]: { x: 300, y: 200 },
      [c]: { x: 0, y: 204 },
      [d]: { x: 900, y: 900 },
    };
    loadDocument({ ...currentDocument(), layout: { ...layout, positions } });
    selectVariables([a, b]);
    await stepBy("ArrowLeft", alt);
    await vi.waitFor(() => expect(latestMessage()?.serial).toBeGreaterThan(heard));
    expect(latestMessage()?.text).toMatch(/^One variable that was not chosen is covered now/);
    expect(latestMessage()?.isPast?.()).toBe(false);
    undo();
    expect(latestMessage()?.isPast?.()).toBe(true);
  });

  it("says what is missing where there is too little to put in order", () => {
    selectVariables([a]);
    expect(actionOf("alignLeft").blocked?.()).toBe("needsTwo");
    selectVariables([a, b]);
    expect(actionOf("alignLeft").blocked?.()).toBeNull();
    expect(actionOf("spaceAcross").blocked?.()).toBe("needsThree");
    expect(actionOf("putOnCircle").blocked?.()).toBe("needsThree");
    loadDocument(sketch("a"));
    resetSession();
    expect(actionOf("mirrorAcross").blocked?.()).toBe("nothingToArrange");
  });

  it("Shift P pins what is selected, and unpins it when all of it is pinned", () => {
    selectVariables([a, b]);
    fireEvent.keyDown(document.body, { key: "P", shiftKey: true });
    expect(currentDocument().layout.pinned).toEqual([a, b]);
    selectVariables([b, c]);
    fireEvent.keyDown(document.body, { key: "P", shiftKey: true });
    expect(currentDocument().layout.pinned).toEqual([a, b, c]);
    fireEvent.keyDown(document.body, { key: "P", shiftKey: true });
    expect(currentDocument().layout.pinned).toEqual([a]);
    expect(undoSteps()).toBe(3);
  });
});

describe("rotating by an angle", () => {
  const field = () => screen.getByRole("spinbutton", { name: "Degrees" });
  let giveUp = (): void => undefined;
  beforeEach(() => {
    selectVariables([a, b]);
    giveUp = render(<RotateOverlay />).unmount;
  });

  it("shows the turn before it is done, and does it as one step", async () => {
    expect(screen.getByText(/^2 variables turn/)).toBeTruthy();
    const before = currentDocument();
    fireEvent.change(field(), { target: { value: "180" } });
    const { gesture } = session();
    expect(gesture).toMatchObject({ positions: { [a]: place(b), [b]: place(a) } });
    expect(currentDocument()).toBe(before);
    const [from, to] = [place(a), place(b)];
    await userEvent.click(screen.getByRole("button", { name: "Rotate" }));
    expect([place(a), place(b)]).toEqual([to, from]);
    expect(undoSteps()).toBe(1);
  });

  it("goes at most half way round, and by nothing there is nothing to do", () => {
    const rotate = screen.getByRole<HTMLButtonElement>("button", { name: "Rotate" });
    expect(rotate.disabled).toBe(true);
    fireEvent.change(screen.getByRole("slider", { name: "Angle" }), { target: { value: "-90" } });
    expect(rotate.disabled).toBe(false);
    fireEvent.change(field(), { target: { value: "700" } });
    expect(field()).toHaveProperty("value", "180");
  });

  it("given up leaves no trace", () => {
    fireEvent.change(field(), { target: { value: "45" } });
    expect(session().gesture.kind).toBe("movingVariables");
    const before = currentDocument();
    giveUp();
    expect(session().gesture.kind).toBe("idle");
    expect(currentDocument()).toBe(before);
  });
});

describe("the menus of laying out", () => {
  it("in the toolbar divide it into kinds, and switch snapping", async () => {
    render(<ArrangeTools />);
    selectVariables([a, b, c]);
    await userEvent.click(screen.getByRole("button", { name: "Arrange" }));
    await screen.findByRole("menuitem", { name: "Align" });
    const entries = screen.getAllByRole("menuitem").map(({ textContent }) => textContent);
    expect(entries).toContain("Align");
    expect(entries).toContain("Rotate and mirror");
    await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Snap while dragging" }));
    expect(settings().snapWhileDragging).toBe(false);
    perform(actionOf("toggleSnap"));
    expect(settings().snapWhileDragging).toBe(true);
    screen.getByRole("menuitem", { name: "Align" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    await screen.findByRole("menuitem", { name: /^Align top edges/ });
    await userEvent.click(screen.getByRole("menuitem", { name: /^Align top edges/ }));
    await vi.waitFor(() => expect(undoSteps()).toBe(1));
    expect(place(b).y).toBe(place(a).y);
  });

  it("of several variables is one entry among the others, of a loop only the circle", async () => {
    render(<ContextMenu />);
    const names = () => screen.queryAllByRole("menuitem").map(({ textContent }) => textContent);
    const askFor = (target: NonNullable<ReturnType<typeof session>["contextMenu"]>["target"]) =>
      setSession({ contextMenu: { at: { x: 10, y: 10 }, target } });
    selectVariables([a, b, c]);
    askFor({ type: "variable", id: a });
    await vi.waitFor(() => expect(names()).toContain("Arrange"));
    expect(names()).not.toContain("Align");
    setSession({ contextMenu: null });
    selectLoop([a, b, c]);
    askFor({ type: "loop", path: [a, b, c] });
    await vi.waitFor(() => expect(names().join()).toContain("Put on a circle"));
    expect(names()).not.toContain("Arrange");
  });
});
