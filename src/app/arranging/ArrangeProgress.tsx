import { useArranging } from "../../state/arranging";
import { Button } from "../../ui/Button";
import { t } from "../../words/arrangingWords";
import { keyOf } from "../actions/keyOf";
import { BottomBar } from "../BottomBar";
import styles from "./ArrangeProgress.module.css";

/** How far a search for better places is, and a way out of it: over the foot of the sheet, which keeps its size. */
export function ArrangeProgress() {
  const now = useArranging((arranging) => arranging);
  return (
    now && (
      <div className={styles.over}>
        <BottomBar label={t("arranging:name")}>
          <output>{t(`arranging:progress.${now.kind}`)}</output>
          <progress
            aria-label={t("arranging:progress.done")}
            className={styles.done}
            max={1}
            value={now.share}
          />
          <Button keys={keyOf("deselect")} onClick={now.cancel}>
            {t("arranging:cancel")}
          </Button>
        </BottomBar>
      </div>
    )
  );
}
