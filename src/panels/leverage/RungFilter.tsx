import { DEEP, type RungRange, sameRange, SHALLOW } from "../../core/leverage/rungRange";
import { showRungs } from "../../state/ladderView";
import { Pill } from "../../ui/Pill";
import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";

/** All rungs, the deep or the shallow half; the sheet fades the rest. */
export function RungFilter({ range }: { readonly range: RungRange | null }) {
  return (
    <fieldset className={styles.filter} aria-label={t("leverage:which")}>
      <Pill pressed={range === null} onClick={() => showRungs(null)}>
        {t("leverage:all")}
      </Pill>
      <Pill
        pressed={sameRange(range, DEEP)}
        aria-label={t("leverage:deepRungs")}
        title={t("leverage:deepRungs")}
        onClick={() => showRungs(sameRange(range, DEEP) ? null : DEEP)}
      >
        {t("leverage:deep")}
      </Pill>
      <Pill
        pressed={sameRange(range, SHALLOW)}
        aria-label={t("leverage:shallowRungs")}
        title={t("leverage:shallowRungs")}
        onClick={() => showRungs(sameRange(range, SHALLOW) ? null : SHALLOW)}
      >
        {t("leverage:shallow")}
      </Pill>
    </fieldset>
  );
}
