import { memo } from "react";
import type { Thumbnail } from "../../core/drawing/thumbnail";
import styles from "./ModelCard.module.css";

const NAME = { "+": "plus", "-": "minus", "?": "unknown" } as const;
/** Round the drawing, pixels of the diagram. */
const MARGIN = 24;

/** A model from far away: its words as strokes, its links in their colours. What it says stands beside it in words. */
export const ModelThumbnail = memo(function ModelThumbnail({
  drawn,
}: {
  readonly drawn: Thumbnail;
}) {
  if (!drawn.bounds) return null;
  const { left, top, right, bottom } = drawn.bounds;
  const size = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  return (
    <svg
      aria-hidden="true"
      className={styles.drawing}
      viewBox={[left - MARGIN, top - MARGIN, ...size].join(" ")}
    >
      {drawn.links.map(({ polarity, shafts, heads }) => (
        <g key={polarity} data-polarity={NAME[polarity]}>
          <path className={styles.shafts} d={shafts} />
          <path className={styles.heads} d={heads} />
        </g>
      ))}
      <path className={styles.words} d={drawn.words} />
    </svg>
  );
});
