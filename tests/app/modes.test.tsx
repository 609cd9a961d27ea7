import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { perform } from "../../src/app/actions/action";
import { actionOf } from "../../src/app/actions/actions";
import { ExploreBar } from "../../src/app/explore/ExploreBar";
import { SavedState } from "../../src/app/toolbar/SavedState";
import { Toolbar } from "../../src/app/toolbar/Toolbar";
import { addVariable } from "../../src/core/commands/variables";
import { openDocument } from "../../src/state/documents";
import { currentDocument, execute } from "../../src/state/documentStore";
import { keepDocumentsIn } from "../../src/state/savedDocuments";
import { session } from "../../src/state/sessionStore";
import { memoryStorage } from "../state/memoryStorage";
import { sketch, sketchId } from "../sketch";

const mode = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const bar = () => screen.queryByRole("region", { name: "Exploring" });
const names = () => Object.values(currentDocument().variables).map(({ name }) => name);
const add = (name: string) =>
  execute(addVariable, { id: sketchId(name), name, position: { x: 0, y: 0 } });

beforeEach(async () => {
  keepDocumentsIn(memoryStorage());
  await openDocument(sketch("a +> b"), { title: "Care" });
});

describe("the mode in the toolbar", () => {
  beforeEach(() => void render(<Toolbar />));

  it("is one of three", async () => {
    expect(screen.getByRole("radiogroup", { name: "Mode" })).toBeTruthy();
    expect(mode("Edit").checked).toBe(true);
    await userEvent.click(mode("Explore"));
    expect(session().mode).toBe("explore");
    await userEvent.click(mode("Present"));
    expect(session().mode).toBe("present");
    act(() => void perform(actionOf("leavePresenting")));
    expect(mode("Explore").checked).toBe(true);
    await userEvent.click(mode("Edit"));
    expect(session().mode).toBe("edit");
  });

  it("its menu has it only where the window is narrow", async () => {
    await userEvent.click(screen.getByRole("button", { name: "Main menu" }));
    expect(screen.queryByRole("menuitemradio", { name: "Present" })).toBeNull();
  });
});

describe("the bar while exploring", () => {
  it("is there only then", () => {
    render(<ExploreBar />);
    expect(bar()).toBeNull();
    act(() => void perform(actionOf("exploreMode")));
    expect(bar()?.textContent).toContain("nothing is kept");
    act(() => void perform(actionOf("presentMode")));
    expect(bar()).toBeNull();
  });

  it("starts over, and makes an editable copy", async () => {
    render(<ExploreBar />);
    act(() => void perform(actionOf("exploreMode")));
    act(() => void add("c"));
    await userEvent.click(screen.getByRole("button", { name: "Start over" }));
    expect(names()).toEqual(["a", "b"]);
    act(() => void add("d"));
    await userEvent.click(screen.getByRole("button", { name: "Make an editable copy" }));
    expect(session().mode).toBe("edit");
    expect(currentDocument().metadata.title).toBe("Care (copy)");
    expect(names()).toEqual(["a", "b", "d"]);
    expect(bar()).toBeNull();
  });

  it("its actions say why they cannot be done elsewhere", () => {
    expect(actionOf("startOver").blocked?.()).toBe("notExploring");
    expect(actionOf("editableCopy").blocked?.()).toBe("notExploring");
    expect(actionOf("nextScene").blocked?.()).toBe("notPresenting");
  });

  it("meanwhile nothing is said to be saved", () => {
    const { container } = render(<SavedState />);
    expect(container.textContent).toContain("Saved in this browser");
    act(() => void perform(actionOf("exploreMode")));
    expect(container.textContent).toBe("");
  });
});
