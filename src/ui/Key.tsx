import styles from "./Key.module.css";

/** A key cap: "Enter", "Ctrl K". */
export function Key({ children }: { readonly children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
