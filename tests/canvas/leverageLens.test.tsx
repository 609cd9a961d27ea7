import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DiagramCanvas } from "../../src/canvas/DiagramCanvas";
import { startCanvas } from "../../src/canvas/startCanvas";
import { addLeverageTag } from "../../src/core/commands/leverage";
import type { ElementRef, LeveragePoint, LinkId } from "../../src/core/model/document";
import { act as carryOut } from "../../src/state/act";
import { loadDocument } from "../../src/state/documentStore";
import { freshId } from "../../src/state/freshId";
import { resetSession, session, setSession } from "../../src/state/sessionStore";
import { loadTheRest } from "../../src/ui/later";
import { sketch, sketchId } from "../sketch";
import { stubBrowser } from "./browserStubs";

const TRUST: ElementRef = { type: "variable", id: sketchId("Trust") };
const LINK: ElementRef = { type: "link", id: "l-1" as LinkId };

let stop = (): void => undefined;

beforeAll(async () => {
  stubBrowser();
  await loadTheRest();
}, 30_000);
beforeEach(() => {
  resetSession();
  setSession({ lens: "leverage", leverageRange: null });
  loadDocument(sketch("Trust +> Effort, Effort +> Trust, Cost -> Trust"));
  stop = startCanvas();
  render(<DiagramCanvas />);
});
afterEach(() => stop());

function tag(target: ElementRef, point: LeveragePoint): void {
  const id = freshId("leverageTag");
  act(() => void carryOut(addLeverageTag, { id, target, point, rationale: "", by: "modeller" }));
}

const chips = () =>
  [...document.querySelectorAll("[data-chip]")].map((chip) => chip.getAttribute("aria-label"));
const legend = () => screen.queryByRole("toolbar", { name: /deep to shallow/, hidden: true });
const depthOf = (name: string) =>
  document
    .querySelector(`[data-id="${sketchId(name)}"] [data-depth]`)
    ?.getAttribute("data-depth") ?? null;

describe("the leverage lens", () => {
  it("draws the deepest number of what is tagged in several ways, and says that there are others", () => {
    tag(TRUST, 12);
    expect(chips()).toEqual([expect.stringMatching(/^Leverage point 12, Constants.*\)$/)]);
    tag(TRUST, 3);
    expect(chips()).toEqual(["Leverage point 3, The goals of the system, and 1 other"]);
    expect(document.querySelector("[data-chip]")?.textContent).toBe("3");
  });

  it("marks the depth of tagged variables, and of nothing else", () => {
    tag(TRUST, 8);
    tag(TRUST, 5);
    tag(LINK, 9);
    expect(["Trust", "Effort", "Cost"].map(depthOf)).toEqual(["5", null, null]);
  });

  it("is one attribute of the diagram: chips and legend go with it", () => {
    tag(TRUST, 5);
    const diagram = screen.getByRole("region", { name: "Diagram", hidden: true });
    expect(diagram.getAttribute("data-lens")).toBe("leverage");
    act(() => setSession({ lens: "none" }));
    expect(diagram.getAttribute("data-lens")).toBe("none");
    expect(chips()).toEqual([]);
    expect(legend()).toBeNull();
  });
});

describe("the tooltip of a chip", () => {
  const told = () => document.querySelector("[data-radix-popper-content-wrapper]")?.textContent;
  const onto = () => fireEvent.pointerOver(document.querySelector("[data-chip]")!);
  const wait = (time: number) => act(() => void vi.advanceTimersByTime(time));

  beforeEach(() => {
    tag(TRUST, 12);
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it("says its point to a pointer that rests, until it moves away", () => {
    onto();
    wait(600);
    expect(told()).toContain("Constants, parameters");
    fireEvent.pointerOut(document.querySelector("[data-chip]")!);
    expect(told()).toBeUndefined();
  });

  it("goes with its chip, as when another document is opened", () => {
    onto();
    wait(600);
    expect(told()).toContain("Constants, parameters");
    act(() => loadDocument(sketch("Cost +> Effort")));
    expect(chips()).toEqual([]);
    wait(20);
    expect(told()).toBeUndefined();
  });

  it("does not come after its chip has gone", () => {
    onto();
    wait(200);
    act(() => loadDocument(sketch("Cost +> Effort")));
    wait(600);
    expect(told()).toBeUndefined();
  });
});

describe("the legend", () => {
  const rungs = () => within(legend()!).getAllByRole("button", { hidden: true });

  it("is not there while nothing is tagged", () => {
    expect(legend()).toBeNull();
    tag(TRUST, 5);
    expect(legend()).not.toBeNull();
  });

  it("writes itself: every rung with its name and how many tags stand on it", () => {
    tag(TRUST, 5);
    tag(LINK, 5);
    tag(TRUST, 12);
    expect(rungs().map(({ textContent }) => textContent)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    );
    expect(rungs()[0]?.getAttribute("aria-label")).toBe("1, Transcending paradigms: no tag");
    expect(rungs()[4]?.getAttribute("aria-label")).toBe("5, Rules: 2 tags");
    const used = rungs().flatMap((rung) =>
      rung.dataset["used"] === "true" ? [rung.textContent] : [],
    );
    expect(used).toEqual(["5", "12"]);
  });

  it("shows one rung alone at a press, and all again at the next", async () => {
    tag(TRUST, 5);
    const rules = rungs()[4]!;
    await userEvent.click(rules);
    expect(session().leverageRange).toEqual({ deepest: 5, shallowest: 5 });
    expect(rules.getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(rules);
    expect(session().leverageRange).toBeNull();
  });

  it("shows a range of rungs with Shift, and pales the others", async () => {
    tag(TRUST, 5);
    await userEvent.click(rungs()[2]!);
    fireEvent.click(rungs()[7]!, { shiftKey: true });
    expect(session().leverageRange).toEqual({ deepest: 3, shallowest: 8 });
    const pale = rungs().filter((rung) => rung.dataset["dimmed"] === "true");
    expect(pale.map(({ textContent }) => textContent)).toEqual(["1", "2", "9", "10", "11", "12"]);
  });

  it("is one stop of the Tab key, and arrows go through it", async () => {
    tag(TRUST, 5);
    const stops = () => rungs().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(1);
    act(() => stops()[0]!.focus());
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(rungs()[2]);
    expect(stops()).toEqual([rungs()[2]]);
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(document.activeElement).toBe(rungs()[11]);
    await userEvent.keyboard("{Home}{Enter}");
    expect(session().leverageRange).toEqual({ deepest: 1, shallowest: 1 });
  });
});
