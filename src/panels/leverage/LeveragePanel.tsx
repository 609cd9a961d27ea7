import { LEVERAGE_POINTS } from "../../core/leverage/leveragePoints";
import { tagsByPoint } from "../../core/leverage/leverageTags";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import { PanelRegion } from "../shared/PanelRegion";
import styles from "./LeveragePanel.module.css";
import { Rung } from "./Rung";

/** Deepest first: the ladder stands with 1 at its top. */
const RUNGS = LEVERAGE_POINTS.toReversed();

/** Meadows' twelve as a ladder, and what of this model stands on each rung. */
export function LeveragePanel() {
  const document = useDocument((whole) => whole);
  const byPoint = tagsByPoint(document);
  const rungs = [...byPoint.values()].filter((tags) => tags.length > 0).length;
  const count = Object.keys(document.leverageTags).length;
  return (
    <PanelRegion name={t("panels:leverage")}>
      <header className={styles.head}>
        <h2>
          {count === 0 ? t("leverage:status.none") : t("leverage:status.tags", { count, rungs })}
        </h2>
        {count === 0 && <p className={styles.explain}>{t("leverage:status.explain")}</p>}
      </header>
      <ol className={styles.ladder} aria-label={t("leverage:ladder")}>
        {RUNGS.map((info) => (
          <Rung key={info.point} info={info} tags={byPoint.get(info.point) ?? []} />
        ))}
      </ol>
    </PanelRegion>
  );
}
