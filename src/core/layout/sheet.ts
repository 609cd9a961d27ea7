// Where everything of a picture stands while a search changes it. Numbers of variables, links and
// points are those of the arrays themselves here and in the files that use a sheet, so `!` holds.
import type { Point } from "../model/document";
import { POINTS, TEMPLATE } from "./arcTemplates";
import {
  type Borders,
  clipAtLabels,
  type DrawnLinks,
  includeMark,
  measureLink,
  noBorders,
  noLinks,
} from "./drawnLinks";
import type { PictureNet } from "./pictureNet";
import { MEASURE } from "./prices";

/** Places of labels, bends of links, and the links as they are drawn with these. */
export interface Sheet {
  readonly net: PictureNet;
  /** Centres of the labels, in pixels. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Borders of the labels' boxes, wider by the room in which a link counts as beside them. */
  readonly boxes: Borders;
  /** Height of each arc over its chord, in hundredths of it. */
  readonly bend: Int32Array;
  /** 1: on the side that the rule gives, -1: on the other one. */
  readonly along: Int8Array;
  /** 1: to the left of travel, -1: to the right. */
  readonly side: Int8Array;
  readonly drawn: DrawnLinks;
  /** Middles of the loops: the means of their labels. */
  readonly loopX: Float64Array;
  readonly loopY: Float64Array;
  /** Room for the numbers of what is near something. */
  readonly near: Int32Array;
  /** Room to sort the links at one label in. */
  readonly corner: CornerRoom;
}

/** Room for the links at one label: in the order of the net, and sorted by the way they take. */
interface CornerRoom {
  /** From the label's centre to where the link leaves or reaches it. */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly turns: Float64Array;
  readonly order: Int32Array;
}

/** A sheet with the labels at these places and every link bent by rule or by hand. */
export function sheetOf(net: PictureNet, places: readonly Point[]): Sheet {
  const labels = (): Float64Array => new Float64Array(net.variables);
  const sheet: Sheet = {
    net,
    x: labels(),
    y: labels(),
    boxes: noBorders(net.variables),
    bend: Int32Array.from(net.heldBend, (held, link) =>
      Number.isNaN(held) ? net.ruledBend[link]! : Math.abs(held),
    ),
    along: Int8Array.from(net.heldBend, (held) => (held < 0 ? -1 : 1)),
    side: new Int8Array(net.links),
    drawn: noLinks(net.links),
    near: new Int32Array(Math.max(net.variables, net.links)),
    loopX: new Float64Array(net.loops.length),
    loopY: new Float64Array(net.loops.length),
    corner: {
      dx: new Float64Array(net.links),
      dy: new Float64Array(net.links),
      turns: new Float64Array(net.links),
      order: new Int32Array(net.links),
    },
  };
  places.forEach(({ x, y }, label) => placeLabel(sheet, label, x, y));
  redrawAll(sheet);
  return sheet;
}

/** Puts a label somewhere; its links are to be drawn anew. */
export function placeLabel(sheet: Sheet, label: number, toX: number, toY: number): void {
  sheet.x[label] = toX;
  sheet.y[label] = toY;
  boundLabel(sheet, label);
}

/** Puts the borders of a label's box round its place. */
export function boundLabel({ net, x, y, boxes }: Sheet, label: number): void {
  const width = net.halfWidth[label]! + MEASURE.besideLabel;
  const height = net.halfHeight[label]! + MEASURE.besideLabel;
  boxes.left[label] = x[label]! - width;
  boxes.right[label] = x[label]! + width;
  boxes.top[label] = y[label]! - height;
  boxes.bottom[label] = y[label]! + height;
}

/** Draws every link anew, on the side that follows from the places. */
export function redrawAll(sheet: Sheet): void {
  for (let loop = 0; loop < sheet.net.loops.length; loop++) findMiddle(sheet, loop);
  for (let link = 0; link < sheet.net.links; link++) {
    sheet.side[link] = ruledSide(sheet, link) * sheet.along[link]!;
    redraw(sheet, link);
  }
}

/** Finds the middle of a loop anew, after one of its labels was moved. */
export function findMiddle({ net, x, y, loopX, loopY }: Sheet, loop: number): void {
  const { variables } = net.loops[loop]!;
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < variables.length; at++) {
    sumX += x[variables[at]!]!;
    sumY += y[variables[at]!]!;
  }
  loopX[loop] = sumX / variables.length;
  loopY[loop] = sumY / variables.length;
}

/**
 * The side a link bulges to by rule: away from the middle of the first loop it is in. Opposite links,
 * those in no loop and those bent by hand have the left for their rule.
 */
export function ruledSide({ net, x, y, loopX, loopY }: Sheet, link: number): 1 | -1 {
  const loop = net.sidedLoop[link]!;
  if (loop < 0) return 1;
  const a = net.source[link]!;
  const b = net.target[link]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const turn = (x[b]! - ax) * (loopY[loop]! - ay) - (y[b]! - ay) * (loopX[loop]! - ax);
  return turn > 0 ? 1 : -1;
}

/** Draws one link anew: its points, clipped at both labels, its circle, borders, length and middle. */
export function redraw(sheet: Sheet, link: number): void {
  const { net, x, y, bend, side, drawn } = sheet;
  const { xs, ys } = drawn;
  const a = net.source[link]!;
  const b = net.target[link]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const dx = x[b]! - ax;
  const dy = y[b]! - ay;
  const ex = side[link]! * dy;
  const ey = -side[link]! * dx;
  const origin = link * POINTS;
  const size = bend[link]!;
  const template = size * POINTS;
  for (let j = 0; j < POINTS; j++) {
    const tx = TEMPLATE.x[template + j]!;
    const ty = TEMPLATE.y[template + j]!;
    xs[origin + j] = ax + dx * tx + ex * ty;
    ys[origin + j] = ay + dy * tx + ey * ty;
  }
  const chord2 = dx * dx + dy * dy || 1e-9;
  const chord = Math.sqrt(chord2);
  clipAtLabels(drawn, link, sheet);
  measureLink(drawn, link, size, chord);
  const start = origin + drawn.first[link]!;
  const end = origin + drawn.last[link]!;
  const depth = TEMPLATE.depth[size]!;
  const radius = TEMPLATE.radius[size]! * chord;
  const centreX = ax + dx / 2 - ex * depth;
  const centreY = ay + dy / 2 - ey * depth;
  drawn.centreX[link] = centreX;
  drawn.centreY[link] = centreY;
  drawn.radius[link] = radius;
  const outX = (xs[start]! + xs[end]!) / 2 - centreX;
  const outY = (ys[start]! + ys[end]!) / 2 - centreY;
  const scale = radius / (Math.sqrt(outX * outX + outY * outY) || 1e-9);
  const middleX = centreX + outX * scale;
  const middleY = centreY + outY * scale;
  drawn.middleX[link] = middleX;
  drawn.middleY[link] = middleY;
  drawn.height[link] = (dx * (middleY - ay) - dy * (middleX - ax)) / chord2;
  if (net.delayed[link] === 1) includeMark(drawn, link);
}
