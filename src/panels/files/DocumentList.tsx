import { useEffect } from "react";
import { forgetDeleted, useLastDeleted } from "../../state/documentList";
import { closeFileDialog } from "../../state/fileDialogs";
import { refreshSavedEntries, useSavedEntries } from "../../state/savedDocuments";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/dialogWords";
import { DocumentRow } from "./DocumentRow";
import styles from "./files.module.css";

/** The documents kept in this browser, the one used last first. */
export function DocumentList() {
  const entries = useSavedEntries();
  useEffect(() => {
    void refreshSavedEntries();
    return forgetDeleted;
  }, []);
  return (
    <Dialog
      title={t("fileDialogs:documents.title")}
      open
      onClose={closeFileDialog}
      closeLabel={t("fileDialogs:problem.close")}
    >
      <p className={styles.soft}>
        {entries.length > 0 ? t("fileDialogs:documents.lead") : t("fileDialogs:documents.none")}
      </p>
      {entries.length > 0 && (
        <ul className={styles.documents} aria-label={t("fileDialogs:documents.list")}>
          {entries.map((entry) => (
            <DocumentRow key={entry.key} entry={entry} />
          ))}
        </ul>
      )}
      <LastDeleted />
    </Dialog>
  );
}

/** The message about it lies behind this dialog, so it is said here too. */
function LastDeleted() {
  const deleted = useLastDeleted();
  return (
    <output>
      {deleted && (
        <span className={styles.deleted}>
          {t("files:deleted", { title: deleted.title })}
          <Button variant="quiet" onClick={deleted.takeBack}>
            {t("app:action.undo")}
          </Button>
        </span>
      )}
    </output>
  );
}
