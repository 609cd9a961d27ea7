import type { Point } from "../model/document";
import type { Size } from "./net";

/** Free room between two of them, in pixels. */
const GAP = 50;
/** Width over height of a good picture. */
const ASPECT = 1.5;

/**
 * Where the upper left corners of boxes go so that all make one picture: in rows, in their order, the
 * rows as wide as gives the smallest picture that is neither very wide nor very high.
 */
export function packBoxes(boxes: readonly Size[]): readonly Point[] {
  let best: { readonly corners: readonly Point[]; readonly price: number } | null = null;
  for (const width of widthsToTry(boxes)) {
    const rows = inRows(boxes, width);
    const price =
      rows.width * rows.height * (1 + Math.abs(Math.log(rows.width / rows.height / ASPECT)));
    if (!best || price < best.price - 1e-9) best = { corners: rows.corners, price };
  }
  return best?.corners ?? [];
}

/** A row may end after any of the boxes, if it is no narrower than the widest one. */
function widthsToTry(boxes: readonly Size[]): readonly number[] {
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  let sum = -GAP;
  const ends = boxes.map(({ width }) => (sum += width + GAP));
  const inSquare = Math.sqrt(
    boxes.reduce((all, { width, height }) => all + (width + GAP) * (height + GAP), 0),
  );
  const squares = [0.9, 1.1, 1.3, 1.5, 1.8].map((share) => share * inSquare);
  return [...ends, ...squares, widest].filter((width) => width >= widest);
}

function inRows(
  boxes: readonly Size[],
  most: number,
): Size & { readonly corners: readonly Point[] } {
  let [x, y, row, width] = [0, 0, 0, 0];
  const corners = boxes.map((box) => {
    if (x > 0 && x + box.width > most + 1e-6) {
      y += row + GAP;
      [x, row] = [0, 0];
    }
    const corner = { x, y };
    x += box.width + GAP;
    row = Math.max(row, box.height);
    width = Math.max(width, x - GAP);
    return corner;
  });
  return { corners, width, height: y + row };
}
