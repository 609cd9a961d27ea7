import type { ReactNode } from "react";
import styles from "./Section.module.css";

interface SectionProps {
  readonly title: string;
  /** How many there are of what the title names. */
  readonly count?: number;
  /** A control at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel under its own title, set off by a hairline. */
export function Section({ title, count, action, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.head}>
        <h3>
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}
