import { useState } from "react";
import { addQuote, changeQuote, removeQuote } from "../../../core/commands/grounding";
import { type QuoteUses, quoteUses } from "../../../core/evidence/quoteUses";
import type { CldDocument, Quote } from "../../../core/model/document";
import { act } from "../../../state/act";
import { useDocument } from "../../../state/documentStore";
import { freshId } from "../../../state/freshId";
import { t } from "../../../words/panelWords";
import { shortWords } from "../../shared/evidence/QuoteWords";
import type { Column } from "./column";
import { DataTable } from "./DataTable";
import { deleteColumn } from "./deleteColumn";
import type { CellAddress } from "./gridSteps";
import type { TableProps } from "./EvidenceTables";
import { informantColumn, sourceColumn } from "./originColumns";
import { TableFoot } from "./TableFoot";

/** Every quote: its words, where it is from, who said it, and where it is used. */
export function QuotesTable({ search, of, tell }: TableProps) {
  const quotes = useDocument((document) => document.quotes);
  const sources = useDocument((document) => document.sources);
  const informants = useDocument((document) => document.informants);
  const uses = useDocument(quoteUses);
  const [begin, setBegin] = useState<CellAddress | null>(null);
  const rows = Object.values(quotes).filter((quote) => isOf(quote, of));
  const lastSource = Object.values(sources).at(-1)?.id;

  function remove(quote: Quote): void {
    const targets = uses.get(quote.id) ?? [];
    const away = (): void => void act(removeQuote, { quoteId: quote.id });
    if (targets.length === 0) return away();
    tell({
      text: t("evidence:tables.quoteInUse", { count: targets.length }),
      targets,
      actions: [{ label: t("evidence:tables.deleteAnyway"), run: away }],
    });
  }
  function add(): void {
    if (!lastSource) return;
    const quote = emptyQuote(lastSource);
    if (act(addQuote, { quote })) setBegin({ row: quote.id, column: "text" });
  }

  const columns: readonly Column<Quote>[] = [
    textColumn("text", 320),
    textColumn("paraphrase", 260),
    sourceColumn(sources),
    informantColumn(informants),
    textColumn("locator", 128),
    textColumn("memo", 180),
    usesColumn(uses, tell),
    deleteColumn(shortWords, remove),
  ];
  return (
    <>
      <DataTable
        label={t("evidence:tables.quotes")}
        rows={rows}
        columns={columns}
        search={search}
        empty={t(search ? "evidence:tables.noneFound" : "evidence:none")}
        begin={begin}
      />
      <TableFoot
        add={t("evidence:tables.addQuote")}
        onAdd={add}
        blocked={lastSource ? null : t("evidence:tables.needsSource")}
      />
    </>
  );
}

function isOf({ sourceId, informantId }: Quote, of: TableProps["of"]): boolean {
  return of === undefined || sourceId === of || informantId === of;
}

type TextKey = "text" | "paraphrase" | "locator" | "memo";

function textColumn(key: TextKey, width: number): Column<Quote> {
  return {
    key,
    title: t(`evidence:tables.column.${key}`),
    width,
    grows: key === "text" || key === "paraphrase",
    text: (row) => row[key],
    cell: {
      kind: "text",
      long: key !== "locator",
      commit: ({ id }, text) => act(changeQuote, { quoteId: id, changes: { [key]: text } }),
    },
  };
}

function usesColumn(uses: QuoteUses, tell: TableProps["tell"]): Column<Quote> {
  const targetsOf = ({ id }: Quote) => uses.get(id) ?? [];
  return {
    key: "uses",
    title: t("evidence:tables.column.uses"),
    width: 84,
    text: (row) => String(targetsOf(row).length),
    cell: {
      kind: "button",
      label: (row) =>
        t("evidence:tables.usesOf", { count: targetsOf(row).length, name: shortWords(row) }),
      press: (row) =>
        tell({
          text: t("evidence:tables.usedFor", { count: targetsOf(row).length }),
          targets: targetsOf(row),
        }),
    },
  };
}

function emptyQuote(sourceId: keyof CldDocument["sources"]): Quote {
  const rest = { informantId: null, locator: "", span: null, memo: "" };
  return { id: freshId("quote"), text: "", paraphrase: "", sourceId, ...rest };
}
