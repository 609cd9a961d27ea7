import type { OutlineRow } from "../../core/outline/outline";

/** Where a key leads in the tree, or what it opens or closes. */
export interface TreeMove {
  readonly to?: OutlineRow;
  readonly open?: boolean;
}

/** What a key means in a tree (WAI-ARIA Authoring Practices, tree view); null when it means nothing. */
export function treeMove(
  key: string,
  rows: readonly OutlineRow[],
  active: OutlineRow,
): TreeMove | null {
  const at = rows.indexOf(active);
  switch (key) {
    case "ArrowDown":
      return moveTo(rows[at + 1]);
    case "ArrowUp":
      return moveTo(rows[at - 1]);
    case "Home":
      return moveTo(rows[0]);
    case "End":
      return moveTo(rows.at(-1));
    case "ArrowRight":
      return active.expanded === false
        ? { open: true }
        : moveTo(active.expanded ? rows[at + 1] : undefined);
    case "ArrowLeft":
      return active.expanded ? { open: false } : moveTo(above(rows, at));
    case " ":
      return active.expanded === null ? {} : { open: !active.expanded };
    default:
      return null;
  }
}

/** A key of the tree that leads nowhere is used up all the same: the sheet must not move by it. */
function moveTo(row: OutlineRow | undefined): TreeMove {
  return row ? { to: row } : {};
}

function above(rows: readonly OutlineRow[], at: number): OutlineRow | undefined {
  const level = rows[at]?.level ?? 1;
  return rows.slice(0, at).findLast((row) => row.level < level);
}
