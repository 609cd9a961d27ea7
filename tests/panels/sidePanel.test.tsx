import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SidePanel } from "../../src/panels/SidePanel";
import { session, setSession } from "../../src/state/sessionStore";
import { loadTheRest } from "../../src/ui/later";
import { sketch } from "../sketch";
import { giveSizes, showDocument } from "./showDocument";

beforeAll(giveSizes);
// Loaded before, a panel is shown at once, however busy the machine is.
beforeAll(loadTheRest, 60_000);
beforeEach(() => showDocument(sketch("a +> b, b +> a")));

describe("the side panel", () => {
  it("shows one panel at a time, by its tab", async () => {
    render(<SidePanel />);
    expect(await screen.findByRole("region", { name: "Loops" })).toBeTruthy();
    await userEvent.click(screen.getByRole("tab", { name: "Inspector" }));
    expect(await screen.findByRole("region", { name: "Inspector" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Loops" })).toBeNull();
    await userEvent.click(screen.getByRole("tab", { name: "Leverage points" }));
    expect(await screen.findByRole("region", { name: "Leverage points" })).toBeTruthy();
    await userEvent.click(screen.getByRole("tab", { name: "Evidence" }));
    expect(await screen.findByRole("region", { name: "Evidence" })).toBeTruthy();
  });

  it("has further panels in a menu, whose tab is there while they are shown", async () => {
    render(<SidePanel />);
    expect(screen.queryByRole("tab", { name: "Scenes" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "More panels" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Scenes" }));
    expect(await screen.findByRole("region", { name: "Scenes" })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "Scenes", selected: true })).toBeTruthy();
    await userEvent.click(screen.getByRole("tab", { name: "Loops" }));
    expect(screen.queryByRole("tab", { name: "Scenes" })).toBeNull();
  });

  it("keeps the filter of the loops while another tab is shown", async () => {
    render(<SidePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Balancing 0" }));
    await userEvent.click(screen.getByRole("tab", { name: "Inspector" }));
    await userEvent.click(screen.getByRole("tab", { name: "Loops" }));
    expect(screen.getByRole("button", { name: "Balancing 0", pressed: true })).toBeTruthy();
  });

  it("is folded away", () => {
    render(<SidePanel />);
    act(() => setSession({ panelOpen: false }));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("grows and shrinks by the arrows on its edge, within bounds", async () => {
    render(<SidePanel />);
    const edge = screen.getByRole("separator", { name: "Width of the side panel" });
    edge.focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}");
    expect(session().panelWidth).toBe(384);
    await userEvent.keyboard("{End}");
    expect(edge.getAttribute("aria-valuenow")).toBe("560");
    await userEvent.keyboard("{Home}");
    expect(edge.getAttribute("aria-valuenow")).toBe("320");
  });

  it("is raised and lowered where it is a sheet", async () => {
    render(<SidePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Raise the panel" }));
    expect(session().sheetHeight).toBe("full");
    await userEvent.click(screen.getByRole("button", { name: "Lower the panel" }));
    await userEvent.click(screen.getByRole("button", { name: "Lower the panel" }));
    expect(session().sheetHeight).toBe("low");
    expect(screen.getByRole("button", { name: "Lower the panel" })).toHaveProperty(
      "disabled",
      true,
    );
  });
});
