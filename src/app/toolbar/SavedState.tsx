import { useSaveState } from "../../state/autosave";
import { useIsExploring } from "../../state/exploring";
import { saveFileAs } from "../../state/saveFile";
import { Button } from "../../ui/Button";
import { t } from "../../words/words";
import styles from "./SavedState.module.css";

/** Whether the work is safe in this browser; where it is not, the way to save it as a file. */
export function SavedState() {
  const state = useSaveState();
  const isExploring = useIsExploring();
  if (state === "empty" || isExploring) return null;
  const isLost = state === "not-saved-full" || state === "not-saved-blocked";
  return (
    <span className={styles.saved} data-lost={isLost}>
      <span className={styles.words}>{t(`app:saved.${state}`)}</span>
      {isLost && (
        <Button variant="quiet" onClick={() => void saveFileAs()}>
          {t("app:saved.saveFile")}
        </Button>
      )}
    </span>
  );
}
