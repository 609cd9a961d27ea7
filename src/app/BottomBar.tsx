import type { ReactNode } from "react";
import styles from "./BottomBar.module.css";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** A row under the diagram that says in what state it is, and has the ways out of it. */
export function BottomBar({ label, children }: Props) {
  return (
    <section aria-label={label} className={styles.bar}>
      {children}
    </section>
  );
}
