import { useState } from "react";
import { arrangeRows } from "./arrangeRows";
import type { Column, Sort } from "./column";

/** What the order of rows depends on; what their cells say is not part of it. */
interface Basis {
  readonly ids: readonly string[];
  readonly sort: Sort;
  readonly search: string;
}

interface Arranged extends Basis {
  readonly order: readonly string[];
}

/**
 * The rows that are found, sorted when sorting, searching, or what rows there are changes: a row whose
 * cell was changed stays where it is until then.
 */
export function useArrangedRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, search }: Omit<Basis, "ids">,
): readonly Row[] {
  const ids = rows.map(({ id }) => id);
  const arrange = (): Arranged => ({
    ids,
    sort,
    search,
    order: arrangeRows({ rows, columns, sort, search }).map(({ id }) => id),
  });
  const [kept, keep] = useState(arrange);
  const isSame = kept.sort === sort && kept.search === search && sameIds(kept.ids, ids);
  const now = isSame ? kept : arrange();
  if (!isSame) keep(now);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return now.order.flatMap((id) => byId.get(id) ?? []);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
