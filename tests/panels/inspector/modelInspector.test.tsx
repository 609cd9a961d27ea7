import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Inspector } from "../../../src/panels/inspector/Inspector";
import { currentDocument, undo } from "../../../src/state/documentStore";
import { selectLoop } from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

beforeAll(giveSizes);
beforeEach(() => showDocument(sketch("a +> b, b +> a, c")));

describe("the inspector with nothing selected", () => {
  it("says what the model holds", () => {
    render(<Inspector />);
    expect(screen.getByText("3 variables · 2 links · 1 loop")).toBeTruthy();
  });

  it("takes title, question, time and the rest, each as one step", async () => {
    render(<Inspector />);
    await userEvent.type(screen.getByLabelText("Title"), "Rural access{Enter}");
    await userEvent.type(screen.getByLabelText("Question"), "Why do some get less?");
    await userEvent.type(screen.getByLabelText("Time"), "2013–2020{Enter}");
    await userEvent.type(screen.getByLabelText("Description"), "A first draft");
    await userEvent.type(screen.getByLabelText("Citation"), "None yet");
    await userEvent.type(screen.getByLabelText("Licence"), "CC-BY-4.0{Enter}");
    expect(currentDocument().metadata).toMatchObject({
      title: "Rural access",
      question: "Why do some get less?",
      timeHorizon: "2013–2020",
      description: "A first draft",
      citation: "None yet",
      licence: "CC-BY-4.0",
    });
    act(undo);
    expect(currentDocument().metadata.licence).toBe("");
  });

  it("takes authors, with ORCID, and lets them go", async () => {
    render(<Inspector />);
    await userEvent.type(screen.getByLabelText("Name of the new author"), "A. Modeller{Enter}");
    await userEvent.type(screen.getByLabelText("ORCID of A. Modeller"), "0000-0002{Enter}");
    expect(currentDocument().metadata.authors).toEqual([
      { name: "A. Modeller", orcid: "0000-0002" },
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Remove A. Modeller" }));
    expect(currentDocument().metadata.authors).toEqual([]);
  });
});

describe("the inspector of a loop", () => {
  it("says when the drawing computes otherwise than what its author means", async () => {
    selectLoop([sketchId("a"), sketchId("b")]);
    render(<Inspector />);
    expect(screen.queryByRole("note")).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "Balancing" }));
    expect(screen.getByRole("note").textContent).toMatch(/^You say it balances/);
    await userEvent.click(screen.getByRole("radio", { name: "Reinforcing" }));
    expect(screen.queryByRole("note")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Take back what it is meant as" }));
    expect(currentDocument().loopNotes).toEqual({});
  });
});
