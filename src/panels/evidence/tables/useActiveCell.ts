import { type RefObject, useEffect, useRef, useState } from "react";
import type { Column } from "./column";
import { type CellAddress, cellElement, isEditable } from "./gridSteps";

export interface Grid<Row> {
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** A cell to be changed as soon as it is there. */
  readonly begin: CellAddress | null;
  /** The cell that has the keyboard, or had it last. Its row exists also where it is out of sight. */
  readonly active: CellAddress | null;
  readonly setActive: (cell: CellAddress) => void;
  readonly scrollTo: (index: number) => void;
  readonly scroll: RefObject<HTMLElement | null>;
}

interface ActiveCell {
  readonly editing: CellAddress | null;
  /** Takes the keyboard to a cell, to change it where that is wanted and possible. */
  readonly go: (cell: CellAddress, change?: boolean) => void;
  readonly stop: () => void;
}

/** Where the keyboard is in a table, and whether the cell is being changed. */
export function useActiveCell<Row extends { readonly id: string }>(grid: Grid<Row>): ActiveCell {
  const { shown, columns, begin, setActive, scrollTo, scroll } = grid;
  const [editing, setEditing] = useState<CellAddress | null>(null);
  const [begun, setBegun] = useState<CellAddress | null>(null);
  const wanted = useRef<CellAddress | null>(null);

  function show({ row }: CellAddress): void {
    const index = shown.findIndex(({ id }) => id === row);
    if (index >= 0) scrollTo(index);
  }
  function go(cell: CellAddress, change = false): void {
    setActive(cell);
    setEditing(change && isEditable(columns, cell.column) ? cell : null);
    wanted.current = cell;
    show(cell);
  }
  if (begin !== begun) {
    setBegun(begin);
    if (begin) setActive(begin);
    setEditing(begin);
  }
  useEffect(() => {
    if (begin) show(begin);
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
  return { editing, go, stop: () => setEditing(null) };
}
