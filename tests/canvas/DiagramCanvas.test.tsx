import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DiagramCanvas } from "../../src/canvas/DiagramCanvas";
import { startCanvas } from "../../src/canvas/startCanvas";
import { setPinned } from "../../src/core/commands/layout";
import { leveragePoint } from "../../src/core/leverage/leveragePoints";
import { listLoops } from "../../src/core/loops/listLoops";
import type { CldDocument, GroupId, LeverageTagId, LinkId } from "../../src/core/model/document";
import { setAnalysis } from "../../src/state/analysisStore";
import { currentDocument, execute, loadDocument, undo } from "../../src/state/documentStore";
import { currentDrawing } from "../../src/state/drawingStore";
import { setFlowView } from "../../src/state/flowView";
import { resetSession, session, setSession } from "../../src/state/sessionStore";
import { loadTheRest } from "../../src/ui/later";
import { sketch, sketchId } from "../sketch";
import { stubBrowser } from "./browserStubs";

const [trust, support, results, cost] = ["Trust", "Support", "Results", "Cost"].map(sketchId);
if (!trust || !support || !results || !cost) throw new Error("four names");

/** One reinforcing loop of three, and a cost beside it. */
function partnership(): CldDocument {
  const document = sketch(
    "Trust +> Support, Support +||> Results, Results +> Trust, Support -> Cost",
  );
  const payer = "g-payer" as GroupId;
  const id = "t-1" as LeverageTagId;
  return {
    ...document,
    groups: { [payer]: { id: payer, name: "Payer", colour: "group-1" } },
    variables: {
      ...document.variables,
      [trust!]: { ...document.variables[trust!]!, groupIds: [payer] },
    },
    leverageTags: {
      [id]: {
        id,
        target: { type: "variable", id: support! },
        point: 6,
        rationale: "",
        by: "modeller",
        despite: "",
        evidence: [],
      },
    },
    loopLabels: [{ path: [results!, trust!, support!], label: "R1" }],
  };
}

let stop = (): void => undefined;

beforeAll(async () => {
  stubBrowser();
  await loadTheRest();
});
beforeEach(() => {
  resetSession();
  setSession({ lens: "leverage", lastPolarity: "+" });
  loadDocument(partnership());
  stop = startCanvas();
  setAnalysis({ loops: listLoops(currentDocument().links) });
  render(<DiagramCanvas />);
});
afterEach(() => stop());

function thing(name: string): HTMLElement {
  return within(screen.getByRole("region", { name: "Diagram", hidden: true })).getByRole("button", {
    name,
    hidden: true,
  });
}

function isDimmed(name: string): boolean {
  const element = thing(name);
  const marked = element.matches("[data-dimmed]")
    ? element
    : element.querySelector("[data-dimmed]");
  return marked?.getAttribute("data-dimmed") === "true";
}

describe("the diagram", () => {
  it("names its variables, links, loops and chips", () => {
    for (const name of [
      "Trust",
      "Trust to Support, positive",
      "Support to Results, positive, delayed",
      "Support to Cost, negative",
      "R1, reinforcing, 3 links",
    ]) {
      expect(thing(name)).toBeDefined();
    }
    expect(thing(`Leverage point 6, ${leveragePoint(6).name}`)).toBeDefined();
  });

  it("says which groups a variable belongs to", () => {
    expect(screen.getByTitle("Group: Payer")).toBeDefined();
  });

  it("says which variables are pinned, as long as they are", () => {
    const marks = () => screen.queryAllByTitle("Pinned: arranging leaves it here");
    expect(marks()).toHaveLength(0);
    act(() => void execute(setPinned, { variableIds: [trust!], pinned: true }));
    expect(marks()).toHaveLength(1);
    act(undo);
    expect(marks()).toHaveLength(0);
  });

  it("draws in a flow view what the view holds, at its places", () => {
    const places = { [trust!]: { x: 0, y: 0 }, [support!]: { x: 300, y: 0 } };
    const laid = (document: CldDocument): CldDocument => ({
      ...document,
      links: { ["l-1" as LinkId]: document.links["l-1" as LinkId]! },
      layout: { ...document.layout, positions: places },
    });
    const view = {
      subject: { kind: "all" as const },
      places,
      variables: new Set([trust!, support!]),
      links: new Set(["l-1" as LinkId]),
      leftOut: 0,
      isReadable: true,
      laid,
    };
    act(() => setFlowView(view));
    expect(screen.getByRole("button", { name: "Trust" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cost" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Results to Trust/ })).toBeNull();
    expect(currentDrawing().labels[support!]?.centre).toEqual({ x: 300, y: 0 });
    expect(Object.keys(currentDrawing().links)).toEqual(["l-1"]);
    act(() => setFlowView(null));
    expect(screen.getByRole("button", { name: "Cost" })).toBeTruthy();
    expect(Object.keys(currentDrawing().links)).toHaveLength(4);
  });

  it("shows no chips while the lens is off", () => {
    act(() => setSession({ lens: "none" }));
    expect(screen.queryByRole("button", { name: /Leverage point/u, hidden: true })).toBeNull();
  });

  it("follows the document", () => {
    act(() => loadDocument(sketch("Alone")));
    expect(thing("Alone")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Trust", hidden: true })).toBeNull();
  });
});

describe("a loop on the sheet", () => {
  it("lights on hover and dims the rest once it is clicked", () => {
    const badge = thing("R1, reinforcing, 3 links");
    fireEvent.mouseEnter(badge);
    expect(isDimmed("Cost")).toBe(false);
    fireEvent.click(badge);
    expect(badge.getAttribute("aria-pressed")).toBe("true");
    expect(isDimmed("Cost")).toBe(true);
    expect(isDimmed("Support to Cost, negative")).toBe(true);
    expect(isDimmed("Trust")).toBe(false);
    expect(isDimmed("Trust to Support, positive")).toBe(false);
  });
});

describe("a chip", () => {
  it("leads to what it is on", () => {
    fireEvent.click(screen.getByRole("button", { name: /Leverage point 6/u, hidden: true }));
    expect(session().selection.variables).toEqual([support]);
    expect(thing("Support").getAttribute("aria-pressed")).toBe("true");
  });
});

describe("the group filter", () => {
  it("fades the others and hides nobody", () => {
    act(() => setSession({ groupFilter: ["g-payer" as GroupId] }));
    expect(["Trust", "Support", "Cost"].map(isDimmed)).toEqual([false, true, true]);
  });
});

describe("names typed on the sheet", () => {
  it("rename a variable in one step", async () => {
    act(() => setSession({ editing: { kind: "renaming", variableId: trust } }));
    await userEvent.keyboard("Mutual trust{Enter}");
    expect(thing("Mutual trust")).toBeDefined();
    expect(session().editing.kind).toBe("none");
    act(undo);
    expect(thing("Trust")).toBeDefined();
  });

  it("make a variable and the link it was typed for in one step", async () => {
    const editing = { kind: "newVariable", at: { x: 900, y: 0 }, linkFrom: cost } as const;
    act(() => setSession({ editing }));
    await userEvent.keyboard("Premium{Enter}");
    expect(thing("Cost to Premium, positive")).toBeDefined();
    act(undo);
    expect(screen.queryByRole("button", { name: "Premium", hidden: true })).toBeNull();
  });

  it("lead to a variable of that name that is there already", async () => {
    const editing = { kind: "newVariable", at: { x: 900, y: 0 }, linkFrom: cost } as const;
    act(() => setSession({ editing, lastPolarity: "-" }));
    await userEvent.keyboard("trust{Enter}");
    expect(thing("Cost to Trust, negative")).toBeDefined();
    expect(Object.keys(currentDocument().variables)).toHaveLength(4);
  });

  it("are forgotten with Escape", async () => {
    const before = currentDocument();
    act(() => setSession({ editing: { kind: "renaming", variableId: trust } }));
    await userEvent.keyboard("Nothing{Escape}");
    expect(currentDocument()).toBe(before);
  });
});

describe("choosing the effect of a link", () => {
  beforeEach(() => {
    act(() => setSession({ lastPolarity: "+", editing: { kind: "choosingTarget", from: cost } }));
  });

  it("completes a name, shows what would close, and links with Enter", async () => {
    await userEvent.keyboard("tru");
    await waitFor(() => expect(screen.getByText("Closes 1 loop")).toBeDefined());
    await userEvent.keyboard("{Enter}");
    expect(thing("Cost to Trust, positive")).toBeDefined();
    expect(session().selection.links).toHaveLength(1);
  });

  it("goes over the sheet with the arrow keys", async () => {
    const { layout } = currentDocument();
    await userEvent.keyboard("{ArrowRight}");
    const { editing } = session();
    const candidate = editing.kind === "choosingTarget" ? editing.candidate : null;
    expect(candidate && layout.positions[candidate]!.x > layout.positions[cost]!.x).toBe(true);
  });

  it("makes a variable of a new name", async () => {
    await userEvent.keyboard("Premium{Enter}");
    expect(thing("Cost to Premium, positive")).toBeDefined();
  });

  it("takes a sign before a name", async () => {
    await userEvent.keyboard("-trust{Enter}");
    expect(thing("Cost to Trust, negative")).toBeDefined();
  });

  it("ends with Escape and leaves nothing", async () => {
    const before = currentDocument();
    await userEvent.keyboard("trust{Escape}");
    expect(currentDocument()).toBe(before);
    expect(session().editing.kind).toBe("none");
  });
});
