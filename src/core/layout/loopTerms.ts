import { MEASURE, PRICE } from "./prices";
import type { Sheet } from "./sheet";

/** Loops of more variables than this are no rooms that a label could stand in by mistake. */
const LONGEST_ROOM = 6;

/** How much a loop counts: short ones more, for they are seen at once; not much less for long ones. */
function weightOf(length: number): number {
  return 1.5 / Math.sqrt(length + 1);
}

/** In large pictures there is more that may stand in a loop by mistake, and less that tells it apart. */
function crowding(variables: number): number {
  return Math.min(2, Math.max(1, variables / 40));
}

/**
 * What keeps a loop from being seen as one: labels that do not stand in a convex ring in its order,
 * links that do not bulge outwards, a ring that is not round.
 */
export function loopCost(sheet: Sheet, loop: number): number {
  const { net, x, y, drawn } = sheet;
  const { variables, links } = net.loops[loop]!;
  const count = variables.length;
  const weight = weightOf(count);
  if (count === 2) return twoApart(sheet, links[0]!, links[1]!) ? 0 : PRICE.inwards * weight;
  let middleX = 0;
  let middleY = 0;
  for (let at = 0; at < count; at++) {
    middleX += x[variables[at]!]! / count;
    middleY += y[variables[at]!]! / count;
  }
  let clockwise = 0;
  let counter = 0;
  let reversals = 0;
  let inwards = 0;
  let area = 0;
  let perimeter = 0;
  let heading = 0;
  let firstHeading = 0;
  for (let at = 0; at < count; at++) {
    const a = variables[at]!;
    const b = variables[at + 1 < count ? at + 1 : 0]!;
    const c = variables[at + 2 < count ? at + 2 : at + 2 - count]!;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    if (dx * (y[c]! - y[b]!) - dy * (x[c]! - x[b]!) > 0) clockwise++;
    else counter++;
    const now = dx >= 0 ? 1 : -1;
    if (at === 0) firstHeading = now;
    else if (now !== heading) reversals++;
    heading = now;
    area += x[a]! * y[b]! - x[b]! * y[a]!;
    perimeter += Math.sqrt(dx * dx + dy * dy);
    const inner = dx * (middleY - y[a]!) - dy * (middleX - x[a]!);
    const height = drawn.height[links[at]!]!;
    if (height * inner >= 0 || Math.abs(height) < MEASURE.bulge) inwards++;
  }
  if (heading !== firstHeading) reversals++;
  // a ring that turns more than once goes to and fro more than once
  const wrong = Math.min(clockwise, counter) + (reversals > 2 ? 1 : 0);
  const ideal = 4 * count * Math.tan(Math.PI / count); // squared perimeter over area of the regular polygon
  const size = perimeter * perimeter || 1; // all labels may lie on one place
  const round = Math.min(1, (Math.abs(area / 2) * ideal) / size);
  let cost = PRICE.notRound * (1 - round);
  if (wrong > 0) cost += PRICE.notConvex * (0.6 + 0.4 * Math.min(3, wrong));
  if (inwards > 0) cost += PRICE.inwards * (0.5 + inwards / count);
  return cost * weight;
}

/** Whether two opposite links bulge to opposite sides: each to the same side of its own way. */
function twoApart({ drawn }: Sheet, a: number, b: number): boolean {
  const one = drawn.height[a]!;
  const other = drawn.height[b]!;
  return one * other > 0 && Math.abs(one) >= MEASURE.bulge && Math.abs(other) >= MEASURE.bulge;
}

/**
 * Fills place `at` of `boxes` with left, top, right and bottom of a loop, by its labels and the middles
 * of its links. A loop too long to be a room has no inside.
 */
export function boundLoop(
  { net, x, y, drawn }: Sheet,
  loop: number,
  boxes: Float64Array,
  at: number,
): void {
  const { variables, links } = net.loops[loop]!;
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  const count = variables.length > LONGEST_ROOM ? 0 : variables.length;
  for (let part = 0; part < count; part++) {
    const variable = variables[part]!;
    const link = links[part]!;
    left = Math.min(left, x[variable]!, drawn.middleX[link]!);
    right = Math.max(right, x[variable]!, drawn.middleX[link]!);
    top = Math.min(top, y[variable]!, drawn.middleY[link]!);
    bottom = Math.max(bottom, y[variable]!, drawn.middleY[link]!);
  }
  boxes[4 * at] = left;
  boxes[4 * at + 1] = top;
  boxes[4 * at + 2] = right;
  boxes[4 * at + 3] = bottom;
}

/** What a label costs that stands inside a short loop which it does not belong to. */
export function intruderCost({ net, x, y, drawn }: Sheet, loop: number, label: number): number {
  const { variables, links } = net.loops[loop]!;
  const count = variables.length;
  if (count > LONGEST_ROOM) return 0;
  const px = x[label]!;
  const py = y[label]!;
  let isInside = false;
  let beforeX = drawn.middleX[links[count - 1]!]!;
  let beforeY = drawn.middleY[links[count - 1]!]!;
  for (let corner = 0; corner < 2 * count; corner++) {
    const part = corner >> 1;
    const isLabel = (corner & 1) === 0;
    if (isLabel && variables[part] === label) return 0;
    const link = links[part]!;
    const atX = isLabel ? x[variables[part]!]! : drawn.middleX[link]!;
    const atY = isLabel ? y[variables[part]!]! : drawn.middleY[link]!;
    // a ray to the right of the label meets the border an odd number of times
    if (atY > py !== beforeY > py && px < ((beforeX - atX) * (py - atY)) / (beforeY - atY) + atX) {
      isInside = !isInside;
    }
    beforeX = atX;
    beforeY = atY;
  }
  return isInside ? PRICE.intruder * crowding(net.variables) * weightOf(count) : 0;
}
