import { t } from "../words/panelWords";
import styles from "./LineLegend.module.css";

/** What a line that is not solid means. */
export function LineLegend() {
  return (
    <span className={styles.legend} title={t("evidence:legend.inferredHint")}>
      <svg aria-hidden="true" width={28} height={8}>
        <path d="M1 4h26" />
      </svg>
      {t("evidence:legend.inferred")}
    </span>
  );
}
