import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import type { Leaving } from "./CellEditor";
import {
  addressOf,
  type CellAddress,
  isEditable,
  isSame,
  keyStep,
  nextEditable,
} from "./gridSteps";
import { type Grid, useActiveCell } from "./useActiveCell";

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
  const { shown, columns, active, setActive } = grid;
  const { editing, go, stop } = useActiveCell(grid);

  function leave(how: Leaving): void {
    stop();
    if (how === "gone" || !editing) return;
    const next = how === "stay" ? null : nextEditable(grid, editing, how === "next" ? 1 : -1);
    go(next ?? editing, next !== null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const at = addressOf(event.target);
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyStep(grid, at, event.key);
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
