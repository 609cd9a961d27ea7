import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bandLevel } from "../../src/canvas/bandLevel";
import { perform } from "../../src/app/actions/action";
import { actionOf } from "../../src/app/actions/actions";
import { DiagramCanvas } from "../../src/canvas/DiagramCanvas";
import { startCanvas } from "../../src/canvas/startCanvas";
import { feedbackScale } from "../../src/core/loops/feedbackScale";
import { listLoops } from "../../src/core/loops/listLoops";
import { setAnalysis } from "../../src/state/analysisStore";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { resetSession, selectLoop, session, setSession } from "../../src/state/sessionStore";
import { loadTheRest } from "../../src/ui/later";
import { sketch, sketchId } from "../sketch";
import { stubBrowser } from "./browserStubs";

let stop = (): void => undefined;

beforeAll(stubBrowser);
// Loaded before, it is shown at once.
beforeAll(loadTheRest, 60_000);
beforeEach(() => {
  resetSession();
  setSession({ lens: "feedback" });
  // Two loops over trust → effort, one over each way back; cost is in none.
  show("trust +> effort, effort +> trust, effort +> gain, gain +> trust, cost -> trust");
  stop = startCanvas();
});
afterEach(() => stop());

function show(text: string, maxLoops = 10_000): void {
  loadDocument(sketch(text));
  const { links } = currentDocument();
  setAnalysis({ loops: listLoops(links, { maxLoops }), links });
}

/** The bands by kind and level, and how many things each of them runs along. */
function bands(container: HTMLElement): readonly string[] {
  return [...container.querySelectorAll("[data-part=bed] path")].map((path) => {
    const { kind, level, tone } = (path as SVGPathElement).dataset;
    return `${tone} ${kind} ${level}: ${path.getAttribute("d")?.split("M").length ?? 0}`;
  });
}

describe("the bands of the feedback lens", () => {
  it("are one path for all things of one width, the narrow ones first", () => {
    const { container } = render(<DiagramCanvas />);
    // What a path is split into begins with nothing before its first M.
    expect(bands(container)).toEqual([
      "plain link 1: 4",
      "plain variable 1: 2",
      "plain link 5: 2",
      "plain variable 5: 3",
    ]);
  });

  it("go on behind the words of what they run round", () => {
    render(<DiagramCanvas />);
    const level = (name: string): string | null | undefined =>
      screen
        .getByRole("button", { name })
        .querySelector("[data-marked]")
        ?.getAttribute("data-loops");
    expect(["trust", "effort", "gain", "cost"].map(level)).toEqual(["5", "5", "1", null]);
    act(() => setSession({ lens: "none" }));
    expect(["trust", "gain"].map(level)).toEqual([null, null]);
  });

  it("are not there while the lens is off", () => {
    const { container } = render(<DiagramCanvas />);
    act(() => setSession({ lens: "none" }));
    expect(bands(container)).toEqual([]);
  });

  it("step back with what they lie under", () => {
    const { container } = render(<DiagramCanvas />);
    act(() => selectLoop(["effort", "trust"].map(sketchId)));
    expect(bands(container)).toEqual([
      "dimmed link 1: 3",
      "dimmed variable 1: 2",
      "plain link 1: 2",
      "plain link 5: 2",
      "plain variable 5: 3",
    ]);
  });

  it("are of five widths, from the narrowest to the widest, however many steps there are", () => {
    const levels = (most: number): readonly number[] => {
      const scale = feedbackScale(most);
      return scale.from.map((_, index) => bandLevel(scale, index + 1));
    };
    expect(levels(1)).toEqual([3]);
    expect(levels(2)).toEqual([1, 5]);
    expect(levels(9)).toEqual([1, 2, 4, 5]);
    expect(levels(10_000)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("the legend of the feedback lens", () => {
  const legend = () => screen.getByRole("region", { name: "Loops through each" });
  const steps = () =>
    within(legend())
      .getAllByRole("listitem")
      .map((step) => step.textContent);

  it("says what each width counts, and that all loops are counted", () => {
    render(<DiagramCanvas />);
    expect(steps()).toEqual(["1", "2"]);
    expect(legend().textContent).toContain("of all 2 loops");
  });

  it("says through which variable most of them run, and goes there", async () => {
    render(<DiagramCanvas />);
    await userEvent.click(
      within(legend()).getByRole("button", { name: "Most: effort and trust, 2 each" }),
    );
    expect(session().selection.variables).toEqual(["effort", "trust"].map(sketchId));
    expect(session().viewRequest?.wish).toMatchObject({ kind: "reveal" });
  });

  it("names the one there is, and counts those that share the most where there are many", () => {
    show("trust +> effort, effort +> trust, trust +> gain, gain +> trust");
    const { unmount } = render(<DiagramCanvas />);
    expect(within(legend()).getByRole("button", { name: "Most: trust, 2" })).toBeTruthy();
    unmount();
    show("a +> b, b +> c, c +> a");
    render(<DiagramCanvas />);
    expect(
      within(legend()).getByRole("button", { name: "Most: 3 variables, 1 each" }),
    ).toBeTruthy();
  });

  it("says when only some of the loops were listed", () => {
    show("trust +> effort, effort +> trust, effort +> gain, gain +> trust", 1);
    render(<DiagramCanvas />);
    expect(legend().textContent).toContain("of the shortest loop");
    expect(steps()).toEqual(["1"]);
  });

  it("says so where there are no loops", () => {
    show("trust +> effort");
    render(<DiagramCanvas />);
    expect(legend().textContent).toContain("There are no loops yet");
    expect(within(legend()).queryAllByRole("listitem")).toEqual([]);
  });

  it("counts the loops of one kind where that is chosen", async () => {
    show("trust +> effort, effort +> trust, effort -> gain, gain +> trust");
    const { container } = render(<DiagramCanvas />);
    const choice = within(legend()).getByRole("combobox", { name: "Loops through each" });
    await userEvent.selectOptions(choice, "Balancing loops");
    expect(steps()).toEqual(["1"]);
    expect(bands(container)).toEqual(["plain link 3: 4", "plain variable 3: 4"]);
    act(() => setSession({ feedbackKind: "all" }));
  });

  it("is told to a room in plain words, and nothing else is", () => {
    setSession({ mode: "present" });
    render(<DiagramCanvas />);
    expect(legend().textContent).toMatch(
      /^Loops through each12of all 2 loopsMost: effort and trust, 2 each$/,
    );
    expect(within(legend()).queryByRole("button")).toBeNull();
    act(() => setSession({ lens: "none" }));
    expect(screen.queryByRole("region", { name: "Loops through each" })).toBeNull();
    act(() => setSession({ mode: "edit" }));
  });

  it("puts the lens away", async () => {
    render(<DiagramCanvas />);
    await userEvent.click(
      within(legend()).getByRole("button", { name: "Hide where the feedback runs" }),
    );
    expect(session().lens).toBe("none");
  });

  it.each(["leverage", "evidence", "none"] as const)(
    "gives back what the sheet told before: %s",
    async (lens) => {
      setSession({ lens });
      await act(() => perform(actionOf("toggleFeedback")));
      expect(session().lens).toBe("feedback");
      render(<DiagramCanvas />);
      await userEvent.click(
        within(legend()).getByRole("button", { name: "Hide where the feedback runs" }),
      );
      expect(session().lens).toBe(lens);
      await act(() => perform(actionOf("toggleFeedback")));
      await act(() => perform(actionOf("toggleFeedback")));
      expect(session().lens).toBe(lens);
    },
  );
});
