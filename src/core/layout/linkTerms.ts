import { POINTS } from "./arcTemplates";
import { MEASURE, PRICE } from "./prices";
import type { Sheet } from "./sheet";

/** What a link costs by itself: its length, room for its marks, how far its bend is from the rule. */
export function linkCost({ net, bend, along, drawn }: Sheet, link: number): number {
  const length = drawn.length[link]!;
  const wished = MEASURE.stride * 0.75;
  const off = Math.log((length + 30) / (wished + 30)); // 30 px softens it for very short ones
  const shortest = net.delayed[link] === 1 ? MEASURE.shortestDelayed : MEASURE.shortest;
  const short = length < shortest ? PRICE.tooShort * (1 - length / shortest) : 0;
  const isTurned = along[link]! < 0 && net.ownLoop[link]! >= 0;
  const bent = (PRICE.bend * Math.abs(bend[link]! - net.ruledBend[link]!)) / 100;
  return PRICE.length * off * off + short + bent + (isTurned ? PRICE.otherSide : 0);
}

/** What two links cost that cross, or of which one runs through the delay mark of the other. */
export function meetingCost(sheet: Sheet, a: number, b: number): number {
  const { drawn, net } = sheet;
  if (drawn.right[a]! < drawn.left[b]! || drawn.right[b]! < drawn.left[a]!) return 0;
  if (drawn.bottom[a]! < drawn.top[b]! || drawn.bottom[b]! < drawn.top[a]!) return 0;
  let cost = PRICE.crossing * crossings(sheet, a, b);
  if (net.delayed[a] === 1) cost += PRICE.throughDelay * coveredMark(sheet, a, b);
  if (net.delayed[b] === 1) cost += PRICE.throughDelay * coveredMark(sheet, b, a);
  return cost;
}

/** Two arcs cross where their circles do: at most twice. */
function crossings(sheet: Sheet, a: number, b: number): number {
  const { centreX, centreY, radius } = sheet.drawn;
  const dx = centreX[b]! - centreX[a]!;
  const dy = centreY[b]! - centreY[a]!;
  const apart2 = dx * dx + dy * dy;
  const one = radius[a]!;
  const other = radius[b]!;
  if (apart2 > (one + other) * (one + other) || apart2 < (one - other) * (one - other)) return 0;
  const apart = Math.sqrt(apart2);
  if (apart < 1e-6) return 0;
  const way = (one * one - other * other + apart2) / (2 * apart);
  const across = Math.sqrt(Math.max(0, one * one - way * way)) / apart;
  const x = centreX[a]! + (way * dx) / apart;
  const y = centreY[a]! + (way * dy) / apart;
  let count = 0;
  for (let turn = -1; turn <= 1; turn += 2) {
    const px = x - turn * across * dy;
    const py = y + turn * across * dx;
    if (isOnArc(sheet, a, px, py) && isOnArc(sheet, b, px, py)) count++;
  }
  return count;
}

/** Whether a point of a link's circle lies on the seen arc: beyond the line between its ends. */
function isOnArc({ drawn, side }: Sheet, link: number, x: number, y: number): boolean {
  const { xs, ys } = drawn;
  const start = link * POINTS + drawn.first[link]!;
  const end = link * POINTS + drawn.last[link]!;
  const startX = xs[start]!;
  const startY = ys[start]!;
  const turn = (xs[end]! - startX) * (y - startY) - (ys[end]! - startY) * (x - startX);
  return turn * side[link]! < 0;
}

/** How much of the room of a link's delay mark another link takes: 1 when it runs through its middle. */
function coveredMark(sheet: Sheet, marked: number, other: number): number {
  const { drawn } = sheet;
  const x = drawn.middleX[marked]!;
  const y = drawn.middleY[marked]!;
  const dx = x - drawn.centreX[other]!;
  const dy = y - drawn.centreY[other]!;
  const away = Math.abs(Math.sqrt(dx * dx + dy * dy) - drawn.radius[other]!);
  if (away >= MEASURE.delayMark || !isOnArc(sheet, other, x, y)) return 0;
  return 1 - (0.5 * away) / MEASURE.delayMark;
}

/**
 * What the links at a label cost by the way they leave and reach it: neighbours in almost one
 * direction, neighbours that run along each other, arrowheads so close that their signs stand in a row.
 */
export function cornerCost(sheet: Sheet, label: number): number {
  const { net, corner } = sheet;
  const count = net.linksOf[label]!.length;
  if (count < 2) return 0;
  sortByTurn(sheet, label);
  const { order } = corner;
  let cost = 0;
  for (let at = 0; at < count; at++) {
    const next = order[at + 1 < count ? at + 1 : 0]!;
    cost += narrowCost(corner, order[at]!, next, at + 1 === count);
    if (count === 2 && at === 1) break; // the same two again, but for the way round between them
    cost += besideCost(sheet, label, order[at]!, next);
  }
  return cost;
}

/** The links at a label, by their place among these, sorted by the way they take from its centre. */
function sortByTurn({ net, x, y, drawn, corner }: Sheet, label: number): void {
  const { dx, dy, turns, order } = corner;
  const links = net.linksOf[label]!;
  for (let count = 0; count < links.length; count++) {
    const link = links[count]!;
    const end = link * POINTS + (net.source[link] === label ? drawn.first : drawn.last)[link]!;
    const wayX = drawn.xs[end]! - x[label]!;
    const wayY = drawn.ys[end]! - y[label]!;
    const turn = turnOf(wayX, wayY);
    dx[count] = wayX;
    dy[count] = wayY;
    let at = count - 1;
    for (; at >= 0 && turns[at]! > turn; at--) {
      turns[at + 1] = turns[at]!;
      order[at + 1] = order[at]!;
    }
    turns[at + 1] = turn;
    order[at + 1] = count;
  }
}

/** A number from -2 to 2 that grows with the angle of a direction: the way round a square, without any arc tangent. */
function turnOf(dx: number, dy: number): number {
  const share = dx / (Math.abs(dx) + Math.abs(dy) || 1);
  return dy < 0 ? share - 1 : 1 - share;
}

const NARROWEST = Math.tan(MEASURE.narrow);

/** What two links cost of which the second is the next one round a label, if there is almost no angle between them. */
function narrowCost(
  { dx, dy }: Sheet["corner"],
  a: number,
  b: number,
  isWholeTurn: boolean,
): number {
  const along = dx[a]! * dx[b]! + dy[a]! * dy[b]!;
  const across = dx[a]! * dy[b]! - dy[a]! * dx[b]!;
  if (across < 0 || across >= along * NARROWEST) return 0;
  if (across === 0 && isWholeTurn) return 0;
  const share = 1 - Math.atan2(across, along) / MEASURE.narrow;
  return PRICE.narrow * share * share;
}

/** What two links cost that stand side by side at a label, by their places among its links. */
function besideCost({ net, drawn }: Sheet, label: number, one: number, other: number): number {
  const { xs, ys, first, last } = drawn;
  const a = net.linksOf[label]![one]!;
  const b = net.linksOf[label]![other]!;
  const aLeaves = net.source[a] === label;
  const bLeaves = net.source[b] === label;
  const aEnd = a * POINTS + (aLeaves ? first[a]! : last[a]!);
  const bEnd = b * POINTS + (bLeaves ? first[b]! : last[b]!);
  const dx = xs[aEnd]! - xs[bEnd]!;
  const dy = ys[aEnd]! - ys[bEnd]!;
  const apart2 = dx * dx + dy * dy;
  if (apart2 >= MEASURE.headsApart * MEASURE.headsApart) return 0;
  const apart = Math.sqrt(apart2);
  let cost = 0;
  if (!aLeaves && !bLeaves) {
    const share = 1 - apart / MEASURE.headsApart;
    cost += PRICE.headsInRow * share;
  }
  if (apart >= MEASURE.alongside) return cost;
  const aNext = aEnd + (aLeaves ? 1 : -1);
  const bNext = bEnd + (bLeaves ? 1 : -1);
  const ax = xs[aNext]! - xs[aEnd]!;
  const ay = ys[aNext]! - ys[aEnd]!;
  const bx = xs[bNext]! - xs[bEnd]!;
  const by = ys[bNext]! - ys[bEnd]!;
  const lengths = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)) || 1e-9;
  const cosine = (ax * bx + ay * by) / lengths;
  if (cosine <= MEASURE.alongsideCosine) return cost;
  const likeness = (cosine - MEASURE.alongsideCosine) / (1 - MEASURE.alongsideCosine);
  return cost + PRICE.alongside * likeness * (1 - apart / MEASURE.alongside);
}
