import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startShortcuts } from "../../../src/app/actions/shortcuts";
import { Present } from "../../../src/app/present/Present";
import { startProjector } from "../../../src/app/present/projector";
import { addScene } from "../../../src/core/commands/scenes";
import type { ElementRef, SceneId } from "../../../src/core/model/document";
import { currentDocument, execute } from "../../../src/state/documentStore";
import { chooseMode } from "../../../src/state/modes";
import { selectLoop, session, setSession } from "../../../src/state/sessionStore";
import { showDocument } from "../../panels/showDocument";
import { sketch, sketchId } from "../../sketch";

const loop: ElementRef = { type: "loop", path: [sketchId("a"), sketchId("b")] };
const foot = () => screen.getByRole("region", { name: "Presentation" });
const played = () =>
  currentDocument().scenes.find(({ id }) => id === session().playing)?.title ?? null;

function addScenes(...titles: string[]): void {
  for (const title of titles) {
    const id = `sc-${title}` as SceneId;
    const scene = { id, title, caption: `About ${title}`, shown: "everything", emphasised: [loop] };
    execute(addScene, { scene: scene as never });
  }
}

let stops: (() => void)[] = [];
function present(): void {
  act(() => chooseMode("present"));
  render(<Present />);
}
beforeEach(() => {
  showDocument(sketch("a +> b, b -> a, b +> c"));
  stops = [startShortcuts(), startProjector()];
});
afterEach(() => stops.forEach((stop) => stop()));

describe("presenting scenes", () => {
  beforeEach(() => addScenes("First", "Second", "Third"));

  it("begins with the first, and says its number, title and caption", () => {
    present();
    expect(foot().textContent).toContain("1FirstAbout First");
    expect(foot().textContent).toContain("1 of 3");
  });

  it("begins with the one that is shown", () => {
    setSession({ playing: "sc-Second" as SceneId });
    present();
    expect(played()).toBe("Second");
  });

  it.each([
    ["{ArrowRight}", "Second"],
    ["{PageDown}", "Second"],
    ["[Space]", "Second"],
    ["{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}", "Third"],
    ["{End}", "Third"],
    ["{End}{ArrowLeft}", "Second"],
    ["{End}{PageUp}", "Second"],
    ["{End}{Home}", "First"],
    ["{ArrowLeft}", "First"],
  ])("%s leads to %s", async (keys, title) => {
    present();
    await userEvent.keyboard(keys);
    expect(played()).toBe(title);
    expect(foot().textContent).toContain(`About ${title}`);
  });

  it("goes on and back by its buttons, once a press", async () => {
    present();
    await userEvent.click(screen.getByRole("button", { name: "Next scene" }));
    expect(played()).toBe("Second");
    await userEvent.keyboard("[Space]");
    expect(played()).toBe("Third");
    await userEvent.click(screen.getByRole("button", { name: "Previous scene" }));
    expect(played()).toBe("Second");
  });

  it("a selected loop is told instead, until Escape or the next scene", async () => {
    present();
    act(() => selectLoop([sketchId("a"), sketchId("b")]));
    expect(foot().textContent).toContain("a → b");
    expect(foot().textContent).not.toContain("About");
    await userEvent.keyboard("{Escape}");
    expect(session().mode).toBe("present");
    expect(foot().textContent).toContain("About First");
    act(() => selectLoop([sketchId("a"), sketchId("b")]));
    await userEvent.keyboard("{ArrowRight}");
    expect(foot().textContent).toContain("About Second");
  });

  it("changes nothing whatever key is pressed", async () => {
    present();
    const before = currentDocument();
    await userEvent.keyboard("ncdrl+-?{Delete}{Enter}{F2}{Control>}zadx{/Control}");
    expect(currentDocument()).toBe(before);
    expect(session().editing.kind).toBe("none");
  });

  it("Escape leaves, with the window and its lens as before", async () => {
    setSession({ lens: "evidence" });
    present();
    expect(document.documentElement.dataset.style).toBe("projector");
    expect(session().lens).toBe("none");
    await userEvent.keyboard("{Escape}");
    expect(session()).toMatchObject({ mode: "edit", lens: "evidence", playing: null });
    expect(document.documentElement.dataset.style).toBeUndefined();
  });

  it("leaves the scene shown where the list of scenes is seen", async () => {
    setSession({ panelOpen: true, panelTab: "scenes" });
    present();
    await userEvent.keyboard("{ArrowRight}{Escape}");
    expect(played()).toBe("Second");
  });
});

describe("presenting without scenes", () => {
  it("shows the whole diagram, and tells its title only to who cannot see it", () => {
    present();
    expect(session().playing).toBeNull();
    expect(foot().textContent).toBe("Untitled");
    expect(screen.getByRole("heading", { level: 1 }).className).toBe("visually-hidden");
  });

  it("has a way out, and none from scene to scene", () => {
    present();
    const ways = screen.getAllByRole("button").map((way) => way.getAttribute("aria-label"));
    expect(ways).toEqual(["Leave"]);
  });

  it("frames the loop that is told where words come under the diagram, and all of it where they go", () => {
    present();
    const loop = [sketchId("a"), sketchId("b")];
    act(() => selectLoop(loop));
    expect(session().viewRequest?.wish).toEqual({ kind: "frame", variables: loop });
    act(() => selectLoop(null));
    expect(session().viewRequest?.wish).toEqual({ kind: "frame", variables: null });
  });

  it("begins with the loop that is selected", () => {
    selectLoop([sketchId("a"), sketchId("b")]);
    present();
    expect(foot().textContent).toContain("a → b");
    expect(session().selection.loop).not.toBeNull();
  });

  it("says so when there is nothing at all", () => {
    showDocument(sketch(""));
    present();
    expect(foot().textContent).toContain("nothing to present");
  });
});
