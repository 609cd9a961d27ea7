import { describe, expect, it } from "vitest";
import {
  addGroup,
  changeGroup,
  removeGroup,
  setMembership,
} from "../../../src/core/commands/groups";
import type { CldDocument } from "../../../src/core/model/document";
import { A, annotated, B, C, D, GROUP } from "./annotated";
import { after, changedParts, EMPTY_NAME, GONE, id, labelOfStep, refusal } from "./carriedOut";

const NEW = id("group", "new");
const start = annotated();

function membersOf({ variables }: CldDocument, groupId: typeof NEW): readonly string[] {
  return Object.values(variables).flatMap(({ name, groupIds }) =>
    groupIds.includes(groupId) ? [name] : [],
  );
}

describe("groups", () => {
  it("are made with a tidy name, with members or without", () => {
    const group = { id: NEW, name: " Clinic  staff ", colour: "group-2" } as const;
    const now = after(start, addGroup, group);
    expect(now.groups[NEW]).toEqual({ id: NEW, name: "Clinic staff", colour: "group-2" });
    expect(changedParts(start, now)).toEqual(["groups"]);
    const peopled = after(start, addGroup, { ...group, members: [B, C, id("variable", "gone")] });
    expect(membersOf(peopled, NEW)).toEqual(["b", "c"]);
    expect(peopled.variables[B]?.groupIds).toEqual([GROUP, NEW]);
    expect(peopled.variables[A]).toBe(start.variables[A]);
  });

  it("take another name or colour, each without the other", () => {
    const renamed = after(start, changeGroup, { groupId: GROUP, changes: { name: " State " } });
    expect(renamed.groups[GROUP]).toEqual({ id: GROUP, name: "State", colour: "group-1" });
    const coloured = after(start, changeGroup, { groupId: GROUP, changes: { colour: "group-8" } });
    expect(coloured.groups[GROUP]).toEqual({ id: GROUP, name: "Payer", colour: "group-8" });
    expect(after(start, changeGroup, { groupId: GROUP, changes: { name: "Payer " } })).toBe(start);
  });

  it("go, and their variables stay, in no group", () => {
    const now = after(start, removeGroup, { groupId: GROUP });
    expect(now.groups).toEqual({});
    expect(Object.values(now.variables).flatMap(({ groupIds }) => groupIds)).toEqual([]);
    expect(now.variables[D]).toBe(start.variables[D]);
    expect(changedParts(start, now)).toEqual(["variables", "groups"]);
  });

  it("are refused without a name, and when they are gone", () => {
    const nameless = { id: NEW, name: " ", colour: "group-1" } as const;
    expect(refusal(start, addGroup, nameless)).toEqual(EMPTY_NAME);
    expect(refusal(start, changeGroup, { groupId: GROUP, changes: { name: "" } })).toEqual(
      EMPTY_NAME,
    );
    expect(refusal(start, changeGroup, { groupId: NEW, changes: {} })).toEqual(GONE);
    expect(refusal(start, removeGroup, { groupId: NEW })).toEqual(GONE);
  });
});

describe("belonging to a group", () => {
  const all = { variableIds: [A, B, C], groupId: GROUP };

  it("is given to several at once, to none twice", () => {
    const now = after(start, setMembership, { ...all, member: true });
    expect(membersOf(now, GROUP)).toEqual(["a", "b", "c"]);
    expect(now.variables[A]).toBe(start.variables[A]);
    expect(labelOfStep(setMembership, { ...all, member: true })).toBe("commands:setMembership 3");
  });

  it("is taken away from several at once", () => {
    const now = after(start, setMembership, { ...all, variableIds: [B, C], member: false });
    expect(membersOf(now, GROUP)).toEqual(["a"]);
  });

  it("that is so already is no step, and a group that is gone is refused", () => {
    const none = { ...all, variableIds: [D], member: false };
    expect(after(start, setMembership, none)).toBe(start);
    expect(after(start, setMembership, { ...all, variableIds: [A, B], member: true })).toBe(start);
    expect(refusal(start, setMembership, { ...all, groupId: NEW, member: true })).toEqual(GONE);
  });
});
