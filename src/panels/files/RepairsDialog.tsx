import { closeFileDialog, type FileDialog } from "../../state/fileDialogs";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/dialogWords";
import styles from "./files.module.css";
import { LongList } from "./LongList";
import { noteLines } from "./noteWords";

/** What was set right or decided while a file was opened. */
export function RepairsDialog({ of }: { readonly of: Extract<FileDialog, { kind: "repairs" }> }) {
  return (
    <Dialog
      title={t("fileDialogs:repairs.title", { name: of.name })}
      open
      onClose={closeFileDialog}
      closeLabel={t("fileDialogs:repairs.ok")}
      footer={
        <Button variant="strong" onClick={closeFileDialog}>
          {t("fileDialogs:repairs.ok")}
        </Button>
      }
    >
      <p>{t("fileDialogs:repairs.lead")}</p>
      <LongList
        label={t("fileDialogs:repairs.list")}
        items={noteLines(of)}
        more={(count) => t("fileDialogs:repairs.more", { count })}
      >
        {({ text, place }) => (
          <>
            {text} {place && <span className={styles.place}>{place}</span>}
          </>
        )}
      </LongList>
    </Dialog>
  );
}
