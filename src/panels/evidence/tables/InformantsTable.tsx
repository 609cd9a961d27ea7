import { useMemo, useState } from "react";
import { addInformant, changeInformant, removeInformant } from "../../../core/commands/grounding";
import { looksLikeName } from "../../../core/evidence/looksLikeName";
import type { Informant } from "../../../core/model/document";
import { act } from "../../../state/act";
import { useDocument } from "../../../state/documentStore";
import { freshId } from "../../../state/freshId";
import { t } from "../../../words/panelWords";
import { carryOut } from "./carryOut";
import type { Column } from "./column";
import { DataTable } from "./DataTable";
import { deleteColumn } from "./deleteColumn";
import type { CellAddress } from "./gridSteps";
import type { TableProps } from "./EvidenceTables";
import { countsBy, quotesColumn, seeQuotes } from "./quotesOf";
import styles from "./EvidenceTables.module.css";
import { TableFoot } from "./TableFoot";

/** Who said things, by codes: role, organisation, and how much each is quoted. */
export function InformantsTable({ search, tell }: TableProps) {
  const informants = useDocument((document) => document.informants);
  const quotes = useDocument((document) => document.quotes);
  const [begin, setBegin] = useState<CellAddress | null>(null);
  const counts = useMemo(() => countsBy(quotes, ({ informantId }) => informantId), [quotes]);

  const rows = Object.values(informants);
  const named = rows.filter(({ code }) => looksLikeName(code)).length;

  function remove({ id }: Informant): void {
    const refusal = carryOut(removeInformant, { informantId: id });
    tell(refusal === null ? null : { text: refusal, actions: [seeQuotes(id)] });
  }
  function add(): void {
    const informant = { id: freshId("informant"), code: "", role: "", organisation: "" };
    if (act(addInformant, { informant })) setBegin({ row: informant.id, column: "code" });
  }

  const columns: readonly Column<Informant>[] = [
    {
      ...textColumn("code", 200),
      cell: {
        kind: "text",
        commit: (row, code) => act(changeInformant, { informantId: row.id, changes: { code } }),
        warning: ({ code }) => (looksLikeName(code) ? t("evidence:looksLikeName") : null),
      },
    },
    textColumn("role", 260),
    textColumn("organisation", 260),
    quotesColumn(
      ({ id }: Informant) => counts.get(id) ?? 0,
      ({ code }) => code,
    ),
    deleteColumn(({ code }) => code, remove),
  ];
  return (
    <>
      <DataTable
        label={t("evidence:tables.informants")}
        rows={rows}
        columns={columns}
        search={search}
        empty={t(`evidence:tables.${search ? "noneFound" : "noInformants"}`)}
        begin={begin}
      />
      <TableFoot add={t("evidence:tables.addInformant")} onAdd={add}>
        <output className={styles.warning}>
          {named > 0 && t("evidence:tables.looksLikeName", { count: named })}
        </output>
      </TableFoot>
    </>
  );
}

function textColumn(key: "code" | "role" | "organisation", width: number): Column<Informant> {
  return {
    key,
    title: t(`evidence:tables.column.${key}`),
    width,
    grows: true,
    text: (row) => row[key],
    cell: {
      kind: "text",
      commit: (row, text) =>
        act(changeInformant, { informantId: row.id, changes: { [key]: text } }),
    },
  };
}
