import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeElements } from "../../src/core/commands/elements";
import { addLink } from "../../src/core/commands/links";
import { changeLoopNote } from "../../src/core/commands/loopNotes";
import { listLoops } from "../../src/core/loops/listLoops";
import { setAnalysis } from "../../src/state/analysisStore";
import {
  currentDocument,
  execute,
  loadDocument,
  onDocumentChange,
  undo,
} from "../../src/state/documentStore";
import { startLoopLabelling } from "../../src/state/loopLabelling";
import { type Message, latestMessage } from "../../src/state/messages";
import { session, setSession } from "../../src/state/sessionStore";
import { after, id, link } from "../core/commands/carriedOut";
import { sketch, sketchId } from "../sketch";

const path = (names: string) => names.split(" ").map(sketchId);
const named = (names: string, name: string) => ({
  id: id("loopNote", name),
  path: path(names),
  changes: { name },
});

/** Loops a b and b c, both named; their labels are given when they are found. */
const START = after(
  after(sketch("a +> b, b +> a, b +> c, c +> b"), changeLoopNote, named("a b", "Snowball")),
  changeLoopNote,
  named("b c", "Brake"),
);

let stops: readonly (() => void)[] = [];

function find(): void {
  const { links } = currentDocument();
  setAnalysis({ loops: listLoops(links), links, looking: false, failed: false });
}

/** Everything that was due has happened. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function heard(): Promise<Message | null> {
  await settled();
  return latestMessage();
}

const remove = (...numbers: readonly number[]) =>
  execute(removeElements, { variableIds: [], linkIds: numbers.map(link) });
const draw = (source: string, target: string) =>
  execute(addLink, {
    id: link(9),
    source: sketchId(source),
    target: sketchId(target),
    polarity: "+",
    delay: null,
  });

beforeEach(async () => {
  loadDocument(START);
  find();
  stops = [onDocumentChange(find), startLoopLabelling()];
  await settled();
});
afterEach(() => {
  for (const stop of stops) stop();
});

describe("what is said of loops", () => {
  it("is kept when a loop is none any more, and that is told for all to see", async () => {
    remove(1);
    expect(await heard()).toMatchObject({
      tone: "notice",
      text: expect.stringMatching(/Opens R1\. What is said of “Snowball” is kept under Loops\.$/),
    });
    setSession({ panelOpen: false, panelTab: "inspector", unfolded: [] });
    latestMessage()?.action?.run();
    expect(session()).toMatchObject({
      panelOpen: true,
      panelTab: "loops",
      unfolded: ["dormant"],
    });
  });

  it("is back when the loop is, whoever draws the link anew", async () => {
    remove(1);
    await heard();
    draw("a", "b");
    expect((await heard())?.text).toMatch(
      /Closes R1\. “Snowball” is a loop again, with all that was said of it\.$/,
    );
    expect(Object.values(currentDocument().loopNotes).map(({ name }) => name)).toEqual([
      "Snowball",
      "Brake",
    ]);
  });

  it("is back when the loss is undone", async () => {
    remove(1);
    await heard();
    undo();
    expect((await heard())?.text).toMatch(/“Snowball” is a loop again/);
  });

  it("is counted where it is more than one loop", async () => {
    remove(1, 3);
    expect((await heard())?.text).toMatch(/What is said of 2 loops is kept under Loops\.$/);
    undo();
    expect((await heard())?.text).toMatch(/2 loops are back, with all that was said of them\.$/);
  });

  it("goes by the label of a loop that is only told of", async () => {
    execute(changeLoopNote, { ...named("a b", ""), changes: { name: "", story: "It grows." } });
    remove(1);
    expect((await heard())?.text).toMatch(/What is said of “R1” is kept under Loops\.$/);
  });

  it("is no matter where nothing is said", async () => {
    execute(changeLoopNote, named("a b", ""));
    await heard();
    remove(1);
    expect(await heard()).toMatchObject({
      tone: "whisper",
      text: expect.not.stringMatching(/said/),
    });
  });
});
