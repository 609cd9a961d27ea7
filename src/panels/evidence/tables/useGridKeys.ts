import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Leaving } from "./CellEditor";
import type { Column } from "./column";
import { isEditable, keyStep, nextEditable } from "./gridSteps";

/** A cell, by its row and its column. */
export interface CellAddress {
  readonly row: string;
  readonly column: string;
}

interface Grid<Row> {
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly begin: CellAddress | null;
  /** The cell that has the keyboard, or had it last. Its row exists also where it is out of sight. */
  readonly active: CellAddress | null;
  readonly setActive: (cell: CellAddress) => void;
  readonly scrollTo: (index: number) => void;
  readonly scroll: RefObject<HTMLElement | null>;
}

interface GridKeys {
  readonly editing: CellAddress | null;
  /** The column of a row whose cell the Tab key comes to: that of the active cell, else the first. */
  readonly stopIn: (row: string, isFirst: boolean) => string | null;
  readonly leave: (how: Leaving) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** One stop of the Tab key: arrows go from cell to cell, Enter, F2 or a press changes one. */
export function useGridKeys<Row extends { readonly id: string }>(grid: Grid<Row>): GridKeys {
  const { shown, columns, begin, active, setActive, scrollTo, scroll } = grid;
  const [editing, setEditing] = useState<CellAddress | null>(null);
  const [begun, setBegun] = useState<CellAddress | null>(null);
  const wanted = useRef<CellAddress | null>(null);

  function go(cell: CellAddress, change = false): void {
    setActive(cell);
    setEditing(change && isEditable(columns, cell.column) ? cell : null);
    wanted.current = cell;
    const index = shown.findIndex(({ id }) => id === cell.row);
    if (index >= 0) scrollTo(index);
  }
  if (begin !== begun) {
    setBegun(begin);
    if (begin) {
      setActive(begin);
      setEditing(begin);
    }
  }
  useEffect(() => {
    const index = begin ? shown.findIndex(({ id }) => id === begin.row) : -1;
    if (index >= 0) scrollTo(index);
    // Only once for each cell to begin with.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [begin]);
  // A cell that is gone to may be there only now.
  useEffect(() => {
    const cell = wanted.current && cellElement(scroll.current, wanted.current);
    if (!cell) return;
    wanted.current = null;
    if (!cell.contains(document.activeElement)) cell.focus({ preventScroll: true });
  });

  function leave(how: Leaving): void {
    setEditing(null);
    if (how === "gone" || !editing) return;
    if (how === "stay") return go(editing);
    const next = nextEditable({ shown, columns }, editing, how === "next" ? 1 : -1);
    if (next) go(next, true);
    else go(editing);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = addressOf(event.target);
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyStep({ shown, columns }, at, event.key);
    if (next) go(next);
    else if (isEditKey(event.key) && isEditable(columns, at.column)) go(at, true);
    else return;
    event.preventDefault();
  }
  const onClick = ({ target }: MouseEvent): void => {
    const at = addressOf(target);
    if (at && !isSame(at, editing) && isEditable(columns, at.column)) go(at, true);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const at = addressOf(target);
    if (at && !isSame(at, active)) setActive(at);
  };
  const isThere = active !== null && shown.some(({ id }) => id === active.row);
  const stopIn = (row: string, isFirst: boolean): string | null => {
    if (isThere) return active.row === row ? active.column : null;
    return isFirst ? (columns[0]?.key ?? null) : null;
  };
  return { editing, stopIn, leave, onKeyDown, onClick, onFocus };
}

function isEditKey(key: string): boolean {
  return key === "Enter" || key === "F2";
}

function isSame(a: CellAddress, b: CellAddress | null): boolean {
  return a.row === b?.row && a.column === b.column;
}

/** The cell that something on the page is in. */
function addressOf(target: EventTarget): CellAddress | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const row = cell?.closest<HTMLElement>("[data-row]")?.dataset.row;
  const column = cell?.dataset.cell;
  return row !== undefined && column !== undefined ? { row, column } : null;
}

function cellElement(table: HTMLElement | null, cell: CellAddress): HTMLElement | null {
  const cells = table?.querySelectorAll<HTMLElement>("[data-cell]") ?? [];
  return Array.from(cells).find((each) => isSame(cell, addressOf(each))) ?? null;
}
