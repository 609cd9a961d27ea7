import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CaptureLine } from "../../../src/panels/capture/CaptureLine";
import { currentDocument, loadDocument, undo } from "../../../src/state/documentStore";
import { resetSession, session } from "../../../src/state/sessionStore";
import { sketch } from "../../sketch";

const onLeave = vi.fn<() => void>();
const line = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Capture line" });
const drawn = () => {
  const { variables, links } = currentDocument();
  return Object.values(links).map(
    ({ source, target, polarity, delay }) =>
      `${variables[source]?.name} ${polarity}${delay ? "||" : ""}> ${variables[target]?.name}`,
  );
};

beforeEach(() => {
  loadDocument(sketch("Screening capacity, Trust"));
  resetSession();
  onLeave.mockClear();
  render(<CaptureLine onLeave={onLeave} whenEmpty="all keys" />);
});

describe("the capture line", () => {
  it("is a region of its own", () => {
    expect(screen.getByRole("region", { name: "Capture line" })).toBeTruthy();
  });

  it("Enter adds what it says as one step, and empties it", async () => {
    const before = currentDocument();
    await userEvent.type(line(), "training -> screening capacity + || -> trust -{Enter}");
    expect(drawn()).toEqual(["training +||> Screening capacity", "Screening capacity -> Trust"]);
    expect(line().value).toBe("");
    undo();
    expect(currentDocument()).toBe(before);
  });

  it("new links flash, and the last sign stays", async () => {
    await userEvent.type(line(), "training -> trust -{Enter}");
    expect(session().flashed).toEqual(Object.keys(currentDocument().links));
    expect(session().lastPolarity).toBe("-");
  });

  it("Tab completes a name that is known", async () => {
    await userEvent.type(line(), "training -> scr");
    await userEvent.tab();
    expect(line().value.toLowerCase()).toBe("training -> screening capacity");
    expect(document.activeElement).toBe(line());
  });

  it("Tab goes on where there is nothing to complete", async () => {
    await userEvent.type(line(), "xyz");
    await userEvent.tab();
    expect(document.activeElement).not.toBe(line());
  });

  it("what cannot be read stays, with the reason; what comes before it is done", async () => {
    await userEvent.type(line(), "training -> trust; trust -> {Enter}");
    expect(drawn()).toHaveLength(1);
    expect(line().value.trim()).toBe("trust ->");
    expect(screen.getByRole("alert").textContent).not.toBe("");
    expect(line().getAttribute("aria-invalid")).toBe("true");
    await userEvent.type(line(), " training");
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("ArrowUp brings back what was entered before", async () => {
    await userEvent.type(line(), "training -> trust +{Enter}{ArrowUp}");
    expect(line().value).toBe("training -> trust +");
    await userEvent.keyboard("{ArrowDown}");
    expect(line().value).toBe("");
  });

  it("Escape leaves it, with its text", async () => {
    await userEvent.type(line(), "training{Escape}");
    expect(onLeave).toHaveBeenCalledOnce();
    expect(line().value).toBe("training");
  });

  it("an empty line adds nothing", async () => {
    const before = currentDocument();
    await userEvent.type(line(), "  {Enter}");
    expect(currentDocument()).toBe(before);
  });
});
