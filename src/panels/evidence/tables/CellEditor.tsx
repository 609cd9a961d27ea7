import { type KeyboardEvent, useRef, useState } from "react";
import { takeFocus } from "../../../ui/takeFocus";
import type { Cell, Column } from "./column";
import styles from "./DataTable.module.css";

/** Where the keyboard goes after a cell: it stays on it, goes to the next or the one before, or has gone already. */
export type Leaving = "stay" | "next" | "previous" | "gone";

interface CellEditorProps<Row> {
  readonly row: Row;
  readonly column: Column<Row>;
  readonly cell: Exclude<Cell<Row>, { readonly kind: "button" }>;
  readonly onLeave: (how: Leaving) => void;
}

/** A cell while it is changed: Enter and leaving it commit, Tab goes on, Escape takes back. */
export function CellEditor<Row>({ row, column, cell, onLeave }: CellEditorProps<Row>) {
  const before = cell.kind === "choice" ? cell.value(row) : column.text(row);
  const [text, setText] = useState(before);
  const left = useRef(false);

  function leave(how: Leaving, committed: boolean): void {
    // Taking the field away is a blur too.
    if (left.current) return;
    left.current = true;
    if (committed && text !== before) cell.commit(row, text);
    onLeave(how);
  }
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) leave("stay", true);
    else if (event.key === "Tab") leave(event.shiftKey ? "previous" : "next", true);
    else if (event.key === "Escape") leave("stay", false);
    else return;
    event.preventDefault();
  }

  const field = {
    "aria-label": column.title,
    className: styles.editor,
    value: text,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setText(target.value),
    onBlur: () => leave("gone", true),
    onKeyDown,
  };
  if (cell.kind === "choice") {
    return (
      <select ref={takeFocus} {...field}>
        {cell.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return cell.long ? (
    <textarea ref={takeFocusAtEnd} rows={4} {...field} />
  ) : (
    <input ref={takeFocusAtEnd} {...field} />
  );
}

/** What is there is more often continued than replaced. */
function takeFocusAtEnd(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  takeFocus(field);
  field?.setSelectionRange(field.value.length, field.value.length);
}
