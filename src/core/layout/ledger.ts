// The cost of a picture by difference: what every label, link and loop costs now is kept, so that a
// change is judged by what it touches. `!` holds: numbers are those of the net that all was made for.
import type { Change } from "./change";
import { type Borders, copyBorders, noBorders } from "./drawnLinks";
import {
  clearColumn,
  clearRow,
  clearTable,
  mutualTable,
  type PairTable,
  pairTable,
  settle,
} from "./pairTable";
import type { PictureNet } from "./pictureNet";
import { MEASURE } from "./prices";
import type { Sheet } from "./sheet";
import { copyExtent, type Extent } from "./spread";
import { putIntoStrips, type Strips, stripsFor } from "./strips";

/** By so much wider than their boxes, labels that crowd each other touch. */
const CROWD = Math.max(0, MEASURE.crowded - 2 * MEASURE.besideLabel);

/** What everything costs now, and, for the change that is being judged, what it would cost. */
export interface Ledger {
  readonly links: Costs;
  /** Of loops: by the places of their labels, and by the sides their links bulge to. */
  readonly shapes: Costs;
  readonly bulges: Costs;
  readonly corners: Costs;
  readonly shifts: Costs;
  /** Label with label, link over label, link with link, label inside a loop. */
  readonly pairs: PairTable;
  readonly over: PairTable;
  readonly meetings: PairTable;
  readonly intruders: PairTable;
  /** Where labels and links are, as it was last accepted. */
  readonly labelStrips: Strips;
  readonly linkStrips: Strips;
  /** Borders of each loop; of the loops of the change by their place among them. */
  readonly loopBoxes: Borders;
  readonly nextLoopBoxes: Borders;
  readonly extent: Extent;
  readonly nextExtent: Extent;
  /** How much of what the shape and the size of the whole cost is counted: 1 or 0. */
  readonly ofSpread: number;
  spread: number;
  nextSpread: number;
}

/** What each thing costs now, and what those of a change would cost, by their place in the change. */
interface Costs {
  readonly now: Float64Array;
  readonly next: Float64Array;
}

/** A ledger of zeros. */
export function emptyLedger(net: PictureNet, ofSpread = 1): Ledger {
  return {
    links: costs(net.links),
    shapes: costs(net.loops.length),
    bulges: costs(net.loops.length),
    corners: costs(net.variables),
    shifts: costs(net.variables),
    pairs: mutualTable(net.variables),
    over: pairTable(net.links, net.variables),
    meetings: mutualTable(net.links),
    intruders: pairTable(net.loops.length, net.variables),
    labelStrips: stripsFor(net.variables),
    linkStrips: stripsFor(net.links),
    loopBoxes: noBorders(net.loops.length),
    nextLoopBoxes: noBorders(net.loops.length),
    extent: new Float64Array(4),
    nextExtent: new Float64Array(4),
    ofSpread,
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
export function costBefore(ledger: Ledger, change: Change): number {
  const { labels, links, loops, corners } = change;
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
    cost += ledger.bulges.now[loops.list[a]!]! + intruders.rowSums[loops.list[a]!]!;
  }
  for (let a = 0; a < change.reshaped; a++) cost += ledger.shapes.now[loops.list[a]!]!;
  for (let a = 0; a < corners.count; a++) cost += ledger.corners.now[corners.list[a]!]!;
  return cost;
}

/** The change was accepted: what it would cost is what it costs. */
export function acceptCosts(ledger: Ledger, sheet: Sheet, change: Change): void {
  const { pairs, over, meetings, intruders } = ledger;
  const { labels, links, loops, corners } = change;
  const { boxes, drawn } = sheet;
  ledger.spread = ledger.nextSpread;
  copyExtent(ledger.nextExtent, ledger.extent);
  for (let a = 0; a < labels.count; a++) {
    const label = labels.list[a]!;
    ledger.shifts.now[label] = ledger.shifts.next[a]!;
    clearRow(pairs, label);
    clearColumn(over, label);
    clearColumn(intruders, label);
    putIntoStrips(ledger.labelStrips, boxes, label, CROWD);
  }
  for (let a = 0; a < links.count; a++) {
    const link = links.list[a]!;
    ledger.links.now[link] = ledger.links.next[a]!;
    clearRow(over, link);
    clearRow(meetings, link);
    putIntoStrips(ledger.linkStrips, drawn, link, 0);
  }
  for (let a = 0; a < loops.count; a++) {
    const loop = loops.list[a]!;
    ledger.bulges.now[loop] = ledger.bulges.next[a]!;
    clearRow(intruders, loop);
    copyBorders(ledger.nextLoopBoxes, a, ledger.loopBoxes, loop);
  }
  for (let a = 0; a < change.reshaped; a++) {
    ledger.shapes.now[loops.list[a]!] = ledger.shapes.next[a]!;
  }
  for (let a = 0; a < corners.count; a++) {
    ledger.corners.now[corners.list[a]!] = ledger.corners.next[a]!;
  }
  for (const table of [pairs, over, meetings, intruders]) settle(table);
}
