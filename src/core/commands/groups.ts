import type { CldDocument, Group, GroupId, Variable, VariableId } from "../model/document";
import { tidyName } from "../model/names";
import { type Command, done, refused } from "./command";
import { mapRecord, withFields, withoutKeys } from "./sharing";

interface AddGroupArgs extends Group {
  /** Variables that belong to it from the start. */
  readonly members?: readonly VariableId[];
}

/** Adds a group, with members or without. Refuses an empty name. */
export const addGroup: Command<AddGroupArgs> = {
  label: "commands:addGroup",
  apply: (document, { id, name, colour, members = [] }) => {
    if (tidyName(name) === "") return refused("empty-name");
    const group: Group = { id, name: tidyName(name), colour };
    const variables = withMembership(document, new Set(members), (ids) => joined(ids, id));
    return done(withFields(document, { variables, groups: { ...document.groups, [id]: group } }));
  },
};

interface ChangeGroupArgs {
  readonly groupId: GroupId;
  readonly changes: Partial<Pick<Group, "name" | "colour">>;
}

/** Gives a group another name or colour. Refuses an empty name. */
export const changeGroup: Command<ChangeGroupArgs> = {
  label: "commands:changeGroup",
  apply: (document, { groupId, changes }) => {
    const group = document.groups[groupId];
    if (!group) return refused("gone");
    const changed = withFields(group, changes);
    const name = tidyName(changed.name);
    if (name === "") return refused("empty-name");
    const groups = mapRecord(document.groups, (each) =>
      each.id === groupId ? withFields(changed, { name }) : each,
    );
    return done(withFields(document, { groups }));
  },
};

/** Deletes a group; its variables stay. */
export const removeGroup: Command<{ readonly groupId: GroupId }> = {
  label: "commands:removeGroup",
  apply: (document, { groupId }) => {
    if (!Object.hasOwn(document.groups, groupId)) return refused("gone");
    const groups = withoutKeys(document.groups, new Set([groupId]));
    const variables = withMembership(document, null, (ids) => left(ids, groupId));
    return done(withFields(document, { variables, groups }));
  },
};

interface SetMembershipArgs {
  readonly variableIds: readonly VariableId[];
  readonly groupId: GroupId;
  readonly member: boolean;
}

/** Lets variables belong to a group or no longer. */
export const setMembership: Command<SetMembershipArgs> = {
  label: "commands:setMembership",
  count: ({ variableIds }) => variableIds.length,
  apply: (document, { variableIds, groupId, member }) => {
    if (!Object.hasOwn(document.groups, groupId)) return refused("gone");
    const variables = withMembership(document, new Set(variableIds), (ids) =>
      member ? joined(ids, groupId) : left(ids, groupId),
    );
    return done(withFields(document, { variables }));
  },
};

type GroupIds = Variable["groupIds"];

/** Changes the groups of these variables; of all of them when null. */
function withMembership(
  { variables }: CldDocument,
  members: ReadonlySet<VariableId> | null,
  change: (ids: GroupIds) => GroupIds,
): CldDocument["variables"] {
  return mapRecord(variables, (variable) =>
    !members || members.has(variable.id)
      ? withFields(variable, { groupIds: change(variable.groupIds) })
      : variable,
  );
}

function joined(ids: GroupIds, id: GroupId): GroupIds {
  return ids.includes(id) ? ids : [...ids, id];
}

function left(ids: GroupIds, id: GroupId): GroupIds {
  return ids.filter((other) => other !== id);
}
