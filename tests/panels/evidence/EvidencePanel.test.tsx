import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attachEvidence } from "../../../src/core/commands/evidence";
import { Inspector } from "../../../src/panels/inspector/Inspector";
import { EvidencePanel } from "../../../src/panels/evidence/EvidencePanel";
import { execute } from "../../../src/state/documentStore";
import { session } from "../../../src/state/sessionStore";
import { id, link } from "../../core/commands/carriedOut";
import { quoted } from "../../core/evidence/quoted";
import { sketch } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const LOOP = sketch("Trust +> Support, Support +> Results, Results +> Trust, Support -> Cost");

beforeAll(giveSizes);
beforeEach(() =>
  showDocument(quoted(LOOP, [[1, 1], [2], [2, 2]], { 1: "+1 -2", 2: "+1 !3", 4: ".1" })),
);

function section(name: string) {
  return within(screen.getByRole("region", { name }));
}

describe("the inspector of the model", () => {
  it("says how far it rests on something, and leads to the panel", async () => {
    render(<Inspector />);
    await userEvent.click(
      screen.getByRole("button", { name: "3 of 4 links have evidence; 2 are contested" }),
    );
    expect(session().panelTab).toBe("evidence");
  });
});

describe("the evidence panel", () => {
  it("says how many links have evidence, and how many are contested", () => {
    render(<EvidencePanel />);
    expect(screen.getByRole("heading", { name: "3 of 4 links have evidence" })).toBeTruthy();
    expect(screen.getByText("2 are contested")).toBeTruthy();
  });

  it("lists contested links with what is said of them, and goes there", async () => {
    render(<EvidencePanel />);
    const contested = section("Contested links");
    expect(contested.getByText("1 for +, 1 for −")).toBeTruthy();
    expect(contested.getByText("1 for +, 1 against")).toBeTruthy();
    await userEvent.click(
      contested.getByRole("button", { name: "Support to Results, positive, contested" }),
    );
    expect(session().selection.links).toEqual([link(2)]);
  });

  it("lists links without evidence, until they have some", async () => {
    render(<EvidencePanel />);
    const without = section("Without evidence");
    const button = without.getByRole("button", { name: "Results to Trust, positive" });
    await userEvent.click(button);
    expect(session().selection.links).toEqual([link(3)]);
    const target = { type: "link", id: link(3) } as const;
    const evidence = {
      quoteId: id("quote", 1),
      stance: "supports",
      polarity: null,
      note: "",
    } as const;
    act(() => void execute(attachEvidence, { target, evidence }));
    expect(without.getByText("Every link has evidence.")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "4 of 4 links have evidence" })).toBeTruthy();
  });

  it("leads to each of the tables", async () => {
    render(<EvidencePanel />);
    for (const [words, table] of [
      ["3 quotes", "quotes"],
      ["2 sources", "sources"],
      ["2 informants", "informants"],
    ] as const) {
      await userEvent.click(screen.getByRole("button", { name: `Open the table: ${words}` }));
      expect(session().evidenceTable).toEqual({ table, search: "" });
    }
  });

  it("switches the lens, by what is counted", async () => {
    render(<EvidencePanel />);
    const box = screen.getByRole("checkbox", { name: "Show on the sheet" });
    await userEvent.click(box);
    expect(session()).toMatchObject({ lens: "evidence", evidenceMeasure: "sources" });
    await userEvent.click(screen.getByRole("radio", { name: "by informants" }));
    expect(session()).toMatchObject({ lens: "evidence", evidenceMeasure: "informants" });
    await userEvent.click(box);
    expect(session().lens).toBe("none");
  });

  it("says what to do while there is no quote", () => {
    showDocument(LOOP);
    render(<EvidencePanel />);
    expect(screen.getByText(/^No quote yet. Add one, or say what this rests on./)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "0 of 4 links have evidence" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Contested links" })).toBeNull();
  });

  it("of a diagram without links counts nothing", () => {
    showDocument(sketch("Trust"));
    render(<EvidencePanel />);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toMatch(/no link yet/);
    expect(screen.queryByRole("region", { name: "Without evidence" })).toBeNull();
  });

  it("shows the first sixty of many links, and all when asked", async () => {
    const links = Array.from({ length: 70 }, (_, index) => `a +> b${index}`).join(", ");
    showDocument(sketch(links));
    render(<EvidencePanel />);
    expect(section("Without evidence").getAllByRole("listitem")).toHaveLength(60);
    await userEvent.click(screen.getByRole("button", { name: "Show all 70" }));
    expect(section("Without evidence").getAllByRole("listitem")).toHaveLength(70);
  });
});
