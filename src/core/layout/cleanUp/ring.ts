import { boxOf, gapBetween } from "../../drawing/box";
import type { Point, VariableId } from "../../model/document";
import { meanOf } from "../separate";
import type { PlacedLabel, Places } from "./placedLabel";

/** Between the boxes of neighbours on the circle there is room for an arrow with its sign, in pixels. */
const ROOM = 56;
/** A circle that stands already is not made smaller until it is so many times what its labels need. */
const LARGEST = 3;
const TURN = 2 * Math.PI;

interface Ring {
  readonly places: Places;
  /** Sum of the squares of how far each label moves. */
  readonly moved: number;
}

/**
 * Labels at equal angles on a circle, in the order (of a loop) that moves them least, either way
 * round. The best turn for an order is that of Procrustes: the places, seen from their mean, against
 * the corners of a regular polygon as complex numbers; the angle of the sum of p·conj(u) is the
 * least-squares turn (Schönemann 1966, Psychometrika 31:1–10, in the plane). The radius fits the
 * places too, but leaves room between neighbouring boxes, and is at most three times what they need. The
 * circle stands round the mean of the places. There is at least one order.
 */
export function onRing(
  labels: readonly PlacedLabel[],
  orders: readonly (readonly VariableId[])[],
): Places {
  const byId = new Map(labels.map((label) => [label.id, label]));
  let best: Ring = { places: {}, moved: Infinity };
  for (const order of orders) {
    const inOrder = order.flatMap((id) => byId.get(id) ?? []);
    for (const way of [1, -1] as const) {
      const ring = ringOf(inOrder, way);
      if (ring.moved < best.moved) best = ring;
    }
  }
  return best.places;
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
  const turned = labels.map((_, place) => unit(angle + (way * TURN * place) / labels.length));
  const needed = neededRadius(labels, turned);
  const fitting = Math.hypot(across, down) / labels.length;
  const radius = Math.max(needed, Math.min(LARGEST * needed, fitting));
  const places: Record<VariableId, Point> = {};
  let moved = 0;
  labels.forEach(({ id, centre }, place) => {
    const spot = along(middle, turned[place]!, radius); // one for each
    places[id] = spot;
    moved += (spot.x - centre.x) ** 2 + (spot.y - centre.y) ** 2;
  });
  return { places, moved };
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
