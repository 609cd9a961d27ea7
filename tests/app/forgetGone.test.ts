import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startForgettingGone, withoutGone } from "../../src/app/forgetGone";
import { removeElements } from "../../src/core/commands/elements";
import { addScene, changeScene } from "../../src/core/commands/scenes";
import { addVariable } from "../../src/core/commands/variables";
import type { LinkId, SceneId } from "../../src/core/model/document";
import { emptyDocument } from "../../src/core/model/emptyDocument";
import { currentDocument, execute, loadDocument, undo } from "../../src/state/documentStore";
import { IDLE, resetSession, session, setSession } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const [a, b, c] = [sketchId("a"), sketchId("b"), sketchId("c")];
const link = "l-1" as LinkId;

let stop = (): void => {};
beforeEach(() => {
  loadDocument(sketch("a +> b, b -> a, c"));
  resetSession();
  stop = startForgettingGone();
});
afterEach(() => stop());

function remove(): void {
  execute(removeElements, { variableIds: [a], linkIds: [] });
}

describe("when a variable goes", () => {
  it("what was selected with it stays selected", () => {
    setSession({ selection: { variables: [a, c], links: [link], loop: null } });
    remove();
    expect(session().selection).toEqual({ variables: [c], links: [], loop: null });
  });

  it("its loop is selected and lit no longer", () => {
    setSession({ selection: { variables: [], links: [], loop: [a, b] }, hoveredLoop: [a, b] });
    remove();
    expect(session().selection.loop).toBeNull();
    expect(session().hoveredLoop).toBeNull();
  });

  it.each([
    ["its new name", { kind: "renaming", variableId: a }],
    ["its effect", { kind: "choosingTarget", from: a }],
    ["what it was to have an effect on", { kind: "newVariable", at: { x: 0, y: 0 }, linkFrom: a }],
  ] as const)("%s is typed no longer", (_, editing) => {
    setSession({ editing });
    remove();
    expect(session().editing).toEqual({ kind: "none" });
  });

  it.each([
    [
      "draws a link from it",
      { kind: "drawingLink", from: a, at: { x: 0, y: 0 }, over: null, delayed: false },
    ],
    ["moves it", { kind: "movingVariables", positions: { [a]: { x: 0, y: 0 } } }],
    ["bends its link", { kind: "bendingLink", linkId: link, bend: 0.2 }],
    ["moves the ring of its loop", { kind: "movingBadge", path: [a, b], at: { x: 0, y: 0 } }],
  ] as const)("the hand that %s is empty", (_, gesture) => {
    setSession({ gesture });
    remove();
    expect(session().gesture).toBe(IDLE);
  });

  it("menu, hover and filter let go of it", () => {
    setSession({
      contextMenu: { at: { x: 0, y: 0 }, target: { type: "variable", id: a } },
      hoveredVariable: a,
      loopFilter: { ...session().loopFilter, through: a, links: [link] },
    });
    remove();
    expect(session().contextMenu).toBeNull();
    expect(session().hoveredVariable).toBeNull();
    expect(session().loopFilter).toMatchObject({ through: null, links: [] });
  });
});

describe("a session that speaks of nothing that is gone", () => {
  it("stays as it is", () => {
    setSession({ selection: { variables: [a], links: [link], loop: null }, hoveredVariable: b });
    expect(withoutGone(session(), currentDocument())).toEqual({});
  });

  it("stays as it is in an empty document too", () => {
    expect(withoutGone(session(), emptyDocument())).toEqual({});
  });
});

describe("the scene that is shown", () => {
  const scene = {
    id: "sc-1" as SceneId,
    title: "",
    caption: "",
    shown: [{ type: "variable", id: a }],
    emphasised: [],
  } as const;
  beforeEach(() => {
    execute(addScene, { scene });
    setSession({ playing: scene.id });
  });

  it("is shown no longer when it goes", () => {
    undo();
    expect(session().playing).toBeNull();
  });

  it("gives way to a new variable that it would hide", () => {
    remove();
    expect(session().playing).toBe(scene.id);
    execute(addVariable, { id: sketchId("new"), name: "New", position: { x: 0, y: 0 } });
    expect(session().playing).toBeNull();
  });

  it("stays when it shows everything, whatever is new", () => {
    execute(changeScene, { sceneId: scene.id, changes: { shown: "everything" } });
    execute(addVariable, { id: sketchId("new"), name: "New", position: { x: 0, y: 0 } });
    expect(session().playing).toBe(scene.id);
  });
});
