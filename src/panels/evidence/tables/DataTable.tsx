import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { type Column, nextSort, type Sort } from "./column";
import { DataHead } from "./DataHead";
import { DataRow } from "./DataRow";
import styles from "./DataTable.module.css";
import { useArrangedRows } from "./useArrangedRows";
import { type CellAddress, useGridKeys } from "./useGridKeys";

export interface DataTableProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly search: string;
  /** What stands there when there is no row, or none is found. */
  readonly empty: string;
  /** A cell to begin with: of a row that was just added. */
  readonly begin: CellAddress | null;
}

/** Of the rows in DataTable.module.css, in pixels; the table must know it before a row is there. */
const ROW_HEIGHT = 44;
/** Of the heads, which stay above the rows. */
const HEAD_HEIGHT = 37;
/** The row of heads counts too. */
const HEADS = 1;

/**
 * A table of thousands of rows, of which only those in sight exist. Arrows go through its cells, Enter
 * or F2 changes one, Tab goes on to the next; heads sort.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { label, rows, columns, search, empty, begin } = props;
  const [sort, setSort] = useState<Sort>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const shown = useArrangedRows(rows, columns, { sort, search });
  // What it returns is used only here, and nothing here is compiled for memoising.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 8,
  });
  const keys = useGridKeys({ shown, columns, begin, scrollTo: virtual.scrollToIndex, scroll });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? shown.length - 1;
  return (
    <div ref={scroll} className={styles.scroll}>
      <table
        // A table whose cells are gone through by arrows and changed is what a grid is.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + HEADS}
        aria-colcount={columns.length}
        className={styles.table}
        onKeyDown={keys.onKeyDown}
        onClick={keys.onClick}
        onFocus={keys.onFocus}
      >
        <DataHead
          columns={columns}
          sort={sort}
          onSort={(key) => setSort((now) => nextSort(now, key))}
        />
        <tbody>
          <Gap height={first * ROW_HEIGHT} />
          {items.map(({ index }) => {
            const row = shown[index];
            return (
              row && (
                <DataRow
                  key={row.id}
                  row={row}
                  place={index + HEADS + 1}
                  columns={columns}
                  stop={keys.stopIn(row.id, index === first)}
                  editing={keys.editing?.row === row.id ? keys.editing.column : null}
                  onLeave={keys.leave}
                />
              )
            );
          })}
          <Gap height={(shown.length - 1 - last) * ROW_HEIGHT} />
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.empty}>{empty}</p>}
    </div>
  );
}

/** The room of the rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
