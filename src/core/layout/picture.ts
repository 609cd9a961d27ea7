// A picture that a search changes step by step. `!` holds: numbers are those of its own net.
import type { Point } from "../model/document";
import { BENDS } from "./arcTemplates";
import { beginChange, type Change, mark, moveLabel, noChange, touchLink } from "./change";
import type { Home } from "./labelTerms";
import {
  acceptCosts,
  clearLedger,
  costBefore,
  emptyLedger,
  extentAfter,
  labelsAfter,
  type Ledger,
  linksAfter,
} from "./ledger";
import type { PictureNet } from "./pictureNet";
import {
  copyLink,
  type DrawnLinks,
  noLinks,
  placeLabel,
  redraw,
  redrawAll,
  ruledSide,
  type Sheet,
  sheetOf,
} from "./sheet";
import { labelHolds, linkHolds } from "./spread";

/** A sheet, what it costs, and the change that is being prepared. */
export interface Picture {
  readonly net: PictureNet;
  readonly sheet: Sheet;
  readonly ledger: Ledger;
  readonly change: Change;
  /** Links as they were drawn before the change. */
  readonly before: DrawnLinks;
  /** Labels that stay where they are: 1 for each. */
  readonly pinned: Uint8Array;
  readonly home: Home | null;
  cost: number;
}

/** What of a picture a search may want back. */
export interface Snapshot {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly bend: Int32Array;
  readonly along: Int8Array;
  cost: number;
}

/** Bends that a search tries, in hundredths of the chord. */
export const TRIED_BENDS = [BENDS.least, 6, 9, 12, 16, 20, 24, 28, 32, 36, BENDS.most];
/** Opposite links must bow apart at least so far, or they look like one. */
const LEAST_OF_PAIR = 10;
/** Against the side of the rule only moderate arcs are tried. */
const MOST_AGAINST = 28;

/** The picture of a net with its labels at these places. */
export function pictureOf(
  net: PictureNet,
  places: readonly Point[],
  {
    pinned = new Uint8Array(net.variables),
    home = null,
  }: { readonly pinned?: Uint8Array; readonly home?: Home | null } = {},
): Picture {
  const picture: Picture = {
    net,
    sheet: sheetOf(net, places),
    ledger: emptyLedger(net),
    change: noChange(net),
    before: noLinks(net.links),
    pinned,
    home,
    cost: 0,
  };
  countAll(picture);
  return picture;
}

/** Counts every cost anew, through the same code as a change: all labels, links and loops are in it. */
function countAll(picture: Picture): void {
  const { net, sheet, ledger, change, home } = picture;
  clearLedger(ledger);
  beginChange(change);
  for (let label = 0; label < net.variables; label++) {
    moveLabel(change, label, sheet.x[label]!, sheet.y[label]!);
    mark(change, change.corners, label);
  }
  for (let link = 0; link < net.links; link++) touchLink(change, net, link);
  for (let loop = 0; loop < net.loops.length; loop++) mark(change, change.loops, loop);
  extentAfter(ledger, sheet, change, true);
  const labels = labelsAfter(ledger, sheet, change, home);
  picture.cost = labels + linksAfter(ledger, sheet, change, Infinity);
  acceptCosts(ledger, change);
}

/** Begins another change, without labels yet. */
export function begin({ change }: Picture): void {
  beginChange(change);
}

/** Lets a label go to a place in the change that was begun; pinned ones stay. */
export function put({ change, pinned }: Picture, label: number, x: number, y: number): void {
  if (pinned[label] === 0) moveLabel(change, label, x, y);
}

/** Makes the change if the cost rises by less than `slack`; whether it was made. */
export function tryMove(picture: Picture, slack: number): boolean {
  const { sheet, ledger, change } = picture;
  const { labels } = change;
  if (labels.count === 0) return false;
  let held = false;
  for (let at = 0; at < labels.count; at++) {
    const label = labels.list[at]!;
    held ||= labelHolds(sheet, label, ledger.extent);
    change.fromX[at] = sheet.x[label]!;
    change.fromY[at] = sheet.y[label]!;
    placeLabel(sheet, label, change.toX[at]!, change.toY[at]!);
  }
  touchAround(picture);
  const before = costBefore(ledger, change);
  const labelCost = labelsAfter(ledger, sheet, change, picture.home);
  if (labelCost - before >= slack) {
    putBack(picture);
    return false;
  }
  held = drawChanged(picture) || held;
  extentAfter(ledger, sheet, change, held);
  const difference =
    labelCost - before + linksAfter(ledger, sheet, change, before - labelCost + slack);
  if (difference < slack) {
    picture.cost += difference;
    acceptCosts(ledger, change);
    return true;
  }
  putBack(picture);
  undraw(picture);
  return false;
}

/** Marks the links and loops of the labels that move, and links that change their side with a loop's middle. */
function touchAround({ net, sheet, change }: Picture): void {
  const { labels, links, loops } = change;
  for (let at = 0; at < labels.count; at++) {
    const label = labels.list[at]!;
    for (const link of net.linksOf[label]!) touchLink(change, net, link);
    for (const loop of net.loopsOfVariable[label]!) mark(change, loops, loop);
  }
  const moved = loops.count;
  for (let at = 0; at < moved; at++) {
    for (const link of net.ownLinks[loops.list[at]!]!) {
      if (links.stamps[link] === change.stamp) continue;
      if (ruledSide(sheet, link) * sheet.along[link]! !== sheet.side[link]) {
        touchLink(change, net, link);
      }
    }
  }
}

/** Draws the links of the change anew; whether one of them held a border of the picture before. */
function drawChanged({ sheet, ledger, change, before }: Picture): boolean {
  let held = false;
  for (let at = 0; at < change.links.count; at++) {
    const link = change.links.list[at]!;
    held ||= linkHolds(sheet, link, ledger.extent);
    copyLink(sheet.drawn, before, link);
    change.fromSide[at] = sheet.side[link]!;
    sheet.side[link] = ruledSide(sheet, link) * sheet.along[link]!;
    redraw(sheet, link);
  }
  return held;
}

function undraw({ sheet, change, before }: Picture): void {
  for (let at = 0; at < change.links.count; at++) {
    const link = change.links.list[at]!;
    sheet.side[link] = change.fromSide[at]!;
    copyLink(before, sheet.drawn, link);
  }
}

function putBack({ sheet, change }: Picture): void {
  for (let at = 0; at < change.labels.count; at++) {
    placeLabel(sheet, change.labels.list[at]!, change.fromX[at]!, change.fromY[at]!);
  }
}

/** Gives a link another bend if the cost rises by less than `slack`; whether it was given. */
export function tryBend(
  picture: Picture,
  link: number,
  { bend, along }: { readonly bend: number; readonly along: number },
  slack: number,
): boolean {
  const { net, sheet, ledger, change, before } = picture;
  const oldBend = sheet.bend[link]!;
  const oldAlong = sheet.along[link]!;
  if (bend === oldBend && along === oldAlong) return false;
  beginChange(change);
  touchLink(change, net, link);
  const costNow = costBefore(ledger, change);
  const held = linkHolds(sheet, link, ledger.extent);
  const oldSide = sheet.side[link]!;
  sheet.bend[link] = bend;
  sheet.along[link] = along;
  sheet.side[link] = oldSide * oldAlong * along;
  copyLink(sheet.drawn, before, link);
  redraw(sheet, link);
  ledger.pairs.waiting = 0;
  extentAfter(ledger, sheet, change, held);
  const difference = linksAfter(ledger, sheet, change, costNow + slack) - costNow;
  if (difference < slack) {
    picture.cost += difference;
    acceptCosts(ledger, change);
    return true;
  }
  sheet.bend[link] = oldBend;
  sheet.along[link] = oldAlong;
  sheet.side[link] = oldSide;
  copyLink(before, sheet.drawn, link);
  return false;
}

/** Places and bends as they are now. */
export function snapshotOf({ sheet: { x, y, bend, along }, cost }: Picture): Snapshot {
  return { x: x.slice(), y: y.slice(), bend: bend.slice(), along: along.slice(), cost };
}

/** Takes another snapshot into the room of an older one. */
export function snapshotAgain({ sheet: { x, y, bend, along }, cost }: Picture, to: Snapshot): void {
  to.x.set(x);
  to.y.set(y);
  to.bend.set(bend);
  to.along.set(along);
  to.cost = cost;
}

/** Has places and bends again as they were. */
export function restore(picture: Picture, { x, y, bend, along }: Snapshot): void {
  const { sheet } = picture;
  x.forEach((at, label) => placeLabel(sheet, label, at, y[label]!));
  sheet.bend.set(bend);
  sheet.along.set(along);
  redrawAll(sheet);
  countAll(picture);
}

/** Gives every link the best bend in turn, over and over, until none gets better. */
export function settleBends(picture: Picture, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    let better = false;
    for (let link = 0; link < picture.net.links; link++) {
      if (settleBend(picture, link)) better = true;
    }
    if (!better) return;
  }
}

function settleBend(picture: Picture, link: number): boolean {
  let better = false;
  for (const along of [1, -1]) {
    for (const bend of TRIED_BENDS) {
      if (!mayBend(picture.net, link, bend)) continue;
      if (along < 0 && picture.net.ownLoop[link]! >= 0 && bend > MOST_AGAINST) continue;
      if (tryBend(picture, link, { bend, along }, -1e-6)) better = true;
    }
  }
  return better;
}

/** Whether a search may bend a link so: those bent by hand stay, opposite ones stay apart. */
export function mayBend(net: PictureNet, link: number, bend: number): boolean {
  if (!Number.isNaN(net.heldBend[link]!)) return false;
  return net.opposite[link]! < 0 || bend >= LEAST_OF_PAIR;
}

/** Places of the labels. */
export function placesOf({ sheet: { x, y } }: Picture): readonly Point[] {
  return Array.from(x, (at, label) => ({ x: at, y: y[label]! }));
}

/** Bends of the links as the drawing has them: signed shares of the chord, positive to the left. */
export function bendsOf({ sheet: { bend, side } }: Picture): readonly number[] {
  return Array.from(bend, (size, link) => (size * side[link]!) / 100);
}
