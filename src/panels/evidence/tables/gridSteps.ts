import type { Column } from "./column";

/** A cell, by its row and its column. */
export interface CellAddress {
  readonly row: string;
  readonly column: string;
}

interface Cells<Row> {
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** Rows a page key goes. */
const PAGE = 12;

/** Where a key leads from a cell, or null when it leads nowhere. */
export function keyStep<Row extends { readonly id: string }>(
  { shown, columns }: Cells<Row>,
  at: CellAddress,
  key: string,
): CellAddress | null {
  const row = shown.findIndex(({ id }) => id === at.row);
  const column = columns.findIndex((each) => each.key === at.column);
  const to = (down: number, across: number): CellAddress | null => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, down))];
    const beside = columns[Math.max(0, Math.min(columns.length - 1, across))];
    return next && beside ? { row: next.id, column: beside.key } : null;
  };
  switch (key) {
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowRight":
      return to(row, column + 1);
    case "ArrowLeft":
      return to(row, column - 1);
    case "Home":
      return to(row, 0);
    case "End":
      return to(row, columns.length - 1);
    case "PageDown":
      return to(row + PAGE, column);
    case "PageUp":
      return to(row - PAGE, column);
    default:
      return null;
  }
}

/** The next cell that can be changed, row after row; null at the end of the table. */
export function nextEditable<Row extends { readonly id: string }>(
  { shown, columns }: Cells<Row>,
  at: CellAddress,
  step: 1 | -1,
): CellAddress | null {
  const editable = columns.filter(({ key }) => isEditable(columns, key));
  const row = shown.findIndex(({ id }) => id === at.row);
  const column = editable.findIndex(({ key }) => key === at.column);
  const place = row * editable.length + column + step;
  const next = shown[Math.floor(place / editable.length)];
  const beside = editable[place % editable.length];
  return place >= 0 && next && beside ? { row: next.id, column: beside.key } : null;
}

/** Whether the cells of a column can be changed. */
export function isEditable<Row>(columns: readonly Column<Row>[], key: string): boolean {
  const cell = columns.find((column) => column.key === key)?.cell;
  return cell !== undefined && cell.kind !== "button";
}

export function isSame(a: CellAddress, b: CellAddress | null): boolean {
  return a.row === b?.row && a.column === b.column;
}

/** The cell that something on the page is in. */
export function addressOf(target: EventTarget): CellAddress | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const row = cell?.closest<HTMLElement>("[data-row]")?.dataset.row;
  const column = cell?.dataset.cell;
  return row !== undefined && column !== undefined ? { row, column } : null;
}

/** What of a table on the page a cell is; null while its row does not exist. */
export function cellElement(table: HTMLElement | null, cell: CellAddress): HTMLElement | null {
  const cells = table?.querySelectorAll<HTMLElement>("[data-cell]") ?? [];
  return Array.from(cells).find((each) => isSame(cell, addressOf(each))) ?? null;
}
