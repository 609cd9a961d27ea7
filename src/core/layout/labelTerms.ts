import { POINTS, TEMPLATE } from "./arcTemplates";
import { MEASURE, PRICE } from "./prices";
import type { Sheet } from "./sheet";

/** What two labels cost that lie over each other, or too close. */
export function labelPairCost({ net, x, y }: Sheet, i: number, j: number): number {
  const dx = Math.abs(x[i]! - x[j]!) - net.halfWidth[i]! - net.halfWidth[j]!;
  const dy = Math.abs(y[i]! - y[j]!) - net.halfHeight[i]! - net.halfHeight[j]!;
  const gap = dx > dy ? dx : dy;
  if (gap >= MEASURE.crowded) return 0;
  if (gap < 0) return PRICE.overlap * (1 + Math.min(40, -gap) / 20);
  const share = 1 - gap / MEASURE.crowded;
  return PRICE.near * share * share;
}

/** What a link costs that runs over a label which is not its own, or close by. */
export function overLabelCost(sheet: Sheet, link: number, label: number): number {
  const { net, boxes, drawn } = sheet;
  const left = boxes.left[label]!;
  const right = boxes.right[label]!;
  if (drawn.right[link]! < left || right < drawn.left[link]!) return 0;
  const top = boxes.top[label]!;
  const bottom = boxes.bottom[label]!;
  if (drawn.bottom[link]! < top || bottom < drawn.top[link]!) return 0;
  if (net.source[link] === label || net.target[link] === label) return 0;
  if (missesArc(sheet, link, label)) return 0;
  const beside = lengthInside(sheet, link, label, MEASURE.besideLabel);
  if (beside === 0) return 0;
  const over = lengthInside(sheet, link, label, MEASURE.overLabel);
  if (over === 0) return PRICE.besideLabel * Math.min(1, beside / 40);
  return PRICE.overLabel * (0.5 + Math.min(1, over / 60)) + PRICE.besideLabel;
}

/** Whether all of a label's box lies outside of a link's circle, or all inside of it, so that they cannot meet. */
function missesArc({ boxes, x, y, bend, drawn }: Sheet, link: number, label: number): boolean {
  const awayX = Math.abs(drawn.centreX[link]! - x[label]!);
  const awayY = Math.abs(drawn.centreY[link]! - y[label]!);
  const halfX = boxes.right[label]! - x[label]!;
  const halfY = boxes.bottom[label]! - y[label]!;
  const radius = drawn.radius[link]!;
  const nearX = Math.max(0, awayX - halfX);
  const nearY = Math.max(0, awayY - halfY);
  if (nearX * nearX + nearY * nearY > radius * radius) return true;
  const farX = awayX + halfX;
  const farY = awayY + halfY;
  const inner = radius * TEMPLATE.nearest[bend[link]!]!; // the arc is drawn in straight pieces
  return farX * farX + farY * farY < inner * inner;
}

/** How many pixels of a link lie in the box of a label, wider by `margin`. */
function lengthInside(
  { net, x, y, drawn }: Sheet,
  link: number,
  label: number,
  margin: number,
): number {
  const { xs, ys } = drawn;
  const left = x[label]! - net.halfWidth[label]! - margin;
  const right = x[label]! + net.halfWidth[label]! + margin;
  const top = y[label]! - net.halfHeight[label]! - margin;
  const bottom = y[label]! + net.halfHeight[label]! + margin;
  const end = link * POINTS + drawn.last[link]!;
  let length = 0;
  for (let point = link * POINTS + drawn.first[link]!; point < end; point++) {
    const ax = xs[point]!;
    const ay = ys[point]!;
    const dx = xs[point + 1]! - ax;
    const dy = ys[point + 1]! - ay;
    if ((ax < left && ax + dx < left) || (ax > right && ax + dx > right)) continue;
    if ((ay < top && ay + dy < top) || (ay > bottom && ay + dy > bottom)) continue;
    let from = 0;
    let to = 1;
    if (dx !== 0) {
      const one = (left - ax) / dx;
      const other = (right - ax) / dx;
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    }
    if (dy !== 0) {
      const one = (top - ay) / dy;
      const other = (bottom - ay) / dy;
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    }
    if (to > from) length += (to - from) * Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

/** What a label costs that is moved from where it stood, `home`; nothing without one. */
export function shiftCost(sheet: Sheet, home: Home | null, label: number): number {
  if (!home) return 0;
  const share = shiftOf(sheet, home, label) / home.diagonal;
  return PRICE.shift * (share + (share > 0.002 ? 0.01 : 0));
}

/** How far a label is from its home, in pixels. */
function shiftOf({ x, y }: Sheet, home: Home, label: number): number {
  const dx = x[label]! - home.x[label]!;
  const dy = y[label]! - home.y[label]!;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Where labels stood, and how large the picture was. */
export interface Home {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly diagonal: number;
}
