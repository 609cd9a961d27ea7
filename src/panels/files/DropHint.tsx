import { useFileOver } from "../../state/drops";
import { t } from "../../words/words";
import styles from "./files.module.css";

/** While a file is held over the window. It never takes the pointer. */
export function DropHint() {
  const isOver = useFileOver();
  return isOver ? (
    <output className={styles.drop}>
      <span>{t("files:drop")}</span>
    </output>
  ) : null;
}
