import { type Box, boxOf, gapBetween, overlap } from "../../drawing/box";
import type { Point, VariableId } from "../../model/document";
import { meanOf } from "../separate";
import { type PlacedLabel, type Places, placesBy } from "./placedLabel";

/** Between the boxes of neighbours on the circle there is room for an arrow with its sign, in pixels. */
const ROOM = 56;
/** A circle that stands already is not made smaller until it is so many times what its labels need. */
const LARGEST = 3;
const TURN = 2 * Math.PI;

/** Between a label on the circle and one that is not of it, in pixels. */
const CLEAR = 8;
/** A circle that would cover other labels is shifted so far at a time, in pixels, at most so often, in so many directions, */
const SHIFT = { step: 24, most: 14, directions: 16 };
/** turned by such shares of the angle between neighbours, */
const TURNS = [0, 0.17, -0.17, 0.33, -0.33, 0.5];
/** or made so many times as large. */
const LARGER = [1, 1.2, 1.45, 1.75];

interface Circle {
  readonly middle: Point;
  readonly radius: number;
  /** Of the first label. */
  readonly angle: number;
  readonly way: 1 | -1;
}

interface Ring {
  readonly labels: readonly PlacedLabel[];
  readonly circle: Circle;
  /** Sum of the squares of how far each label moves. */
  readonly moved: number;
}

/**
 * Labels at equal angles on a circle, in the order (of a loop) that moves them least, either way
 * round. The best turn for an order is that of Procrustes: the places, seen from their mean, against
 * the corners of a regular polygon as complex numbers; the angle of the sum of p·conj(u) is the
 * least-squares turn (Schönemann 1966, Psychometrika 31:1–10, in the plane). The radius fits the
 * places too, but leaves room between neighbouring boxes, and is at most three times what they need. The
 * circle stands round the mean of the places. There is at least one order. Where it would cover one of
 * the `others` it is shifted, turned or made larger, the least of those tried that covers none; where none of
 * these is clear it stays.
 */
export function onRing(
  labels: readonly PlacedLabel[],
  orders: readonly (readonly VariableId[])[],
  others: readonly PlacedLabel[] = [],
): Places {
  const byId = new Map(labels.map((label) => [label.id, label]));
  const rings = orders.flatMap((order) => {
    const inOrder = order.flatMap((id) => byId.get(id) ?? []);
    return [ringOf(inOrder, 1), ringOf(inOrder, -1)];
  });
  const [first, ...rest] = rings;
  if (!first) return {};
  const best = rest.reduce((least, ring) => (ring.moved < least.moved ? ring : least), first);
  const taken = others.map((other) => boxOf(other, CLEAR));
  const placed = placedOn(best.labels, clearCircle(best, taken) ?? best.circle);
  return placesBy(placed, ({ centre }) => centre);
}

/** The circle most like this one that covers nothing; null where none was found. */
function clearCircle({ labels, circle }: Ring, taken: readonly Box[]): Circle | null {
  const wished = placedOn(labels, circle);
  if (!coversAny(wished, taken)) return circle;
  let best: Circle | null = null;
  let least = Infinity;
  for (const tried of circlesLike(labels, circle)) {
    const placed = placedOn(labels, tried);
    const moved = movedTo(wished, placed);
    if (moved < least && !coversAny(placed, taken)) [best, least] = [tried, moved];
  }
  return best;
}

function circlesLike(labels: readonly PlacedLabel[], circle: Circle): readonly Circle[] {
  const shifts = shiftsAbout(circle.middle);
  return TURNS.flatMap((share) => {
    const angle = circle.angle + (share * TURN) / labels.length;
    const corners = cornersOf({ ...circle, angle }, labels.length);
    const radius = Math.max(circle.radius, neededRadius(labels, corners));
    return LARGER.flatMap((by) =>
      shifts.map((middle) => ({ ...circle, middle, angle, radius: by * radius })),
    );
  });
}

function shiftsAbout(middle: Point): readonly Point[] {
  const rounds = Array.from({ length: SHIFT.most }, (_, round) => (round + 1) * SHIFT.step);
  const directions = Array.from({ length: SHIFT.directions }, (_, place) =>
    unit((place * TURN) / SHIFT.directions),
  );
  return [middle, ...rounds.flatMap((far) => directions.map((each) => along(middle, each, far)))];
}

function coversAny(labels: readonly PlacedLabel[], taken: readonly Box[]): boolean {
  return labels.some((label) => {
    const box = boxOf(label);
    return taken.some((other) => overlap(box, other));
  });
}

function placedOn(labels: readonly PlacedLabel[], circle: Circle): readonly PlacedLabel[] {
  const corners = cornersOf(circle, labels.length);
  return labels.map((label, place) => {
    return { ...label, centre: along(circle.middle, corners[place]!, circle.radius) }; // one for each
  });
}

/** The directions in which labels stand from the middle. */
function cornersOf({ angle, way }: Pick<Circle, "angle" | "way">, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, place) => unit(angle + (way * TURN * place) / count));
}

/** Sum of the squares of how far each label moves. */
function movedTo(labels: readonly PlacedLabel[], now: readonly PlacedLabel[]): number {
  return labels.reduce((sum, { centre }, place) => {
    const { x, y } = now[place]!.centre; // one for each
    return sum + (x - centre.x) ** 2 + (y - centre.y) ** 2;
  }, 0);
}

/** The best ring for one order, clockwise (1) or the other way. */
function ringOf(labels: readonly PlacedLabel[], way: 1 | -1): Ring {
  const middle = meanOf(labels.map(({ centre }) => centre));
  const corners = labels.map((_, place) => unit((way * TURN * place) / labels.length));
  let across = 0;
  let down = 0;
  labels.forEach(({ centre }, place) => {
    const corner = corners[place]!; // one for each
    const from = { x: centre.x - middle.x, y: centre.y - middle.y };
    across += from.x * corner.x + from.y * corner.y;
    down += from.y * corner.x - from.x * corner.y;
  });
  const angle = Math.atan2(down, across);
  const needed = neededRadius(labels, cornersOf({ angle, way }, labels.length));
  const fitting = Math.hypot(across, down) / labels.length;
  const radius = Math.max(needed, Math.min(LARGEST * needed, fitting));
  const circle = { middle, radius, angle, way };
  return { labels, circle, moved: movedTo(labels, placedOn(labels, circle)) };
}

/** The least radius with room between every label and the next; halving, to a tenth of a pixel. */
function neededRadius(labels: readonly PlacedLabel[], corners: readonly Point[]): number {
  let least = 0;
  let enough =
    labels.length * Math.max(...labels.map(({ width, height }) => width + height + 2 * ROOM));
  while (enough - least > 0.1) {
    const radius = (least + enough) / 2;
    if (hasRoom(labels, corners, radius)) enough = radius;
    else least = radius;
  }
  return enough;
}

function hasRoom(
  labels: readonly PlacedLabel[],
  corners: readonly Point[],
  radius: number,
): boolean {
  const boxes = labels.map((label, place) =>
    boxOf({ ...label, centre: along({ x: 0, y: 0 }, corners[place]!, radius) }),
  ); // one corner for each
  const apart = (place: number, other: number, room: number): boolean =>
    place === other || gapBetween(boxes[place]!, boxes[other]!) >= room;
  return boxes.every(
    (_, place) =>
      apart(place, (place + 1) % boxes.length, ROOM) &&
      boxes.every((__, other) => apart(place, other, 0)),
  );
}

function unit(angle: number): Point {
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

function along(from: Point, direction: Point, radius: number): Point {
  return { x: from.x + direction.x * radius, y: from.y + direction.y * radius };
}
