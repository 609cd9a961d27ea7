import { Command } from "cmdk";
import type { ReactNode } from "react";
import styles from "./SearchDialog.module.css";

interface SearchItemProps {
  /** Told apart from all others by this. */
  readonly id: string;
  /** What is searched. */
  readonly words: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly mark?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** Something that can be found. */
export function SearchItem(props: SearchItemProps) {
  const { id, words, disabled = false, onSelect, mark, end, children } = props;
  return (
    <Command.Item
      value={id}
      keywords={[words]}
      disabled={disabled}
      onSelect={onSelect}
      className={styles.item}
    >
      {mark && <span className={styles.mark}>{mark}</span>}
      <span className={styles.words}>{children}</span>
      {end}
    </Command.Item>
  );
}
