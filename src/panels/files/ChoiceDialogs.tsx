import { closeFileDialog, type FileDialog } from "../../state/fileDialogs";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/words";

/** Asks what to do with a document that could not be stored, before it is left. */
export function UnsavedDialog({ of }: { readonly of: Extract<FileDialog, { kind: "unsaved" }> }) {
  return (
    <Dialog
      title={t("files:unsaved.title", { title: of.title })}
      open
      onClose={closeFileDialog}
      closeLabel={t("files:unsaved.stay")}
      footer={
        <>
          <Button variant="danger" onClick={() => of.answer("leave")}>
            {t("files:unsaved.leave")}
          </Button>
          <Button onClick={() => of.answer("stay")}>{t("files:unsaved.stay")}</Button>
          <Button variant="strong" onClick={() => of.answer("save-file")}>
            {t("files:unsaved.saveFile")}
          </Button>
        </>
      }
    >
      <p>{t("files:unsaved.text")}</p>
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
      title={t("files:disk.title", { name: of.name })}
      open
      onClose={closeFileDialog}
      closeLabel={t("files:disk.cancel")}
      footer={
        <>
          <Button variant="danger" onClick={() => of.answer("replace")}>
            {t("files:disk.replace")}
          </Button>
          <Button onClick={() => of.answer("cancel")}>{t("files:disk.cancel")}</Button>
          <Button variant="strong" onClick={() => of.answer("save-as")}>
            {t("files:disk.saveAs")}
          </Button>
        </>
      }
    >
      <p>{t("files:disk.text")}</p>
    </Dialog>
  );
}
