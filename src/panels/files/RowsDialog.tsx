import { closeFileDialog, type FileDialog } from "../../state/fileDialogs";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/dialogWords";
import { BadRows } from "./BadRows";
import styles from "./files.module.css";

/** Asks before rows that cannot be read are left out. */
export function RowsDialog({ of }: { readonly of: Extract<FileDialog, { kind: "rows" }> }) {
  const { name, badRows, links, answer } = of;
  const count = badRows.length;
  return (
    <Dialog
      title={t("fileDialogs:rows.title", { name })}
      open
      onClose={closeFileDialog}
      closeLabel={t("fileDialogs:rows.cancel")}
      footer={
        <>
          <Button onClick={() => answer(false)}>{t("fileDialogs:rows.cancel")}</Button>
          <Button variant="strong" onClick={() => answer(true)}>
            {t("fileDialogs:rows.skip", { count })}
          </Button>
        </>
      }
    >
      <p>{t("fileDialogs:rows.lead", { count })}</p>
      <BadRows rows={badRows} />
      <p className={styles.soft}>{t("fileDialogs:rows.links", { count: links })}</p>
    </Dialog>
  );
}
