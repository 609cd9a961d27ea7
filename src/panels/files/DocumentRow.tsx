import { Copy, Pencil, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import type { SavedEntry } from "../../state/documentStorage";
import { deleteDocument, duplicateDocument, renameSaved } from "../../state/documentList";
import { openSaved } from "../../state/documents";
import { closeFileDialog } from "../../state/fileDialogs";
import { useKeeping } from "../../state/keeping";
import { shownTitle } from "../../state/titles";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/dialogWords";
import styles from "./files.module.css";
import { RenameField } from "./RenameField";
import { shortDate } from "./shortDate";

/** One saved document: opening it is the row; what else can be done stands at its end. */
export function DocumentRow({ entry }: { readonly entry: SavedEntry }) {
  const [isRenaming, setRenaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const isOpen = useKeeping(({ key }) => key === entry.key);
  const title = shownTitle(entry.title);

  return (
    <li className={styles.document} aria-current={isOpen || undefined}>
      {isRenaming ? (
        <RenameField
          title={entry.title}
          onRename={(text) => void renameSaved(entry.key, text)}
          onEnd={() => setRenaming(false)}
          leave={() => pencil.current?.focus()}
        />
      ) : (
        <OpenButton entry={entry} title={title} isOpen={isOpen} />
      )}
      <IconButton
        label={t("fileDialogs:documents.rename", { title })}
        ref={pencil}
        icon={<Pencil />}
        size="small"
        onClick={() => setRenaming(true)}
      />
      <IconButton
        label={t("fileDialogs:documents.duplicate", { title })}
        icon={<Copy />}
        size="small"
        onClick={() => void duplicateDocument(entry.key)}
      />
      <IconButton
        label={t("fileDialogs:documents.delete", { title })}
        icon={<Trash2 />}
        size="small"
        onClick={() => void deleteDocument(entry.key)}
      />
    </li>
  );
}

interface OpenButtonProps {
  readonly entry: SavedEntry;
  readonly title: string;
  readonly isOpen: boolean;
}

function OpenButton({ entry, title, isOpen }: OpenButtonProps) {
  async function open(): Promise<void> {
    if (await openSaved(entry.key)) closeFileDialog();
  }
  return (
    <button type="button" className={styles.name} onClick={() => void open()}>
      <span className={styles.title}>{title}</span>
      <span className={styles.soft}>
        {isOpen ? t("fileDialogs:documents.isOpen") : shortDate(entry.modified)}
        {", "}
        {t("fileDialogs:documents.variables", { count: entry.variables })}
        {", "}
        {t("fileDialogs:documents.links", { count: entry.links })}
      </span>
    </button>
  );
}
