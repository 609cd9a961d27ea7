import { MEASURE, PRICE } from "./prices";
import type { Sheet } from "./sheet";

/** Left, top, right and bottom of everything drawn. */
export type Extent = Float64Array;

/** Copies four numbers: quicker one by one than by `set`. */
export function copyExtent(from: Extent, to: Extent): void {
  for (let side = 0; side < 4; side++) to[side] = from[side]!;
}

/** Fills `extent` with the borders of all labels and links. */
export function boundAll(sheet: Sheet, extent: Extent): void {
  extent[0] = extent[1] = Infinity;
  extent[2] = extent[3] = -Infinity;
  for (let label = 0; label < sheet.net.variables; label++) includeLabel(sheet, label, extent);
  for (let link = 0; link < sheet.net.links; link++) includeLink(sheet, link, extent);
}

/** Widens `extent` by the box of a label. */
export function includeLabel({ net, x, y }: Sheet, label: number, extent: Extent): void {
  const left = x[label]! - net.halfWidth[label]!;
  const right = x[label]! + net.halfWidth[label]!;
  const top = y[label]! - net.halfHeight[label]!;
  const bottom = y[label]! + net.halfHeight[label]!;
  if (left < extent[0]!) extent[0] = left;
  if (top < extent[1]!) extent[1] = top;
  if (right > extent[2]!) extent[2] = right;
  if (bottom > extent[3]!) extent[3] = bottom;
}

/** Widens `extent` by a link. */
export function includeLink({ drawn }: Sheet, link: number, extent: Extent): void {
  if (drawn.left[link]! < extent[0]!) extent[0] = drawn.left[link]!;
  if (drawn.top[link]! < extent[1]!) extent[1] = drawn.top[link]!;
  if (drawn.right[link]! > extent[2]!) extent[2] = drawn.right[link]!;
  if (drawn.bottom[link]! > extent[3]!) extent[3] = drawn.bottom[link]!;
}

/** Whether a label holds one of the borders: without it the whole may be smaller. */
export function labelHolds({ net, x, y }: Sheet, label: number, extent: Extent): boolean {
  return (
    x[label]! - net.halfWidth[label]! <= extent[0]! ||
    y[label]! - net.halfHeight[label]! <= extent[1]! ||
    x[label]! + net.halfWidth[label]! >= extent[2]! ||
    y[label]! + net.halfHeight[label]! >= extent[3]!
  );
}

/** Whether a link holds one of the borders. */
export function linkHolds({ drawn }: Sheet, link: number, extent: Extent): boolean {
  return (
    drawn.left[link]! <= extent[0]! ||
    drawn.top[link]! <= extent[1]! ||
    drawn.right[link]! >= extent[2]! ||
    drawn.bottom[link]! >= extent[3]!
  );
}

/**
 * What the shape and the size of the whole picture cost. It grows with the number of variables, or it
 * would fade beside the sums over labels and links.
 */
export function spreadCost({ net }: Sheet, extent: Extent): number {
  const width = extent[2]! - extent[0]!;
  const height = extent[3]! - extent[1]!;
  const off = Math.abs(Math.log(width / height / MEASURE.aspect)) - MEASURE.aspectSlack;
  const scale = Math.max(1, net.variables / 20);
  const area = (width * height) / net.labelArea;
  const tooLarge =
    PRICE.tooLarge * unwieldiness(net.variables) * Math.max(0, area - MEASURE.area) ** 2;
  return scale * (PRICE.aspect * Math.max(0, off) + PRICE.area * area + tooLarge);
}

/** Beyond 60 variables words are small enough when all is seen: then room weighs more than in a small picture. */
function unwieldiness(variables: number): number {
  return 1 + (7 * Math.max(0, variables - 60)) / 120;
}
