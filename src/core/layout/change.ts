import type { PictureNet } from "./pictureNet";

/** What a search is about to change, and all that is touched by it; numbers as in the sheet. */
export interface Change {
  /** Grows with every change, so that marks of former ones mean nothing. */
  stamp: number;
  readonly labels: Marked;
  readonly links: Marked;
  readonly loops: Marked;
  /** So many of the loops, the first ones, have labels that move. */
  reshaped: number;
  /** Labels at which links begin or end in other directions. */
  readonly corners: Marked;
  /** By place among `labels`: where each goes, and where it came from. */
  readonly toX: Float64Array;
  readonly toY: Float64Array;
  readonly fromX: Float64Array;
  readonly fromY: Float64Array;
  /** By place among `loops`: where its middle was before. */
  readonly fromLoopX: Float64Array;
  readonly fromLoopY: Float64Array;
  /** By place among `links`: the side each bulged to before. */
  readonly fromSide: Int8Array;
}

/** Some of a number of things, in the order they were marked. */
export interface Marked {
  readonly list: Int32Array;
  readonly stamps: Int32Array;
  count: number;
}

/** Room for any change to a net. */
export function noChange(net: PictureNet): Change {
  return {
    stamp: 0,
    labels: marked(net.variables),
    links: marked(net.links),
    loops: marked(net.loops.length),
    reshaped: 0,
    corners: marked(net.variables),
    toX: new Float64Array(net.variables),
    toY: new Float64Array(net.variables),
    fromX: new Float64Array(net.variables),
    fromY: new Float64Array(net.variables),
    fromLoopX: new Float64Array(net.loops.length),
    fromLoopY: new Float64Array(net.loops.length),
    fromSide: new Int8Array(net.links),
  };
}

function marked(count: number): Marked {
  return { list: new Int32Array(count), stamps: new Int32Array(count), count: 0 };
}

/** Forgets the change before. */
export function beginChange(change: Change): void {
  change.stamp++;
  change.labels.count = 0;
  change.links.count = 0;
  change.loops.count = 0;
  change.reshaped = 0;
  change.corners.count = 0;
}

/** Lets a label go to a place; the first place it is given counts. */
export function moveLabel(change: Change, label: number, x: number, y: number): void {
  const at = change.labels.count;
  if (!mark(change, change.labels, label)) return;
  change.toX[at] = x;
  change.toY[at] = y;
}

/** Lets a link be drawn anew, with the loops and labels that its course matters to. */
export function touchLink(change: Change, net: PictureNet, link: number): void {
  if (!touchEnds(change, net, link)) return;
  for (const loop of net.loopsOfLink[link]!) mark(change, change.loops, loop); // a link of the net
}

/** The same, when its loops are marked already; false when the link was, too. */
export function touchEnds(change: Change, net: PictureNet, link: number): boolean {
  if (!mark(change, change.links, link)) return false;
  mark(change, change.corners, net.source[link]!); // a link of the net
  mark(change, change.corners, net.target[link]!);
  return true;
}

/** Marks a thing of the change; false when it was marked already. */
export function mark(change: Change, marks: Marked, thing: number): boolean {
  if (marks.stamps[thing] === change.stamp) return false;
  marks.stamps[thing] = change.stamp;
  marks.list[marks.count++] = thing;
  return true;
}
