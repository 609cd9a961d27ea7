import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ElementRef } from "../../../src/core/model/document";
import { FindDialog } from "../../../src/panels/find/FindDialog";
import { startAnalysis } from "../../../src/state/analysis";
import { currentAnalysis } from "../../../src/state/analysisStore";
import { analysisDesk } from "../../../src/state/analysisDesk";
import { loadDocument } from "../../../src/state/documentStore";
import { analystHere } from "../../../src/workers/analysisClient";
// There before it is asked for, so that no slow machine takes its loading for silence.
import "../../../src/workers/analysisService";
import { sketch, sketchId } from "../../sketch";
import { stubSearchList } from "./searchList";

const onChoose = vi.fn<(ref: ElementRef) => void>();
const path = [sketchId("Clinic effort"), sketchId("Trust")];

stubSearchList();

beforeEach(async () => {
  onChoose.mockClear();
  const document = sketch(
    "Clinic effort +> Trust, Trust +> Clinic effort, Staff turnover -> Trust",
  );
  loadDocument({
    ...document,
    loopLabels: [
      { path, label: "R1" },
      { path: [sketchId("Staff turnover"), sketchId("Trust")], label: "B1" },
    ],
  });
  startAnalysis(analysisDesk({ elsewhere: analystHere, here: analystHere }));
  await act(() => vi.waitUntil(() => !currentAnalysis().looking));
  render(<FindDialog onChoose={onChoose} onClose={() => {}} />);
});
const options = () => screen.getAllByRole("option").map(({ textContent }) => textContent);
const search = (text: string) => userEvent.type(screen.getByRole("combobox"), text);

describe("finding", () => {
  it("shows all variables, and the labelled loops that are there", () => {
    expect(options()).toEqual([
      "Clinic effort",
      "Trust",
      "Staff turnover",
      expect.stringContaining("R1"),
    ]);
  });

  it("puts first what begins with the text, then what has a word that does", async () => {
    await search("t");
    expect(options().slice(0, 2)).toEqual(["Trust", "Staff turnover"]);
  });

  it("Enter goes to the variable, arrows choose another one", async () => {
    await search("t");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onChoose).toHaveBeenCalledWith({ type: "variable", id: sketchId("Staff turnover") });
  });

  it("a loop is found by its label", async () => {
    await search("r1");
    await userEvent.keyboard("{Enter}");
    expect(onChoose).toHaveBeenCalledWith({ type: "loop", path });
  });

  it("says when nothing is called that", async () => {
    await search("zebra");
    expect(screen.getByText(/Nothing here is called “zebra”/)).toBeTruthy();
  });
});
