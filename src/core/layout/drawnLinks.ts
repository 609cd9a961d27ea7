// Links as they are drawn, as arrays of numbers. Links and points are those of the arrays, so `!` holds.
import { POINTS, SEGMENTS, TEMPLATE } from "./arcTemplates";
import { MEASURE } from "./prices";
import type { PictureNet } from "./pictureNet";

/** Borders of labels or links, one number for each. */
export interface Borders {
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
}

/** Links as they are drawn, from box to box; their borders with those of their delay marks. */
export interface DrawnLinks extends Borders {
  /** Point `j` of link `k` at `k * POINTS + j`; those before `first` and after `last` are hidden by the labels. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  readonly radius: Float64Array;
  readonly length: Float64Array;
  /** The middle of the seen arc: there is the delay mark. */
  readonly middleX: Float64Array;
  readonly middleY: Float64Array;
  /** How far the middle of the seen arc lies from the chord, signed, as a share of the chord. */
  readonly height: Float64Array;
}

/** Where labels stand. */
interface Places {
  readonly net: PictureNet;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Between a label's box and its links, in pixels: as in the drawing. */
const GAP = 3;

/** Borders of so many things, all zero. */
export function noBorders(things: number): Borders {
  const numbers = (): Float64Array => new Float64Array(things);
  return { left: numbers(), top: numbers(), right: numbers(), bottom: numbers() };
}

/** Copies the borders of one thing. */
export function copyBorders(from: Borders, at: number, to: Borders, where: number): void {
  to.left[where] = from.left[at]!;
  to.top[where] = from.top[at]!;
  to.right[where] = from.right[at]!;
  to.bottom[where] = from.bottom[at]!;
}

/** Room for so many drawn links. */
export function noLinks(links: number): DrawnLinks {
  const numbers = (): Float64Array => new Float64Array(links);
  return {
    xs: new Float64Array(links * POINTS),
    ys: new Float64Array(links * POINTS),
    first: new Int32Array(links),
    last: new Int32Array(links),
    centreX: numbers(),
    centreY: numbers(),
    radius: numbers(),
    ...noBorders(links),
    length: numbers(),
    middleX: numbers(),
    middleY: numbers(),
    height: numbers(),
  };
}

/** Copies a link as it is drawn, to have it again when a change is taken back. */
export function copyLink(from: DrawnLinks, to: DrawnLinks, link: number): void {
  for (let point = link * POINTS; point < (link + 1) * POINTS; point++) {
    to.xs[point] = from.xs[point]!;
    to.ys[point] = from.ys[point]!;
  }
  to.first[link] = from.first[link]!;
  to.last[link] = from.last[link]!;
  to.centreX[link] = from.centreX[link]!;
  to.centreY[link] = from.centreY[link]!;
  to.radius[link] = from.radius[link]!;
  copyBorders(from, link, to, link);
  to.length[link] = from.length[link]!;
  to.middleX[link] = from.middleX[link]!;
  to.middleY[link] = from.middleY[link]!;
  to.height[link] = from.height[link]!;
}

/** Widens the borders of a link by the room of its delay mark. */
export function includeMark(drawn: DrawnLinks, link: number): void {
  const { left, top, right, bottom, middleX, middleY } = drawn;
  left[link] = Math.min(left[link]!, middleX[link]! - MEASURE.delayMark);
  right[link] = Math.max(right[link]!, middleX[link]! + MEASURE.delayMark);
  top[link] = Math.min(top[link]!, middleY[link]! - MEASURE.delayMark);
  bottom[link] = Math.max(bottom[link]!, middleY[link]! + MEASURE.delayMark);
}

/** Hides the points of a link that lie in its labels, and moves its ends to their borders. */
export function clipAtLabels(drawn: DrawnLinks, link: number, places: Places): void {
  const { net } = places;
  const a = net.source[link]!;
  const b = net.target[link]!;
  const origin = link * POINTS;
  let first = origin + 1;
  while (first < origin + SEGMENTS && isHidden(drawn, first, places, a)) first++;
  let last = origin + SEGMENTS - 1;
  while (last > origin && isHidden(drawn, last, places, b)) last--;
  first--;
  last++;
  if (first >= last) {
    first = origin + SEGMENTS / 2 - 1; // the labels lie over each other: a remnant stays
    last = first + 1;
  } else {
    clip(drawn, first, first + 1, places, a);
    clip(drawn, last, last - 1, places, b);
  }
  drawn.first[link] = first - origin;
  drawn.last[link] = last - origin;
}

/** Whether a point lies in the box of a label, or in the gap round it. */
function isHidden(
  { xs, ys }: DrawnLinks,
  point: number,
  { net, x, y }: Places,
  label: number,
): boolean {
  const dx = Math.abs(xs[point]! - x[label]!);
  const dy = Math.abs(ys[point]! - y[label]!);
  return dx < net.halfWidth[label]! + GAP && dy < net.halfHeight[label]! + GAP;
}

/** Moves a point inside the box of a label to where the way to a point outside leaves it. */
function clip(
  { xs, ys }: DrawnLinks,
  inside: number,
  outside: number,
  { net, x, y }: Places,
  label: number,
): void {
  const fromX = xs[inside]!;
  const fromY = ys[inside]!;
  const dx = xs[outside]! - fromX;
  const dy = ys[outside]! - fromY;
  const halfWidth = net.halfWidth[label]! + GAP;
  const halfHeight = net.halfHeight[label]! + GAP;
  const atX = x[label]! - fromX;
  const atY = y[label]! - fromY;
  let share = 1;
  if (dx > 0) share = Math.min(share, (atX + halfWidth) / dx);
  else if (dx < 0) share = Math.min(share, (atX - halfWidth) / dx);
  if (dy > 0) share = Math.min(share, (atY + halfHeight) / dy);
  else if (dy < 0) share = Math.min(share, (atY - halfHeight) / dy);
  if (share <= 0) return;
  xs[inside] = fromX + dx * share;
  ys[inside] = fromY + dy * share;
}

/** The borders and the length of the seen part of a link of this bend, whose chord is so long. */
export function measureLink(drawn: DrawnLinks, link: number, bend: number, chord: number): void {
  const { xs, ys } = drawn;
  const from = link * POINTS + drawn.first[link]!;
  const to = link * POINTS + drawn.last[link]!;
  let left = xs[from]!;
  let right = left;
  let top = ys[from]!;
  let bottom = top;
  for (let point = from + 1; point <= to; point++) {
    const x = xs[point]!;
    const y = ys[point]!;
    if (x < left) left = x;
    else if (x > right) right = x;
    if (y < top) top = y;
    else if (y > bottom) bottom = y;
  }
  drawn.left[link] = left - 0.5; // the arc lies a little outside its straight pieces
  drawn.right[link] = right + 0.5;
  drawn.top[link] = top - 0.5;
  drawn.bottom[link] = bottom + 0.5;
  // only the first and the last piece are shorter than the others, which are all alike
  const between = to - from - 2;
  let length = between > 0 ? between * chord * TEMPLATE.piece[bend]! : 0;
  length += pieceLength(drawn, from);
  if (between >= 0) length += pieceLength(drawn, to - 1);
  drawn.length[link] = length;
}

function pieceLength({ xs, ys }: DrawnLinks, point: number): number {
  const dx = xs[point + 1]! - xs[point]!;
  const dy = ys[point + 1]! - ys[point]!;
  return Math.sqrt(dx * dx + dy * dy);
}
