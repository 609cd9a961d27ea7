import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LinkId } from "../../../src/core/model/document";
import { Inspector } from "../../../src/panels/inspector/Inspector";
import { LeveragePanel } from "../../../src/panels/leverage/LeveragePanel";
import { currentDocument, undo } from "../../../src/state/documentStore";
import {
  clearSelection,
  selectLinks,
  selectLoop,
  selectVariables,
  session,
} from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const tags = () => Object.values(currentDocument().leverageTags);
const rung = (name: RegExp) => screen.getByRole("button", { name });

beforeAll(giveSizes);
beforeEach(() => showDocument(sketch("Trust +> Effort, Effort +||> Trust")));

async function tag(name: RegExp): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: "Tag with a leverage point" }));
  await userEvent.click(rung(name));
}

describe("tagging from the inspector", () => {
  it("chooses among all twelve, and asks why and whose judgement it is", async () => {
    selectVariables([sketchId("Trust")]);
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "Tag with a leverage point" }));
    const chooser = screen.getByRole("dialog", { name: "Where on Meadows' ladder?" });
    expect(within(chooser).getAllByRole("listitem")).toHaveLength(12);
    await userEvent.click(within(chooser).getByRole("button", { name: /^3\s*Goals/ }));
    expect(tags()).toMatchObject([
      { target: { type: "variable", id: sketchId("Trust") }, point: 3, by: "modeller" },
    ]);
    await userEvent.type(screen.getByLabelText("Why here"), "What both aim at");
    await userEvent.click(screen.getByRole("radio", { name: "The source's" }));
    expect(tags()).toMatchObject([{ rationale: "What both aim at", by: "source" }]);
  });

  it("explains a rung on demand", async () => {
    selectVariables([sketchId("Trust")]);
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "Tag with a leverage point" }));
    await userEvent.click(screen.getByRole("button", { name: "Explain Numbers" }));
    expect(screen.getByText(/^Settings that can be turned up or down/)).toBeTruthy();
  });

  it("offers a default by what the thing is, and never sets it", async () => {
    selectLoop([sketchId("Effort"), sketchId("Trust")]);
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "Tag with a leverage point" }));
    expect(rung(/suggested/).textContent).toMatch(/^7/);
    await userEvent.keyboard("{Escape}");
    expect(tags()).toEqual([]);
    act(() => selectLinks(["l-2" as LinkId]));
    await userEvent.click(screen.getByRole("button", { name: "Tag with a leverage point" }));
    expect(rung(/suggested/).textContent).toMatch(/^9/);
  });

  it("allows several points on one thing, but none twice", async () => {
    selectLinks(["l-1" as LinkId]);
    render(<Inspector />);
    await tag(/^6\s*Information/);
    await tag(/^5\s*Rules/);
    expect(tags().map(({ point }) => point)).toEqual([6, 5]);
    await userEvent.click(screen.getByRole("button", { name: "Tag with a leverage point" }));
    const chooser = within(screen.getByRole("dialog"));
    expect(chooser.getByRole("button", { name: /^6\s*Information/ })).toHaveProperty(
      "disabled",
      true,
    );
  });

  it("changes the level and takes the tag off, each in one step", async () => {
    render(<Inspector />);
    await tag(/^2\s*Paradigms/);
    expect(tags()).toMatchObject([{ target: { type: "model" }, point: 2 }]);
    await userEvent.click(screen.getByRole("button", { name: "Level 2" }));
    await userEvent.click(rung(/^1\s*Transcending/));
    expect(tags()).toMatchObject([{ point: 1 }]);
    await userEvent.click(screen.getByRole("button", { name: "Remove this tag" }));
    expect(tags()).toEqual([]);
    act(undo);
    expect(tags()).toMatchObject([{ point: 1 }]);
  });
});

describe("the panel of leverage points", () => {
  it("shows all twelve, deepest first, when nothing is tagged", () => {
    render(<LeveragePanel />);
    const ladder = screen.getByRole("list", { name: /deepest first/ });
    const names = [...ladder.children].map((row) => row.textContent);
    expect(names).toHaveLength(12);
    expect(names[0]).toBe("1Transcending paradigms");
    expect(names[11]).toBe("12Numbers");
    expect(screen.getByRole("heading", { name: "No tags yet" })).toBeTruthy();
  });

  it("lists what stands on each rung, and goes to it", async () => {
    selectVariables([sketchId("Trust")]);
    const { unmount } = render(<Inspector />);
    await tag(/^4\s*Self/);
    act(() => selectLoop([sketchId("Effort"), sketchId("Trust")]));
    await tag(/^7\s*Reinforcing/);
    unmount();
    act(clearSelection);

    render(<LeveragePanel />);
    expect(screen.getByRole("region", { name: "Leverage points" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "2 tags on 2 of 12 rungs" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Trust" }));
    expect(session().selection.variables).toEqual([sketchId("Trust")]);
    expect(session().viewRequest?.wish).toMatchObject({ kind: "reveal" });
    await userEvent.click(screen.getByRole("button", { name: /reinforcing, 2 links/ }));
    expect(session().selection.loop).toEqual([sketchId("Effort"), sketchId("Trust")]);
  });

  it("explains a rung with an example and its source", async () => {
    render(<LeveragePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Goals" }));
    const sheet = screen.getByRole("dialog", { name: "What is Goals?" });
    expect(within(sheet).getByText(/For example/)).toBeTruthy();
    expect(within(sheet).getByText(/Meadows/)).toBeTruthy();
  });
});
