import styles from "./DelayMark.module.css";

/** The two bars of a delay. Decoration: say "delayed" beside it. */
export function DelayMark() {
  return <span aria-hidden="true" className={styles.bars} />;
}
