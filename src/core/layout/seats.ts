import { type Arc, crossings, runsThrough } from "../drawing/arc";
import {
  type Box,
  boxOf,
  type Centred,
  distance,
  gapBetween,
  grown,
  overlap,
} from "../drawing/box";
import { linkArc } from "../drawing/linkArc";
import type { Point } from "../model/document";
import { type Net, wishedLength } from "./net";

/** Labels that have places, and the links between them, as a further label meets them. */
export interface Seating {
  readonly net: Net;
  readonly places: (Point | null)[];
  /** For each link its bend by hand, or null. */
  readonly bends: readonly (number | null)[];
  readonly boxes: (Box | null)[];
  /** By place of the link in the net; null while an end has no place. */
  readonly arcs: (Arc | null)[];
}

/** A variable that has a place, so many links away from the one that is being seated. */
export interface Anchor {
  readonly variable: number;
  readonly hops: number;
}

/** Bends are chosen when all is placed; till then links are drawn with a middling one, but for those bent by hand. */
const BEND = 0.14;
const PRICE = {
  overlap: 60,
  near: 4,
  /** A label crossed by a link. */
  crossed: 14,
  beside: 2,
  crossing: 4,
  length: 3,
  /** A link of no length: it has no room for its head, its sign and its bars. */
  cramped: 40,
  angle: 3,
  /** Links are read from left to right where nothing else speaks. */
  backwards: 0.6,
};
/** A link nearer to a label than this runs over it, or beside it; in pixels. */
const REACH = { crossed: 3, far: 9 };
/** Labels nearer than this begin to crowd each other, in pixels. */
const CROWDED = 28;
/** How much longer or shorter than wished a link may be for a full price. */
const TOLERANCE = { longer: 60, shorter: 30 };
/** The least free length at which a link has room for them, in pixels. */
const SHORTEST = 50;
/** How far two variables stand apart per link between them. */
const STRIDE = 180;
/** Two links leaving a label at a smaller angle than this, in radians, are hard to tell apart. */
const NARROW = 0.7;

/** A seating in which the variables of `places` that have one sit. */
export function seatingOf(
  net: Net,
  places: readonly (Point | null)[],
  bends: readonly (number | null)[] = net.links.map(() => null),
): Seating {
  const seating: Seating = {
    net,
    places: [...places],
    bends,
    boxes: net.ids.map(() => null),
    arcs: net.links.map(() => null),
  };
  places.forEach((place, variable) => place && seat(seating, variable, place));
  return seating;
}

/** Gives a variable a place. */
export function seat(seating: Seating, variable: number, place: Point): void {
  const { net, places, boxes, arcs } = seating;
  places[variable] = place;
  boxes[variable] = boxOf(labelAt(net, variable, place));
  for (const index of net.linksOf[variable] ?? []) arcs[index] = arcTo(seating, index, null, place);
}

/**
 * What a place would cost a variable: overlaps, links over labels, crossings, lengths, narrow angles.
 * Stops counting beyond `limit`. O(its links × (labels + links)), most of it comparisons of boxes.
 */
export function seatCost(
  seating: Seating,
  {
    variable,
    place,
    anchors,
    limit,
  }: {
    readonly variable: number;
    readonly place: Point;
    readonly anchors: readonly Anchor[];
    readonly limit: number;
  },
): number {
  const { net } = seating;
  const label = labelAt(net, variable, place);
  const own = new Set(net.linksOf[variable]);
  let cost = lengthCost(seating, label, anchors) + labelCost(seating, variable, boxOf(label), own);
  for (const index of own) {
    if (cost > limit) return cost;
    const arc = arcTo(seating, index, variable, place);
    if (!arc) continue;
    cost += angleCost(seating, index, variable, place);
    cost += linkCost(seating, { index, arc, own, limit: limit - cost });
  }
  return cost;
}

/** What a place costs that is too near or too far from variables linked through others with the one seated. */
export function pullCost({ places }: Seating, from: Point, anchors: readonly Anchor[]): number {
  let cost = 0;
  for (const { variable, hops } of anchors) {
    const place = places[variable];
    if (!place || hops === 1) continue;
    const off = distance(from, place) / STRIDE - hops;
    cost += (PRICE.length * Math.min(9, off * off)) / (hops * hops);
  }
  return cost;
}

/** How much of a straight line from one label to another is free to be seen. */
export function freeLength(a: Centred, b: Centred): number {
  return distance(a.centre, b.centre) - reachTowards(a, b.centre) - reachTowards(b, a.centre);
}

/** How far a label's box reaches from its centre in the direction of a point. */
export function reachTowards({ centre, width, height }: Centred, point: Point): number {
  const length = distance(centre, point) || 1;
  const x = Math.abs(point.x - centre.x) / length;
  const y = Math.abs(point.y - centre.y) / length;
  return Math.min(x > 0 ? width / 2 / x : Infinity, y > 0 ? height / 2 / y : Infinity, length);
}

/** The label of a variable as it would be at a place. */
export function labelAt(net: Net, variable: number, place: Point): Centred {
  const { width, height } = net.sizes[variable]!; // a variable of the net
  return { centre: place, width, height };
}

/** The arc of a link when `moved` stands at `place`; null while its other end has none. */
function arcTo(
  { net, places, bends }: Seating,
  index: number,
  moved: number | null,
  place: Point,
): Arc | null {
  const { source, target } = net.links[index]!; // a link of the net
  const start = source === moved ? place : places[source];
  const end = target === moved ? place : places[target];
  if (!start || !end) return null;
  return linkArc(labelAt(net, source, start), labelAt(net, target, end), bends[index] ?? BEND);
}

function labelCost(seating: Seating, variable: number, box: Box, own: ReadonlySet<number>): number {
  const { boxes, arcs } = seating;
  const wide = grown(box, REACH.far);
  let cost = 0;
  for (let index = 0; index < boxes.length; index++) {
    const other = boxes[index];
    if (!other || index === variable) continue;
    const gap = gapBetween(box, other);
    if (gap < 0) cost += PRICE.overlap * (1 + Math.min(2, -gap / 20));
    else if (gap < CROWDED) cost += PRICE.near * (1 - gap / CROWDED) ** 2;
  }
  for (let index = 0; index < arcs.length; index++) {
    const arc = arcs[index];
    if (arc && overlap(arc.bounds, wide) && !own.has(index)) cost += coverCost(arc, box);
  }
  return cost;
}

/** What an arc that comes near a label costs. */
function coverCost(arc: Arc, box: Box): number {
  if (runsThrough(arc, grown(box, REACH.crossed))) return PRICE.crossed;
  return runsThrough(arc, grown(box, REACH.far)) ? PRICE.beside : 0;
}

/** A link of the variable that is being seated, as it would run. */
interface TriedLink {
  readonly index: number;
  readonly arc: Arc;
  readonly own: ReadonlySet<number>;
  readonly limit: number;
}

/** Labels and links that a link would run over. Stops counting beyond the limit. */
function linkCost({ net, boxes, arcs }: Seating, { index, arc, own, limit }: TriedLink): number {
  const { source, target } = net.links[index]!; // a link of the net
  const wide = grown(arc.bounds, REACH.far);
  let cost = 0;
  for (let variable = 0; variable < boxes.length; variable++) {
    const box = boxes[variable];
    if (!box || !overlap(box, wide) || variable === source || variable === target) continue;
    cost += coverCost(arc, box);
  }
  for (let at = 0; at < arcs.length && cost <= limit; at++) {
    const other = arcs[at];
    if (!other || !overlap(other.bounds, arc.bounds) || own.has(at)) continue;
    cost += PRICE.crossing * crossings(arc, other);
  }
  return cost;
}

function lengthCost(seating: Seating, label: Centred, anchors: readonly Anchor[]): number {
  let cost = pullCost(seating, label.centre, anchors);
  for (const { variable, hops } of anchors) {
    const place = seating.places[variable];
    if (!place || hops > 1) continue;
    const free = freeLength(label, labelAt(seating.net, variable, place));
    const off = lengthOff(free, seating.net);
    cost += PRICE.length * Math.min(9, off * off);
    cost += PRICE.cramped * Math.max(0, 1 - free / SHORTEST);
  }
  return cost;
}

function lengthOff(free: number, net: Net): number {
  const off = free - wishedLength(net);
  return off / (off > 0 ? TOLERANCE.longer : TOLERANCE.shorter);
}

/** How narrowly a link would leave a neighbour's label beside the links it has. */
function angleCost(
  { net, places }: Seating,
  index: number,
  variable: number,
  place: Point,
): number {
  const link = net.links[index]!; // a link of the net
  const neighbour = link.source === variable ? link.target : link.source;
  const from = places[neighbour];
  if (!from) return 0;
  const direction = Math.atan2(place.y - from.y, place.x - from.x);
  const runsBack = link.source === variable ? place.x - from.x : from.x - place.x;
  let cost = (PRICE.backwards * Math.max(0, runsBack)) / (Math.abs(runsBack) + 60);
  for (const other of net.neighbours[neighbour] ?? []) {
    const to = places[other];
    if (!to || other === variable) continue;
    const angle = Math.abs(direction - Math.atan2(to.y - from.y, to.x - from.x));
    const between = Math.min(angle, 2 * Math.PI - angle);
    cost += PRICE.angle * Math.max(0, 1 - between / NARROW) ** 2;
  }
  return cost;
}
