import { type KeyboardEvent, useEffect, useRef } from "react";
import type { OutlineRow } from "../../core/outline/outline";
import { t } from "../../words/outlineWords";
import { removeRow, selectRow, showDetails } from "./outlineDeeds";
import type { Typing } from "./OutlineField";
import { OutlineLine } from "./OutlineLine";
import styles from "./OutlinePanel.module.css";
import { treeMove } from "./treeMove";
import type { OpenOutline } from "./useExpanded";

interface OutlineTreeProps {
  readonly open: OpenOutline;
  readonly onType: (typing: Typing) => void;
}

/**
 * The lines as a tree, by the keys of the WAI-ARIA pattern. What the keyboard comes to is selected, so
 * that signs, delay, reverse and leverage keys are about it, as on the sheet.
 */
export function OutlineTree({ open, onType }: OutlineTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const { rows, active, asked } = open;
  const activeKey = active?.key;
  const hasKeyboard = useRef(false);
  // A line that was made gets the keyboard as soon as it is drawn, and the next one when a line goes.
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isLost && (hasKeyboard.current || asked > 0)) focusLine(tree.current, activeKey);
  }, [activeKey, asked]);

  function goTo(row: OutlineRow): void {
    open.goTo(row.key);
    focusLine(tree.current, row.key);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!active || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = treeMove(event.key, rows, active);
    if (move?.to) goTo(move.to);
    else if (move?.open !== undefined) open.setOpen(active.key, move.open);
    else if (!pressed(event.key, active)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  /** Whether a key did something with this line. */
  function pressed(key: string, row: OutlineRow): boolean {
    const variable = row.item.kind === "variable" ? row.item.variable.id : null;
    if (key === "Enter") return showDetails(row);
    if (key === "Delete" || key === "Backspace") return removeRow(row);
    if (key === "F2" && variable) onType({ kind: "rename", variable });
    else if (key.toLowerCase() === "c" && variable) onType({ kind: "effect", variable });
    else if (key.toLowerCase() === "n")
      document.querySelector<HTMLElement>("[data-outline-field]")?.focus();
    else return false;
    return true;
  }

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label={t("outline:tree")}
      className={styles.tree}
      onKeyDown={onKeyDown}
      onFocus={() => (hasKeyboard.current = true)}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) hasKeyboard.current = false;
      }}
    >
      {rows.map((row) => (
        <OutlineLine
          key={row.key}
          row={row}
          isActive={row.key === activeKey}
          onFocus={() => {
            open.goTo(row.key);
            selectRow(row);
          }}
          onToggle={() => open.setOpen(row.key, row.expanded === false)}
        />
      ))}
    </div>
  );
}

function focusLine(tree: HTMLElement | null, key: string | undefined): void {
  if (key === undefined) return;
  const lines = Array.from(tree?.querySelectorAll<HTMLElement>("[data-line]") ?? []);
  lines.find(({ dataset }) => dataset.line === key)?.focus();
}
