import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import type { ElementRef, LeveragePoint } from "../../../src/core/model/document";
import { TagTableDialog } from "../../../src/panels/leverage/TagTableDialog";
import { act as carryOut } from "../../../src/state/act";
import { freshId } from "../../../src/state/freshId";
import { showTagTable, useLadderView } from "../../../src/state/ladderView";
import { session } from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

function tag(target: ElementRef, point: LeveragePoint, rationale: string): void {
  const id = freshId("leverageTag");
  carryOut(addLeverageTag, { id, target, point, rationale, by: "modeller" });
}

beforeAll(giveSizes);
beforeEach(() => {
  showDocument(sketch("Trust +> Effort, Effort +> Trust, Cost -> Trust"));
  tag({ type: "variable", id: sketchId("Trust") }, 5, "Rules of the incentive");
  tag({ type: "variable", id: sketchId("Cost") }, 12, "=2+2");
  tag({ type: "model" }, 2, "");
  showTagTable();
});

function Shown() {
  const isOpen = useLadderView((view) => view.tableOpen);
  return isOpen ? <TagTableDialog /> : null;
}

const cells = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("rowheader").textContent);

describe("the table of tags", () => {
  it("has a row for each tag: level, element, kind, reason, judgement, evidence and loops", () => {
    render(<Shown />);
    const rows = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows[0]).toBe("LevelElementKindWhy hereJudgementEvidenceRB");
    expect(rows[2]).toBe("5RulesTrustVariableRules of the incentiveModellers'none10");
    expect(rows[1]).toBe("2ParadigmsThe whole modelModelnot saidModellers'none10");
  });

  it("is put in order by its heads, and turned round by a second press", async () => {
    render(<Shown />);
    expect(cells()).toEqual(["The whole model", "Trust", "Cost"]);
    const head = screen.getByRole("button", { name: "Element" });
    await userEvent.click(head);
    expect(cells()).toEqual(["Cost", "The whole model", "Trust"]);
    await userEvent.click(head);
    expect(cells()).toEqual(["Trust", "The whole model", "Cost"]);
    expect(head.closest("th")?.getAttribute("aria-sort")).toBe("descending");
  });

  it("leads to what is tagged", async () => {
    render(<Shown />);
    await userEvent.click(screen.getByRole("button", { name: "Cost" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(session().selection.variables).toEqual([sketchId("Cost")]);
  });

  it("is copied in the order that is shown, harmless to spreadsheets", async () => {
    const user = userEvent.setup();
    render(<Shown />);
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("3 rows copied.")).toBeTruthy();
    const [item] = await navigator.clipboard.read();
    const text = await (await item!.getType("text/plain")).text();
    const lines = text.split("\n").map((line) => line.split("\t"));
    expect(lines.map(([name]) => name)).toEqual(["Element", "The whole model", "Trust", "Cost"]);
    expect(lines[3]?.[4]).toBe("'=2+2");
    expect(lines[2]?.slice(-4)).toEqual(["1", "0", "0", "all"]);
  });

  it("says that there is nothing yet", () => {
    showDocument(sketch("Trust +> Effort"));
    render(<Shown />);
    expect(screen.getByText(/There is no tag yet/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Copy" })).toBeNull();
  });
});
