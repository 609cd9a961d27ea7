import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { closeOverlay, currentOverlay, showOverlay } from "../../src/app/overlays/overlayStore";
import { Overlays } from "../../src/app/overlays/Overlays";
import { CommandPalette } from "../../src/app/palette/CommandPalette";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { resetSession, selectVariables, session } from "../../src/state/sessionStore";
import { TypedAhead } from "../../src/ui/TypedAhead";
import { sketch, sketchId } from "../sketch";
import { stubSearchList } from "../panels/find/searchList";

stubSearchList();
const option = (name: RegExp) => screen.queryByRole("option", { name });

beforeEach(() => {
  loadDocument(sketch("a +> b"));
  resetSession();
  closeOverlay();
  showOverlay("palette");
});

describe("the command palette", () => {
  it("shows what can be done now, each with its key", () => {
    render(<CommandPalette />);
    expect(option(/^New variable/)?.textContent).toMatch(/N$/);
    expect(option(/^Rename variable/)).toBeNull();
  });

  it("seeks what was typed while it was still being fetched, and no key was a command", async () => {
    selectVariables([sketchId("a")]);
    render(<Overlays />);
    const before = screen.getByRole("textbox", { name: "All commands" });
    expect(document.activeElement).toBe(before);
    fireEvent.change(before, { target: { value: "delete" } });
    const field = await screen.findByRole("combobox", {}, { timeout: 20_000 });
    expect(field).toHaveProperty("value", "delete");
    expect(option(/^Delete/)).not.toBeNull();
    expect(option(/^New variable/)).toBeNull();
    expect(currentDocument().variables[sketchId("a")]).toBeDefined();
  });

  it("is called off by Escape before it is there, and what was typed is not kept for the next time", () => {
    const { unmount } = render(<TypedAhead label="All commands" onEscape={closeOverlay} />);
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "delete" } });
    fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" });
    expect(currentOverlay()).toBeNull();
    unmount();
    render(<CommandPalette />);
    expect(screen.getByRole("combobox")).toHaveProperty("value", "");
  });

  it("finds what cannot be done too, and says why", async () => {
    render(<CommandPalette />);
    await userEvent.type(screen.getByRole("combobox"), "rename var");
    const rename = option(/^Rename variable/);
    expect(rename?.textContent).toContain("Select one variable first.");
    expect(rename?.getAttribute("aria-disabled")).toBe("true");
  });

  it("finds things by what people may call them too, and not by letters that lie about", async () => {
    render(<CommandPalette />);
    await userEvent.type(screen.getByRole("combobox"), "minus");
    expect(option(/^Negative: opposite direction/)).not.toBeNull();
    await userEvent.clear(screen.getByRole("combobox"));
    await userEvent.type(screen.getByRole("combobox"), "leverage");
    expect(option(/^Tag a leverage point/)).not.toBeNull();
    expect(option(/^Negative: opposite direction/)).toBeNull();
  });

  it("does what is chosen once it is closed", async () => {
    selectVariables([sketchId("a")]);
    render(<Overlays />);
    await userEvent.type(await screen.findByRole("combobox"), "rename var{Enter}");
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(session().editing).toEqual({ kind: "renaming", variableId: sketchId("a") });
  });
});
