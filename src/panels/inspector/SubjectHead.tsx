import type { ReactNode } from "react";
import styles from "./Inspector.module.css";

interface SubjectHeadProps {
  /** What kind of thing it is. */
  readonly over: string;
  readonly children: ReactNode;
}

/** What is inspected: its kind, its name, a sentence. */
export function SubjectHead({ over, children }: SubjectHeadProps) {
  return (
    <header className={styles.head}>
      <h2 className={styles.over}>{over}</h2>
      {children}
    </header>
  );
}
