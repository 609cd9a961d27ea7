import { boxOf, enclosing } from "../drawing/box";
import type { Point } from "../model/document";
import { settle } from "./chooseSeat";
import { type Net, partsOf } from "./net";
import { labelAt, seat, seatingOf } from "./seats";
import { separate } from "./separate";
import { stressPlaces } from "./stressPlaces";

/** Labels stand at least so far apart in the end, in pixels. */
const GAP = 14;
/** Free room between parts that do not hang together, in pixels. */
const BETWEEN = 64;
/** Links tried times what each is compared with; a round of 200 variables with 400 links has half a million. */
const MOST_COMPARED = 2_500_000;
/** A row of small parts is at least this wide. */
const ROW = 900;

/**
 * Places for these variables as a picture of their own, round the origin: what hangs together by
 * stress and loops, then settled label by label so that links do not run over labels; parts in rows
 * below the largest. Deterministic; 200 variables in less than a second. The real arranging is
 * another search: this one only makes a diagram that came without places usable at once.
 */
export function initialPlaces(net: Net, among: readonly number[]): ReadonlyMap<number, Point> {
  const places = new Map<number, Point>();
  let row = { left: 0, top: 0, bottom: 0 };
  let width = ROW;
  partsOf(net, among).forEach((part, order) => {
    const points = partPlaces(net, part);
    const box = enclosing(
      part.map((variable, index) => boxOf(labelAt(net, variable, points[index]!))),
    )!; // parts are not empty
    const [across, down] = [box.right - box.left, box.bottom - box.top];
    if (order === 0) width = Math.max(ROW, across);
    if (row.left > 0 && row.left + across > width)
      row = { left: 0, top: row.bottom + BETWEEN, bottom: 0 };
    part.forEach((variable, index) => {
      const point = points[index]!; // one for each of the part
      places.set(variable, { x: point.x - box.left + row.left, y: point.y - box.top + row.top });
    });
    row = {
      left: row.left + across + BETWEEN,
      top: row.top,
      bottom: Math.max(row.bottom, row.top + down),
    };
  });
  return centred(net, places);
}

function partPlaces(net: Net, part: readonly number[]): readonly Point[] {
  if (part.length === 1) return [{ x: 0, y: 0 }];
  const start = stressPlaces(net, part);
  const seating = seatingOf(net, placesOf(net, part, start));
  settle(seating, part, {
    rounds: roundsFor(net, part),
    seatOne: (variable, place) => seat(seating, variable, place),
  });
  const spots = part.map((variable) => ({ ...seating.places[variable]! })); // all of the part were seated
  const sizes = part.map((variable) => net.sizes[variable]!);
  separate(spots, sizes, { gap: GAP, rounds: 60 });
  return spots;
}

/**
 * How often labels are settled: less often where there are many, and not at all in a tangle of a
 * thousand links, which no place of a label makes clear.
 */
function roundsFor(net: Net, part: readonly number[]): number {
  if (part.length < 4) return 0;
  const wished = part.length <= 40 ? 4 : 2;
  let ends = 0;
  for (const variable of part) ends += net.linksOf[variable]?.length ?? 0;
  return Math.min(wished, Math.floor(MOST_COMPARED / (ends * (part.length + ends / 2))));
}

function placesOf(
  net: Net,
  part: readonly number[],
  points: readonly Point[],
): readonly (Point | null)[] {
  const places: (Point | null)[] = net.ids.map(() => null);
  part.forEach((variable, index) => (places[variable] = points[index] ?? null));
  return places;
}

/** The same places round the origin, in whole pixels. */
function centred(net: Net, places: ReadonlyMap<number, Point>): ReadonlyMap<number, Point> {
  const box = enclosing(
    Array.from(places, ([variable, place]) => boxOf(labelAt(net, variable, place))),
  );
  if (!box) return places;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return new Map(
    Array.from(places, ([variable, place]) => [
      variable,
      { x: Math.round(place.x - x) + 0, y: Math.round(place.y - y) + 0 },
    ]),
  );
}
