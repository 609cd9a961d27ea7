import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addScene } from "../../../src/core/commands/scenes";
import { changeLoopNote } from "../../../src/core/commands/loopNotes";
import type { ElementRef, LoopNoteId, Scene, SceneId } from "../../../src/core/model/document";
import { ScenesPanel } from "../../../src/panels/scenes/ScenesPanel";
import { currentDocument, execute, undo } from "../../../src/state/documentStore";
import { latestMessage } from "../../../src/state/messages";
import { selectLoop, selectVariables, session, setSession } from "../../../src/state/sessionStore";
import { undoSteps } from "../../app/undoSteps";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const [a, b, c] = [sketchId("a"), sketchId("b"), sketchId("c")];
const variable = (id: typeof a): ElementRef => ({ type: "variable", id });
const LOOP = { type: "loop", path: [a, b] } as const;
const rows = () => within(screen.getByRole("list", { name: "Scenes in order" }));
const titles = () => currentDocument().scenes.map(({ title }) => title);
const scene = (title: string) => currentDocument().scenes.find((one) => one.title === title);
const shown = () => currentDocument().scenes.find(({ id }) => id === session().playing);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

function addScenes(...named: string[]): void {
  for (const title of named) {
    const made: Scene = {
      id: `sc-${title}` as SceneId,
      title,
      caption: "",
      shown: "everything",
      emphasised: [variable(a)],
    };
    execute(addScene, { scene: made });
  }
}

beforeAll(giveSizes);
beforeEach(() => showDocument(sketch("a +> b, b -> a, b +> c")));

describe("without scenes", () => {
  it("says what they are and how one is made", () => {
    render(<ScenesPanel />);
    expect(screen.getByRole("heading", { name: "No scenes yet" })).toBeTruthy();
    expect(screen.getByText(/Select a loop or some variables/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Present" })).toBeNull();
  });
});

describe("a scene from what is shown now", () => {
  const make = () => userEvent.click(button("Scene from what is shown now"));

  it("stresses the selected loop, is shown, and asks for its title", async () => {
    selectLoop([a, b]);
    render(<ScenesPanel />);
    await make();
    expect(shown()).toMatchObject({ shown: "everything", emphasised: [LOOP] });
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Title" }));
    await userEvent.keyboard("The core{Enter}");
    expect(titles()).toEqual(["The core"]);
    expect(undoSteps()).toBe(2);
  });

  it("begins with the name and the story of its loop", async () => {
    const changes = { name: "Success", story: "It feeds itself." };
    execute(changeLoopNote, { id: "n-1" as LoopNoteId, path: [a, b], changes });
    selectLoop([a, b]);
    render(<ScenesPanel />);
    await make();
    expect(shown()).toMatchObject({ title: "Success", caption: "It feeds itself." });
  });

  it("comes after the one that is shown", async () => {
    addScenes("First", "Second");
    render(<ScenesPanel />);
    await userEvent.click(rows().getByRole("button", { name: /First/ }));
    act(() => selectVariables([c]));
    await make();
    expect(titles()).toEqual(["First", "", "Second"]);
    expect(shown()?.emphasised).toEqual([variable(c)]);
  });
});

describe("the list of scenes", () => {
  beforeEach(() => {
    addScenes("First", "Second", "Third");
    render(<ScenesPanel />);
  });
  const row = (title: string) => rows().getByRole("button", { name: new RegExp(title) });

  it("shows a scene by a click, and says what it stresses", async () => {
    await userEvent.click(row("Second"));
    expect(shown()?.title).toBe("Second");
    expect(row("Second").getAttribute("aria-current")).toBe("true");
    expect(screen.getByRole("region", { name: "Second" }).textContent).toContain("1 variable");
    expect(session().viewRequest?.wish).toMatchObject({ kind: "frame", variables: [a] });
  });

  it("goes through the scenes by arrows, and moves them with Alt, a step each", async () => {
    await userEvent.click(row("First"));
    await userEvent.keyboard("{ArrowDown}");
    expect(shown()?.title).toBe("Second");
    const steps = undoSteps();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(titles()).toEqual(["First", "Third", "Second"]);
    expect(undoSteps()).toBe(steps + 1);
    expect(latestMessage()).toMatchObject({
      text: "Scene 2 is now scene 3 of 3.",
      tone: "whisper",
    });
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(titles()).toEqual(["First", "Third", "Second"]);
  });

  it("Delete takes one away, shows the next, and the message takes it back", async () => {
    await userEvent.click(row("Second"));
    await userEvent.keyboard("{Delete}");
    expect(titles()).toEqual(["First", "Third"]);
    expect(shown()?.title).toBe("Third");
    expect(latestMessage()?.text).toBe("“Second” is deleted.");
    act(() => latestMessage()?.action?.run());
    expect(titles()).toEqual(["First", "Second", "Third"]);
    act(() => {
      undo();
      undo();
    });
    expect(titles()).toEqual(["First", "Second", "Third"]);
  });

  it("a grip drags a row to another place, as one step; Escape leaves it", async () => {
    const list = screen.getByRole("list", { name: "Scenes in order" });
    Array.from(list.children).forEach((item, place) => {
      item.getBoundingClientRect = () => new DOMRect(0, place * 50, 300, 50);
    });
    const grip = within(list).getAllByTitle("Drag to another place")[0]!; // three scenes were added
    const steps = undoSteps();
    const drag = [
      { target: grip, keys: "[MouseLeft>]" },
      { target: list, coords: { clientY: 120 } },
    ];
    await userEvent.pointer([...drag, { keys: "[/MouseLeft]" }]);
    expect(titles()).toEqual(["Second", "First", "Third"]);
    expect(undoSteps()).toBe(steps + 1);
    await userEvent.pointer(drag);
    await userEvent.keyboard("{Escape}");
    await userEvent.pointer({ keys: "[/MouseLeft]" });
    expect(titles()).toEqual(["Second", "First", "Third"]);
  });
});

describe("the scene that is shown", () => {
  const open = async (title: string) => {
    addScenes("First", "Second");
    const view = render(<ScenesPanel />);
    await userEvent.click(rows().getByRole("button", { name: new RegExp(title) }));
    return view;
  };
  const more = async (entry: string) => {
    await userEvent.click(button("More for this scene"));
    await userEvent.click(screen.getByRole("menuitem", { name: new RegExp(`^${entry}`) }));
  };

  it("is given another title and caption in their places", async () => {
    await open("First");
    const title = screen.getByRole("textbox", { name: "Title" });
    await userEvent.clear(title);
    await userEvent.type(title, "Why{Enter}");
    await userEvent.type(screen.getByRole("textbox", { name: "Caption" }), "Because.");
    await userEvent.tab();
    expect(scene("Why")).toMatchObject({ caption: "Because." });
  });

  it("hides the rest or fades it, and back again", async () => {
    await open("First");
    await userEvent.click(screen.getByRole("radio", { name: "Hidden" }));
    expect(shown()).toMatchObject({ shown: [variable(a)], emphasised: [variable(a)] });
    await userEvent.click(screen.getByRole("radio", { name: "Faded" }));
    expect(shown()).toMatchObject({ shown: "everything", emphasised: [variable(a)] });
  });

  it("is brought up to what is shown now", async () => {
    await open("First");
    act(() => selectLoop([a, b]));
    await userEvent.click(button("Update to what is shown now"));
    expect(scene("First")?.emphasised).toEqual([LOOP]);
    expect(session().selection.loop).toBeNull();
  });

  it("is duplicated after itself, and moved by its menu", async () => {
    await open("First");
    await more("Duplicate");
    expect(titles()).toEqual(["First", "First", "Second"]);
    await more("Later");
    expect(titles()).toEqual(["First", "Second", "First"]);
    await more("Earlier");
    expect(titles()).toEqual(["First", "First", "Second"]);
  });

  it("is deleted, and the last one leaves the whole diagram", async () => {
    await open("Second");
    await userEvent.click(button("Delete scene"));
    await userEvent.click(button("Delete scene"));
    expect(titles()).toEqual([]);
    expect(session().playing).toBeNull();
    expect(screen.getByRole("heading", { name: "No scenes yet" })).toBeTruthy();
  });

  it("is played from", async () => {
    await open("Second");
    await userEvent.click(button("Play from here"));
    expect(session().mode).toBe("present");
    expect(shown()?.title).toBe("Second");
  });

  it("gives way to the whole diagram when the panel goes", async () => {
    const { unmount } = await open("Second");
    unmount();
    expect(session().playing).toBeNull();
  });

  it("stays when the panel goes before a room", async () => {
    const { unmount } = await open("Second");
    act(() => setSession({ mode: "present" }));
    unmount();
    expect(shown()?.title).toBe("Second");
  });
});
