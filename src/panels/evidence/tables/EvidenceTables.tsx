import { type KeyboardEvent, useState } from "react";
import { redo, undo } from "../../../state/documentStore";
import { type EvidenceTableView, setSession } from "../../../state/sessionStore";
import { Dialog } from "../../../ui/Dialog";
import { Tabs } from "../../../ui/Tabs";
import { t } from "../../../words/panelWords";
import styles from "./EvidenceTables.module.css";
import { InformantsTable } from "./InformantsTable";
import { type TableNotice, Notice } from "./Notice";
import { OnlyOf } from "./OnlyOf";
import { QuotesTable } from "./QuotesTable";
import { SourcesTable } from "./SourcesTable";

/** What every table is given. */
export interface TableProps {
  readonly search: string;
  /** Only quotes of this origin are wanted. */
  readonly of?: EvidenceTableView["of"];
  /** Says something under the table; null takes it back. */
  readonly tell: (notice: TableNotice | null) => void;
}

const TABLES = { quotes: QuotesTable, sources: SourcesTable, informants: InformantsTable };
const ORDER: readonly EvidenceTableView["table"][] = ["quotes", "sources", "informants"];

/** A page of its own: the quotes, their sources and who said them, to be read, sorted and changed. */
export function EvidenceTables({ view }: { readonly view: EvidenceTableView }) {
  const [notice, tell] = useState<TableNotice | null>(null);
  const { table, search, of } = view;
  const Table = TABLES[table];
  const close = () => setSession({ evidenceTable: null });
  function show(next: EvidenceTableView): void {
    tell(null);
    setSession({ evidenceTable: next });
  }
  return (
    <Dialog
      open
      width="page"
      title={t("evidence:tables.title")}
      closeLabel={t("app:close")}
      onClose={close}
    >
      {/* The keys are those of the table in it: what was changed in a cell can be undone from there. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.page} onKeyDown={undoByKeys}>
        <Tabs
          label={t("evidence:tables.title")}
          tabs={ORDER.map((id) => ({ id, label: t(`evidence:tables.${id}`) }))}
          selected={table}
          onSelect={(next) => show({ table: next, search: "" })}
        >
          <div className={styles.bar}>
            <input
              type="search"
              className={styles.search}
              aria-label={t(`evidence:tables.search.${table}`)}
              placeholder={t(`evidence:tables.search.${table}`)}
              value={search}
              onChange={({ target }) => show({ ...view, search: target.value })}
            />
            {of && <OnlyOf of={of} onClear={() => show({ table, search })} />}
          </div>
          <Table search={search} tell={tell} {...(of && { of })} />
        </Tabs>
        <Notice notice={notice} onDone={() => tell(null)} />
      </div>
    </Dialog>
  );
}

/** In a field these keys are the field's. */
function undoByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
    return;
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) redo();
  else if (key === "z") undo();
  else return;
  event.preventDefault();
}
