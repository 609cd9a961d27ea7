import { type Box, boxOf, centreOf, enclosing, gapBetween, grown, overlap } from "../drawing/box";
import { runsThrough } from "../drawing/arc";
import type { TextMeasurer } from "../drawing/drawing";
import type { CldDocument, Point, VariableId } from "../model/document";
import { chooseSeat } from "./chooseSeat";
import { initialPlaces } from "./initialPlaces";
import { hopsFrom, type Net, netOf, partsOf } from "./net";
import { type Anchor, labelAt, seat, type Seating, seatingOf } from "./seats";

/** Variables with places farther than this, in links, have no say where a new one goes. */
const FARTHEST = 4;
/** Free room round a group of new variables that nothing ties to the picture. */
const ROOM = 36;
const STEP = 40;
/** More groups than these are set in rows, not each by itself into the picture. */
const FEW = 6;
/**
 * A way to choose that takes its time is asked for so many places at most, in pictures of so many links:
 * with more of either all are chosen the cheap way, so that a file of hundreds opens within two seconds.
 */
const FEW_HANGING = 12;
const FEW_LINKS = 250;

/**
 * The document with a place for every variable; the same document when every variable has one. What
 * stands already stays. In whole pixels. `choose` and how long it takes: see `placesIn`.
 */
export function withPlaces(
  document: CldDocument,
  measure: TextMeasurer,
  choose: Choosing = chooseSeat,
): CldDocument {
  const question = placesWanted(document, measure);
  return question ? withPlacesFound(document, question, placesIn(question, choose)) : document;
}

/** A way to choose a place for a variable near its anchors; the seating stays as it is. */
export type Choosing = (seating: Seating, variable: number, anchors: readonly Anchor[]) => Point;

/** All that places depend on; it can be sent elsewhere. */
export interface PlacesWanted {
  readonly net: Net;
  /** For each variable of the net its place, null where one is wanted. */
  readonly standing: readonly (Point | null)[];
  /** For each link its bend by hand, or null. */
  readonly bends: readonly (number | null)[];
}

/** What is to be found for a document, or null when every variable has a place. */
export function placesWanted(document: CldDocument, measure: TextMeasurer): PlacesWanted | null {
  const { positions, bends } = document.layout;
  const ids = Object.keys(document.variables) as VariableId[];
  if (ids.every((id) => positions[id])) return null;
  const net = netOf(document, measure);
  return {
    net,
    standing: ids.map((id) => positions[id] ?? null),
    bends: net.links.map(({ id }) => bends[id] ?? null),
  };
}

/**
 * A place for every variable of the net. New variables that hang on placed ones go to free space near
 * these, one after the other, where `choose` puts them; those that do not are arranged among themselves
 * and put in free space near the middle of the picture. Some hundred variables take a second or two.
 */
export function placesIn(
  { net, standing, bends }: PlacesWanted,
  choose: Choosing = chooseSeat,
): readonly Point[] {
  const seating = seatingOf(net, standing, bends);
  seatAll(seating, choose);
  return net.ids.map((_, variable) => seating.places[variable]!); // all are seated now
}

/** The document with the places that were found for it. */
export function withPlacesFound(
  document: CldDocument,
  { net }: PlacesWanted,
  places: readonly Point[],
): CldDocument {
  const found: Record<VariableId, Point> = { ...document.layout.positions };
  net.ids.forEach((id, variable) => (found[id] ??= places[variable]!)); // one for each variable
  return { ...document, layout: { ...document.layout, positions: found } };
}

function seatAll(seating: Seating, choose: Choosing): void {
  const { net, places } = seating;
  const missing = net.ids.map((_, variable) => variable).filter((variable) => !places[variable]);
  const hangs = (variable: number): boolean =>
    (net.neighbours[variable] ?? []).some((at) => places[at]);
  const parts = partsOf(within(net, missing), missing);
  const loose = parts.filter((part) => !part.some(hangs));
  const hanging = parts.filter((part) => !loose.includes(part));
  const isWeighed = hanging.flat().length <= FEW_HANGING && net.links.length <= FEW_LINKS;
  for (const part of hanging) seatOneByOne(seating, part, isWeighed ? choose : chooseSeat);
  const isMany = loose.length > FEW || places.every((place) => !place);
  for (const part of isMany ? [loose.flat()] : loose) seatTogether(seating, part);
}

/** The net as if only these variables had links. */
function within(net: Net, among: readonly number[]): Net {
  const inside = new Set(among);
  return {
    ...net,
    neighbours: net.neighbours.map((all, variable) =>
      inside.has(variable) ? all.filter((at) => inside.has(at)) : [],
    ),
  };
}

/** Those with most placed neighbours first, so that chains grow from where they hang. */
function seatOneByOne(seating: Seating, part: readonly number[], choose: Choosing): void {
  const left = new Set(part);
  while (left.size > 0) {
    const variable = mostHeld(seating, left);
    left.delete(variable);
    seat(seating, variable, choose(seating, variable, anchorsOf(seating, variable, left)));
  }
}

function mostHeld({ net, places }: Seating, among: ReadonlySet<number>): number {
  let best = { variable: -1, held: -1 };
  for (const variable of among) {
    const held = (net.neighbours[variable] ?? []).filter((at) => places[at]).length;
    if (held > best.held) best = { variable, held };
  }
  return best.variable;
}

/** Placed variables that it is linked with, directly or through others that have no place yet. */
function anchorsOf(
  { net, places }: Seating,
  variable: number,
  left: ReadonlySet<number>,
): readonly Anchor[] {
  const hops = hopsFrom(net, variable, (at) => left.has(at));
  return hops.flatMap((steps, at) =>
    at !== variable && places[at] && steps <= FARTHEST ? [{ variable: at, hops: steps }] : [],
  );
}

/** A group that nothing ties to the picture: arranged by itself, put where there is room. */
function seatTogether(seating: Seating, part: readonly number[]): void {
  const { net } = seating;
  const block = initialPlaces(net, part);
  const boxes = Array.from(block, ([variable, place]) => boxOf(labelAt(net, variable, place)));
  const whole = enclosing(boxes);
  const shift = whole ? freeShift(seating, whole) : { x: 0, y: 0 };
  for (const [variable, { x, y }] of block)
    seat(seating, variable, { x: x + shift.x, y: y + shift.y });
}

/** How far to move a box that stands round the origin so that it lies in free space near the middle. */
function freeShift({ boxes, arcs }: Seating, block: Box): Point {
  const taken = boxes.filter((box) => box !== null);
  const picture = enclosing(taken);
  if (!picture) return { x: 0, y: 0 };
  const middle = centreOf(picture);
  const isFree = (box: Box): boolean =>
    taken.every((other) => gapBetween(box, other) >= ROOM) &&
    arcs.every((arc) => !arc || !overlap(arc.bounds, box) || !runsThrough(arc, grown(box, 8)));
  for (let ring = 0; ; ring++) {
    for (const { x, y } of ringRound(middle, ring)) {
      const box = {
        left: block.left + x,
        right: block.right + x,
        top: block.top + y,
        bottom: block.bottom + y,
      };
      if (isFree(box)) return { x, y };
    }
  }
}

/** Places on a square ring, those to the sides before those above and below. */
function ringRound(middle: Point, ring: number): readonly Point[] {
  const [x, y] = [Math.round(middle.x), Math.round(middle.y)];
  if (ring === 0) return [{ x, y }];
  const places: Point[] = [];
  for (let step = -ring; step <= ring; step++) {
    places.push({ x: ring, y: step }, { x: -ring, y: step });
    if (Math.abs(step) < ring) places.push({ x: step, y: ring }, { x: step, y: -ring });
  }
  places.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  return places.map((step) => ({ x: x + step.x * STEP, y: y + step.y * STEP }));
}
