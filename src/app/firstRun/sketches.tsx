import { t } from "../../words/words";
import styles from "./sketches.module.css";

const BOX = "0 0 104 56";

/** A variable being typed. */
export function VariableSketch() {
  return (
    <svg viewBox={BOX} aria-hidden="true" className={styles.sketch}>
      <rect x="12" y="14" width="80" height="28" rx="8" className={styles.box} />
      <text x="49" y="32.5">
        {t("app:start.example")}
      </text>
      <path d="M66.5 20v16" className={styles.caret} />
    </svg>
  );
}

/** A link from a to b, positive. */
export function LinkSketch() {
  return (
    <svg viewBox={BOX} aria-hidden="true" className={styles.sketch}>
      <text x="11" y="46">
        a
      </text>
      <text x="93" y="46">
        b
      </text>
      <g className={styles.plus}>
        <path d="M20 36A47 47 0 0 1 80 33" className={styles.thick} />
        <path d="M86.5 39L75.6 35.2L81.2 27.8Z" className={styles.head} />
        <path d="M84 19h10M89 14v10" className={styles.sign} />
      </g>
    </svg>
  );
}

/** Six variables in three loops, from far away. */
export function ModelSketch() {
  return (
    <svg viewBox={BOX} aria-hidden="true" className={styles.sketch}>
      <path
        className={styles.words}
        d="M42 13h18M78 6h16M80 10.5h12M2 27h20M5 31.5h14M44 33h16M80 36h18M83 40.5h12M32 50h20M36 54.5h12"
      />
      <g className={styles.plus}>
        <path d="M54 9Q63 1 72 4.5" />
        <path d="M93 15Q100 24 94 30.5" />
        <path d="M57 18Q61 24 57 28" />
        <path d="M29 50Q17 46 13.5 38" />
        <path
          className={styles.head}
          d="M77 6.5L70.5 7.5L72 1.5ZM91.5 34.5L91.5 27.5L97.5 30ZM54.5 31.5L54.5 25L60 27ZM12 34L17 38L10.5 40.5Z"
        />
      </g>
      <g className={styles.minus}>
        <path d="M15 22Q22 12 34 13.5" />
        <path d="M81 15Q73 21 66 16.5" />
        <path d="M86 45Q74 55 60 53" />
        <path
          className={styles.head}
          d="M39 14L32.5 17L33 10.5ZM61.5 14.5L68.5 14L65 19.5ZM55 52.5L61.5 49.5L61 56Z"
        />
      </g>
    </svg>
  );
}
