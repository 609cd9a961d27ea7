import { takeOver } from "../../state/tabs";
import { Button } from "../../ui/Button";
import { t } from "../../words/words";
import styles from "../explore/ExploreBar.module.css";

/** Says that the document is another tab's, and how to have it here. */
export function ElsewhereBar() {
  return (
    <section aria-label={t("files:elsewhere.name")} className={styles.bar}>
      <p>{t("files:elsewhere.says")}</p>
      <Button variant="plain" onClick={takeOver}>
        {t("files:elsewhere.takeOver")}
      </Button>
    </section>
  );
}
