import { FileLock2 } from "lucide-react";
import { saveWithoutQuotes } from "../../state/saveWithoutQuotes";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import styles from "./EvidencePanel.module.css";

/** A file for others, without what people said and who they are. */
export function CopyWithoutQuotes() {
  return (
    <div className={styles.lens}>
      <Button className={styles.copy} icon={<FileLock2 />} onClick={saveWithoutQuotes}>
        {t("evidence:copy.action")}
      </Button>
      <p className={styles.soft}>{t("evidence:copy.about")}</p>
    </div>
  );
}
