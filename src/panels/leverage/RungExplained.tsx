import { LEVERAGE_SOURCES, type LeveragePointInfo } from "../../core/leverage/leveragePoints";
import { LeverageChip } from "../../ui/LeverageChip";
import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";

/** The source that the wording of all twelve is from. */
const NAMING = LEVERAGE_SOURCES.find(({ id }) => id === "meadows1999");

/** What a rung is: Meadows' own name, an explanation, an example and where they are from. */
export function RungExplained({ info }: { readonly info: LeveragePointInfo }) {
  const source = LEVERAGE_SOURCES.find(({ id }) => id === info.exampleSource);
  return (
    <div className={styles.explained}>
      <h2 className={styles.fullName}>
        <LeverageChip point={info.point} size="rung" />
        {info.name}
      </h2>
      <p>{info.explanation}</p>
      <p>
        <b>{t("leverage:example")}</b> {info.example}
      </p>
      <p className={styles.source}>
        {info.exampleSource === "ours"
          ? t("leverage:ours")
          : `${source?.text ?? info.exampleSource} (${info.exampleBasis})`}
      </p>
      {NAMING && (
        <p className={styles.source}>
          {t("leverage:naming")}: {NAMING.text}
        </p>
      )}
    </div>
  );
}
