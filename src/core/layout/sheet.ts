// Where everything of a picture stands while a search changes it. Numbers of variables, links and
// points are those of the arrays themselves here and in the files that use a sheet, so `!` holds.
import type { Point } from "../model/document";
import { POINTS, SEGMENTS, TEMPLATE } from "./arcTemplates";
import type { PictureNet } from "./pictureNet";
import { MEASURE } from "./prices";

/** Places of labels, bends of links, and the links as they are drawn with these. */
export interface Sheet {
  readonly net: PictureNet;
  /** Centres of the labels, in pixels. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Borders of the labels' boxes, wider by the room in which a link counts as beside them. */
  readonly boxes: Borders;
  /** Height of each arc over its chord, in hundredths of it. */
  readonly bend: Int32Array;
  /** 1: on the side that the rule gives, -1: on the other one. */
  readonly along: Int8Array;
  /** 1: to the left of travel, -1: to the right. */
  readonly side: Int8Array;
  readonly drawn: DrawnLinks;
  /** Room for the numbers of what is near something. */
  readonly near: Int32Array;
  /** Room to sort the links at one label in. */
  readonly corner: { readonly angles: Float64Array; readonly order: Int32Array };
}

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
  /** Directions in which the link leaves and arrives, seen from the centres of the labels; radians. */
  readonly startAngle: Float64Array;
  readonly endAngle: Float64Array;
}

/** Between a label's box and its links, in pixels: as in the drawing. */
const GAP = 3;

/** A sheet with the labels at these places and every link bent by rule or by hand. */
export function sheetOf(net: PictureNet, places: readonly Point[]): Sheet {
  const labels = (): Float64Array => new Float64Array(net.variables);
  const sheet: Sheet = {
    net,
    x: labels(),
    y: labels(),
    boxes: { left: labels(), top: labels(), right: labels(), bottom: labels() },
    bend: Int32Array.from(net.heldBend, (held, link) =>
      Number.isNaN(held) ? net.ruledBend[link]! : Math.abs(held),
    ),
    along: Int8Array.from(net.heldBend, (held) => (held < 0 ? -1 : 1)),
    side: new Int8Array(net.links),
    drawn: noLinks(net.links),
    near: new Int32Array(Math.max(net.variables, net.links)),
    corner: { angles: new Float64Array(2 * net.links), order: new Int32Array(2 * net.links) },
  };
  places.forEach(({ x, y }, label) => placeLabel(sheet, label, x, y));
  redrawAll(sheet);
  return sheet;
}

/** Puts a label somewhere; its links are to be drawn anew. */
export function placeLabel(
  { net, x, y, boxes }: Sheet,
  label: number,
  toX: number,
  toY: number,
): void {
  const width = net.halfWidth[label]! + MEASURE.besideLabel;
  const height = net.halfHeight[label]! + MEASURE.besideLabel;
  x[label] = toX;
  y[label] = toY;
  boxes.left[label] = toX - width;
  boxes.right[label] = toX + width;
  boxes.top[label] = toY - height;
  boxes.bottom[label] = toY + height;
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
    left: numbers(),
    top: numbers(),
    right: numbers(),
    bottom: numbers(),
    length: numbers(),
    middleX: numbers(),
    middleY: numbers(),
    height: numbers(),
    startAngle: numbers(),
    endAngle: numbers(),
  };
}

/** Draws every link anew, on the side that follows from the places. */
export function redrawAll(sheet: Sheet): void {
  for (let link = 0; link < sheet.net.links; link++) {
    sheet.side[link] = ruledSide(sheet, link) * sheet.along[link]!;
    redraw(sheet, link);
  }
}

/**
 * The side a link bulges to by rule: away from the middle of the first loop it is in. Opposite links,
 * those in no loop and those bent by hand have the left for their rule.
 */
export function ruledSide({ net, x, y }: Sheet, link: number): 1 | -1 {
  const loop = net.loops[net.ownLoop[link]!];
  if (!loop || loop.variables.length === 2 || !Number.isNaN(net.heldBend[link]!)) return 1;
  let middleX = 0;
  let middleY = 0;
  const count = loop.variables.length;
  for (const variable of loop.variables) {
    middleX += x[variable]! / count;
    middleY += y[variable]! / count;
  }
  const a = net.source[link]!;
  const b = net.target[link]!;
  const turn = (x[b]! - x[a]!) * (middleY - y[a]!) - (y[b]! - y[a]!) * (middleX - x[a]!);
  return turn > 0 ? 1 : -1;
}

/** Draws one link anew: its points, clipped at both labels, its circle, extent, length and angles. */
export function redraw({ net, x, y, bend, side, drawn }: Sheet, link: number): void {
  const { xs, ys } = drawn;
  const a = net.source[link]!;
  const b = net.target[link]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const dx = x[b]! - ax;
  const dy = y[b]! - ay;
  const ex = side[link]! * dy;
  const ey = -side[link]! * dx;
  const origin = link * POINTS;
  const template = bend[link]! * POINTS;
  for (let j = 0; j < POINTS; j++) {
    const tx = TEMPLATE.x[template + j]!;
    const ty = TEMPLATE.y[template + j]!;
    xs[origin + j] = ax + dx * tx + ex * ty;
    ys[origin + j] = ay + dy * tx + ey * ty;
  }
  clipAtLabels(drawn, link, net, ax, ay, x[b]!, y[b]!);
  measure(drawn, link);
  const start = origin + drawn.first[link]!;
  const end = origin + drawn.last[link]!;
  drawn.startAngle[link] = Math.atan2(ys[start]! - ay, xs[start]! - ax);
  drawn.endAngle[link] = Math.atan2(ys[end]! - y[b]!, xs[end]! - x[b]!);
  const sagitta = bend[link]! / 100;
  const depth = (1 - 4 * sagitta * sagitta) / (8 * sagitta);
  const chord2 = dx * dx + dy * dy || 1e-9;
  const centreX = ax + dx / 2 - ex * depth;
  const centreY = ay + dy / 2 - ey * depth;
  const radius = ((1 + 4 * sagitta * sagitta) / (8 * sagitta)) * Math.sqrt(chord2);
  drawn.centreX[link] = centreX;
  drawn.centreY[link] = centreY;
  drawn.radius[link] = radius;
  const outX = (xs[start]! + xs[end]!) / 2 - centreX;
  const outY = (ys[start]! + ys[end]!) / 2 - centreY;
  const scale = radius / (Math.sqrt(outX * outX + outY * outY) || 1e-9);
  const middleX = centreX + outX * scale;
  const middleY = centreY + outY * scale;
  drawn.middleX[link] = middleX;
  drawn.middleY[link] = middleY;
  drawn.height[link] = (dx * (middleY - ay) - dy * (middleX - ax)) / chord2;
  if (net.delayed[link] === 1) includeMark(drawn, link, middleX, middleY);
}

/** Widens the borders of a link by the room of its delay mark. */
function includeMark({ left, top, right, bottom }: DrawnLinks, link: number, x: number, y: number) {
  left[link] = Math.min(left[link]!, x - MEASURE.delayMark);
  right[link] = Math.max(right[link]!, x + MEASURE.delayMark);
  top[link] = Math.min(top[link]!, y - MEASURE.delayMark);
  bottom[link] = Math.max(bottom[link]!, y + MEASURE.delayMark);
}

/** Hides the points of a link that lie in its labels, and moves its ends to their borders. */
function clipAtLabels(
  drawn: DrawnLinks,
  link: number,
  net: PictureNet,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): void {
  const { xs, ys } = drawn;
  const a = net.source[link]!;
  const b = net.target[link]!;
  const aw = net.halfWidth[a]! + GAP;
  const ah = net.halfHeight[a]! + GAP;
  const bw = net.halfWidth[b]! + GAP;
  const bh = net.halfHeight[b]! + GAP;
  const origin = link * POINTS;
  let first = 1;
  while (first < SEGMENTS && within(xs[origin + first]! - ax, ys[origin + first]! - ay, aw, ah)) {
    first++;
  }
  let last = SEGMENTS - 1;
  while (last > 0 && within(xs[origin + last]! - bx, ys[origin + last]! - by, bw, bh)) last--;
  first--;
  last++;
  if (first >= last) {
    first = SEGMENTS / 2 - 1; // the labels lie over each other: a remnant stays
    last = SEGMENTS / 2;
  } else {
    clip(drawn, origin + first, origin + first + 1, ax, ay, aw, ah);
    clip(drawn, origin + last, origin + last - 1, bx, by, bw, bh);
  }
  drawn.first[link] = first;
  drawn.last[link] = last;
}

function within(dx: number, dy: number, halfWidth: number, halfHeight: number): boolean {
  return dx < halfWidth && dx > -halfWidth && dy < halfHeight && dy > -halfHeight;
}

/** Moves a point inside a box to where the way to a point outside leaves it. */
function clip(
  { xs, ys }: DrawnLinks,
  inside: number,
  outside: number,
  centreX: number,
  centreY: number,
  halfWidth: number,
  halfHeight: number,
): void {
  const x = xs[inside]!;
  const y = ys[inside]!;
  const dx = xs[outside]! - x;
  const dy = ys[outside]! - y;
  let share = 1;
  if (dx > 0) share = Math.min(share, (centreX + halfWidth - x) / dx);
  else if (dx < 0) share = Math.min(share, (centreX - halfWidth - x) / dx);
  if (dy > 0) share = Math.min(share, (centreY + halfHeight - y) / dy);
  else if (dy < 0) share = Math.min(share, (centreY - halfHeight - y) / dy);
  if (share <= 0) return;
  xs[inside] = x + dx * share;
  ys[inside] = y + dy * share;
}

/** The extent and the length of the seen part of a link. */
function measure(drawn: DrawnLinks, link: number): void {
  const { xs, ys } = drawn;
  const from = link * POINTS + drawn.first[link]!;
  const to = link * POINTS + drawn.last[link]!;
  let beforeX = xs[from]!;
  let beforeY = ys[from]!;
  let left = beforeX;
  let right = beforeX;
  let top = beforeY;
  let bottom = beforeY;
  let length = 0;
  for (let point = from + 1; point <= to; point++) {
    const x = xs[point]!;
    const y = ys[point]!;
    if (x < left) left = x;
    else if (x > right) right = x;
    if (y < top) top = y;
    else if (y > bottom) bottom = y;
    length += Math.sqrt((x - beforeX) * (x - beforeX) + (y - beforeY) * (y - beforeY));
    beforeX = x;
    beforeY = y;
  }
  drawn.left[link] = left - 0.5; // the arc lies a little outside its straight pieces
  drawn.right[link] = right + 0.5;
  drawn.top[link] = top - 0.5;
  drawn.bottom[link] = bottom + 0.5;
  drawn.length[link] = length;
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
  to.left[link] = from.left[link]!;
  to.top[link] = from.top[link]!;
  to.right[link] = from.right[link]!;
  to.bottom[link] = from.bottom[link]!;
  to.length[link] = from.length[link]!;
  to.middleX[link] = from.middleX[link]!;
  to.middleY[link] = from.middleY[link]!;
  to.height[link] = from.height[link]!;
  to.startAngle[link] = from.startAngle[link]!;
  to.endAngle[link] = from.endAngle[link]!;
}
