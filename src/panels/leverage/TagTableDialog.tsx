import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { BY_LEVEL, inTagOrder, type TagOrder, tagRows } from "../../core/leverage/tagRows";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { closeTagTable } from "../../state/ladderView";
import { copyTable, saveTable } from "../../state/tableFile";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/panelWords";
import { elementName } from "../shared/elementName";
import { tagTable } from "./tagCells";
import styles from "./TagTable.module.css";
import { TagTable } from "./TagTable";

/** Every leverage tag in a table, to be put in order, copied and saved. */
export function TagTableDialog() {
  const document = useDocument((whole) => whole);
  const loops = useAnalysis((analysis) => analysis.loops);
  const [order, setOrder] = useState<TagOrder>(BY_LEVEL);
  // Said here: the messages of the window lie behind the dialog.
  const [said, setSaid] = useState("");
  const rows = inTagOrder(
    tagRows(document, loops, (target) => elementName(document, loops, target)),
    order,
  );
  const count = rows.length;

  async function copy(): Promise<void> {
    const isCopied = await copyTable(tagTable(rows));
    setSaid(isCopied ? t("leverage:table.copied", { count }) : t("leverage:table.notCopied"));
  }

  async function save(): Promise<void> {
    const title = document.metadata.title || t("files:untitledFile");
    setSaid(await saveTable(tagTable(rows), t("leverage:table.fileName", { title })));
  }

  return (
    <Dialog
      title={t("leverage:table.title")}
      open
      width="wide"
      onClose={closeTagTable}
      closeLabel={t("leverage:table.close")}
      footer={
        count > 0 && (
          <div className={styles.foot}>
            <p className={styles.guard}>{t("leverage:table.guard")}</p>
            <Button icon={<Copy />} onClick={() => void copy()}>
              {t("leverage:table.copy")}
            </Button>
            <Button icon={<Download />} onClick={() => void save()}>
              {t("leverage:table.save")}
            </Button>
          </div>
        )
      }
    >
      {count === 0 ? (
        <p>{t("leverage:table.none")}</p>
      ) : (
        <TagTable rows={rows} order={order} onOrder={setOrder} />
      )}
      <output className={styles.said}>{said}</output>
    </Dialog>
  );
}
