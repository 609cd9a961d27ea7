import styles from "./ContestedSign.module.css";

/** The mark of what quotes disagree about, as on the sheet. Decoration: say the word beside it. */
export function ContestedSign() {
  return (
    <span aria-hidden="true" className={styles.sign}>
      !
    </span>
  );
}
