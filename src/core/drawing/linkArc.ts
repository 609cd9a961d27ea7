import type { Point } from "../model/document";
import {
  type Arc,
  arcBetween,
  arcOf,
  borderCrossings,
  directionAt,
  lengthOf,
  pieceOf,
  pointAt,
} from "./arc";
import { boxOf, type Centred, isInside } from "./box";
import { INK } from "./ink";

/** What of a link follows from its arc alone. */
export interface LinkInk {
  readonly shaft: string;
  readonly head: string;
  readonly start: Point;
  readonly tip: Point;
  readonly middle: Point;
  readonly chip: Point;
}

/** An arc lower than this is written as a line: renderers are not exact with very large circles. */
const FLAT = 0.05;
/** Share of the arc that stays to be seen when its two labels lie over each other. */
const REMNANT = { start: 0.45, end: 0.55 };

/**
 * The arc of a link as it is drawn: through the centres of two labels, from where it leaves the box
 * of the source to where it enters that of the target, 3 px clear of both. `bend` is its height over
 * the chord between the centres, positive to the left of source→target. Never NaN, wherever the
 * labels stand.
 */
export function linkArc(source: Centred, target: Centred, bend: number): Arc {
  const whole = arcBetween(source.centre, target.centre, bend);
  const leaving = borderCrossings(whole, boxOf(source, INK.linkGap));
  const arriving = borderCrossings(whole, boxOf(target, INK.linkGap));
  const start = leaving ? leaving.first : 1;
  const end = arriving ? arriving.last : 0;
  const seen = start < end && !isInside(pointAt(whole, (start + end) / 2), boxOf(source));
  return seen ? pieceOf(whole, start, end) : pieceOf(whole, REMNANT.start, REMNANT.end);
}

/**
 * The arc of a link from a variable to itself: three quarters of a small circle round a corner of its
 * label. `outwards` says which corner: the signs of x and y, upwards when y is 0 or less.
 */
export function selfArc(label: Centred, outwards: Point): Arc {
  const right = outwards.x >= 0;
  const below = outwards.y > 0;
  const box = boxOf(label, INK.linkGap);
  const corner = { x: right ? box.right : box.left, y: below ? box.bottom : box.top };
  const clockwise = right !== below;
  return arcOf(corner, INK.selfLoopRadius, right ? Math.PI : 0, (clockwise ? 1.5 : -1.5) * Math.PI);
}

/** Shaft, arrowhead and the places on an arc. */
export function linkInk(arc: Arc): LinkInk {
  const length = lengthOf(arc);
  const scale = Math.min(1, length / (2 * INK.headLength)); // a very short link gets a smaller head
  const tip = arc.end;
  return {
    shaft: shaftPath(arc, pointAt(arc, 1 - (scale * INK.shaftEnd) / length)),
    head: headPath(pointAt(arc, 1 - (scale * INK.headLength) / length), tip, scale),
    start: rounded(arc.start),
    tip: rounded(tip),
    middle: rounded(pointAt(arc, 0.5)),
    chip: rounded(chipPoint(arc)),
  };
}

/**
 * Where the leverage chip of a link has its centre: 27 % along it, and nearer to its beginning on a
 * short one, so that it stands clear of delay bars in the middle.
 */
export function chipPoint(arc: Arc): Point {
  const clear = 0.5 - (INK.chipWidth / 2 + INK.delayLength / 2 + 3) / lengthOf(arc);
  return pointAt(arc, Math.max(0.08, Math.min(INK.chipFraction, clear)));
}

/** Where the mark of a contested link stands on it, as a share of its length. */
const CONTEST_FRACTION = 0.66;
/** How far the mark keeps from the tip: clear of the head and of the sign beside it. */
const CONTEST_BACK = 40;

/** Where the mark of a contested link has its centre: between the middle and the head. */
export function contestPoint(arc: Arc): Point {
  const clear = 1 - CONTEST_BACK / lengthOf(arc);
  return rounded(pointAt(arc, Math.max(0.5, Math.min(CONTEST_FRACTION, clear))));
}

/** The two bars of a delay across the middle of an arc, as SVG path data. */
export function delayBars(arc: Arc): string {
  const step = Math.min(INK.delayGap / 2 / lengthOf(arc), 0.25);
  return [0.5 - step, 0.5 + step]
    .map((fraction) => {
      const { x, y } = pointAt(arc, fraction);
      const along = directionAt(arc, fraction);
      const reach = { x: (-along.y * INK.delayLength) / 2, y: (along.x * INK.delayLength) / 2 };
      return `M${pair({ x: x - reach.x, y: y - reach.y })}L${pair({ x: x + reach.x, y: y + reach.y })}`;
    })
    .join("");
}

/** A place as drawings hold it: hundredths of a pixel, so that equal pictures compare equal. */
export function rounded({ x, y }: Point): Point {
  return { x: hundredths(x), y: hundredths(y) };
}

function shaftPath(arc: Arc, end: Point): string {
  const begin = `M${pair(arc.start)}`;
  const height = arc.radius * (1 - Math.cos(arc.sweep / 2));
  if (height < FLAT) return `${begin}L${pair(end)}`;
  const isLarge = Math.abs(arc.sweep) > Math.PI ? 1 : 0;
  const radius = hundredths(arc.radius);
  const flags = `0 ${isLarge} ${arc.sweep > 0 ? 1 : 0}`;
  return `${begin}A${radius} ${radius} ${flags} ${pair(end)}`;
}

function headPath(neck: Point, tip: Point, scale: number): string {
  const size = Math.hypot(tip.x - neck.x, tip.y - neck.y) || 1;
  const along = { x: (tip.x - neck.x) / size, y: (tip.y - neck.y) / size };
  const back = {
    x: tip.x - along.x * INK.headLength * scale,
    y: tip.y - along.y * INK.headLength * scale,
  };
  const half = (INK.headWidth * scale) / 2;
  const left = { x: back.x + along.y * half, y: back.y - along.x * half };
  const right = { x: back.x - along.y * half, y: back.y + along.x * half };
  return `M${pair(tip)}L${pair(left)}L${pair(right)}Z`;
}

function pair({ x, y }: Point): string {
  return `${hundredths(x)} ${hundredths(y)}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
