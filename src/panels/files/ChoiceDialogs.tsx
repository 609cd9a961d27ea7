import { closeFileDialog, type FileDialog } from "../../state/fileDialogs";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/dialogWords";

/** Asks what to do with a document that could not be stored, before it is left. */
export function UnsavedDialog({ of }: { readonly of: Extract<FileDialog, { kind: "unsaved" }> }) {
  return (
    <Dialog
      title={t("fileDialogs:unsaved.title", { title: of.title })}
      open
      onClose={closeFileDialog}
      closeLabel={t("fileDialogs:unsaved.stay")}
      footer={
        <>
          <Button variant="danger" onClick={() => of.answer("leave")}>
            {t("fileDialogs:unsaved.leave")}
          </Button>
          <Button onClick={() => of.answer("stay")}>{t("fileDialogs:unsaved.stay")}</Button>
          <Button variant="strong" onClick={() => of.answer("save-file")}>
            {t("fileDialogs:unsaved.saveFile")}
          </Button>
        </>
      }
    >
      <p>{t("fileDialogs:unsaved.text")}</p>
    </Dialog>
  );
}

/** Asks before a file is replaced that another program has changed. */
export function ChangedOnDiskDialog({
  of,
}: {
  readonly of: Extract<FileDialog, { kind: "changed-on-disk" }>;
}) {
  return (
    <Dialog
      title={t("fileDialogs:disk.title", { name: of.name })}
      open
      onClose={closeFileDialog}
      closeLabel={t("fileDialogs:disk.cancel")}
      footer={
        <>
          <Button variant="danger" onClick={() => of.answer("replace")}>
            {t("fileDialogs:disk.replace")}
          </Button>
          <Button onClick={() => of.answer("cancel")}>{t("fileDialogs:disk.cancel")}</Button>
          <Button variant="strong" onClick={() => of.answer("save-as")}>
            {t("fileDialogs:disk.saveAs")}
          </Button>
        </>
      }
    >
      <p>{t("fileDialogs:disk.text")}</p>
    </Dialog>
  );
}
