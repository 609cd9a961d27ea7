import { memo } from "react";
import type { Group, VariableId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { t } from "../words/words";
import styles from "./GroupDots.module.css";

interface Props {
  readonly variableId: VariableId;
}

/** The groups of a variable, as small dots under its label in the groups' colours. */
export const GroupDots = memo(function GroupDots({ variableId }: Props) {
  const groupIds = useDocument(({ variables }) => variables[variableId]?.groupIds);
  const groups = useDocument((document) => document.groups);
  const own = (groupIds ?? []).flatMap((id) => (groups[id] ? [groups[id]] : []));
  if (own.length === 0) return null;
  return (
    <span className={styles.dots} title={spoken(own)}>
      {own.map(({ id, colour }) => (
        <i key={id} style={{ color: `var(--${colour})` }} />
      ))}
    </span>
  );
});

function spoken(groups: readonly Group[]): string {
  const names = groups.map(({ name }) => name).join(", ");
  return t("canvas:groups", { count: groups.length, names });
}
