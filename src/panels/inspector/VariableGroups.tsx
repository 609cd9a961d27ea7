import { setMembership } from "../../core/commands/groups";
import type { GroupId, VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import { AddToGroup } from "../shared/AddToGroup";
import { GroupColourMenu } from "../shared/GroupColourMenu";
import styles from "./Inspector.module.css";

interface VariableGroupsProps {
  readonly variableId: VariableId;
  readonly groupIds: readonly GroupId[];
}

/** The groups a variable belongs to; each can be recoloured or left, and more joined. */
export function VariableGroups({ variableId, groupIds }: VariableGroupsProps) {
  const groups = useDocument((document) => document.groups);
  return (
    <div className={styles.chips}>
      {groupIds.map((id) => {
        const group = groups[id];
        return (
          group && (
            <GroupColourMenu
              key={id}
              group={group}
              name={t("groups:ofVariable", { name: group.name })}
              end={{
                label: t("groups:removeFrom"),
                run: () =>
                  act(setMembership, { variableIds: [variableId], groupId: id, member: false }),
              }}
            />
          )
        );
      })}
      <AddToGroup variableIds={[variableId]} memberOf={groupIds} />
    </div>
  );
}
