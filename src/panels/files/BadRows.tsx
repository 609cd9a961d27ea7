import type { BadRow } from "../../core/formats/edgeList/edgeListReading";
import { t } from "../../words/dialogWords";
import styles from "./files.module.css";
import { LongList } from "./LongList";
import { rowSentence } from "./noteWords";

/** Rows that hold no link, each with its line and reason. */
export function BadRows({ rows }: { readonly rows: readonly BadRow[] }) {
  return (
    <LongList
      label={t("fileDialogs:rows.list")}
      items={rows}
      more={(count) => t("fileDialogs:rows.more", { count })}
    >
      {(row) => (
        <>
          <span className={styles.place}>{t("fileDialogs:rows.line", { line: row.line })}</span>{" "}
          {rowSentence(row)}
        </>
      )}
    </LongList>
  );
}
