import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import type {
  CldDocument,
  ElementRef,
  LeveragePoint,
  LeverageTagId,
  LinkId,
} from "../../../src/core/model/document";
import { LeveragePanel } from "../../../src/panels/leverage/LeveragePanel";
import { stepTag } from "../../../src/panels/shared/moveTag";
import { currentAnalysis, setAnalysis } from "../../../src/state/analysisStore";
import { currentDocument, currentUndoStep, undo } from "../../../src/state/documentStore";
import { groupRungsBy } from "../../../src/state/ladderView";
import { latestMessage } from "../../../src/state/messages";
import { session, setSession } from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const TRUST: ElementRef = { type: "variable", id: sketchId("Trust") };
const COST: ElementRef = { type: "variable", id: sketchId("Cost") };
const LOOP: ElementRef = { type: "loop", path: [sketchId("Effort"), sketchId("Trust")] };

/** Trust⇄Effort reinforces, one of its links is delayed; Cost leads in. */
function partnership(
  ...tags: readonly (readonly [ElementRef, LeveragePoint, string?])[]
): CldDocument {
  return tags.reduce<CldDocument>((document, [target, point, rationale = "Because"], index) => {
    const id = `t-${index}` as LeverageTagId;
    const outcome = addLeverageTag.apply(document, {
      id,
      target,
      point,
      rationale,
      by: "modeller",
    });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.document;
  }, sketch("Trust +> Effort, Effort +||> Trust, Cost -> Trust"));
}

const points = () => Object.values(currentDocument().leverageTags).map(({ point }) => point);
const line = (name: string) => screen.getByRole("button", { name });
const rungOf = (element: Element) => element.closest<HTMLElement>("[data-rung]")?.dataset["rung"];

beforeAll(giveSizes);
beforeEach(() => {
  groupRungsBy(null);
  setSession({ lens: "leverage" });
});

/** The pointer over a rung; jsdom lays nothing out, so it is told what lies under it. */
function pointAt(rung: number): void {
  document.elementFromPoint = () => document.querySelector(`[data-rung="${rung}"]`);
}

async function dragTo(element: Element, rung: number): Promise<void> {
  const mouse = { pointerId: 1, pointerType: "mouse", isPrimary: true, button: 0 };
  fireEvent.pointerDown(element, { ...mouse, clientX: 10, clientY: 10 });
  pointAt(rung);
  fireEvent.pointerMove(window, { ...mouse, clientX: 10, clientY: 90 });
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

describe("a line of the ladder", () => {
  it("is dragged to another rung in one step, and says where it went", async () => {
    showDocument(partnership([TRUST, 3]));
    render(<LeveragePanel />);
    await dragTo(line("Trust"), 5);
    expect(document.querySelector("[data-rung='5']")?.getAttribute("data-target")).toBe("true");
    expect(points()).toEqual([3]);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 10, clientY: 90 });
    expect(points()).toEqual([5]);
    expect(rungOf(line("Trust"))).toBe("5");
    expect(currentUndoStep()?.key).toBe("commands:moveLeverageTag");
    expect(latestMessage()).toMatchObject({
      tone: "whisper",
      text: "Trust moved from 3 to 5, Rules.",
    });
    act(undo);
    expect(points()).toEqual([3]);
    expect(rungOf(line("Trust"))).toBe("3");
  });

  it("stays where it is when Escape is pressed, or the pointer leaves the ladder", async () => {
    showDocument(partnership([TRUST, 3]));
    render(<LeveragePanel />);
    await dragTo(line("Trust"), 5);
    fireEvent.keyDown(window, { key: "Escape" });
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 10, clientY: 90 });
    await dragTo(line("Trust"), 99);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 10, clientY: 90 });
    expect(points()).toEqual([3]);
    expect(currentUndoStep()).toBeNull();
  });

  it("is refused on a rung that the thing stands on already", async () => {
    showDocument(partnership([TRUST, 3], [TRUST, 5]));
    render(<LeveragePanel />);
    await dragTo(screen.getAllByRole("button", { name: "Trust" })[0]!, 5);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 10, clientY: 90 });
    expect(points()).toEqual([3, 5]);
    expect(latestMessage()?.text).toMatch(/already has leverage point 5/);
  });

  it("goes by steps past rungs that are taken, and says at the end that it is the end", () => {
    showDocument(partnership([TRUST, 3], [TRUST, 2]));
    render(<LeveragePanel />);
    const tag = "t-0" as LeverageTagId;
    act(() => stepTag(tag, -1));
    expect(points()).toEqual([1, 2]);
    act(() => stepTag(tag, -1));
    expect(latestMessage()?.text).toBe("Trust stands as deep as it can.");
    expect(points()).toEqual([1, 2]);
  });

  it("goes to the element, also to a loop's ring", async () => {
    showDocument(partnership([COST, 12], [LOOP, 7]));
    render(<LeveragePanel />);
    await userEvent.click(line("Cost"));
    expect(session().selection.variables).toEqual([sketchId("Cost")]);
    const ring = screen.getByRole("button", { name: /reinforcing, 2 links/ });
    expect(rungOf(ring)).toBe("7");
    await dragTo(ring, 4);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 10, clientY: 90 });
    expect(points()).toEqual([12, 4]);
  });
});

describe("what a lever carries", () => {
  it("stands beside each line, in words for screen readers", () => {
    showDocument(partnership([TRUST, 3], [COST, 12]));
    render(<LeveragePanel />);
    const row = (name: string) => within(line(name).closest("li")!);
    expect(row("Trust").getByText("1 reinforcing, 0 balancing")).toBeTruthy();
    expect(row("Cost").getByText("in no loop")).toBeTruthy();
  });

  it("is said to be the least where not all loops are known", () => {
    showDocument(partnership([TRUST, 3]));
    const loops = { ...currentAnalysis().loops, complete: false };
    setAnalysis({ loops });
    render(<LeveragePanel />);
    expect(screen.getByText("at least 1 reinforcing, 0 balancing")).toBeTruthy();
    expect(screen.getByText("≥ 1")).toBeTruthy();
  });
});

describe("advice", () => {
  it("asks where tag and drawing disagree, and is quiet once somebody says why it stays", async () => {
    showDocument(partnership([TRUST, 8]));
    render(<LeveragePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Check Trust on 8" }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.getByText(/no balancing loop runs through this variable/)).toBeTruthy();
    await userEvent.type(sheet.getByLabelText("Leave it, because…"), "The brake is not drawn yet");
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe("Done");
    expect(currentDocument().leverageTags["t-0" as LeverageTagId]?.despite).toBe(
      "The brake is not drawn yet",
    );
    expect(sheet.getByText("Left: The brake is not drawn yet")).toBeTruthy();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "Trust on 8 is left as it is" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Check/ })).toBeNull();
  });

  it("offers the reason itself where it is missing", async () => {
    showDocument(partnership([COST, 12, ""]));
    render(<LeveragePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Check Cost on 12" }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.queryByLabelText("Leave it, because…")).toBeNull();
    await userEvent.type(sheet.getByLabelText("Why here"), "A fee that is set");
    await userEvent.tab();
    expect(currentDocument().leverageTags["t-0" as LeverageTagId]?.rationale).toBe(
      "A fee that is set",
    );
    expect(sheet.getByText("Nothing to check any more.")).toBeTruthy();
    await userEvent.click(sheet.getByRole("button", { name: "Done" }));
    expect(screen.queryByRole("button", { name: /^Check/ })).toBeNull();
  });

  it("stands at the ring of a loop, and says which signs are still open", async () => {
    const open = partnership([LOOP, 8]);
    const first = open.links["l-1" as LinkId]!;
    showDocument({ ...open, links: { ...open.links, [first.id]: { ...first, polarity: "?" } } });
    render(<LeveragePanel />);
    await userEvent.click(screen.getByRole("button", { name: /^Check .* on 8$/ }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.getByText(/this is no balancing loop/)).toBeTruthy();
    expect(sheet.getByText(/One loop here is still undetermined/)).toBeTruthy();
  });

  it("says nothing where all is well", () => {
    showDocument(partnership([TRUST, 7], [LOOP, 7], [{ type: "link", id: "l-2" as LinkId }, 9]));
    render(<LeveragePanel />);
    expect(screen.queryByRole("button", { name: /^Check/ })).toBeNull();
  });
});

describe("the filter", () => {
  it("shows the deep or the shallow half, and all again", async () => {
    showDocument(partnership([TRUST, 3], [COST, 12]));
    render(<LeveragePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Deep, 1 to 6" }));
    expect(session().leverageRange).toEqual({ deepest: 1, shallowest: 6 });
    expect(screen.getByRole("heading", { name: "1 of 2 tags" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "All" }));
    expect(session().leverageRange).toBeNull();
  });

  it("shows one rung alone by its number, puts the lens on, and takes it back", async () => {
    showDocument(partnership([TRUST, 3]));
    setSession({ lens: "none" });
    render(<LeveragePanel />);
    const chip = screen.getByRole("button", { name: "Only 3, Goals" });
    await userEvent.click(chip);
    expect(session()).toMatchObject({
      lens: "leverage",
      leverageRange: { deepest: 3, shallowest: 3 },
    });
    expect(chip.getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(chip);
    expect(session().leverageRange).toBeNull();
  });
});

describe("roll-ups", () => {
  async function choose(name: string): Promise<void> {
    await userEvent.click(screen.getByRole("button", { name: "Not grouped" }));
    await userEvent.click(screen.getByRole("menuitemradio", { name }));
  }
  const groups = () =>
    within(screen.getByRole("list", { name: /deepest first/ }))
      .getAllByRole("heading")
      .map(({ textContent }) => textContent);

  it("group the rungs and count their tags, until another document and after it", async () => {
    showDocument(partnership([TRUST, 3], [TRUST, 5], [COST, 12]));
    const { unmount } = render(<LeveragePanel />);
    await choose("Abson's four");
    const four = ["Intent, 1 tag", "Design, 1 tag", "Feedbacks, no tag", "Parameters, 1 tag"];
    expect(groups()).toEqual(four);
    unmount();
    showDocument(partnership());
    render(<LeveragePanel />);
    expect(groups()[0]).toBe("Intent, no tag");
  });

  it("say where they are from, whose mapping it is, and what has no counterpart", async () => {
    showDocument(partnership());
    render(<LeveragePanel />);
    await choose("Action Scales Model's four");
    expect(groups().at(-1)).toBe("Events: none of the twelve");
    await userEvent.click(screen.getByRole("button", { name: "About Action Scales Model's four" }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.getByText("The mapping is ours.")).toBeTruthy();
    expect(sheet.getByText(/Nobles JD.*doi:10\.1177\/17579139211006747/)).toBeTruthy();
  });
});
