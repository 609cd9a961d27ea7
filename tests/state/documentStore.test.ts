import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { moveVariables } from "../../src/core/commands/layout";
import { addLink, setPolarity } from "../../src/core/commands/links";
import { giveLoopLabels } from "../../src/core/commands/loopNotes";
import { addVariable, renameVariable } from "../../src/core/commands/variables";
import type { CldDocument } from "../../src/core/model/document";
import {
  amend,
  completeDocumentsWith,
  currentDocument,
  currentOpening,
  currentRedoStep,
  currentUndoStep,
  documentsInHistory,
  execute,
  loadDocument,
  onDocumentChange,
  redo,
  undo,
} from "../../src/state/documentStore";
import { id, link, namesIn } from "../core/commands/carriedOut";
import { stepFrom } from "../core/commands/arbitraryStep";
import { arbitraryDice } from "../core/commands/hand";
import { arbitraryDocument } from "../core/model/arbitraryDocument";
import { sketch, sketchId } from "../sketch";

const [A, B] = [sketchId("a"), sketchId("b")];
const AB = sketch("a +> b");
const names = () => namesIn(currentDocument());
const rename = (name: string) => execute(renameVariable, { variableId: A, name });
const labels = [{ path: [A, B], label: "R1" }];

function countSteps(back: () => void, step: () => unknown): number {
  let count = 0;
  while (step()) {
    back();
    count++;
  }
  return count;
}

beforeEach(() => loadDocument(AB));
afterEach(() => completeDocumentsWith((document) => document));

describe("one gesture", () => {
  it("is one step, called by what was done and to how many", () => {
    const positions = { [A]: { x: 1, y: 2 }, [B]: { x: 3, y: 4 } };
    const outcome = execute(moveVariables, { positions });
    expect(outcome).toEqual({ ok: true, document: currentDocument() });
    expect(currentUndoStep()).toEqual({ key: "commands:moveVariables", count: 2 });
    rename("c");
    expect(currentUndoStep()).toEqual({ key: "commands:renameVariable", count: 1 });
    expect(countSteps(undo, currentUndoStep)).toBe(2);
  });

  it("that is refused is none, and says why", () => {
    expect(rename(" ")).toMatchObject({ ok: false, refusal: { code: "empty-name" } });
    expect(currentDocument()).toBe(AB);
    expect(currentUndoStep()).toBeNull();
  });

  it("that changes nothing is none, and keeps what could be redone", () => {
    rename("c");
    undo();
    rename("a");
    expect(currentUndoStep()).toBeNull();
    expect(currentRedoStep()).toEqual({ key: "commands:renameVariable", count: 1 });
  });
});

describe("undo and redo", () => {
  it("say what they would take back and do again, and do nothing at the ends", () => {
    rename("c");
    execute(setPolarity, { linkIds: [link(1)], polarity: "-" });
    undo();
    expect(currentUndoStep()?.key).toBe("commands:renameVariable");
    expect(currentRedoStep()?.key).toBe("commands:setPolarity");
    undo();
    undo();
    expect(currentDocument()).toBe(AB);
    expect(currentUndoStep()).toBeNull();
    redo();
    redo();
    redo();
    expect(currentRedoStep()).toBeNull();
    expect(names()).toEqual(["c", "b"]);
    expect(currentDocument().links[link(1)]?.polarity).toBe("-");
  });

  it("forget what was undone when something else is done", () => {
    rename("c");
    undo();
    rename("d");
    expect(currentRedoStep()).toBeNull();
    redo();
    expect(names()).toEqual(["d", "b"]);
  });

  it("remember 500 steps", () => {
    for (let step = 1; step <= 520; step++) rename(`a${step}`);
    expect(countSteps(undo, currentUndoStep)).toBe(500);
    expect(names()).toEqual(["a20", "b"]);
    expect(countSteps(redo, currentRedoStep)).toBe(500);
    expect(names()).toEqual(["a520", "b"]);
  });

  it("give back the same objects, whatever was done", () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.uniqueArray(arbitraryDice, { maxLength: 15, selector: ({ serial }) => serial }),
        (start, all) => {
          loadDocument(start);
          const states = [start];
          for (const dice of all) {
            const { label, apply } = stepFrom(currentDocument(), dice);
            execute({ label, apply: (document: CldDocument) => apply(document) }, null);
            if (currentDocument() !== states.at(-1)) states.push(currentDocument());
          }
          for (const state of states.toReversed()) {
            expect(currentDocument()).toBe(state);
            undo();
          }
          for (const state of states) {
            expect(currentDocument()).toBe(state);
            redo();
          }
        },
      ),
    );
  });

  it("know every document they can bring back", () => {
    rename("c");
    rename("d");
    undo();
    expect(documentsInHistory().map((document) => document.variables[A]?.name)).toEqual([
      "a",
      "c",
      "d",
    ]);
  });
});

describe("what follows from a step and is known only later", () => {
  const back = { id: id("link", "back"), source: B, target: A, polarity: "+" } as const;

  it("belongs to it: undo takes both away, redo brings both back", () => {
    execute(addLink, { ...back, delay: null });
    amend(giveLoopLabels, { labels });
    expect(currentUndoStep()?.key).toBe("commands:addLink");
    undo();
    expect(currentDocument()).toBe(AB);
    redo();
    expect(currentDocument().loopLabels).toEqual(labels);
    expect(Object.keys(currentDocument().links)).toContain(back.id);
  });

  it("keeps what can be redone", () => {
    rename("c");
    undo();
    amend(giveLoopLabels, { labels });
    redo();
    expect(names()).toEqual(["c", "b"]);
  });

  it("is nothing when it is refused", () => {
    expect(amend(renameVariable, { variableId: A, name: "" }).ok).toBe(false);
    expect(currentDocument()).toBe(AB);
  });
});

describe("opening another document", () => {
  it("begins a history of its own", () => {
    rename("c");
    undo();
    rename("d");
    const opening = currentOpening();
    loadDocument(sketch("x"));
    expect(names()).toEqual(["x"]);
    expect(currentUndoStep()).toBeNull();
    expect(currentRedoStep()).toBeNull();
    undo();
    expect(names()).toEqual(["x"]);
    expect(currentOpening()).not.toBe(opening);
  });

  it("is no other opening for the steps within it", () => {
    const opening = currentOpening();
    rename("c");
    undo();
    expect(currentOpening()).toBe(opening);
  });
});

describe("completing documents", () => {
  it("is done before anybody sees them, within the same step, and when they are opened", () => {
    const seen: (readonly string[])[] = [];
    completeDocumentsWith(placedAtOrigin);
    loadDocument({ ...AB, layout: { ...AB.layout, positions: {} } });
    expect(currentDocument().layout.positions).toEqual({ [A]: ORIGIN, [B]: ORIGIN });
    const stop = onDocumentChange(({ layout }) => seen.push(Object.keys(layout.positions)));
    execute(addVariable, { id: id("variable", "new"), name: "new", position: null });
    expect(seen).toEqual([[A, B, "v-new"]]);
    expect(countSteps(undo, currentUndoStep)).toBe(1);
    stop();
  });
});

describe("those who listen", () => {
  it("hear of every change once, with what was before, and of no refusal", () => {
    const heard: (readonly string[])[] = [];
    const stop = onDocumentChange((now, before) =>
      heard.push([...namesIn(before), ...namesIn(now)]),
    );
    rename("c");
    rename("");
    rename("c");
    undo();
    stop();
    redo();
    expect(heard).toEqual([
      ["a", "b", "c", "b"],
      ["c", "b", "a", "b"],
    ]);
  });
});

const ORIGIN = { x: 0, y: 0 };

function placedAtOrigin(document: CldDocument): CldDocument {
  const ids = Object.values(document.variables).map((variable) => variable.id);
  const positions = Object.fromEntries(ids.map((each) => [each, ORIGIN]));
  return { ...document, layout: { ...document.layout, positions } };
}
