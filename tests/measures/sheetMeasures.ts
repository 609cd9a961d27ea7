import { boxOf, distance, enclosing, overlap } from "../../src/core/drawing/box";
import type { Point, VariableId } from "../../src/core/model/document";
import type { SeenPicture } from "./picture";

/** Pairs of labels whose boxes overlap. */
export function labelOverlaps({ labels }: SeenPicture): number {
  const boxes = Array.from(labels.values(), (label) => boxOf(label));
  return boxes.reduce(
    (sum, box, index) => sum + boxes.slice(index + 1).filter((other) => overlap(box, other)).length,
    0,
  );
}

/** Width over height of what labels and links take up; NaN where there is nothing. */
export function aspectOf(picture: SeenPicture): number {
  const { width, height } = sizeOf(picture);
  return width / height;
}

/** The area they take up over that of all labels; NaN where there is nothing. */
export function areaShare(picture: SeenPicture): number {
  const { width, height } = sizeOf(picture);
  let labels = 0;
  for (const label of picture.labels.values()) labels += label.width * label.height;
  return (width * height) / labels;
}

function sizeOf({ labels, links }: SeenPicture): { width: number; height: number } {
  const boxes = Array.from(labels.values(), (label) => boxOf(label));
  const whole = enclosing([...boxes, ...links.map(({ arc }) => arc.bounds)]);
  if (!whole) return { width: NaN, height: NaN };
  return { width: whole.right - whole.left, height: whole.bottom - whole.top };
}

type Places = Readonly<Record<VariableId, Point>>;

/**
 * How far variables have moved, in the mean of those that are in both, the best common shift taken
 * out, as a share of the diagonal of the earlier places. 0 where nothing can be compared.
 */
export function movedShare(before: Places, after: Places): number {
  const pairs = (Object.keys(before) as VariableId[]).flatMap((id) =>
    before[id] && after[id] ? [{ from: before[id], to: after[id] }] : [],
  );
  const mean = (of: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const spots = pairs.map(({ from: { x, y } }) => ({ left: x, right: x, top: y, bottom: y }));
  const whole = enclosing(spots);
  const diagonal = whole && Math.hypot(whole.right - whole.left, whole.bottom - whole.top);
  if (!diagonal) return 0;
  const shift = {
    x: mean(({ from, to }) => to.x - from.x),
    y: mean(({ from, to }) => to.y - from.y),
  };
  const moved = mean(({ from, to }) => distance(to, { x: from.x + shift.x, y: from.y + shift.y }));
  return moved / diagonal;
}
