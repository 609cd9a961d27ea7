import { Plus } from "lucide-react";
import { useState } from "react";
import { addGroup, setMembership } from "../../core/commands/groups";
import type { Group, GroupId, VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { freshId } from "../../state/freshId";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { GroupChip } from "../../ui/GroupChip";
import { Popover } from "../../ui/Popover";
import { TextField } from "../../ui/TextField";
import { t } from "../../words/panelWords";
import styles from "./groups.module.css";
import { freeColour } from "./groupColours";

interface AddToGroupProps {
  readonly variableIds: readonly VariableId[];
  readonly memberOf: readonly GroupId[];
}

/** Joins variables to a group that is there, or to a new one. */
export function AddToGroup({ variableIds, memberOf }: AddToGroupProps) {
  const groups = useDocument((document) => document.groups);
  const [open, setOpen] = useState(false);
  const others = Object.values(groups).filter(({ id }) => !memberOf.includes(id));

  function join({ id }: Group): void {
    act(setMembership, { variableIds, groupId: id, member: true });
    setOpen(false);
  }
  function make(name: string): void {
    if (!name.trim()) return;
    const colour = freeColour(Object.values(groups));
    act(addGroup, { id: freshId("group"), name, colour, members: variableIds });
    setOpen(false);
  }

  return (
    <Popover
      label={t("groups:addTo")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        others.length === 0 ? (
          <Button variant="quiet" icon={<Plus />}>
            {t("groups:add")}
          </Button>
        ) : (
          <IconButton label={t("groups:addTo")} icon={<Plus />} size="small" />
        )
      }
    >
      <div className={styles.choices}>
        {others.map((group) => (
          <button
            key={group.id}
            type="button"
            className={styles.choice}
            onClick={() => join(group)}
          >
            <GroupChip colour={group.colour} name={group.name} />
          </button>
        ))}
        <TextField label={t("groups:newName")} value="" onCommit={make} />
      </div>
    </Popover>
  );
}
