import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";

interface RungGroupProps {
  readonly name: string;
  /** How many tags stand on its rungs; null where it has no rung among the twelve. */
  readonly count: number | null;
  /** Whether it began further up the ladder. */
  readonly continued: boolean;
}

/** The word of a group over its rungs, with a hairline. */
export function RungGroup({ name, count, continued }: RungGroupProps) {
  return (
    <li className={styles.group}>
      <h3>{continued ? t("leverage:rollUp.continued", { name }) : words(name, count)}</h3>
    </li>
  );
}

function words(name: string, count: number | null): string {
  return count === null
    ? `${name}: ${t("leverage:rollUp.noRung")}`
    : t("leverage:rollUp.group", { name, count });
}
