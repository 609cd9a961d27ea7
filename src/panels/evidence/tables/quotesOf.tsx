import type { CldDocument, InformantId, Quote, SourceId } from "../../../core/model/document";
import { setSession } from "../../../state/sessionStore";
import { t } from "../../../words/panelWords";
import type { Column } from "./column";

/** How many quotes there are of each origin. */
export function countsBy<Id extends string>(
  quotes: CldDocument["quotes"],
  origin: (quote: Quote) => Id | null,
): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const quote of Object.values(quotes)) {
    const id = origin(quote);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Shows the quotes of a source or an informant. */
export function seeQuotes(of: SourceId | InformantId): {
  readonly label: string;
  readonly run: () => void;
} {
  return {
    label: t("evidence:tables.seeQuotes"),
    run: () => setSession({ evidenceTable: { table: "quotes", search: "", of } }),
  };
}

/** A column that counts the quotes of a row and leads to them. */
export function quotesColumn<Row extends { readonly id: SourceId | InformantId }>(
  count: (row: Row) => number,
  name: (row: Row) => string,
): Column<Row> {
  return {
    key: "quotes",
    title: t("evidence:tables.column.quotes"),
    width: 96,
    text: (row) => String(count(row)),
    cell: {
      kind: "button",
      label: (row) => t("evidence:tables.quotesOf", { count: count(row), name: name(row) }),
      press: (row) => seeQuotes(row.id).run(),
    },
  };
}
