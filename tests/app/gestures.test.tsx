import { fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startShortcuts } from "../../src/app/actions/shortcuts";
import { closeOverlay, currentOverlay } from "../../src/app/overlays/overlayStore";
import type { LinkId, VariableId } from "../../src/core/model/document";
import { currentDocument, loadDocument, redo, undo } from "../../src/state/documentStore";
import {
  resetSession,
  selectLinks,
  selectLoop,
  selectVariables,
  session,
} from "../../src/state/sessionStore";
import { changeSettings } from "../../src/state/settings";
import { sketch, sketchId } from "../sketch";
import { undoSteps } from "./undoSteps";

const a = sketchId("a");
const b = sketchId("b");
const link = "l-1" as LinkId;
const drawn = () => sketch("a +> b, b -> a, c");

/** Presses a key where nothing has the focus, as after a click on the sheet. */
function press(key: string, how: Partial<KeyboardEventInit> = {}, on: Element = document.body) {
  fireEvent.keyDown(on, { key, ...how });
}
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };
const place = (id: VariableId) => currentDocument().layout.positions[id];

let stop = (): void => {};
beforeEach(() => {
  loadDocument(drawn());
  resetSession();
  stop = startShortcuts();
});
afterEach(() => {
  stop();
  closeOverlay();
  changeSettings({ singleKeys: true });
});

describe("every gesture of the keyboard is one step to undo", () => {
  const gestures: readonly (readonly [string, () => void, () => void])[] = [
    ["- makes a link negative", () => selectLinks([link]), () => press("-")],
    ["? leaves its sign open", () => selectLinks([link]), () => press("?", shift)],
    ["D delays it", () => selectLinks([link]), () => press("d")],
    ["Delete deletes a link", () => selectLinks([link]), () => press("Delete")],
    ["Backspace deletes variables", () => selectVariables([a, b]), () => press("Backspace")],
    ["an arrow moves variables", () => selectVariables([a, b]), () => press("ArrowLeft")],
    ["Ctrl D duplicates variables", () => selectVariables([a, b]), () => press("d", ctrl)],
  ];

  it.each(gestures)("%s", async (_, select, gesture) => {
    select();
    const before = currentDocument();
    gesture();
    // The code of some of them is fetched when it is wanted.
    await vi.waitFor(() => expect(currentDocument()).not.toBe(before));
    const after = currentDocument();
    expect(undoSteps()).toBe(1);
    undo();
    expect(currentDocument()).toBe(before);
    redo();
    expect(currentDocument()).toBe(after);
  });

  it("R reverses a link that has no link back", () => {
    loadDocument(sketch("a +> b"));
    selectLinks([link]);
    press("r");
    expect(currentDocument().links[link]).toMatchObject({ source: b, target: a });
    expect(undoSteps()).toBe(1);
  });

  it("an arrow held down is one step, however far it goes", () => {
    selectVariables([a]);
    const from = place(a)!;
    press("ArrowRight");
    for (let time = 0; time < 9; time++) press("ArrowRight", { repeat: true });
    expect(place(a)).toEqual({ x: from.x + 80, y: from.y });
    expect(undoSteps()).toBe(1);
  });

  it("Ctrl Z takes back, Ctrl Shift Z and Ctrl Y do again", () => {
    selectLinks([link]);
    press("-");
    press("z", ctrl);
    expect(currentDocument().links[link]?.polarity).toBe("+");
    press("Z", { ...ctrl, ...shift });
    expect(currentDocument().links[link]?.polarity).toBe("-");
    press("z", ctrl);
    press("y", ctrl);
    expect(currentDocument().links[link]?.polarity).toBe("-");
  });
});

describe("keys that change nothing in the document", () => {
  it("N asks for the name of a new variable, in free space", () => {
    press("n");
    expect(session().editing.kind).toBe("newVariable");
  });

  it("C asks for the effect of the selected variable", () => {
    selectVariables([a]);
    press("c");
    expect(session().editing).toEqual({ kind: "choosingTarget", from: a });
  });

  it.each(["Enter", "F2"])("%s renames the selected variable", (key) => {
    selectVariables([a]);
    press(key);
    expect(session().editing).toEqual({ kind: "renaming", variableId: a });
  });

  it("Ctrl A selects everything, Escape nothing", () => {
    press("a", ctrl);
    expect(session().selection.variables).toHaveLength(3);
    expect(session().selection.links).toHaveLength(2);
    press("Escape");
    expect(session().selection.variables).toEqual([]);
  });

  it("a sign used once stays for the next link", () => {
    selectLinks([link]);
    press("-");
    expect(session().lastPolarity).toBe("-");
  });

  it("? asks for help where no link is selected", () => {
    press("?", shift);
    expect(currentOverlay()).toBe("help");
  });

  it.each([
    ["/", {}, "find"],
    ["k", ctrl, "palette"],
  ] as const)("%s opens %s", (key, how, overlay) => {
    press(key, how);
    expect(currentOverlay()).toBe(overlay);
  });

  it("L asks for a leverage point of a variable, a link, a loop or, with nothing selected, the model", () => {
    for (const select of [
      () => selectVariables([a]),
      () => selectLinks([link]),
      () => selectLoop([a, b]),
      () => resetSession(),
    ]) {
      select();
      press("l");
      expect(currentOverlay()).toBe("leverage");
      closeOverlay();
    }
    selectVariables([a, b]);
    press("l");
    expect(currentOverlay()).toBeNull();
  });
});

describe("letters are text where something is typed", () => {
  it.each(["input", "textarea"])("in a %s N is an N", (tag) => {
    const field = document.body.appendChild(document.createElement(tag));
    press("n", {}, field);
    expect(session().editing.kind).toBe("none");
    field.remove();
  });

  it("while Ctrl K still opens the palette", () => {
    const field = document.body.appendChild(document.createElement("input"));
    press("k", ctrl, field);
    expect(currentOverlay()).toBe("palette");
    field.remove();
  });

  it("on a button outside of the diagram Enter and the arrows are the button's", () => {
    selectVariables([a]);
    const button = document.body.appendChild(document.createElement("button"));
    press("Enter", {}, button);
    press("ArrowLeft", {}, button);
    expect(session().editing.kind).toBe("none");
    expect(undoSteps()).toBe(0);
    button.remove();
  });
});

describe("with single-key commands switched off", () => {
  beforeEach(() => changeSettings({ singleKeys: false }));

  it("letters and signs do nothing", () => {
    selectLinks([link]);
    for (const key of ["n", "d", "-", "l", "/"]) press(key);
    expect(undoSteps()).toBe(0);
    expect(session().editing.kind).toBe("none");
    expect(currentOverlay()).toBeNull();
  });

  it("Delete, arrows and keys with Ctrl still do", () => {
    selectVariables([a]);
    press("ArrowLeft");
    press("Delete");
    expect(undoSteps()).toBe(2);
  });
});
