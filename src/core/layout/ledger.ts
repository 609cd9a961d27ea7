// The cost of a picture by difference: what every label, link and loop costs now is kept, so that a
// change is judged by what it touches. `!` holds: numbers are those of the net that all was made for.
import type { Change } from "./change";
import { type Home, labelPairCost, overLabelCost, shiftCost } from "./labelTerms";
import { cornerCost, linkCost, meetingCost } from "./linkTerms";
import { boundLoop, intruderCost, loopCost } from "./loopTerms";
import {
  clearColumn,
  clearRow,
  clearTable,
  mutualTable,
  note,
  type PairTable,
  pairTable,
  settle,
} from "./pairTable";
import type { PictureNet } from "./pictureNet";
import { MEASURE } from "./prices";
import type { Borders, Sheet } from "./sheet";
import { boundAll, type Extent, includeLabel, includeLink, spreadCost } from "./spread";

/** What everything costs now, and, for the change that is being judged, what it would cost. */
export interface Ledger {
  readonly links: Costs;
  readonly loops: Costs;
  readonly corners: Costs;
  readonly shifts: Costs;
  /** Label with label, link over label, link with link, label inside a loop. */
  readonly pairs: PairTable;
  readonly over: PairTable;
  readonly meetings: PairTable;
  readonly intruders: PairTable;
  /** Left, top, right and bottom of each loop; of the loops of the change by their place among them. */
  readonly loopBoxes: Float64Array;
  readonly nextLoopBoxes: Float64Array;
  readonly extent: Extent;
  readonly nextExtent: Extent;
  spread: number;
  nextSpread: number;
}

/** What each thing costs now, and what those of a change would cost, by their place in the change. */
interface Costs {
  readonly now: Float64Array;
  readonly next: Float64Array;
}

/** A ledger of zeros. */
export function emptyLedger(net: PictureNet): Ledger {
  return {
    links: costs(net.links),
    loops: costs(net.loops.length),
    corners: costs(net.variables),
    shifts: costs(net.variables),
    pairs: mutualTable(net.variables),
    over: pairTable(net.links, net.variables),
    meetings: mutualTable(net.links),
    intruders: pairTable(net.loops.length, net.variables),
    loopBoxes: new Float64Array(4 * net.loops.length),
    nextLoopBoxes: new Float64Array(4 * net.loops.length),
    extent: new Float64Array(4),
    nextExtent: new Float64Array(4),
    spread: 0,
    nextSpread: 0,
  };
}

function costs(count: number): Costs {
  return { now: new Float64Array(count), next: new Float64Array(count) };
}

/** Makes all of it zero. */
export function clearLedger({ pairs, over, meetings, intruders }: Ledger): void {
  for (const table of [pairs, over, meetings, intruders]) clearTable(table);
}

/** What everything that a change touches costs now. */
export function costBefore(ledger: Ledger, { labels, links, loops, corners }: Change): number {
  const { pairs, over, meetings, intruders } = ledger;
  let cost = ledger.spread;
  for (let a = 0; a < labels.count; a++) {
    const label = labels.list[a]!;
    cost += ledger.shifts.now[label]! + pairs.rowSums[label]!;
    cost += over.columnSums[label]! + intruders.columnSums[label]!;
    // what is counted with one of two that both change is not counted with the other
    for (let b = a + 1; b < labels.count; b++) {
      cost -= pairs.values[label * pairs.columns + labels.list[b]!]!;
    }
    for (let b = 0; b < links.count; b++) {
      cost -= over.values[links.list[b]! * over.columns + label]!;
    }
    for (let b = 0; b < loops.count; b++) {
      cost -= intruders.values[loops.list[b]! * intruders.columns + label]!;
    }
  }
  for (let a = 0; a < links.count; a++) {
    const link = links.list[a]!;
    cost += ledger.links.now[link]! + over.rowSums[link]! + meetings.rowSums[link]!;
    for (let b = a + 1; b < links.count; b++) {
      cost -= meetings.values[link * meetings.columns + links.list[b]!]!;
    }
  }
  for (let a = 0; a < loops.count; a++) {
    cost += ledger.loops.now[loops.list[a]!]! + intruders.rowSums[loops.list[a]!]!;
  }
  for (let a = 0; a < corners.count; a++) cost += ledger.corners.now[corners.list[a]!]!;
  return cost;
}

/** What moved labels would cost among the others and by their shift: it needs no link drawn. */
export function labelsAfter(
  ledger: Ledger,
  sheet: Sheet,
  change: Change,
  home: Home | null,
): number {
  const { net, x } = sheet;
  const { labels, stamp } = change;
  const reach = net.widest + MEASURE.crowded;
  ledger.pairs.waiting = 0;
  let cost = 0;
  for (let a = 0; a < labels.count; a++) {
    const label = labels.list[a]!;
    const labelX = x[label]!;
    cost += ledger.shifts.next[a] = shiftCost(sheet, home, label);
    for (let other = 0; other < net.variables; other++) {
      const dx = labelX - x[other]!;
      if (dx > reach || dx < -reach || other === label) continue;
      if (labels.stamps[other] === stamp && other < label) continue;
      const pair = labelPairCost(sheet, label, other);
      if (pair === 0) continue;
      cost += pair;
      note(ledger.pairs, label, other, pair);
    }
  }
  return cost;
}

/**
 * What the rest of what a change touches would cost, with its links drawn anew: cheap terms first, and
 * no further when it is more than `limit`.
 */
export function linksAfter(ledger: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { links, loops, corners } = change;
  ledger.over.waiting = 0;
  ledger.intruders.waiting = 0;
  ledger.meetings.waiting = 0;
  let cost = (ledger.nextSpread = spreadCost(sheet, ledger.nextExtent));
  for (let a = 0; a < links.count; a++) {
    cost += ledger.links.next[a] = linkCost(sheet, links.list[a]!);
  }
  for (let a = 0; a < loops.count; a++) {
    cost += ledger.loops.next[a] = loopCost(sheet, loops.list[a]!);
  }
  if (cost > limit) return cost;
  for (let a = 0; a < corners.count; a++) {
    cost += ledger.corners.next[a] = cornerCost(sheet, corners.list[a]!);
  }
  if (cost > limit) return cost;
  cost += overAfter(ledger, sheet, change, limit - cost);
  if (cost > limit) return cost;
  cost += intrudersAfter(ledger, sheet, change);
  if (cost > limit) return cost;
  return cost + meetingsAfter(ledger, sheet, change, limit - cost);
}

function overAfter({ over }: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { net, boxes, drawn } = sheet;
  const { labels, links, stamp } = change;
  let cost = 0;
  for (let a = 0; a < links.count && cost <= limit; a++) {
    const link = links.list[a]!;
    const near = withinReach(sheet, boxes, net.variables, drawn, link);
    for (let at = 0; at < near; at++) {
      const label = sheet.near[at]!;
      const value = overLabelCost(sheet, link, label);
      if (value === 0) continue;
      cost += value;
      note(over, link, label, value);
    }
  }
  for (let a = 0; a < labels.count && cost <= limit; a++) {
    const label = labels.list[a]!;
    const near = withinReach(sheet, drawn, net.links, boxes, label);
    for (let at = 0; at < near; at++) {
      const link = sheet.near[at]!;
      if (links.stamps[link] === stamp) continue; // counted above
      const value = overLabelCost(sheet, link, label);
      if (value === 0) continue;
      cost += value;
      note(over, link, label, value);
    }
  }
  return cost;
}

/** Fills `sheet.near` with those of `count` boxes that meet one of other boxes; gives their number. */
function withinReach(
  { near }: Sheet,
  { left, top, right, bottom }: Borders,
  count: number,
  others: Borders,
  other: number,
): number {
  const othersLeft = others.left[other]!;
  const othersTop = others.top[other]!;
  const othersRight = others.right[other]!;
  const othersBottom = others.bottom[other]!;
  let found = 0;
  for (let at = 0; at < count; at++) {
    if (right[at]! < othersLeft || othersRight < left[at]!) continue;
    if (bottom[at]! < othersTop || othersBottom < top[at]!) continue;
    near[found++] = at;
  }
  return found;
}

function intrudersAfter(ledger: Ledger, sheet: Sheet, change: Change): number {
  const { intruders, loopBoxes, nextLoopBoxes } = ledger;
  const { labels, loops, stamp } = change;
  const { x, y, net } = sheet;
  let cost = 0;
  for (let a = 0; a < loops.count; a++) {
    const loop = loops.list[a]!;
    boundLoop(sheet, loop, nextLoopBoxes, a);
    const left = nextLoopBoxes[4 * a]!;
    const top = nextLoopBoxes[4 * a + 1]!;
    const right = nextLoopBoxes[4 * a + 2]!;
    const bottom = nextLoopBoxes[4 * a + 3]!;
    if (left > right) continue; // no room
    for (let label = 0; label < x.length; label++) {
      if (x[label]! < left || x[label]! > right || y[label]! < top || y[label]! > bottom) continue;
      const value = intruderCost(sheet, loop, label);
      if (value === 0) continue;
      cost += value;
      note(intruders, loop, label, value);
    }
  }
  for (let a = 0; a < labels.count; a++) {
    const label = labels.list[a]!;
    const labelX = x[label]!;
    const labelY = y[label]!;
    for (let loop = 0; loop < net.loops.length; loop++) {
      if (labelX < loopBoxes[4 * loop]! || labelX > loopBoxes[4 * loop + 2]!) continue;
      if (labelY < loopBoxes[4 * loop + 1]! || labelY > loopBoxes[4 * loop + 3]!) continue;
      if (loops.stamps[loop] === stamp) continue; // counted above
      const value = intruderCost(sheet, loop, label);
      if (value === 0) continue;
      cost += value;
      note(intruders, loop, label, value);
    }
  }
  return cost;
}

function meetingsAfter({ meetings }: Ledger, sheet: Sheet, change: Change, limit: number): number {
  const { net, drawn } = sheet;
  const { links, stamp } = change;
  let cost = 0;
  for (let a = 0; a < links.count && cost <= limit; a++) {
    const link = links.list[a]!;
    const near = withinReach(sheet, drawn, net.links, drawn, link);
    for (let at = 0; at < near; at++) {
      const other = sheet.near[at]!;
      if (other === link || (links.stamps[other] === stamp && other < link)) continue;
      const value = meetingCost(sheet, link, other);
      if (value === 0) continue;
      cost += value;
      note(meetings, link, other, value);
    }
  }
  return cost;
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
  nextExtent.set(extent);
  const { labels, links } = change;
  for (let a = 0; a < labels.count; a++) includeLabel(sheet, labels.list[a]!, nextExtent);
  for (let a = 0; a < links.count; a++) includeLink(sheet, links.list[a]!, nextExtent);
}

/** The change was accepted: what it would cost is what it costs. */
export function acceptCosts(ledger: Ledger, { labels, links, loops, corners }: Change): void {
  const { pairs, over, meetings, intruders } = ledger;
  ledger.spread = ledger.nextSpread;
  ledger.extent.set(ledger.nextExtent);
  for (let a = 0; a < labels.count; a++) {
    const label = labels.list[a]!;
    ledger.shifts.now[label] = ledger.shifts.next[a]!;
    clearRow(pairs, label);
    clearColumn(over, label);
    clearColumn(intruders, label);
  }
  for (let a = 0; a < links.count; a++) {
    const link = links.list[a]!;
    ledger.links.now[link] = ledger.links.next[a]!;
    clearRow(over, link);
    clearRow(meetings, link);
  }
  for (let a = 0; a < loops.count; a++) {
    const loop = loops.list[a]!;
    ledger.loops.now[loop] = ledger.loops.next[a]!;
    clearRow(intruders, loop);
    for (let side = 0; side < 4; side++) {
      ledger.loopBoxes[4 * loop + side] = ledger.nextLoopBoxes[4 * a + side]!;
    }
  }
  for (let a = 0; a < corners.count; a++) {
    ledger.corners.now[corners.list[a]!] = ledger.corners.next[a]!;
  }
  for (const table of [pairs, over, meetings, intruders]) settle(table);
}
