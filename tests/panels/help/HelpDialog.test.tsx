import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HelpDialog } from "../../../src/panels/help/HelpDialog";

const GROUPS = [{ name: "Edit", rows: [{ id: "undo", words: "Undo", key: "Ctrl Z" }] }];

describe("the help sheet", () => {
  it("shows each action with its key, under the word of its group", () => {
    render(<HelpDialog groups={GROUPS} onClose={() => {}} />);
    const sheet = within(screen.getByRole("dialog", { name: "Keys and gestures" }));
    expect(sheet.getByRole("heading", { name: "Edit" })).toBeTruthy();
    const words = sheet.getByText("Undo");
    expect(words.parentElement?.textContent).toContain("Ctrl Z");
  });

  it("says what the hand can do, and how the capture line reads", () => {
    render(<HelpDialog groups={GROUPS} onClose={() => {}} />);
    expect(screen.getByText("Double-click the sheet")).toBeTruthy();
    expect(screen.getByText("training -> trust + ||")).toBeTruthy();
  });
});
