import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import { OutlinePanel } from "../../../src/panels/outline/OutlinePanel";
import { setAnalysis } from "../../../src/state/analysisStore";
import { currentDocument, loadDocument, undo } from "../../../src/state/documentStore";
import { resetSession, session } from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";

function open(text: string): void {
  const document = sketch(text);
  resetSession();
  loadDocument(document);
  setAnalysis({ loops: listLoops(document.links), links: document.links, looking: false });
  render(<OutlinePanel />);
}
/** What a screen reader says of a line or a field. */
function spoken(element: Element): string {
  const words = element.querySelector(".visually-hidden")?.textContent;
  return element.getAttribute("aria-label") ?? words ?? "";
}
const lines = (): readonly string[] => screen.getAllByRole("treeitem").map(spoken);
const line = (name: RegExp): HTMLElement => screen.getByRole("treeitem", { name });
const focused = (): string => (document.activeElement ? spoken(document.activeElement) : "");
const names = (): readonly string[] =>
  Object.values(currentDocument().variables).map(({ name }) => name);

describe("the outline", () => {
  beforeEach(() => open("Trust +> Effort, Effort -> Trust, Cost +> Effort"));

  it("says of each variable how it is connected", () => {
    expect(lines()).toEqual([
      "Trust, 1 cause, 1 effect, in 1 loop",
      "Effort, 2 causes, 1 effect, in 1 loop",
      "Cost, 0 causes, 1 effect, in no loop",
    ]);
  });

  it("is gone through by arrows; what is come to is selected", async () => {
    act(() => line(/^Trust/).focus());
    expect(session().selection.variables).toEqual([sketchId("Trust")]);
    await userEvent.keyboard("{ArrowRight}{ArrowDown}");
    expect(focused()).toBe("changes Trust to Effort, positive");
    expect(session().selection.links).toHaveLength(1);
    await userEvent.keyboard("{ArrowLeft}");
    expect(focused()).toMatch(/^Trust,/);
    await userEvent.keyboard("{ArrowLeft}");
    expect(lines()).toHaveLength(3);
    await userEvent.keyboard("{End}");
    expect(focused()).toMatch(/^Cost/);
    await userEvent.keyboard("{Home} ");
    expect(line(/^Trust,/).getAttribute("aria-expanded")).toBe("true");
  });

  it("opens and closes everything at once", async () => {
    await userEvent.click(screen.getByRole("button", { name: "Open all" }));
    expect(lines().filter((said) => /balancing, 2 links/.test(said))).toHaveLength(2);
    await userEvent.click(screen.getByRole("button", { name: "Close all" }));
    expect(lines()).toHaveLength(3);
  });

  it("takes one new variable after another", async () => {
    act(() => line(/^Trust/).focus());
    await userEvent.keyboard("nQuality{Enter}Access{Enter}");
    expect(names()).toEqual(["Trust", "Effort", "Cost", "Quality", "Access"]);
    expect(focused()).toBe("New variable");
  });

  it("links to a variable by name, and to a new one, and goes to the link", async () => {
    act(() => line(/^Trust/).focus());
    await userEvent.keyboard("ccost{Enter}");
    expect(focused()).toBe("changes Trust to Cost, positive");
    await userEvent.keyboard("{ArrowLeft}cQuality{Enter}");
    expect(focused()).toBe("changes Trust to Quality, positive");
    expect(names()).toContain("Quality");
    act(() => undo());
    expect(names()).not.toContain("Quality");
    expect(Object.keys(currentDocument().links)).toHaveLength(4);
  });

  it("renames, and Escape leaves the name", async () => {
    act(() => line(/^Cost/).focus());
    await userEvent.keyboard("{F2}");
    expect(focused()).toBe("New name of Cost");
    await userEvent.keyboard("Price{Enter}");
    expect(focused()).toMatch(/^Price/);
    await userEvent.keyboard("{F2}Nothing{Escape}");
    expect(names()).toEqual(["Trust", "Effort", "Price"]);
    expect(focused()).toMatch(/^Price/);
  });

  it("deletes, and keeps the keyboard near by", async () => {
    act(() => line(/^Trust/).focus());
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{Delete}");
    expect(Object.keys(currentDocument().links)).toHaveLength(2);
    expect(focused()).toMatch(/^Trust/);
    await userEvent.keyboard("{Delete}");
    expect(names()).toEqual(["Effort", "Cost"]);
  });

  it("leads to the details with Enter", async () => {
    act(() => line(/^Cost/).focus());
    await userEvent.keyboard("{Enter}");
    expect(session()).toMatchObject({ panelTab: "inspector" });
  });
});

it("an empty model asks for its first variable", async () => {
  open("");
  expect(screen.getByText(/Type a variable to begin/)).toBeDefined();
  await userEvent.type(screen.getByRole("textbox", { name: "New variable" }), "Trust{Enter}");
  expect(lines()).toEqual(["Trust, 0 causes, 0 effects, in no loop"]);
});
