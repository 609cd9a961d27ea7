import type { ReactNode } from "react";
import styles from "./PanelRegion.module.css";

/** A panel as a landmark with its name. */
export function PanelRegion({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.region} aria-label={name}>
      {children}
    </section>
  );
}
