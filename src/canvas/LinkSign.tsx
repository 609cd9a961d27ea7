import type { Point, Polarity } from "../core/model/document";
import styles from "./LinkSign.module.css";

interface Props {
  readonly polarity: Polarity;
  readonly at: Point;
}

/** Half the length of a stroke of a sign. */
const ARM = 5;

/** The sign of a link: strokes, so that a minus is a true minus in any typeface, on a halo. */
export function LinkSign({ polarity, at: { x, y } }: Props) {
  if (polarity === "?") {
    return (
      <>
        <circle className={styles.disc} cx={x} cy={y} />
        <text className={styles.open} x={x} y={y} dy="0.35em">
          ?
        </text>
      </>
    );
  }
  const level = `M${x - ARM} ${y}h${2 * ARM}`;
  const strokes = polarity === "+" ? `${level}M${x} ${y - ARM}v${2 * ARM}` : level;
  return (
    <>
      <path className={styles.under} d={strokes} />
      <circle className={styles.disc} cx={x} cy={y} />
      <path className={styles.sign} d={strokes} />
    </>
  );
}
