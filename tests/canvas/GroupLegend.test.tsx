import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { GroupLegend } from "../../src/canvas/GroupLegend";
import type { Group, GroupId } from "../../src/core/model/document";
import { loadDocument } from "../../src/state/documentStore";
import { resetSession, session } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const group = (id: string, name: string): Group => ({
  id: id as GroupId,
  name,
  colour: "group-1",
});
const payer = group("g-payer", "Payer");
const clinic = group("g-clinic", "Clinic");
const unused = group("g-unused", "Unused");

beforeEach(() => {
  const plain = sketch("Cost +> Trust");
  const member = (name: string, ...groupIds: GroupId[]) => ({
    ...plain.variables[sketchId(name)]!,
    groupIds,
  });
  resetSession();
  loadDocument({
    ...plain,
    variables: {
      [sketchId("Cost")]: member("Cost", payer.id),
      [sketchId("Trust")]: member("Trust", payer.id, clinic.id),
    },
    groups: { [payer.id]: payer, [clinic.id]: clinic, [unused.id]: unused },
  });
});

describe("the legend of groups", () => {
  it("names the groups that variables belong to, and no others", () => {
    render(<GroupLegend />);
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Payer",
      "Clinic",
    ]);
  });

  it("fades all but what is pressed, and no longer when it is pressed again", async () => {
    render(<GroupLegend />);
    const clinics = screen.getByRole("button", { name: "Clinic" });
    await userEvent.click(clinics);
    expect(session().groupFilter).toEqual([clinic.id]);
    expect(clinics.getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(screen.getByRole("button", { name: "Payer" }));
    expect(session().groupFilter).toEqual([clinic.id, payer.id]);
    await userEvent.click(clinics);
    expect(session().groupFilter).toEqual([payer.id]);
  });

  it("is not there where nothing is grouped", () => {
    loadDocument(sketch("Cost +> Trust"));
    const { container } = render(<GroupLegend />);
    expect(container.textContent).toBe("");
  });
});
