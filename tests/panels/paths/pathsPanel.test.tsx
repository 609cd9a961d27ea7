import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeElements } from "../../../src/core/commands/elements";
import { setPolarity } from "../../../src/core/commands/links";
import type { LinkId } from "../../../src/core/model/document";
import type { Reach, ReachPath } from "../../../src/core/loops/reachPaths";
import { verdictWords } from "../../../src/panels/paths/verdictWords";
import { PathsPanel } from "../../../src/panels/paths/PathsPanel";
import { act as carryOut } from "../../../src/state/act";
import { askReach, openReach, reachView } from "../../../src/state/reach";
import { session } from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

/** Three paths from Trust to Results: direct and +, over Effort and +, over Cost and − with a delay. */
const TEXT =
  "Trust +> Results, Trust +> Effort, Effort +> Results, Trust +||> Cost, Cost -> Results, Cost +> Effort";

beforeAll(giveSizes);
beforeEach(() => {
  askReach({ from: null, to: null, maxLength: null });
  showDocument(sketch(TEXT));
});

const [trust, effort, results, cost] = ["Trust", "Effort", "Results", "Cost"].map(sketchId);
const rows = () =>
  within(screen.getByRole("list", { name: "Paths" }))
    .getAllByRole("button")
    .map((row) => row.firstChild?.textContent);
const row = (name: RegExp) => screen.getByRole("button", { name });

async function asked(from = trust, to = results): Promise<void> {
  askReach({ from: from ?? null, to: to ?? null });
  render(<PathsPanel />);
  await screen.findByRole("status");
}
const verdict = () => screen.getByRole("status").textContent;

describe("the panel of paths", () => {
  it("says what to do, until two variables are chosen", async () => {
    render(<PathsPanel />);
    expect(screen.getByText(/^Choose two variables/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("From"), "Trust");
    await userEvent.selectOptions(screen.getByLabelText("To"), "Trust");
    expect(screen.getByText(/^A variable that reaches itself is a loop/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("To"), "Results");
    expect(await screen.findByRole("status")).toBeTruthy();
  });

  it("lists every path, shortest first, with its sign, length and delays", async () => {
    await asked();
    expect(rows()).toEqual([
      "same direction, 1 link, no delay, directly",
      "opposite direction, 2 links, 1 delay, via Cost",
      "same direction, 2 links, no delay, via Effort",
      "same direction, 3 links, 1 delay, via Cost → Effort",
    ]);
  });

  it("says on top that they disagree, and along how many", async () => {
    await asked();
    expect(verdict()).toBe(
      "Ambiguous: if Trust rises, Results improve along 3 paths and worsen along 1. Which is stronger, signs alone do not say.",
    );
  });

  it("says that they agree, and follows the signs when they change", async () => {
    await asked();
    act(() => void carryOut(setPolarity, { linkIds: ["l-5" as LinkId], polarity: "+" }));
    expect(
      await screen.findByText("If Trust rises, Results improve: all 4 paths agree."),
    ).toBeTruthy();
    act(() => void carryOut(setPolarity, { linkIds: ["l-5" as LinkId], polarity: "?" }));
    const open =
      "Open: 1 of 4 paths has a link without a settled sign. Along the others Results improve.";
    expect(await screen.findByText(open)).toBeTruthy();
  });

  it("says that there is none", async () => {
    await asked(results, trust);
    expect(verdict()).toBe("No path leads from “Results” to “Trust”.");
    expect(screen.queryByRole("list", { name: "Paths" })).toBeNull();
  });

  it("leaves out longer ones where that is asked for, and says so", async () => {
    await asked();
    await userEvent.type(screen.getByLabelText("Most links"), "1");
    await screen.findByText(/there is one path/);
    expect(verdict()).toContain("Paths of more than 1 link are left out.");
    expect(rows()).toHaveLength(1);
  });

  it("turns the question round", async () => {
    await asked(effort, results);
    await userEvent.click(screen.getByRole("button", { name: "The other way round" }));
    expect(reachView()).toMatchObject({ from: results, to: effort });
  });

  it("shows those of one sign", async () => {
    await asked();
    await userEvent.click(screen.getByRole("button", { name: "Opposite 1" }));
    expect(rows()).toEqual(["opposite direction, 2 links, 1 delay, via Cost"]);
    expect(screen.queryByRole("button", { name: /^Open/ })).toBeNull();
  });

  it("asks nothing of a variable that was deleted", async () => {
    await asked();
    act(() => void carryOut(removeElements, { variableIds: [trust!], linkIds: [] }));
    expect(screen.getByText(/^Choose two variables/)).toBeTruthy();
  });
});

describe("a verdict on some of many paths", () => {
  const path = (sign: ReachPath["sign"]): ReachPath => ({
    links: [],
    variables: [],
    sign,
    delays: 0,
  });
  const some = { complete: false, completeUpTo: 4 };
  const { variables } = sketch(TEXT);
  const said = (reach: Pick<Reach, "paths" | "signs" | "verdict">, maxLength: number | null) =>
    verdictWords({ ...reach, ...some }, { from: trust!, to: results!, maxLength }, variables);

  it("says of how many it speaks, unless longer ones were not asked for", () => {
    const paths = ["+", "+", "-"] as const;
    const mixed = { paths: paths.map(path), signs: { "+": 2, "-": 1, "?": 0 } };
    const unclear = { ...mixed, verdict: "ambiguous" } as const;
    expect(said(unclear, null)).toMatch(/^Ambiguous, of the first 3 paths: if Trust rises, /);
    expect(said(unclear, 4)).toMatch(/^Ambiguous: if Trust rises, /);
    expect(said({ ...mixed, verdict: "more" }, null)).toBe(
      "If Trust rises, Results improve: the first 3 paths agree.",
    );
    const open = { ...mixed, signs: { "+": 2, "-": 0, "?": 1 }, verdict: "open" } as const;
    expect(said(open, null)).toMatch(/^Open: 1 of the first 3 paths has /);
  });
});

describe("a path of the list", () => {
  it("is lit again when the same two are asked about otherwise, and dark where it is none", async () => {
    await asked();
    await userEvent.click(row(/via Effort/));
    await userEvent.unhover(row(/via Effort/));
    act(() => askReach({ maxLength: 2 }));
    await waitFor(() => expect(reachView().lit).toEqual(["l-2", "l-3"]));
    expect(row(/via Effort/).getAttribute("aria-pressed")).toBe("true");
    act(() => askReach({ maxLength: 1 }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(reachView().lit).toBeNull();
  });

  it("lights up under the pointer, and goes out again", async () => {
    await asked();
    await userEvent.hover(row(/via Effort/));
    expect(reachView().lit).toEqual(["l-2", "l-3"]);
    await userEvent.unhover(row(/via Effort/));
    expect(reachView().lit).toBeNull();
  });

  it("stays lit and comes into view when it is chosen, until it is let go", async () => {
    await asked();
    await userEvent.click(row(/via Cost$/));
    await userEvent.hover(row(/directly/));
    await userEvent.unhover(row(/directly/));
    expect(reachView().lit).toEqual(["l-4", "l-5"]);
    expect(session().viewRequest?.wish).toEqual({
      kind: "reveal",
      variables: [trust, cost, results],
    });
    await userEvent.click(row(/via Cost$/));
    expect(row(/via Cost$/).getAttribute("aria-pressed")).toBe("false");
  });

  it("is reached by one press of Tab, the others by arrows", async () => {
    await asked();
    row(/directly/).focus();
    expect(reachView().lit).toEqual(["l-1"]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(row(/via Effort/));
    await userEvent.keyboard("{End}{ArrowDown}");
    expect(document.activeElement).toBe(row(/via Cost → Effort/));
    const stops = within(screen.getByRole("list", { name: "Paths" }))
      .getAllByRole("button")
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it("goes out with the panel", async () => {
    askReach({ from: trust ?? null, to: results ?? null });
    const { unmount } = render(<PathsPanel />);
    await screen.findByRole("status");
    await userEvent.click(row(/directly/));
    unmount();
    expect(reachView().lit).toBeNull();
  });
});

describe("many paths", () => {
  it("are shown fifty at a time", async () => {
    const over = Array.from({ length: 60 }, (_, n) => `A +> m${n}, m${n} +> Z`);
    showDocument(sketch(over.join(", ")));
    await asked(sketchId("A"), sketchId("Z"));
    expect(rows()).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: "Show 10 more" }));
    expect(rows()).toHaveLength(60);
  });
});

describe("the question", () => {
  it("opens the panel from elsewhere", () => {
    openReach(trust ?? null, null);
    expect(session()).toMatchObject({ panelTab: "paths", panelOpen: true });
    expect(reachView()).toMatchObject({ from: trust, to: null, lit: null });
  });
});
