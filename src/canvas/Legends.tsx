import { GroupLegend } from "./GroupLegend";
import styles from "./Legends.module.css";

/** What the marks on the sheet mean, at its lower left. */
export function Legends() {
  return (
    <div className={styles.legends}>
      <GroupLegend />
    </div>
  );
}
