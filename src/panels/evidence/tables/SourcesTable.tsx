import { useMemo, useState } from "react";
import { addSource, changeSource, removeSource } from "../../../core/commands/grounding";
import type { Source } from "../../../core/model/document";
import { act } from "../../../state/act";
import { useDocument } from "../../../state/documentStore";
import { freshId } from "../../../state/freshId";
import { t } from "../../../words/panelWords";
import { SOURCE_KINDS } from "../../shared/evidence/sourceKinds";
import { AttributeMenu } from "./AttributeMenu";
import { AddAttribute } from "./AddAttribute";
import { carryOut } from "./carryOut";
import type { Column } from "./column";
import { DataTable } from "./DataTable";
import { deleteColumn } from "./deleteColumn";
import type { CellAddress } from "./gridSteps";
import type { TableProps } from "./EvidenceTables";
import { countsBy, quotesColumn, seeQuotes } from "./quotesOf";
import { TableFoot } from "./TableFoot";

/** Where quotes are from, with columns of the user's own. */
export function SourcesTable({ search, tell }: TableProps) {
  const sources = useDocument((document) => document.sources);
  const quotes = useDocument((document) => document.quotes);
  const [begin, setBegin] = useState<CellAddress | null>(null);
  const counts = useMemo(() => countsBy(quotes, ({ sourceId }) => sourceId), [quotes]);
  const rows = Object.values(sources);

  function remove({ id }: Source): void {
    const refusal = carryOut(removeSource, { sourceId: id });
    tell(refusal === null ? null : { text: refusal, actions: [seeQuotes(id)] });
  }
  function add(): void {
    const source = emptySource(attributesIn(rows));
    if (act(addSource, { source })) setBegin({ row: source.id, column: "title" });
  }

  const columns: readonly Column<Source>[] = [
    kindColumn(),
    textColumn("title", 240),
    textColumn("citation", 320),
    textColumn("doi", 180),
    ...attributesIn(rows).map((name) => attributeColumn(name, tell)),
    quotesColumn(({ id }: Source) => counts.get(id) ?? 0, nameOf),
    deleteColumn(nameOf, remove),
  ];
  return (
    <>
      <DataTable
        label={t("evidence:tables.sources")}
        rows={rows}
        columns={columns}
        search={search}
        empty={t(`evidence:tables.${search ? "noneFound" : "noSources"}`)}
        begin={begin}
      />
      <TableFoot add={t("evidence:tables.addSource")} onAdd={add}>
        {rows.length > 0 && <AddAttribute tell={tell} />}
      </TableFoot>
    </>
  );
}

const change = (sourceId: Source["id"], changes: Partial<Omit<Source, "id">>) =>
  act(changeSource, { sourceId, changes });

function kindColumn(): Column<Source> {
  return {
    key: "kind",
    title: t("evidence:tables.column.kind"),
    width: 128,
    text: ({ kind }) => t(`evidence:sourceKind.${kind}`),
    cell: {
      kind: "choice",
      value: ({ kind }) => kind,
      options: SOURCE_KINDS.map((kind) => ({
        value: kind,
        label: t(`evidence:sourceKind.${kind}`),
      })),
      commit: (row, value) => {
        const kind = SOURCE_KINDS.find((each) => each === value);
        if (kind) change(row.id, { kind });
      },
    },
  };
}

function textColumn(key: "title" | "citation" | "doi", width: number): Column<Source> {
  return {
    key,
    title: t(`evidence:tables.column.${key}`),
    width,
    grows: key !== "doi",
    text: (row) => row[key],
    cell: {
      kind: "text",
      long: key === "citation",
      commit: (row, text) => change(row.id, { [key]: text }),
    },
  };
}

function attributeColumn(name: string, tell: TableProps["tell"]): Column<Source> {
  return {
    // No other column's key holds a blank.
    key: `own ${name}`,
    title: name,
    width: 160,
    text: ({ attributes }) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? "") : ""),
    cell: {
      kind: "text",
      commit: ({ id, attributes }, text) =>
        change(id, { attributes: { ...attributes, [name]: text } }),
    },
    menu: <AttributeMenu name={name} tell={tell} />,
  };
}

/** The columns of the user's own, in the order in which the sources bring them. */
function attributesIn(sources: readonly Source[]): readonly string[] {
  return [...new Set(sources.flatMap(({ attributes }) => Object.keys(attributes)))];
}

function emptySource(names: readonly string[]): Source {
  const rest = { citation: "", doi: "", text: "" };
  const attributes = Object.fromEntries(names.map((name) => [name, ""]));
  return { id: freshId("source"), kind: "interview", title: "", ...rest, attributes };
}

function nameOf({ title }: Source): string {
  return title || t("evidence:untitledSource");
}
