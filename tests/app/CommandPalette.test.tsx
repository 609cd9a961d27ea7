import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { closeOverlay, showOverlay } from "../../src/app/overlays/overlayStore";
import { Overlays } from "../../src/app/overlays/Overlays";
import { CommandPalette } from "../../src/app/palette/CommandPalette";
import { loadDocument } from "../../src/state/documentStore";
import { resetSession, selectVariables, session } from "../../src/state/sessionStore";
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
