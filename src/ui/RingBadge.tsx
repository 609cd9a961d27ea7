import { classNames } from "./classNames";
import styles from "./RingBadge.module.css";

interface RingBadgeProps {
  /** "R1", "B2", "?". */
  readonly label: string;
  readonly kind: "reinforcing" | "balancing" | "undetermined";
  /** Which way it turns: as the loop does on the sheet. */
  readonly clockwise?: boolean;
  readonly filled?: boolean;
  readonly size?: "normal" | "small" | "tiny";
}

// The ring in a box of 34: radius 12.5 round the middle, open by 70 degrees at the top, where its head is.
const RING = "M24.17 6.76A12.5 12.5 0 1 1 9.83 6.76";
const HEAD = "M13.8 4L9.4 11L5.7 5.7Z";
/** Longer labels ("#1,204") get smaller letters, so that they stay inside the ring. */
const LETTER_SIZES = [12, 12, 12, 10, 8.5, 7.5];

/** The ring of a loop, with its label. Decoration: what it says stands beside it in words. */
export function RingBadge({
  label,
  kind,
  clockwise = true,
  filled = false,
  size = "normal",
}: RingBadgeProps) {
  const letters = LETTER_SIZES[Math.min(label.length, LETTER_SIZES.length - 1)];
  return (
    <svg
      aria-hidden="true"
      viewBox={size === "tiny" ? "3 2 28 28" : "0 0 34 34"}
      className={classNames(styles.badge, styles[kind], styles[size], filled && styles.filled)}
    >
      {filled && <circle className={styles.disc} cx="17" cy="17" r="9.5" />}
      <g transform={clockwise ? undefined : "matrix(-1 0 0 1 34 0)"}>
        <path className={styles.ring} d={RING} />
        <path className={styles.head} d={HEAD} />
      </g>
      <text x="17" y="21.2" fontSize={letters}>
        {label}
      </text>
    </svg>
  );
}
