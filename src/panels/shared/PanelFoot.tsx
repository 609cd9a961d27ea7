import type { ReactNode } from "react";
import styles from "./PanelFoot.module.css";

/** What can be done with the subject of a panel, always at its foot. */
export function PanelFoot({ children }: { readonly children: ReactNode }) {
  return <footer className={styles.foot}>{children}</footer>;
}
