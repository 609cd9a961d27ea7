// What a change would cost, term by term, the cheap ones that turn down most changes first: each stops
// once it is more than what is left. `!` holds: numbers are those of the net that all was made for.
import type { Change } from "./change";
import { type Home, labelPairCost, overLabelCost, shiftCost } from "./labelTerms";
import { copyBorders, type Ledger } from "./ledger";
import { cornerCost, meetingCost } from "./linkTerms";
import { boundLoop, bulgeCost, intruderCost, shapeCost } from "./loopTerms";
import { note } from "./pairTable";
import { MEASURE } from "./prices";
import type { Sheet } from "./sheet";
import { boundAll, includeLabel, includeLink, spreadCost } from "./spread";
import { findInStrips, hideInStrips } from "./strips";

/** Labels of which one is in the other's box, so much wider, may crowd each other. */
const CROWD = Math.max(0, MEASURE.crowded - 2 * MEASURE.besideLabel);

/** What moved labels would cost by their places: among the others, by their shift, in their loops. It needs no link drawn. */
export function placesAfter(
  ledger: Ledger,
  sheet: Sheet,
  change: Change,
  { home, limit }: { readonly home: Home | null; readonly limit: number },
): number {
  const { boxes, near } = sheet;
  const { labels, loops } = change;
  const { pairs, labelStrips } = ledger;
  pairs.waiting = 0;
  let cost = 0;
  for (let a = 0; a < change.reshaped; a++) {
    cost += ledger.shapes.next[a] = shapeCost(sheet, loops.list[a]!);
  }
  hideInStrips(labelStrips, labels.list, labels.count);
  for (let a = 0; a < labels.count && cost <= limit; a++) {
    const label = labels.list[a]!;
    cost += ledger.shifts.next[a] = shiftCost(sheet, home, label);
    const left = boxes.left[label]! - CROWD;
    const top = boxes.top[label]! - CROWD;
    const right = boxes.right[label]! + CROWD;
    const found = findInStrips(labelStrips, near, left, top, right, boxes.bottom[label]! + CROWD);
    for (let at = 0; at < found; at++) cost += pairAfter(ledger, sheet, label, near[at]!);
    for (let b = a + 1; b < labels.count; b++) {
      cost += pairAfter(ledger, sheet, label, labels.list[b]!);
    }
  }
  return cost;
}

function pairAfter({ pairs }: Ledger, sheet: Sheet, a: number, b: number): number {
  const value = labelPairCost(sheet, a, b);
  if (value !== 0) note(pairs, a, b, value);
  return value;
}

/** What the rest of what a change touches would cost, with its links drawn anew. */
export function restAfter(ledger: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { corners, loops } = change;
  let cost = (ledger.nextSpread = spreadCost(sheet, ledger.nextExtent));
  for (let a = 0; a < loops.count; a++) {
    cost += ledger.bulges.next[a] = bulgeCost(sheet, loops.list[a]!);
  }
  if (cost > limit) return cost;
  cost += overAfter(ledger, sheet, change, limit - cost);
  if (cost > limit) return cost;
  cost += meetingsAfter(ledger, sheet, change, limit - cost);
  if (cost > limit) return cost;
  for (let a = 0; a < corners.count; a++) {
    cost += ledger.corners.next[a] = cornerCost(sheet, corners.list[a]!);
  }
  if (cost > limit) return cost;
  return cost + intrudersAfter(ledger, sheet, change, limit - cost);
}

function overAfter(ledger: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { boxes, drawn, near } = sheet;
  const { labels, links } = change;
  const { linkStrips, labelStrips } = ledger;
  ledger.over.waiting = 0;
  hideInStrips(labelStrips, labels.list, labels.count);
  hideInStrips(linkStrips, links.list, links.count);
  let cost = 0;
  for (let a = 0; a < links.count && cost <= limit; a++) {
    const link = links.list[a]!;
    const { left, top, right, bottom } = drawn;
    const found = findInStrips(
      labelStrips,
      near,
      left[link]!,
      top[link]!,
      right[link]!,
      bottom[link]!,
    );
    for (let at = 0; at < found; at++) cost += coverAfter(ledger, sheet, link, near[at]!);
    for (let b = 0; b < labels.count; b++) cost += coverAfter(ledger, sheet, link, labels.list[b]!);
  }
  for (let a = 0; a < labels.count && cost <= limit; a++) {
    const label = labels.list[a]!;
    const { left, top, right, bottom } = boxes;
    const found = findInStrips(
      linkStrips,
      near,
      left[label]!,
      top[label]!,
      right[label]!,
      bottom[label]!,
    );
    for (let at = 0; at < found; at++) cost += coverAfter(ledger, sheet, near[at]!, label);
  }
  return cost;
}

function coverAfter({ over }: Ledger, sheet: Sheet, link: number, label: number): number {
  const value = overLabelCost(sheet, link, label);
  if (value !== 0) note(over, link, label, value);
  return value;
}

/** The links of the change are hidden in their strips. */
function meetingsAfter(ledger: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { drawn, near } = sheet;
  const { links } = change;
  ledger.meetings.waiting = 0;
  let cost = 0;
  for (let a = 0; a < links.count && cost <= limit; a++) {
    const link = links.list[a]!;
    const { left, top, right, bottom } = drawn;
    const found = findInStrips(
      ledger.linkStrips,
      near,
      left[link]!,
      top[link]!,
      right[link]!,
      bottom[link]!,
    );
    for (let at = 0; at < found; at++) cost += meetingAfter(ledger, sheet, link, near[at]!);
    for (let b = a + 1; b < links.count; b++) {
      cost += meetingAfter(ledger, sheet, link, links.list[b]!);
    }
  }
  return cost;
}

function meetingAfter({ meetings }: Ledger, sheet: Sheet, a: number, b: number): number {
  const value = meetingCost(sheet, a, b);
  if (value !== 0) note(meetings, a, b, value);
  return value;
}

function intrudersAfter(ledger: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { loopBoxes, nextLoopBoxes } = ledger;
  const { labels, loops, stamp } = change;
  const { x, y, net, near } = sheet;
  ledger.intruders.waiting = 0;
  let cost = 0;
  for (let a = 0; a < loops.count && cost <= limit; a++) {
    const loop = loops.list[a]!;
    boundLoop(sheet, loop, nextLoopBoxes, a);
    const left = nextLoopBoxes[4 * a]!;
    const top = nextLoopBoxes[4 * a + 1]!;
    const right = nextLoopBoxes[4 * a + 2]!;
    const bottom = nextLoopBoxes[4 * a + 3]!;
    if (left > right) continue; // no room
    const found = findInStrips(ledger.labelStrips, near, left, top, right, bottom);
    for (let at = 0; at < found; at++) {
      const label = near[at]!;
      if (x[label]! < left || x[label]! > right || y[label]! < top || y[label]! > bottom) continue;
      cost += intruderAfter(ledger, sheet, loop, label);
    }
    for (let b = 0; b < labels.count; b++) {
      cost += intruderAfter(ledger, sheet, loop, labels.list[b]!);
    }
  }
  for (let a = 0; a < labels.count && cost <= limit; a++) {
    const label = labels.list[a]!;
    const labelX = x[label]!;
    const labelY = y[label]!;
    for (const loop of net.rooms) {
      if (labelX < loopBoxes[4 * loop]! || labelX > loopBoxes[4 * loop + 2]!) continue;
      if (labelY < loopBoxes[4 * loop + 1]! || labelY > loopBoxes[4 * loop + 3]!) continue;
      if (loops.stamps[loop] === stamp) continue; // counted above
      cost += intruderAfter(ledger, sheet, loop, label);
    }
  }
  return cost;
}

function intruderAfter({ intruders }: Ledger, sheet: Sheet, loop: number, label: number): number {
  const value = intruderCost(sheet, loop, label);
  if (value !== 0) note(intruders, loop, label, value);
  return value;
}

/**
 * Fills the extent as it will be. `held`: whether something that changes held one of the borders, so
 * that the whole may have become smaller and everything is asked.
 */
export function extentAfter(ledger: Ledger, sheet: Sheet, change: Change, held: boolean): void {
  const { extent, nextExtent } = ledger;
  if (held) {
    boundAll(sheet, nextExtent);
    return;
  }
  copyBorders(extent, 0, nextExtent, 0);
  const { labels, links } = change;
  for (let a = 0; a < labels.count; a++) includeLabel(sheet, labels.list[a]!, nextExtent);
  for (let a = 0; a < links.count; a++) includeLink(sheet, links.list[a]!, nextExtent);
}
