import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DiagramCanvas } from "../../src/canvas/DiagramCanvas";
import { startCanvas } from "../../src/canvas/startCanvas";
import { attachEvidence, detachEvidence } from "../../src/core/commands/evidence";
import { execute, loadDocument } from "../../src/state/documentStore";
import { resetSession, session, setSession } from "../../src/state/sessionStore";
import { loadTheRest } from "../../src/ui/later";
import { id, link } from "../core/commands/carriedOut";
import { quoted } from "../core/evidence/quoted";
import { sketch } from "../sketch";
import { stubBrowser } from "./browserStubs";

let stop = (): void => undefined;

beforeAll(stubBrowser);
// Loaded before, it is shown at once.
beforeAll(loadTheRest, 60_000);
beforeEach(() => {
  resetSession();
  setSession({ lens: "evidence", evidenceMeasure: "sources" });
  loadDocument(
    quoted(
      sketch("Trust +> Support, Support +> Results, Results +> Trust"),
      [[1, 1], [1, 1], [2]],
      {
        1: "+1 +2 -3",
        2: "+1",
      },
    ),
  );
  stop = startCanvas();
  render(<DiagramCanvas />);
});
afterEach(() => stop());

function steps(name: string): string | null | undefined {
  return screen
    .getByRole("button", { name })
    .querySelector("[data-evidence]")
    ?.getAttribute("data-evidence");
}

describe("links on the sheet", () => {
  it("say how much stands behind them, by every measure at once", () => {
    expect(steps("Trust to Support, positive, contested")).toBe("sources-2 quotes-2 informants-1");
    expect(steps("Support to Results, positive")).toBe("sources-1 quotes-1 informants-1");
    expect(steps("Results to Trust, positive")).toBe("sources-0 quotes-0 informants-0");
  });

  it("are marked where quotes disagree, and tell how", () => {
    const contested = screen.getByRole("button", { name: "Trust to Support, positive, contested" });
    expect(within(contested).getByText("Contested: 2 for +, 1 for −")).toBeTruthy();
    expect(screen.queryAllByText(/^Contested/)).toHaveLength(1);
  });

  it("follow the evidence", () => {
    const target = { type: "link", id: link(1) } as const;
    act(() => void execute(detachEvidence, { target, quoteId: id("quote", 3) }));
    expect(steps("Trust to Support, positive")).toBe("sources-1 quotes-2 informants-1");
    const evidence = {
      quoteId: id("quote", 3),
      stance: "contradicts",
      polarity: null,
      note: "",
    } as const;
    act(() => void execute(attachEvidence, { target, evidence }));
    expect(screen.getByText("Contested: 2 for +, 1 against")).toBeTruthy();
  });
});

describe("the lens", () => {
  const diagram = () => screen.getByRole("region", { name: "Diagram" });
  const legend = () => screen.findByRole("region", { name: "Width of links" });

  it("is two attributes of the diagram, whatever the links", async () => {
    expect(diagram().dataset).toMatchObject({ lens: "evidence", measure: "sources" });
    await userEvent.selectOptions(
      within(await legend()).getByRole("combobox", { name: "Width of links" }),
      "Informants",
    );
    expect(diagram().dataset).toMatchObject({ lens: "evidence", measure: "informants" });
    expect(session().evidenceMeasure).toBe("informants");
  });

  it("has a legend that says how many links there are of each width", async () => {
    const said = () =>
      within(legendNow)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    const legendNow = await legend();
    expect(said()).toEqual(["none:1link", "1:1link", "2–3:1link", "4+:0links"]);
    act(() => setSession({ evidenceMeasure: "informants" }));
    expect(said()).toEqual(["none:1link", "1:2links", "2–3:0links", "4+:0links"]);
  });

  it("is put away from its legend", async () => {
    await userEvent.click(within(await legend()).getByRole("button", { name: "Hide the widths" }));
    expect(session().lens).toBe("none");
    expect(screen.queryByRole("region", { name: "Width of links" })).toBeNull();
  });
});
