import { LEVERAGE_SOURCES, type LeverageFramework } from "../../core/leverage/leveragePoints";
import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";

/** Where a division of the twelve comes from, and who says which point belongs where. */
export function FrameworkExplained({ framework }: { readonly framework: LeverageFramework }) {
  const source = LEVERAGE_SOURCES.find(({ id }) => id === framework.source);
  return (
    <div className={styles.explained}>
      <h2>{framework.name}</h2>
      <p>
        <b>{t(`leverage:rollUp.${framework.mapping}`)}</b> {framework.note}
      </p>
      {source && (
        <p className={styles.source}>
          {t("leverage:source")}: {source.text}
          {source.doi && ` ${t("leverage:doi", { doi: source.doi })}`}
        </p>
      )}
    </div>
  );
}
