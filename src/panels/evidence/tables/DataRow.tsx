import { TriangleAlert } from "lucide-react";
import { CellEditor, type Leaving } from "./CellEditor";
import type { Column } from "./column";
import styles from "./DataTable.module.css";

interface DataRowProps<Row extends { readonly id: string }> {
  readonly row: Row;
  /** Among all rows, those out of sight too, with the heads as the first. */
  readonly place: number;
  readonly columns: readonly Column<Row>[];
  /** The column whose cell the Tab key comes to; null when it is in another row. */
  readonly stop: string | null;
  /** The column whose cell is being changed. */
  readonly editing: string | null;
  readonly onLeave: (how: Leaving) => void;
}

/** One row of a table; what is pressed in it the table hears. */
export function DataRow<Row extends { readonly id: string }>(props: DataRowProps<Row>) {
  const { row, place, columns, stop, editing, onLeave } = props;
  return (
    <tr aria-rowindex={place} data-row={row.id}>
      {columns.map((column) => (
        <DataCell
          key={column.key}
          row={row}
          column={column}
          isStop={column.key === stop}
          isEdited={column.key === editing}
          onLeave={onLeave}
        />
      ))}
    </tr>
  );
}

interface DataCellProps<Row> {
  readonly row: Row;
  readonly column: Column<Row>;
  readonly isStop: boolean;
  readonly isEdited: boolean;
  readonly onLeave: (how: Leaving) => void;
}

function DataCell<Row>({ row, column, isStop, isEdited, onLeave }: DataCellProps<Row>) {
  const { key, cell } = column;
  const text = column.text(row);
  const tabIndex = isStop ? 0 : -1;
  if (cell.kind === "button") {
    return (
      <td aria-readonly="true">
        <button
          type="button"
          className={styles.press}
          tabIndex={tabIndex}
          data-cell={key}
          aria-label={cell.label(row)}
          onClick={() => cell.press(row)}
        >
          {cell.icon ?? text}
        </button>
      </td>
    );
  }
  const warning = cell.kind === "text" ? (cell.warning?.(row) ?? null) : null;
  return (
    <td tabIndex={tabIndex} data-cell={key} data-long={cell.kind === "text" && cell.long}>
      {isEdited ? (
        <CellEditor row={row} column={column} cell={cell} onLeave={onLeave} />
      ) : (
        <span className={styles.text} title={text}>
          {warning && (
            <span className={styles.warning} title={warning}>
              <TriangleAlert aria-hidden="true" />
              <span className="visually-hidden">{warning} </span>
            </span>
          )}
          {text}
        </span>
      )}
    </td>
  );
}
