// What a change would cost, part by part, so that most changes are turned down by the first ones: places
// of labels, then links one by one as they are drawn, then the rest. `!` holds: numbers are those of the net that all was made for.
import type { Change } from "./change";
import type { Borders } from "./drawnLinks";
import { type Home, labelPairCost, overLabelCost, shiftCost } from "./labelTerms";
import type { Ledger } from "./ledger";
import { cornerCost, meetingCost } from "./linkTerms";
import { boundLoop, bulgeCost, intruderCost, shapeCost } from "./loopTerms";
import { note } from "./pairTable";
import type { Sheet } from "./sheet";
import { boundAll, copyExtent, includeLabel, includeLink, spreadCost } from "./spread";
import { findInStrips, hideInStrips } from "./strips";

/** Begins to ask what a change would cost: nothing is noted yet, and what it touches is not found. */
export function beginCosts(ledger: Ledger, { labels, links }: Change): void {
  const { pairs, over, meetings, intruders } = ledger;
  pairs.waiting = over.waiting = meetings.waiting = intruders.waiting = 0;
  hideInStrips(ledger.labelStrips, labels.list, labels.count);
  hideInStrips(ledger.linkStrips, links.list, links.count);
}

/**
 * What moved labels would cost by their places: in their loops, by their shift, among the labels, and
 * to links that the change does not touch. It needs no link drawn.
 */
export function placesAfter(
  ledger: Ledger,
  sheet: Sheet,
  change: Change,
  { home, limit }: { readonly home: Home | null; readonly limit: number },
): number {
  const { labels, loops } = change;
  let cost = 0;
  for (let a = 0; a < change.reshaped; a++) {
    cost += ledger.shapes.next[a] = shapeCost(sheet, loops.list[a]!);
  }
  for (let a = 0; a < labels.count && cost <= limit; a++) {
    const label = labels.list[a]!;
    cost += ledger.shifts.next[a] = shiftCost(sheet, home, label);
    cost += besideLabels(ledger, sheet, label);
    for (let b = a + 1; b < labels.count; b++) {
      cost += pairAfter(ledger, sheet, label, labels.list[b]!);
    }
    cost += underLinks(ledger, sheet, label);
  }
  return cost;
}

/** What a label would cost among those that the change does not touch. */
function besideLabels(ledger: Ledger, sheet: Sheet, label: number): number {
  const { boxes, near } = sheet;
  const found = findInStrips(ledger.labelStrips, near, boxes, label);
  let cost = 0;
  for (let at = 0; at < found; at++) cost += pairAfter(ledger, sheet, label, near[at]!);
  return cost;
}

/** What a label would cost to links that the change does not touch. */
function underLinks(ledger: Ledger, sheet: Sheet, label: number): number {
  const { boxes, near } = sheet;
  const found = findInStrips(ledger.linkStrips, near, boxes, label);
  let cost = 0;
  for (let at = 0; at < found; at++) cost += coverAfter(ledger, sheet, near[at]!, label);
  return cost;
}

/** What a label would cost to loops that the change does not touch. */
function inLoops(
  ledger: Ledger,
  sheet: Sheet,
  { loops: { stamps }, stamp }: Change,
  label: number,
): number {
  const { rooms } = sheet.net;
  let cost = 0;
  for (let at = 0; at < rooms.length; at++) {
    const loop = rooms[at]!;
    if (stamps[loop] === stamp || !isInBox(sheet, label, ledger.loopBoxes, loop)) continue;
    cost += intruderAfter(ledger, sheet, loop, label);
  }
  return cost;
}

/** What a link that was drawn anew would cost to labels that the change does not touch. */
export function coversAfter(ledger: Ledger, sheet: Sheet, link: number): number {
  const { drawn, near } = sheet;
  const found = findInStrips(ledger.labelStrips, near, drawn, link);
  let cost = 0;
  for (let at = 0; at < found; at++) cost += coverAfter(ledger, sheet, link, near[at]!);
  return cost;
}

/** What the rest of what a change touches would cost, with all its links drawn anew. */
export function restAfter(ledger: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { corners, labels, links, loops } = change;
  let cost = (ledger.nextSpread = ledger.ofSpread * spreadCost(sheet, ledger.nextExtent));
  for (let a = 0; a < loops.count; a++) {
    cost += ledger.bulges.next[a] = bulgeCost(sheet, loops.list[a]!);
  }
  if (cost > limit) return cost;
  for (let a = 0; a < links.count; a++) {
    for (let b = 0; b < labels.count; b++) {
      cost += coverAfter(ledger, sheet, links.list[a]!, labels.list[b]!);
    }
  }
  if (cost > limit) return cost;
  cost += meetingsAfter(ledger, sheet, change, limit - cost);
  if (cost > limit) return cost;
  for (let a = 0; a < corners.count; a++) {
    cost += ledger.corners.next[a] = cornerCost(sheet, corners.list[a]!);
  }
  if (cost > limit) return cost;
  return cost + intrudersAfter(ledger, sheet, change, limit - cost);
}

/** What links of the change would cost to each other and to other links. */
function meetingsAfter(ledger: Ledger, sheet: Sheet, { links }: Change, limit: number): number {
  const { drawn, near } = sheet;
  let cost = 0;
  for (let a = 0; a < links.count && cost <= limit; a++) {
    const link = links.list[a]!;
    const found = findInStrips(ledger.linkStrips, near, drawn, link);
    for (let at = 0; at < found; at++) cost += meetingAfter(ledger, sheet, link, near[at]!);
    for (let b = a + 1; b < links.count; b++) {
      cost += meetingAfter(ledger, sheet, link, links.list[b]!);
    }
  }
  return cost;
}

function pairAfter({ pairs }: Ledger, sheet: Sheet, a: number, b: number): number {
  const value = labelPairCost(sheet, a, b);
  if (value !== 0) note(pairs, a, b, value);
  return value;
}

function coverAfter({ over }: Ledger, sheet: Sheet, link: number, label: number): number {
  const value = overLabelCost(sheet, link, label);
  if (value !== 0) note(over, link, label, value);
  return value;
}

function meetingAfter({ meetings }: Ledger, sheet: Sheet, a: number, b: number): number {
  const value = meetingCost(sheet, a, b);
  if (value !== 0) note(meetings, a, b, value);
  return value;
}

/** What labels would cost in the loops of the change, and its labels in others. */
function intrudersAfter(ledger: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { labelStrips, nextLoopBoxes } = ledger;
  const { labels, loops } = change;
  const { near } = sheet;
  let cost = 0;
  for (let a = 0; a < loops.count && cost <= limit; a++) {
    const loop = loops.list[a]!;
    boundLoop(sheet, loop, nextLoopBoxes, a);
    if (nextLoopBoxes.left[a]! > nextLoopBoxes.right[a]!) continue; // no room
    const found = findInStrips(labelStrips, near, nextLoopBoxes, a);
    for (let at = 0; at < found; at++) {
      if (!isInBox(sheet, near[at]!, nextLoopBoxes, a)) continue;
      cost += intruderAfter(ledger, sheet, loop, near[at]!);
    }
    for (let b = 0; b < labels.count; b++) {
      cost += intruderAfter(ledger, sheet, loop, labels.list[b]!);
    }
  }
  for (let a = 0; a < labels.count; a++) cost += inLoops(ledger, sheet, change, labels.list[a]!);
  return cost;
}

/** Whether the middle of a label lies in a box. */
function isInBox({ x, y }: Sheet, label: number, boxes: Borders, box: number): boolean {
  if (x[label]! < boxes.left[box]! || x[label]! > boxes.right[box]!) return false;
  return y[label]! >= boxes.top[box]! && y[label]! <= boxes.bottom[box]!;
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
  copyExtent(extent, nextExtent);
  const { labels, links } = change;
  for (let a = 0; a < labels.count; a++) includeLabel(sheet, labels.list[a]!, nextExtent);
  for (let a = 0; a < links.count; a++) includeLink(sheet, links.list[a]!, nextExtent);
}
