import { isWithin } from "../../core/leverage/rungRange";
import { LEVERAGE_FRAMEWORKS } from "../../core/leverage/leveragePoints";
import { tagsByPoint } from "../../core/leverage/leverageTags";
import { useDocument } from "../../state/documentStore";
import { useLadderView } from "../../state/ladderView";
import { useSession } from "../../state/sessionStore";
import { t } from "../../words/panelWords";
import { PanelRegion } from "../shared/PanelRegion";
import { Ladder } from "./Ladder";
import { LadderMenu } from "./LadderMenu";
import styles from "./LeveragePanel.module.css";
import { RungFilter } from "./RungFilter";

/** Meadows' twelve as a ladder, and what of this model stands on each rung. */
export function LeveragePanel() {
  const leverageTags = useDocument((document) => document.leverageTags);
  const range = useSession((now) => now.leverageRange);
  const chosen = useLadderView((view) => view.framework);
  const framework = LEVERAGE_FRAMEWORKS.find(({ id }) => id === chosen) ?? null;
  const tags = Object.values(leverageTags);
  const count = tags.length;
  const shown = tags.filter(({ point }) => isWithin(range, point)).length;
  const rungs = new Set(tags.map(({ point }) => point)).size;
  return (
    <PanelRegion name={t("panels:leverage")}>
      <header className={styles.head}>
        <div className={styles.bar}>
          <h2>
            {count === 0
              ? t("leverage:status.none")
              : range
                ? t("leverage:status.some", { count, shown })
                : t("leverage:status.tags", { count, rungs })}
          </h2>
          <div className={styles.filters}>
            <RungFilter range={range} />
            <LadderMenu />
          </div>
        </div>
        {count === 0 && <p className={styles.explain}>{t("leverage:status.explain")}</p>}
      </header>
      <Ladder framework={framework} byPoint={tagsByPoint({ leverageTags })} range={range} />
    </PanelRegion>
  );
}
