import { boxOf, boxRound, centreOf, enclosing, overlap } from "../../drawing/box";
import type { CldDocument, Layout, LinkId, Point } from "../../model/document";
import { wholePoint } from "../../model/rounding";
import { separate } from "../separate";
import { type PlacedLabel, type Places, placesBy } from "./placedLabel";

/** A turn about the middle, clockwise on the sheet, or a mirror. */
export type Turn =
  | { readonly kind: "rotate"; readonly degrees: number }
  /** "across": left and right change places; "down": above and below. */
  | { readonly kind: "mirror"; readonly along: "across" | "down" };

/** What a turn makes of a layout: only what it changes. */
export interface Turned {
  readonly positions: Places;
  readonly bends: Readonly<Record<LinkId, number>>;
  readonly badges: Layout["badges"];
  /** What a further turn goes on from. */
  readonly unpushed: Unpushed;
}

/** Where labels would stand after a turn if none of them had to be pushed apart. */
interface Unpushed {
  readonly places: Places;
  /** About which they turn. */
  readonly middle: Point;
  /** How many pairs lay over each other before the first turn: these may. */
  readonly overlaps: number;
}

/** Text does not turn with its place, so labels that stood one above the other may come to touch. */
const GAP = 14;

/**
 * Labels turned or mirrored about the middle of their centres. Links among them keep the bends that
 * were set by hand; a mirror turns these to the other side. Badges of loops among them that were
 * placed by hand go with their loops. Text stays upright: where labels that were clear of one another
 * would overlap after a rotation they are pushed apart. Pinned variables turn with the others: a
 * turn is made by hand, and keeps what belongs together together. Labels that stand where the `last` turn
 * put them go on from where they would stand unpushed, so that turns that add up to none give back the
 * very same places.
 */
export function turned(
  { links, layout }: CldDocument,
  labels: readonly PlacedLabel[],
  turn: Turn,
  last: Turned | null = null,
): Turned {
  const among = new Set(labels.map(({ id }) => id));
  const isInside = (id: LinkId): boolean => {
    const link = links[id];
    return link !== undefined && among.has(link.source) && among.has(link.target);
  };
  const side = turn.kind === "mirror" ? -1 : 1;
  const bends = Object.entries(layout.bends).map(([key, bend]): [LinkId, number] => {
    const id = key as LinkId;
    return [id, isInside(id) ? side * bend : bend];
  });
  const unpushed = unpushedPlaces(labels, turn, last);
  return {
    positions: pushedApart(labels, unpushed),
    unpushed,
    bends: Object.fromEntries(bends),
    badges: layout.badges.map(({ path, offset }) =>
      path.every((id) => among.has(id))
        ? { path, offset: turnedPoint(offset, turn) }
        : { path, offset },
    ),
  };
}

function unpushedPlaces(labels: readonly PlacedLabel[], turn: Turn, last: Turned | null): Unpushed {
  const before = last && isWherePut(labels, last.positions) ? last.unpushed : null;
  const from = before ? placedAt(labels, before.places) : labels;
  const middle = before?.middle ?? middleOf(from);
  const places = placesBy(from, ({ centre }) => {
    const { x, y } = turnedPoint({ x: centre.x - middle.x, y: centre.y - middle.y }, turn);
    return { x: middle.x + x, y: middle.y + y };
  });
  return { places, middle, overlaps: before?.overlaps ?? overlaps(labels) };
}

/** Whether labels stand at these places, as they are stored. */
function isWherePut(labels: readonly PlacedLabel[], places: Places): boolean {
  const isThere = ({ id, centre }: PlacedLabel): boolean => {
    const place = places[id] && wholePoint(places[id]);
    return place?.x === centre.x && place.y === centre.y;
  };
  return labels.length === Object.keys(places).length && labels.every(isThere);
}

function placedAt(labels: readonly PlacedLabel[], places: Places): readonly PlacedLabel[] {
  return labels.map((label) => ({ ...label, centre: places[label.id] ?? label.centre }));
}

function pushedApart(labels: readonly PlacedLabel[], { places, overlaps: may }: Unpushed): Places {
  if (overlaps(placedAt(labels, places)) <= may) return places;
  const spots = labels.map(({ id }) => ({ ...places[id]! })); // one for each
  separate(spots, labels, { gap: GAP, rounds: 60 });
  return placesBy(labels, (_, index) => spots[index]!);
}

/**
 * The middle of the centres, or half a pixel beside it where whole pixels would else not come to lie on
 * whole pixels. Then it is the one of two neighbours whose coordinates add up to an even number: seen
 * from all four sides of it that is the same one, so that what is turned back stands where it stood.
 */
function middleOf(labels: readonly PlacedLabel[]): Point {
  const box = enclosing(labels.map(({ centre }) => boxRound(centre, 0)));
  const { x, y } = box ? centreOf(box) : { x: 0, y: 0 };
  if (Number.isInteger(x) === Number.isInteger(y)) return { x, y };
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if ((left + top) % 2 === 0) return { x: left, y: top };
  return { x: Math.ceil(x), y: Math.ceil(y) };
}

function turnedPoint({ x, y }: Point, turn: Turn): Point {
  if (turn.kind === "mirror") return turn.along === "across" ? { x: -x, y } : { x, y: -y };
  const { cosine, sine } = quarterwise(turn.degrees);
  return { x: cosine * x - sine * y, y: sine * x + cosine * y };
}

/** Exact for whole quarters, so that four of them give back the very same places. */
function quarterwise(degrees: number): { readonly cosine: number; readonly sine: number } {
  const angle = (degrees * Math.PI) / 180;
  const exact = degrees % 90 === 0 ? Math.round : (value: number): number => value;
  return { cosine: exact(Math.cos(angle)), sine: exact(Math.sin(angle)) };
}

/** How many pairs of labels lie over each other. */
function overlaps(labels: readonly PlacedLabel[]): number {
  const boxes = labels.map((label) => boxOf(label));
  let count = 0;
  boxes.forEach((box, place) => {
    for (let other = 0; other < place; other++) if (overlap(box, boxes[other]!)) count++; // lies inside
  });
  return count;
}
