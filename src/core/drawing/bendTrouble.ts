import {
  type Arc,
  crossings,
  directionAt,
  distanceToArc,
  isNearArc,
  lengthOf,
  pointAt,
  runsThrough,
} from "./arc";
import type { Point } from "../model/document";
import { type Box, distance, distanceToBox, grown, overlap } from "./box";
import { INK } from "./ink";

/** Labels and links that an arc may run into. */
export interface Surroundings {
  /** Boxes of labels, in the size they cost full price to cross. */
  readonly labels: readonly Box[];
  readonly arcs: readonly Arc[];
  /** Where delay bars stand across those arcs. */
  readonly bars: readonly Point[];
  /** Whether the arc itself has bars. */
  readonly hasBars: boolean;
}

const PRICE = {
  /** A label crossed hides a word: dearer than anything else. */
  labelCrossed: 12,
  labelTouched: 1,
  /** Two links that look like one. */
  merged: 8,
  /** Two heads that meet at a label are read as one. */
  headsMeet: 1.5,
  /** A head where another link begins hides which way that one goes. */
  headOnStart: 2,
  crossing: 3,
  /** Bars with a line or a word on them are read as something else. */
  barsCovered: 2,
  /** All of a link's room for its marks; of a higher arc more is seen between two labels that are near. */
  cramped: 2,
};
/** How near a link may pass by a label without touching it, in pixels. */
const TOUCHING = 5;
/** And by the middle of delay bars; what is exactly 10 away is far enough, whatever the last digits say. */
const BAR_ROOM = 10 - 1e-6;
/** Tips of arrows are kept so far apart. */
const HEADS_APART = 20;
/** Beginnings of links are kept so far from the tips of others. */
const HEAD_ROOM = 15;
/** Links nearer than this, and nearly parallel, look like one. */
const MERGED = { distance: 6, cosine: 0.9, samples: 8, apartFromEnds: 26 };

/** The room round an arc in which labels and links matter to it: what lies outside is no trouble. */
export function roomOf(box: Box): Box {
  return grown(box, HEADS_APART);
}

/**
 * What is wrong with an arc, 0 when nothing is: labels it runs through or close by, links it crosses
 * or runs along, heads that meet heads or beginnings, marks that have no room on it. More than `limit`
 * may be less than all of it.
 */
export function troubleOf(arc: Arc, around: Surroundings, limit: number = Infinity): number {
  const { labels, arcs } = around;
  let trouble = barsCost(arc, around) + crampedCost(arc, around);
  for (const label of labels) trouble += labelCost(arc, label);
  for (const other of arcs) {
    if (trouble > limit) return trouble;
    trouble += PRICE.crossing * crossings(arc, other) + headsCost(arc, other);
  }
  let samples: readonly Sample[] | null = null;
  for (const other of arcs) {
    if (trouble > limit) return trouble;
    if (!mayMerge(arc.bounds, other.bounds)) continue;
    samples ??= samplesOf(arc);
    trouble += PRICE.merged * mergedShare(samples, other);
  }
  return trouble;
}

/** The price of bars that are run over: those of others, and the arc's own. */
function barsCost(arc: Arc, { labels, arcs, bars, hasBars }: Surroundings): number {
  let covered = 0;
  for (const bar of bars) if (isNearArc(arc, bar, BAR_ROOM)) covered++;
  if (hasBars) {
    const own = pointAt(arc, 0.5);
    for (const label of labels) if (distanceToBox(own, label) < BAR_ROOM) covered++;
    for (const other of arcs) if (isNearArc(other, own, BAR_ROOM)) covered++;
  }
  return PRICE.barsCovered * covered;
}

/** The price of what a link lacks of the room for its head, its sign and its bars. */
function crampedCost(arc: Arc, { hasBars }: Surroundings): number {
  const room = hasBars ? INK.roomOfMarksAndBars : INK.roomOfMarks;
  return PRICE.cramped * Math.max(0, 1 - lengthOf(arc) / room);
}

function headsCost(arc: Arc, other: Arc): number {
  return (
    PRICE.headsMeet * nearness(arc.end, other.end, HEADS_APART) +
    PRICE.headOnStart * nearness(arc.end, other.start, HEAD_ROOM) +
    PRICE.headOnStart * nearness(arc.start, other.end, HEAD_ROOM)
  );
}

/** A point on an arc and the direction there. */
interface Sample {
  readonly point: Point;
  readonly direction: Point;
}

/** Points along an arc, its ends, where links meet, apart. */
function samplesOf(arc: Arc): readonly Sample[] {
  const margin = Math.min(0.4, MERGED.apartFromEnds / lengthOf(arc));
  return Array.from({ length: MERGED.samples }, (_, index) => {
    const fraction = margin + ((1 - 2 * margin) * index) / (MERGED.samples - 1);
    return { point: pointAt(arc, fraction), direction: directionAt(arc, fraction) };
  });
}

function mayMerge(a: Box, b: Box): boolean {
  const reach = MERGED.distance;
  return (
    a.left - b.right <= reach &&
    b.left - a.right <= reach &&
    a.top - b.bottom <= reach &&
    b.top - a.bottom <= reach
  );
}

/** The share of an arc, by samples of it, that runs closely along another one. */
function mergedShare(samples: readonly Sample[], other: Arc): number {
  let count = 0;
  for (const sample of samples) if (runsAlong(sample, other)) count++;
  return count < 2 ? 0 : count / samples.length;
}

function runsAlong({ point, direction }: Sample, other: Arc): boolean {
  const dx = point.x - other.centre.x;
  const dy = point.y - other.centre.y;
  if (Math.abs(Math.sqrt(dx * dx + dy * dy) - other.radius) >= MERGED.distance) return false;
  if (distanceToArc(other, point) >= MERGED.distance) return false;
  const along = Math.abs(direction.y * dx - direction.x * dy) / other.radius; // a circle's tangent is its radius, turned
  return along > MERGED.cosine;
}

/** 1 at the same place, 0 from `reach` on. */
function nearness(a: Point, b: Point, reach: number): number {
  if (Math.abs(a.x - b.x) >= reach) return 0;
  return Math.max(0, 1 - distance(a, b) / reach);
}

function labelCost(arc: Arc, label: Box): number {
  const wide = grown(label, TOUCHING);
  if (!overlap(arc.bounds, wide) || !runsThrough(arc, wide)) return 0;
  return runsThrough(arc, label) ? PRICE.labelCrossed : PRICE.labelTouched;
}
