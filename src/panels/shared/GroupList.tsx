import { addGroup } from "../../core/commands/groups";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { freshId } from "../../state/freshId";
import { setSession, useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/TextField";
import { t } from "../../words/panelWords";
import { freeColour } from "./groupColours";
import { GroupRow } from "./GroupRow";
import styles from "./groups.module.css";
import { Section } from "./Section";

/** Every group of the model: its colour, name and members, and whether only it is shown. */
export function GroupList() {
  const groups = Object.values(useDocument((document) => document.groups));
  const filtered = useSession((session) => session.groupFilter.length > 0);
  return (
    <Section
      title={t("groups:title")}
      action={
        filtered && (
          <Button variant="quiet" onClick={() => setSession({ groupFilter: [] })}>
            {t("groups:clearFilter")}
          </Button>
        )
      }
    >
      {groups.length === 0 && <p className={styles.note}>{t("groups:none")}</p>}
      <ul>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} />
        ))}
      </ul>
      {filtered && <p className={styles.note}>{t("groups:filtered")}</p>}
      <TextField
        key={groups.length}
        hideLabel
        className={styles.add}
        label={t("groups:newName")}
        hint={t("groups:add")}
        value=""
        onCommit={(name) => {
          const colour = freeColour(groups);
          if (name.trim()) act(addGroup, { id: freshId("group"), name, colour });
        }}
      />
    </Section>
  );
}
