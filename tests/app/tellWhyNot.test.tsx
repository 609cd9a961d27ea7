import { fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startShortcuts } from "../../src/app/actions/shortcuts";
import { startClipboard } from "../../src/app/clipboard/startClipboard";
import { renameVariable } from "../../src/core/commands/variables";
import { act as doIt } from "../../src/state/act";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { isPast, latestMessage, tell } from "../../src/state/messages";
import { chooseMode } from "../../src/state/modes";
import {
  resetSession,
  selectLoop,
  selectVariables,
  setSession,
} from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";
import { undoSteps } from "./undoSteps";

const [a, b] = [sketchId("a"), sketchId("b")];
let stops: readonly (() => void)[] = [];
beforeEach(() => {
  loadDocument(sketch("a +> b, b -> a"));
  resetSession();
  // What was told before is over.
  tell("before");
  stops = [startShortcuts(), startClipboard()];
});
afterEach(() => {
  for (const stop of stops) stop();
  document.body.replaceChildren();
});

/** What is told of a press; null when nothing is. Whether the browser may do something with it too. */
function press(key: string, how: KeyboardEventInit = {}, on: Element = document.body) {
  const before = latestMessage()?.serial;
  const isLeft = fireEvent.keyDown(on, { key, ...how });
  const latest = latestMessage();
  return { told: latest?.serial === before ? null : latest?.text, isLeft };
}

describe("a key of what cannot be done", () => {
  const ctrl = { ctrlKey: true };
  it.each([
    ["Delete", {}, "Select something first."],
    ["F2", {}, "Select one variable first."],
    ["c", {}, "Select one variable first."],
    ["r", {}, "Select a link first."],
    ["z", ctrl, "There is nothing to undo."],
    ["y", ctrl, "There is nothing to redo."],
    ["d", ctrl, "Select a variable first."],
    ["ArrowLeft", { altKey: true, shiftKey: true }, "Select two or more variables first."],
  ] as const)("%s %o: says why in a sentence, and changes nothing", (key, how, text) => {
    const before = currentDocument();
    expect(press(key, how)).toEqual({ told: text, isLeft: false });
    expect(currentDocument()).toBe(before);
    expect(undoSteps()).toBe(0);
  });

  it("says it of an empty sheet, of one variable of the two it takes, and of a loop", () => {
    selectLoop([a, b]);
    expect(press("Delete").told).toBe("A loop goes when one of its links is deleted.");
    selectVariables([a]);
    expect(press("ArrowLeft", { altKey: true, shiftKey: true }).told).toMatch(
      /^Select two or more/,
    );
    loadDocument(sketch(""));
    resetSession();
    expect(press("A", { shiftKey: true }).told).toMatch(/^There is nothing to arrange/);
  });

  it("says it once, not again while it can still be read or the key is held", () => {
    const stamped = (key: string, timeStamp: number, repeat = false) => {
      const before = latestMessage()?.serial;
      const event = new KeyboardEvent("keydown", { key, repeat, bubbles: true, cancelable: true });
      Object.defineProperty(event, "timeStamp", { value: timeStamp });
      fireEvent(document.body, event);
      return latestMessage()?.serial !== before;
    };
    expect(stamped("F2", 100_000)).toBe(true);
    expect(stamped("F2", 102_000)).toBe(false);
    expect(stamped("r", 103_000)).toBe(true);
    expect(stamped("F2", 104_000)).toBe(true);
    expect(stamped("F2", 111_000)).toBe(true);
    expect(stamped("F2", 120_000, true)).toBe(false);
    tell("something else");
    expect(stamped("F2", 112_000)).toBe(true);
  });

  it("is heard no more once something was done, and then says it anew", () => {
    const isStanding = () => !isPast(latestMessage()!);
    expect(press("Delete").told).toBe("Select something first.");
    expect(isStanding()).toBe(true);
    press("f");
    expect(isStanding()).toBe(false);
    expect(press("Delete").told).toBe("Select something first.");
    expect(doIt(renameVariable, { variableId: a, name: "Trust" })).toBe(true);
    expect(isStanding()).toBe(false);
    expect(doIt(renameVariable, { variableId: a, name: "  " })).toBe(false);
    expect(isStanding()).toBe(true);
    press("f");
    expect(isStanding()).toBe(false);
  });

  it("says nothing of typing, of arrows, before a room, or where another with this key answers", () => {
    const field = document.body.appendChild(document.createElement("input"));
    for (const key of ["r", "Delete", "F2"]) {
      expect(press(key, {}, field)).toEqual({ told: null, isLeft: true });
    }
    for (const key of ["ArrowLeft", "ArrowUp", " ", "PageDown", "x"]) {
      expect(press(key)).toEqual({ told: null, isLeft: true });
    }
    expect(press("Enter").told).toBeNull();
    expect(press("?").told).toBeNull();
    chooseMode("present");
    for (const key of ["Delete", "r", "F2"]) expect(press(key).told).toBeNull();
    setSession({ mode: "edit" });
  });
});

describe("the clipboard", () => {
  const send = (what: "copy" | "cut" | "paste", text = "") => {
    const before = latestMessage()?.serial;
    fireEvent[what](document.body, {
      clipboardData: { setData: () => undefined, getData: () => text },
    });
    const latest = latestMessage();
    return latest?.serial === before ? null : latest?.text;
  };

  it("says that nothing is selected to be copied or cut, and that there is nothing to paste", () => {
    expect(send("copy")).toBe("Select a variable first.");
    expect(send("paste")).toBe("There is nothing to paste.");
    expect(send("cut")).toBe("Select a variable first.");
    expect(undoSteps()).toBe(0);
  });
});
