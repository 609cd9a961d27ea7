import { fireEvent, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadPasting, startClipboard } from "../../src/app/clipboard/startClipboard";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { checkDocument } from "../../src/core/model/checkDocument";
import type { CldDocument } from "../../src/core/model/document";
import { currentDocument, loadDocument, undo } from "../../src/state/documentStore";
import { latestMessage } from "../../src/state/messages";
import { resetSession, selectVariables, session } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";
import { undoSteps } from "./undoSteps";

const [a, b] = [sketchId("a"), sketchId("b")];
/** What the system would hold between the events. */
let clipboard = "";

function send(what: "copy" | "cut" | "paste", on: Element = document.body): void {
  const clipboardData = {
    setData: (_type: string, text: string) => {
      clipboard = text;
    },
    getData: () => clipboard,
  };
  fireEvent[what](on, { clipboardData });
}
const names = () => Object.values(currentDocument().variables).map(({ name }) => name);
const open = (document: CldDocument) => {
  loadDocument(document);
  resetSession();
};

let stop = (): void => {};
// What is fetched when something is first pasted takes its time on a busy machine.
beforeAll(async () => {
  await Promise.all([loadPasting(), import("../../src/state/readFileText")]);
});
beforeEach(() => {
  clipboard = "";
  open(sketch("a +> b, b -> a, b -> c"));
  stop = startClipboard();
});
afterEach(() => stop());

describe("copy and paste", () => {
  it("doubles the selected variables and the links among them, beside them, as one step", async () => {
    selectVariables([a, b]);
    const before = currentDocument();
    send("copy");
    send("paste");
    await waitFor(() => expect(names()).toEqual(["a", "b", "c", "a", "b"]));
    expect(Object.keys(currentDocument().links)).toHaveLength(5);
    expect(checkDocument(currentDocument())).toEqual([]);
    const [copy] = session().selection.variables;
    const { positions } = currentDocument().layout;
    expect(positions[copy!]).toEqual({ x: positions[a]!.x + 32, y: positions[a]!.y + 32 });
    expect(undoSteps()).toBe(1);
    undo();
    expect(currentDocument()).toBe(before);
  });

  it("goes between windows, into the middle of what is seen", async () => {
    selectVariables([a, b]);
    send("copy");
    open(sketch(""));
    send("paste");
    await waitFor(() => expect(names()).toEqual(["a", "b"]));
    const places = Object.values(currentDocument().layout.positions);
    expect(places[0]!.x + places[1]!.x).toBe(0);
  });

  it("cut takes away what it copies", async () => {
    selectVariables([a]);
    send("cut");
    expect(names()).toEqual(["b", "c"]);
    expect(undoSteps()).toBe(1);
    send("paste");
    await waitFor(() => expect(names()).toEqual(["b", "c", "a"]));
  });

  it("with nothing selected leaves the clipboard as it is", () => {
    send("copy");
    expect(clipboard).toBe("");
  });

  it("leaves a text field to the browser", () => {
    const field = document.body.appendChild(document.createElement("input"));
    selectVariables([a]);
    send("copy", field);
    expect(clipboard).toBe("");
    field.remove();
  });
});

describe("pasting something else", () => {
  it("a whole diagram is offered to be opened, and nothing changes until then", async () => {
    const whole = sketch("x +> y");
    clipboard = writeCld({ ...whole, metadata: { ...whole.metadata, title: "Clinics" } });
    send("paste");
    await waitFor(() => expect(latestMessage()?.text).toContain("“Clinics”"));
    expect(latestMessage()?.action?.label).toBe("Open it");
    expect(undoSteps()).toBe(0);
  });

  it("a text that is no diagram changes nothing, and that is said", async () => {
    clipboard = "Dear colleague";
    send("paste");
    await waitFor(() => expect(latestMessage()?.text).toContain("no diagram"));
    expect(undoSteps()).toBe(0);
  });
});
