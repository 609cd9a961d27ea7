import type { ReactNode } from "react";

/** A column of a table: what its cells say, and how they are changed. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** In pixels. What is left over goes to the columns that may grow. */
  readonly width: number;
  readonly grows?: boolean;
  /** What a cell says: shown, searched and sorted by. */
  readonly text: (row: Row) => string;
  readonly cell: Cell<Row>;
  /** Stands in the head, after the title: what can be done with the column. */
  readonly menu?: ReactNode;
}

export type Cell<Row> =
  | {
      readonly kind: "text";
      /** Of several lines: Shift Enter makes a new one. */
      readonly long?: boolean;
      readonly commit: (row: Row, text: string) => void;
      /** A sentence about what is there now. */
      readonly warning?: (row: Row) => string | null;
    }
  | {
      readonly kind: "choice";
      readonly value: (row: Row) => string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly commit: (row: Row, value: string) => void;
    }
  | {
      /** Cannot be changed; may lead somewhere. */
      readonly kind: "button";
      /** What the button is called. */
      readonly label: (row: Row) => string;
      readonly icon?: ReactNode;
      readonly press: (row: Row) => void;
    };

/** How rows stand: by a column, or as they are in the document. */
export type Sort = { readonly key: string; readonly direction: "ascending" | "descending" } | null;

/** The next way to sort after a press on a head: up, down, as in the document. */
export function nextSort(sort: Sort, key: string): Sort {
  if (sort?.key !== key) return { key, direction: "ascending" };
  return sort.direction === "ascending" ? { key, direction: "descending" } : null;
}
