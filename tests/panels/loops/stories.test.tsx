import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeLinks, setPolarity } from "../../../src/core/commands/links";
import { changeLoopNote } from "../../../src/core/commands/loopNotes";
import { renameVariable } from "../../../src/core/commands/variables";
import type { Basis, LoopNote } from "../../../src/core/model/document";
import { LoopsPanel } from "../../../src/panels/loops/LoopsPanel";
import { currentDocument, currentUndoStep, execute, undo } from "../../../src/state/documentStore";
import { selectLoop, session, setSession } from "../../../src/state/sessionStore";
import { id, link } from "../../core/commands/carriedOut";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

/** B of three links, told from Trust, the first that was drawn; and R of two. */
const TEXT =
  "Trust +> Effort, Effort +||> Metric results, Metric results -> Trust, Trust +> Cost, Cost +> Trust";
const LOOP = ["Effort", "Metric results", "Trust"].map(sketchId);
const OTHER = ["Cost", "Trust"].map(sketchId);
const TOLD = [
  "The more trust, the more effort than there would otherwise be.",
  "The more effort, after a while the better the metric results than they would otherwise be.",
  "The better the metric results, the less trust than there would otherwise be.",
  "…which pushes back.",
];

beforeAll(giveSizes);
beforeEach(() => {
  showDocument(sketch(TEXT));
  setSession({ unfolded: ["words"] });
  selectLoop(LOOP);
});

const story = (): HTMLTextAreaElement => screen.getByLabelText("Story");
const sentences = () => {
  const group = screen.getByText("In words").closest("details");
  if (!group) throw new Error("the sentences stand in a part that can be folded");
  return within(group)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
};
const button = (name: string | RegExp) => screen.queryByRole("button", { name });
const note = (): LoopNote | undefined => Object.values(currentDocument().loopNotes)[0];
const say = (changes: Partial<Pick<LoopNote, "name" | "story" | "intended">>, path = LOOP) =>
  act(() => void execute(changeLoopNote, { id: id("loopNote", path.length), path, changes }));
const sign = (number: number, polarity: "+" | "-" | "?") =>
  act(() => void execute(setPolarity, { linkIds: [link(number)], polarity }));

describe("the story that the links tell", () => {
  it("is there without anybody writing it, from the variable that was drawn first", () => {
    render(<LoopsPanel />);
    expect(sentences()).toEqual(TOLD);
    expect(note()).toBeUndefined();
  });

  it("becomes the story of the loop in one step, to be changed at once, and can be undone", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Use as its story" }));
    expect(story().value).toBe(TOLD.join(" "));
    expect(document.activeElement).toBe(story());
    expect(currentUndoStep()?.key).toBe("commands:changeLoopNote");
    expect(button("Use as its story")).toBeNull();
    expect(button("Write it anew from the links")).toBeNull();
    await userEvent.type(story(), " So we were told.");
    await userEvent.tab();
    expect(note()?.story).toBe(`${TOLD.join(" ")} So we were told.`);
    act(undo);
    expect(note()?.story).toBe(TOLD.join(" "));
    act(undo);
    expect(note()).toBeUndefined();
  });

  it("says when the links have changed since, and is written anew on request", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Use as its story" }));
    const outdated = "The links have changed since this was written.";
    expect(screen.queryByText(outdated)).toBeNull();
    sign(1, "-");
    expect(screen.getByText(outdated)).toBeTruthy();
    expect(story().value).toBe(TOLD.join(" "));
    await userEvent.click(screen.getByRole("button", { name: "Write it anew from the links" }));
    expect(story().value).toMatch(/^The more trust, the less effort .*round again, stronger\.$/);
    expect(screen.queryByText(outdated)).toBeNull();
    expect(document.activeElement).toBe(story());
    act(undo);
    expect(story().value).toBe(TOLD.join(" "));
    expect(screen.getByText(outdated)).toBeTruthy();
    act(undo);
    expect(screen.queryByText(outdated)).toBeNull();
    act(() => void execute(renameVariable, { variableId: sketchId("Effort"), name: "Work" }));
    expect(screen.getByText(outdated)).toBeTruthy();
  });

  it("takes the place of somebody's own words only on request", async () => {
    say({ story: "Trust pays for itself." });
    render(<LoopsPanel />);
    expect(screen.queryByText(/have changed since/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Write it anew from the links" }));
    expect(note()?.story).toBe(TOLD.join(" "));
    act(undo);
    expect(note()?.story).toBe("Trust pays for itself.");
  });

  it("begins where one wants, in words, signs and variables, and changes nothing by that", async () => {
    render(<LoopsPanel />);
    const before = currentDocument();
    await userEvent.selectOptions(screen.getByLabelText("Told from"), "Effort");
    expect(sentences()).toEqual([
      TOLD[1],
      TOLD[2],
      "The less trust, the less effort than there would otherwise be.",
      TOLD[3],
    ]);
    const steps = screen.getByRole("list", { name: "Variables" });
    expect(within(steps).getAllByRole("button")[0]?.textContent).toBe("Effort");
    expect(currentDocument()).toBe(before);
    await userEvent.click(screen.getByRole("button", { name: "Use as its story" }));
    expect(note()?.story).toMatch(/^The more effort, after a while/);
    await userEvent.selectOptions(screen.getByLabelText("Told from"), "Trust");
    expect(screen.queryByText(/have changed since/)).toBeNull();
    expect(button("Write it anew from the links")).toBeTruthy();
  });

  it("can be folded away, for all loops", async () => {
    render(<LoopsPanel />);
    const folded = () => screen.getByText("In words").closest("details")?.open;
    expect(folded()).toBe(true);
    await userEvent.click(screen.getByText("In words"));
    expect(folded()).toBe(false);
    act(() => selectLoop(OTHER));
    expect(folded()).toBe(false);
  });

  it("does not take along what was typed for another loop", async () => {
    render(<LoopsPanel />);
    await userEvent.type(story(), "Typed, not handed over");
    act(() => selectLoop(OTHER));
    expect(story().value).toBe("");
    expect(note()).toMatchObject({ path: LOOP, story: "Typed, not handed over" });
  });
});

describe("why a loop is of its kind", () => {
  it("is told step by step, from a change to how it comes back", async () => {
    render(<LoopsPanel />);
    const why = screen.getByRole("region", { name: "Why balancing?" });
    expect(within(why).getByText("One minus link: a change comes back turned round.")).toBeTruthy();
    await userEvent.click(within(why).getByText("Step by step"));
    const steps = within(why).getByRole("list", { name: "Step by step" });
    expect(
      within(steps)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "Suppose trust rises.",
      "+Then effort rises too.",
      "+Then, after a while, metric results improve too.",
      "−But then trust falls again: the minus turns it round.",
    ]);
    act(() => selectLoop(OTHER));
    expect(screen.getByText("Step by step").closest("details")?.open).toBe(true);
  });
});

describe("what a loop is meant as", () => {
  const warning = () => screen.queryByRole("note", { name: /^meant as/ });
  const ground = (number: number, basis: Basis) =>
    act(() => void execute(changeLinks, { linkIds: [link(number)], changes: { basis } }));

  it("is said by its author and taken back, and no word is lost on it while it is so", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("radio", { name: "Balancing" }));
    expect(note()?.intended).toBe("balancing");
    expect(warning()).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Take back what it is meant as" }));
    expect(note()).toBeUndefined();
  });

  it("is warned of where the drawing computes otherwise, with the links on the weakest ground", async () => {
    ground(1, "stated");
    ground(2, "inferred");
    ground(3, "implied");
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("radio", { name: "Reinforcing" }));
    const said = warning();
    if (!said) throw new Error("nobody is warned");
    expect(said.textContent).toMatch(/^You say it reinforces, but as drawn it balances\./);
    expect(
      within(said)
        .getAllByRole("listitem")
        .map((item) => item.lastChild?.textContent),
    ).toEqual(["inferred"]);
    await userEvent.click(within(said).getByRole("button", { name: /2 links on firmer ground$/ }));
    expect(
      within(said)
        .getAllByRole("listitem")
        .map((item) => item.lastChild?.textContent),
    ).toEqual(["inferred", "implied", "stated"]);
    expect(
      screen.getByRole("option", { name: /^#2, balancing.*meant as reinforcing/ }),
    ).toBeTruthy();
    await userEvent.click(
      within(said).getByRole("button", {
        name: "Effort to Metric results, positive, delayed",
      }),
    );
    expect(session().selection.links).toEqual([link(2)]);
  });

  it("is settled by turning a sign, and no warning is left", () => {
    say({ intended: "reinforcing" });
    render(<LoopsPanel />);
    expect(warning()).toBeTruthy();
    sign(3, "+");
    expect(warning()).toBeNull();
    expect(screen.queryByRole("option", { name: /meant as/ })).toBeNull();
  });

  it("names the sign that an open link needs, and all links that are open", () => {
    say({ intended: "reinforcing" });
    sign(3, "?");
    render(<LoopsPanel />);
    expect(warning()?.textContent).toMatch(
      /that is open\.It is true only if this link is positive:/,
    );
    sign(1, "-");
    expect(warning()?.textContent).toMatch(/only if this link is negative:/);
    sign(1, "?");
    expect(warning()?.textContent).toMatch(/Settle these links, and it is known:/);
    expect(within(warning() ?? document.body).getAllByRole("listitem")).toHaveLength(2);
  });
});
