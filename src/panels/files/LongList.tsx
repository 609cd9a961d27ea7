import type { ReactNode } from "react";
import styles from "./files.module.css";

/** More than these nobody reads, and a table may have a hundred thousand. */
const SHOWN = 100;

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
  /** What to say of those that are not shown. */
  readonly more: (count: number) => string;
}

/** A list that scrolls in itself and ends after a hundred lines. */
export function LongList<Item>({ label, items, children, more }: LongListProps<Item>) {
  const rest = items.length - SHOWN;
  return (
    // Scrolls, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={styles.long} aria-label={label} tabIndex={0}>
      {items.slice(0, SHOWN).map((item, index) => (
        // The list never changes while it is shown.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{children(item)}</li>
      ))}
      {rest > 0 && <li className={styles.soft}>{more(rest)}</li>}
    </ul>
  );
}
