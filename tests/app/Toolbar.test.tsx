import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Toolbar } from "../../src/app/toolbar/Toolbar";
import { renameVariable } from "../../src/core/commands/variables";
import { currentDocument, execute, loadDocument } from "../../src/state/documentStore";
import { resetSession, session } from "../../src/state/sessionStore";
import { settings } from "../../src/state/settings";
import { sketch, sketchId } from "../sketch";
import { undoSteps } from "./undoSteps";

const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>("button", { name });

beforeEach(() => {
  loadDocument(sketch("a +> b"));
  resetSession();
  render(<Toolbar />);
});

describe("the toolbar", () => {
  it("is named Tools", () => {
    expect(screen.getByRole("toolbar", { name: "Tools" })).toBeTruthy();
  });

  it("undo says what it would take back, and is disabled when there is nothing", async () => {
    expect(button("Undo").disabled).toBe(true);
    act(() => void execute(renameVariable, { variableId: sketchId("a"), name: "Trust" }));
    await userEvent.click(button("Undo: Rename variable"));
    expect(currentDocument().variables[sketchId("a")]?.name).toBe("a");
    expect(button("Redo: Rename variable").disabled).toBe(false);
  });

  it("the panel and the leverage chips are switched", async () => {
    const { panelOpen, lens } = session();
    expect(lens).toBe("leverage");
    await userEvent.click(button("Side panel"));
    expect(session().panelOpen).toBe(!panelOpen);
    await userEvent.click(button(/^Leverage/));
    expect(session().lens).toBe("none");
    expect(button(/^Leverage/).getAttribute("aria-pressed")).toBe("false");
  });

  it("the title is renamed in its place, as one step; Escape leaves it", async () => {
    await userEvent.click(button("Untitled"));
    await userEvent.click(screen.getByRole("menuitem", { name: "Rename" }));
    await userEvent.keyboard("Clinics{Enter}");
    expect(button("Clinics")).toBeTruthy();
    expect(undoSteps()).toBe(1);
    await userEvent.click(button("Clinics"));
    await userEvent.click(screen.getByRole("menuitem", { name: "Rename" }));
    await userEvent.keyboard("Other{Escape}");
    expect(currentDocument().metadata.title).toBe("Clinics");
  });

  it("theme and single-key commands are chosen in the menu", async () => {
    await userEvent.click(button("Main menu"));
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Dark" }));
    expect(settings().theme).toBe("dark");
    await userEvent.click(button("Main menu"));
    await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Single-key commands" }));
    expect(settings().singleKeys).toBe(false);
  });
});
