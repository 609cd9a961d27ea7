import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Group, GroupId } from "../../../src/core/model/document";
import { GroupsMenu } from "../../../src/panels/groups/GroupsMenu";
import { freeColour } from "../../../src/panels/shared/groupColours";
import { currentDocument } from "../../../src/state/documentStore";
import { session } from "../../../src/state/sessionStore";
import { sketch } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const PAYER: Group = { id: "g-payer" as GroupId, name: "Payer", colour: "group-1" };

beforeAll(giveSizes);
beforeEach(async () => {
  const document = sketch("a +> b, b +> c");
  const variables = Object.fromEntries(
    Object.entries(document.variables).map(([id, variable]) => [
      id,
      { ...variable, groupIds: variable.name === "c" ? [] : [PAYER.id] },
    ]),
  );
  showDocument({ ...document, variables, groups: { [PAYER.id]: PAYER } });
  render(<GroupsMenu />);
  await userEvent.click(screen.getByRole("button", { name: "Groups" }));
});

describe("the groups of a model", () => {
  it("are listed with their members", () => {
    expect(screen.getByLabelText("Name of the group")).toHaveProperty("value", "Payer");
    expect(screen.getByText("2 variables")).toBeTruthy();
  });

  it("fade all others when asked to, and show all again", async () => {
    await userEvent.click(screen.getByRole("button", { name: "Show only Payer" }));
    expect(session().groupFilter).toEqual([PAYER.id]);
    await userEvent.click(screen.getByRole("button", { name: "Show all groups" }));
    expect(session().groupFilter).toEqual([]);
  });

  it("are renamed, recoloured and deleted", async () => {
    const name = screen.getByLabelText("Name of the group");
    await userEvent.clear(name);
    await userEvent.type(name, "Health plan{Enter}");
    expect(currentDocument().groups[PAYER.id]?.name).toBe("Health plan");
    await userEvent.click(screen.getByRole("button", { name: "More about Health plan" }));
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Rose" }));
    expect(currentDocument().groups[PAYER.id]?.colour).toBe("group-7");
    await userEvent.click(screen.getByRole("button", { name: "More about Health plan" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Delete group" }));
    expect(currentDocument().groups).toEqual({});
  });

  it("are added with a colour of their own", async () => {
    await userEvent.type(screen.getByLabelText("Name of the new group"), "Clinic{Enter}");
    expect(Object.values(currentDocument().groups)).toMatchObject([
      { name: "Payer", colour: "group-1" },
      { name: "Clinic", colour: "group-2" },
    ]);
  });
});

describe("the colour of a new group", () => {
  it("is the first free one, else the one fewest have", () => {
    expect(freeColour([])).toBe("group-1");
    expect(freeColour([{ colour: "group-1" }, { colour: "group-3" }])).toBe("group-2");
    const all = [1, 2, 3, 4, 5, 6, 7, 8] as const;
    const colours = all.map((number) => ({ colour: `group-${number}` as const }));
    expect(freeColour([...colours, { colour: "group-1" }])).toBe("group-2");
  });
});
