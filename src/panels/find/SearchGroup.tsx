import { Command } from "cmdk";
import type { ReactNode } from "react";
import styles from "./SearchDialog.module.css";

interface SearchGroupProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** Entries of one kind under their word. */
export function SearchGroup({ heading, children }: SearchGroupProps) {
  return (
    <Command.Group heading={heading} className={styles.group}>
      {children}
    </Command.Group>
  );
}
