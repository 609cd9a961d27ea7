import type { Borders, DrawnLinks } from "./drawnLinks";
import { LONGEST_ROOM } from "./pictureNet";
import { MEASURE, PRICE } from "./prices";
import type { Sheet } from "./sheet";

/** How much a loop counts: short ones more, for they are seen at once; not much less for long ones. */
function weightOf(length: number): number {
  return 1.5 / Math.sqrt(length + 1);
}

/**
 * With 60 variables loops count a little less: there it is crossings that make a picture hard to read.
 * With many more these cannot be helped, and loops are all there is to hold on to.
 */
function emphasis(variables: number): number {
  if (variables > 60) return Math.min(1, 0.87 + (variables - 60) / 500);
  return Math.max(0.87, Math.min(1, 1.13 - variables / 230));
}

/** In large pictures there is more that may stand in a loop by mistake, and less that tells it apart. */
function crowding(variables: number): number {
  return Math.min(2, Math.max(1, variables / 40));
}

/**
 * What keeps a loop from being seen as one by the places of its labels: that they do not stand in a
 * convex ring in its order, that the ring is not round. It needs no link drawn.
 */
export function shapeCost({ net, x, y }: Sheet, loop: number): number {
  const { variables } = net.loops[loop]!;
  const count = variables.length;
  if (count === 2) return 0;
  let clockwise = 0;
  let straight = 0; // as good as a turn to either side: a row made by hand is no fault of a loop
  let reversals = 0;
  let area = 0;
  let perimeter = 0;
  let ax = x[variables[count - 1]!]!;
  let ay = y[variables[count - 1]!]!;
  let bx = x[variables[0]!]!;
  let by = y[variables[0]!]!;
  let dx = bx - ax;
  let dy = by - ay;
  for (let at = 1; at <= count; at++) {
    const next = variables[at < count ? at : 0]!;
    const cx = x[next]!;
    const cy = y[next]!;
    const ex = cx - bx;
    const ey = cy - by;
    const turn = dx * ey - dy * ex;
    if (turn > 0) clockwise++;
    else if (turn === 0) straight++;
    if (dx >= 0 !== ex >= 0) reversals++;
    area += ax * by - bx * ay;
    perimeter += Math.sqrt(dx * dx + dy * dy);
    ax = bx;
    ay = by;
    bx = cx;
    by = cy;
    dx = ex;
    dy = ey;
  }
  // a ring that turns more than once goes to and fro more than once
  const wrong = Math.min(clockwise, count - straight - clockwise) + (reversals > 2 ? 1 : 0);
  const ideal = net.idealRounds[loop]!;
  const size = perimeter * perimeter || 1; // all labels may lie on one place
  const round = Math.min(1, (Math.abs(area / 2) * ideal) / size);
  let cost = PRICE.notRound * (1 - round);
  if (wrong > 0) cost += PRICE.notConvex * (0.6 + 0.4 * Math.min(3, wrong));
  return cost * weightOf(count) * emphasis(net.variables);
}

/** What a loop costs whose links do not bulge outwards. */
export function bulgeCost({ net, x, y, drawn, loopX, loopY }: Sheet, loop: number): number {
  const { variables, links } = net.loops[loop]!;
  const count = variables.length;
  const weight = weightOf(count) * emphasis(net.variables);
  if (count === 2) return pairCost(drawn, links[0]!, links[1]!) * weight;
  const middleX = loopX[loop]!;
  const middleY = loopY[loop]!;
  let inwards = 0;
  let a = variables[count - 1]!;
  for (let at = 0; at < count; at++) {
    const b = variables[at]!;
    const ax = x[a]!;
    const ay = y[a]!;
    const inner = (x[b]! - ax) * (middleY - ay) - (y[b]! - ay) * (middleX - ax);
    const height = drawn.height[links[at > 0 ? at - 1 : count - 1]!]!;
    if (height * inner >= 0 || Math.abs(height) < MEASURE.bulge) inwards++;
    a = b;
  }
  return inwards > 0 ? PRICE.inwards * (0.5 + inwards / count) * weight : 0;
}

/**
 * What two opposite links cost that do not bulge to opposite sides, each to the same side of its own
 * way; or so little that they are no round loop: the drawing flattens what has no room.
 */
function pairCost(drawn: DrawnLinks, a: number, b: number): number {
  const one = drawn.height[a]!;
  const other = drawn.height[b]!;
  const least = Math.min(Math.abs(one), Math.abs(other));
  if (one * other <= 0 || least < MEASURE.bulge) return PRICE.inwards;
  const share = Math.abs(one + other) / (2 * MEASURE.bulgeOfPair);
  return PRICE.flatPair * Math.max(0, 1 - share);
}

/**
 * Fills place `at` of `boxes` with the borders of a loop, by its labels and the middles of its links. A
 * loop too long to be a room has no inside.
 */
export function boundLoop(
  { net, x, y, drawn }: Sheet,
  loop: number,
  boxes: Borders,
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
  boxes.left[at] = left;
  boxes.top[at] = top;
  boxes.right[at] = right;
  boxes.bottom[at] = bottom;
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
