// A picture that a search changes step by step. `!` holds: numbers are those of its own net.
import type { Point } from "../model/document";
import { BENDS } from "./arcTemplates";
import {
  beginChange,
  type Change,
  mark,
  moveLabel,
  noChange,
  touchEnds,
  touchLink,
} from "./change";
import type { Home } from "./labelTerms";
import { beginCosts, coversAfter, extentAfter, placesAfter, restAfter } from "./costAfter";
import { copyLink, type DrawnLinks, noLinks } from "./drawnLinks";
import { acceptCosts, clearLedger, costBefore, emptyLedger, type Ledger } from "./ledger";
import { linkCost } from "./linkTerms";
import type { PictureNet } from "./pictureNet";
import {
  boundLabel,
  findMiddle,
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

/** The picture of a net with its labels at these places; where its spread does not count, as if that cost nothing. */
export function pictureOf(
  net: PictureNet,
  places: readonly Point[],
  {
    pinned = new Uint8Array(net.variables),
    home = null,
    countsSpread = true,
  }: {
    readonly pinned?: Uint8Array;
    readonly home?: Home | null;
    readonly countsSpread?: boolean;
  } = {},
): Picture {
  const picture: Picture = {
    net,
    sheet: sheetOf(net, places),
    ledger: emptyLedger(net, countsSpread ? 1 : 0),
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
  for (let loop = 0; loop < net.loops.length; loop++) mark(change, change.loops, loop);
  change.reshaped = net.loops.length;
  for (let link = 0; link < net.links; link++) touchLink(change, net, link);
  beginCosts(ledger, change);
  picture.cost = placesAfter(ledger, sheet, change, { home, limit: Infinity });
  for (let link = 0; link < net.links; link++) {
    picture.cost += ledger.links.next[link] = linkCost(sheet, link);
    picture.cost += coversAfter(ledger, sheet, link);
  }
  extentAfter(ledger, sheet, change, true);
  picture.cost += restAfter(ledger, sheet, change, Infinity);
  acceptCosts(ledger, sheet, change);
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
  const { sheet, ledger, change, home } = picture;
  const { labels } = change;
  if (labels.count === 0) return false;
  let held = false;
  for (let at = 0; at < labels.count; at++) {
    const label = labels.list[at]!;
    held ||= labelHolds(sheet, label, ledger.extent);
    change.fromX[at] = sheet.x[label]!;
    change.fromY[at] = sheet.y[label]!;
    sheet.x[label] = change.toX[at]!;
    sheet.y[label] = change.toY[at]!;
    boundLabel(sheet, label);
  }
  touchAround(picture);
  const before = costBefore(ledger, change);
  const limit = before + slack;
  beginCosts(ledger, change);
  let cost = placesAfter(ledger, sheet, change, { home, limit });
  let drawn = 0;
  for (; drawn < change.links.count && cost < limit; drawn++) {
    const link = change.links.list[drawn]!;
    held ||= linkHolds(sheet, link, ledger.extent);
    change.fromSide[drawn] = sheet.side[link]!;
    copyLink(sheet.drawn, picture.before, link);
    sheet.side[link] = ruledSide(sheet, link) * sheet.along[link]!;
    redraw(sheet, link);
    cost += ledger.links.next[drawn] = linkCost(sheet, link);
    if (cost < limit) cost += coversAfter(ledger, sheet, link);
  }
  if (cost < limit) {
    extentAfter(ledger, sheet, change, held);
    cost += restAfter(ledger, sheet, change, limit - cost);
  }
  if (cost < limit) {
    picture.cost += cost - before;
    acceptCosts(ledger, sheet, change);
    return true;
  }
  takeBack(picture, drawn);
  return false;
}

/** Marks the loops and links of the labels that move, and links that change their side with a loop's middle. */
function touchAround({ net, sheet, change }: Picture): void {
  const { labels, links, loops } = change;
  for (let at = 0; at < labels.count; at++) {
    const own = net.loopsOfVariable[labels.list[at]!]!;
    for (let index = 0; index < own.length; index++) mark(change, loops, own[index]!);
  }
  change.reshaped = loops.count;
  for (let at = 0; at < change.reshaped; at++) {
    const loop = loops.list[at]!;
    change.fromLoopX[at] = sheet.loopX[loop]!;
    change.fromLoopY[at] = sheet.loopY[loop]!;
    findMiddle(sheet, loop);
  }
  for (let at = 0; at < labels.count; at++) {
    const own = net.linksOf[labels.list[at]!]!;
    for (let index = 0; index < own.length; index++) touchEnds(change, net, own[index]!);
  }
  for (let at = 0; at < change.reshaped; at++) {
    const sided = net.sidedLinks[loops.list[at]!]!;
    for (let index = 0; index < sided.length; index++) {
      const link = sided[index]!;
      if (links.stamps[link] === change.stamp) continue;
      if (ruledSide(sheet, link) * sheet.along[link]! !== sheet.side[link]) {
        touchLink(change, net, link);
      }
    }
  }
}

/** All as it was before a change of which so many links were drawn. */
function takeBack({ sheet, change, before }: Picture, drawn: number): void {
  const { labels, links, loops } = change;
  for (let at = 0; at < labels.count; at++) {
    const label = labels.list[at]!;
    sheet.x[label] = change.fromX[at]!;
    sheet.y[label] = change.fromY[at]!;
    boundLabel(sheet, label);
  }
  for (let at = 0; at < change.reshaped; at++) {
    const loop = loops.list[at]!;
    sheet.loopX[loop] = change.fromLoopX[at]!;
    sheet.loopY[loop] = change.fromLoopY[at]!;
  }
  for (let at = 0; at < drawn; at++) {
    const link = links.list[at]!;
    sheet.side[link] = change.fromSide[at]!;
    copyLink(before, sheet.drawn, link);
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
  const limit = costNow + slack;
  beginCosts(ledger, change);
  let cost = (ledger.links.next[0] = linkCost(sheet, link));
  if (cost < limit) cost += coversAfter(ledger, sheet, link);
  if (cost < limit) {
    extentAfter(ledger, sheet, change, held);
    cost += restAfter(ledger, sheet, change, limit - cost);
  }
  if (cost < limit) {
    picture.cost += cost - costNow;
    acceptCosts(ledger, sheet, change);
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

/** Gives a link the best bend; whether it has another one than before. */
export function settleBend(picture: Picture, link: number): boolean {
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
