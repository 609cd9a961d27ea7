import { Fragment, useRef, useState } from "react";
import { type Column, nextSort, type Sort } from "./column";
import { DataHead } from "./DataHead";
import { DataRow } from "./DataRow";
import styles from "./DataTable.module.css";
import type { CellAddress } from "./gridSteps";
import { useArrangedRows } from "./useArrangedRows";
import { useGridKeys } from "./useGridKeys";
import { useRowsInSight } from "./useRowsInSight";

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
  const [active, setActive] = useState<CellAddress | null>(null);
  const kept = active ? shown.findIndex(({ id }) => id === active.row) : -1;
  const sight = { scroll, count: shown.length, kept, search };
  const { places, gapAfter, scrollTo } = useRowsInSight(sight);
  const grid = { shown, columns, begin, active, setActive, scrollTo, scroll };
  const keys = useGridKeys(grid);
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
          onSort={(key) => {
            setSort((now) => nextSort(now, key));
            scroll.current?.scrollTo({ top: 0 });
          }}
        />
        <tbody>
          {places.map(({ index, gap }, place) => {
            const row = shown[index];
            return (
              row && (
                <Fragment key={row.id}>
                  <Gap height={gap} />
                  <DataRow
                    row={row}
                    place={index + HEADS + 1}
                    columns={columns}
                    stop={keys.stopIn(row.id, place === 0)}
                    editing={keys.editing?.row === row.id ? keys.editing.column : null}
                    onLeave={keys.leave}
                  />
                </Fragment>
              )
            );
          })}
          <Gap height={gapAfter} />
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
