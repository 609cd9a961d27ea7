import { ArrowDown, ArrowUp } from "lucide-react";
import type { Column, Sort } from "./column";
import styles from "./DataTable.module.css";

interface DataHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort;
  readonly onSort: (key: string) => void;
}

/** The heads of a table: a press sorts up, then down, then as in the document. */
export function DataHead<Row>({ columns, sort, onSort }: DataHeadProps<Row>) {
  return (
    <>
      <colgroup>
        {columns.map(({ key, width, grows }) => (
          <col key={key} style={grows ? { minWidth: width } : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ key, title, width, menu }) => {
            const direction = sort?.key === key ? sort.direction : "none";
            return (
              <th key={key} scope="col" aria-sort={direction} style={{ minWidth: width }}>
                <div className={styles.head}>
                  <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                    {title}
                    {direction === "ascending" && <ArrowUp aria-hidden="true" />}
                    {direction === "descending" && <ArrowDown aria-hidden="true" />}
                  </button>
                  {menu}
                </div>
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}
