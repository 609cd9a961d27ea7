import { Funnel } from "lucide-react";
import { changeGroup, removeGroup } from "../../core/commands/groups";
import type { Group, GroupId } from "../../core/model/document";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { session, setSession, toggleGroupFilter, useSession } from "../../state/sessionStore";
import { IconButton } from "../../ui/IconButton";
import { TextField } from "../../ui/TextField";
import { t } from "../../words/panelWords";
import { GroupColourMenu } from "./GroupColourMenu";
import styles from "./groups.module.css";

/** One group: its colour and what can be done behind it, its name, its members, its filter. */
export function GroupRow({ group }: { readonly group: Group }) {
  const { id, name } = group;
  const members = useDocument(
    ({ variables }) =>
      Object.values(variables).filter(({ groupIds }) => groupIds.includes(id)).length,
  );
  const only = useSession(({ groupFilter }) => groupFilter.includes(id));
  return (
    <li className={styles.group}>
      <GroupColourMenu
        bare
        group={group}
        name={t("groups:more", { name })}
        end={{ label: t("groups:delete"), run: () => remove(id) }}
      />
      <TextField
        hideLabel
        bare
        label={t("groups:name")}
        value={name}
        onCommit={(text) => act(changeGroup, { groupId: id, changes: { name: text } })}
      />
      <span className={styles.count}>{t("groups:members", { count: members })}</span>
      <IconButton
        size="small"
        label={t("groups:filter", { name })}
        pressed={only}
        icon={<Funnel />}
        onClick={() => toggleGroupFilter(id)}
      />
    </li>
  );
}

function remove(groupId: GroupId): void {
  if (!act(removeGroup, { groupId })) return;
  setSession({ groupFilter: session().groupFilter.filter((other) => other !== groupId) });
}
