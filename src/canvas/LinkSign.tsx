import type { Point, Polarity } from "../core/model/document";
import { signStrokes } from "./linkLook";
import styles from "./LinkSign.module.css";

interface Props {
  readonly polarity: Polarity;
  readonly at: Point;
}

/** The sign of a link: strokes on a halo. */
export function LinkSign({ polarity, at }: Props) {
  const { x, y } = at;
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
  const strokes = signStrokes(polarity, at);
  return (
    <>
      <path className={styles.under} d={strokes} />
      <circle className={styles.disc} cx={x} cy={y} />
      <path className={styles.sign} d={strokes} />
    </>
  );
}
