import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeElements } from "../../src/core/commands/elements";
import { moveVariables } from "../../src/core/commands/layout";
import { addLink, setPolarity } from "../../src/core/commands/links";
import { addVariable, insertVariable, renameVariable } from "../../src/core/commands/variables";
import { listLoops } from "../../src/core/loops/listLoops";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import type { CldDocument, Polarity } from "../../src/core/model/document";
import { setAnalysis } from "../../src/state/analysisStore";
import {
  currentDocument,
  currentUndoStep,
  execute,
  loadDocument,
  redo,
  undo,
} from "../../src/state/documentStore";
import { startLoopLabelling } from "../../src/state/loopLabelling";
import { latestMessage, tell } from "../../src/state/messages";
import { session } from "../../src/state/sessionStore";
import { id, link } from "../core/commands/carriedOut";
import { sketch, sketchId } from "../sketch";

const [A, B, C] = [sketchId("a"), sketchId("b"), sketchId("c")];
let stop = (): void => undefined;
let silence = "";

/** Everything that was due has happened. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The answer of the analysis for links: those of the present document, or of an earlier one. */
function answer({ links }: CldDocument = currentDocument()): Promise<void> {
  setAnalysis({ loops: listLoops(links), links, looking: false });
  return settled();
}

function open(text: string): Promise<void> {
  loadDocument(sketch(text));
  return answer();
}

function draw(source: typeof A, target: typeof A, polarity: Polarity = "+"): void {
  const linkId = id("link", `${source}-${target}`);
  execute(addLink, { id: linkId, source, target, polarity, delay: null });
}

/** Labels as "R1: v-a v-b". */
function labels(): readonly string[] {
  return currentDocument().loopLabels.map(({ label, path }) => `${label}: ${path.join(" ")}`);
}

/** What was read out since the last time, or "". */
function heard(): string {
  const text = latestMessage()?.text ?? "";
  const isNew = text !== silence;
  tell((silence = `silence ${Math.random()}`));
  return isNew ? text : "";
}

beforeEach(async () => {
  setAnalysis({ loops: NO_LOOPS, links: {}, looking: false });
  loadDocument(sketch(""));
  stop = startLoopLabelling();
  await settled();
  heard();
});
afterEach(() => stop());

describe("labels", () => {
  it("are given when the answer is there, within the step that closed the loop", async () => {
    await open("a +> b");
    draw(B, A);
    expect(labels()).toEqual([]);
    await answer();
    expect(labels()).toEqual(["R1: v-a v-b"]);
    expect(currentUndoStep()?.key).toBe("commands:addLink");
    undo();
    expect(labels()).toEqual([]);
    expect(currentUndoStep()).toBeNull();
    redo();
    expect(labels()).toEqual(["R1: v-a v-b"]);
  });

  it("are given to a document that is opened without any, and that is no step", async () => {
    await open("a +> b, b -> a");
    expect(labels()).toEqual(["B1: v-a v-b"]);
    expect(currentUndoStep()).toBeNull();
  });

  it("wait for the answer for these very links", async () => {
    await open("a +> b");
    const before = currentDocument();
    draw(B, A);
    await answer(before);
    expect(labels()).toEqual([]);
    await answer();
    expect(labels()).toEqual(["R1: v-a v-b"]);
  });

  it("are given once, when several steps were faster than the answer", async () => {
    await open("a +> b, b +> c");
    draw(B, A);
    draw(C, B, "-");
    execute(renameVariable, { variableId: A, name: "Care" });
    await answer();
    expect(labels()).toEqual(["R1: v-a v-b", "B1: v-b v-c"]);
    expect(currentUndoStep()?.key).toBe("commands:renameVariable");
    undo();
    await answer();
    expect(labels()).toEqual(["R1: v-a v-b", "B1: v-b v-c"]);
    undo();
    await answer();
    expect(labels()).toEqual(["R1: v-a v-b"]);
  });

  it("that were undone are not given to another loop", async () => {
    await open("a +> b, b +> c");
    draw(B, A);
    await answer();
    undo();
    await answer();
    draw(C, B);
    await answer();
    expect(labels()).toEqual(["R2: v-b v-c"]);
    draw(B, A);
    await answer();
    expect(labels()).toEqual(["R2: v-b v-c", "R1: v-a v-b"]);
  });

  it("begin at 1 again in another document", async () => {
    await open("a +> b, b +> a");
    await open("a +> c, c +> a");
    expect(labels()).toEqual(["R1: v-a v-c"]);
  });

  it("are given no more once it is ended", async () => {
    await open("a +> b");
    stop();
    draw(B, A);
    await answer();
    expect(labels()).toEqual([]);
  });
});

describe("what is read out", () => {
  it("is what was drawn, and the loop that it closed", async () => {
    await open("Training +> Capacity");
    expect(heard()).toBe("");
    draw(sketchId("Capacity"), sketchId("Training"));
    await answer();
    expect(heard()).toBe("Link added: Capacity to Training, positive. Closes R1.");
    expect(latestMessage()?.tone).toBe("notice");
  });

  it("is only read, not shown, where no loop was closed", async () => {
    await open("a +> b, b +> a");
    execute(addVariable, { id: id("variable", "m"), name: "m", position: null });
    await answer();
    expect(latestMessage()).toMatchObject({ tone: "whisper", action: null });
    execute(removeElements, { variableIds: [B], linkIds: [] });
    await answer();
    expect(latestMessage()).toMatchObject({ tone: "whisper", action: null });
  });

  it("is shown where loops were closed; the first lights up and can be gone to", async () => {
    await open("a +> b, a +> c, c +> b");
    draw(B, A);
    await answer();
    const message = latestMessage();
    expect(message).toMatchObject({ tone: "notice", action: { label: "Show R1" } });
    expect(message?.text).toMatch(/Closes R1 and R2\.$/);
    expect(session().flashed).toHaveLength(2);
    message?.action?.run();
    expect(session().selection.loop).toEqual([A, B]);
  });

  it("is past when the loop is none any more, or has become another kind; not before", async () => {
    await open("a +> b, b +> c");
    draw(B, A);
    await answer();
    const closed = latestMessage();
    expect(closed?.action?.label).toBe("Show R1");
    execute(addVariable, { id: id("variable", "m"), name: "m", position: null });
    await answer();
    expect(closed?.isPast?.()).toBe(false);
    execute(setPolarity, { linkIds: [link(1)], polarity: "-" });
    await answer();
    const turned = latestMessage();
    expect(turned?.action?.label).toBe("Show B1");
    expect([closed?.isPast?.(), turned?.isPast?.()]).toEqual([true, false]);
    execute(removeElements, { variableIds: [], linkIds: [link(1)] });
    expect(turned?.isPast?.()).toBe(true);
  });

  it("comes at once when no loop can have changed, and else with the answer", async () => {
    await open("a +> b");
    execute(addVariable, { id: id("variable", "m"), name: "m", position: null });
    await settled();
    expect(heard()).toBe("Variable added: m.");
    execute(removeElements, { variableIds: [], linkIds: [link(1)] });
    await settled();
    expect(heard()).toBe("");
    await answer();
    expect(heard()).toBe("Link deleted: a to b, positive.");
  });

  it("tells of loops that came open, and of undo as of any change", async () => {
    await open("a +> b, b +> a");
    execute(removeElements, { variableIds: [], linkIds: [link(2)] });
    await answer();
    expect(heard()).toBe("Link deleted: b to a, positive. Opens R1.");
    undo();
    await answer();
    expect(heard()).toBe("Link added: b to a, positive. Closes R1.");
  });

  it("tells of a loop that turned with the sign of a link", async () => {
    await open("a +> b, b +> a");
    execute(setPolarity, { linkIds: [link(2)], polarity: "-" });
    await answer();
    expect(heard()).toBe("Link changed: b to a, negative. R1 is now B1.");
  });

  it("tells of several fast steps together", async () => {
    await open("a +> b, b +> c");
    draw(B, A);
    draw(C, B, "-");
    await answer();
    expect(heard()).toBe("2 links added. Closes R1 and B1.");
  });

  it("does not call a loop new that runs through one variable more", async () => {
    await open("a +> b, b +> a");
    execute(insertVariable, {
      linkId: link(1),
      id: id("variable", "m"),
      newLinkIds: [id("link", "to"), id("link", "on")],
      name: "m",
      position: null,
    });
    await answer();
    expect(labels()).toEqual(["R1: v-a v-m v-b"]);
    expect(heard()).toBe("Variable added: m. Link deleted: a to b, positive. 2 links added.");
  });

  it("is nothing for what was moved, renamed or opened", async () => {
    await open("a +> b, b +> a");
    execute(moveVariables, { positions: { [A]: { x: 9, y: 9 } } });
    await settled();
    expect(heard()).toBe("");
    await open("x -> y, y +> x");
    expect(heard()).toBe("");
  });
});
