import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Variable } from "../../../src/core/model/document";
import { Inspector } from "../../../src/panels/inspector/Inspector";
import { currentDocument, undo } from "../../../src/state/documentStore";
import { selectVariables, session } from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const TRUST = sketchId("Trust");
const trust = (): Variable | undefined => currentDocument().variables[TRUST];

beforeAll(giveSizes);
beforeEach(() => {
  showDocument(sketch("Trust +> Effort, Effort +||> Results, Results +> Trust, Money -> Trust"));
  selectVariables([TRUST]);
});

describe("the inspector of a variable", () => {
  it("renames it in one step", async () => {
    render(<Inspector />);
    const name = screen.getByLabelText("Name");
    await userEvent.clear(name);
    await userEvent.type(name, "Trust in the payer{Enter}");
    expect(trust()?.name).toBe("Trust in the payer");
    act(undo);
    expect(trust()?.name).toBe("Trust");
  });

  it("takes definition, notes and kind", async () => {
    render(<Inspector />);
    await userEvent.type(screen.getByLabelText("Definition"), "How far A relies on B");
    await userEvent.type(screen.getByLabelText("Notes"), "Ask the clinics");
    await userEvent.click(screen.getByRole("radio", { name: "Stock" }));
    expect(trust()).toMatchObject({
      definition: "How far A relies on B",
      notes: "Ask the clinics",
      kind: "stock",
    });
  });

  it("lists what drives it and what it drives, and goes there", async () => {
    render(<Inspector />);
    const causes = screen.getByRole("region", { name: "Causes" });
    expect(within(causes).getAllByRole("button")).toHaveLength(2);
    await userEvent.click(within(causes).getByRole("button", { name: "Money to Trust, negative" }));
    expect(session().selection.links).toEqual(["l-4"]);
  });

  it("says when nothing drives it", () => {
    selectVariables([sketchId("Money")]);
    render(<Inspector />);
    expect(screen.getByText("Nothing drawn here drives it.")).toBeTruthy();
    expect(screen.getByText("In no loop")).toBeTruthy();
  });

  it("shows its loops", () => {
    render(<Inspector />);
    expect(screen.getByRole("button", { name: /reinforcing, 3 links/ })).toBeTruthy();
  });

  it("joins a new group, changes its colour and leaves it", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "New group" }));
    await userEvent.type(screen.getByLabelText("Name of the new group"), "Payer{Enter}");
    const [group] = Object.values(currentDocument().groups);
    expect(group?.name).toBe("Payer");
    expect(trust()?.groupIds).toEqual([group?.id]);

    await userEvent.click(screen.getByRole("button", { name: "Group Payer" }));
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Sea" }));
    expect(Object.values(currentDocument().groups)[0]?.colour).toBe("group-6");

    await userEvent.click(screen.getByRole("button", { name: "Group Payer" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Remove from this group" }));
    expect(trust()?.groupIds).toEqual([]);
  });

  it("is deleted with its links", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "Delete variable" }));
    expect(trust()).toBeUndefined();
    expect(Object.keys(currentDocument().links)).toEqual(["l-2"]);
  });
});
