import { classNames } from "./classNames";
import styles from "./PolaritySign.module.css";

interface PolaritySignProps {
  readonly polarity: "+" | "-" | "?";
  /** In a disc of its own colour, or just the sign. */
  readonly disc?: boolean;
}

const LOOK = {
  "+": { text: "+", name: styles.plus },
  "-": { text: "\u2212", name: styles.minus },
  "?": { text: "?", name: styles.unknown },
} as const;

/** A polarity sign, with a true minus. Decoration: say its word beside it. */
export function PolaritySign({ polarity, disc = false }: PolaritySignProps) {
  const { text, name } = LOOK[polarity];
  return (
    <span aria-hidden="true" className={classNames(styles.sign, name, disc && styles.disc)}>
      {text}
    </span>
  );
}
