import { distance } from "../drawing/box";
import type { Point } from "../model/document";
import { type Net } from "./net";
import { type Anchor, labelAt, reachTowards, seatCost, type Seating } from "./seats";
import { meanOf } from "./separate";

/** 24 directions and 4 lengths: 96 places round each neighbour, and as many round their middle. */
const DIRECTIONS = 24;
const FREE_LENGTHS = [64, 84, 120, 170];
const RADII = [0, 60, 120, 190];
/** A place that costs more than this lies on something: then places farther off are tried. */
const BAD = 30;
/** A place nearby must be better by so much to be taken: else a straight row would begin to wobble. */
const WORTH = 0.5;
const FARTHER = [1, 1.8, 3, 5];

/**
 * The best place for a variable among some 100 to 400 round the neighbours it has, judged by the
 * picture: nothing else moves. `anchors` are the variables with places that it should stand near.
 */
export function chooseSeat(seating: Seating, variable: number, anchors: readonly Anchor[]): Point {
  let best: { place: Point; cost: number } = { place: { x: 0, y: 0 }, cost: Infinity };
  for (const scale of FARTHER) {
    for (const place of placesRound(seating, variable, anchors, scale)) {
      const whole = { x: Math.round(place.x), y: Math.round(place.y) };
      const cost = seatCost(seating, { variable, place: whole, anchors, limit: best.cost });
      if (cost < best.cost) best = { place: whole, cost };
    }
    if (best.cost < BAD) break;
  }
  return best.place;
}

function placesRound(
  { net, places }: Seating,
  variable: number,
  anchors: readonly Anchor[],
  scale: number,
): readonly Point[] {
  const nearest = Math.min(...anchors.map(({ hops }) => hops));
  const near = anchors.filter(({ hops }) => hops === nearest).slice(0, 3);
  const centres = near.flatMap((anchor) => {
    const place = places[anchor.variable];
    return place ? [{ place, variable: anchor.variable }] : [];
  });
  const middle = meanOf(centres.map(({ place }) => place));
  const around = centres.flatMap((neighbour) =>
    FREE_LENGTHS.flatMap((free) =>
      directions().map((direction) => besides(net, variable, neighbour, direction, free * scale)),
    ),
  );
  const between = RADII.flatMap((radius) =>
    directions().map(({ x, y }) => ({
      x: middle.x + x * radius * scale,
      y: middle.y + y * radius * scale,
    })),
  );
  return centres.length > 1 ? [...around, ...between] : around;
}

/** The place in a direction from a neighbour that leaves so much free between the two labels. */
function besides(
  net: Net,
  variable: number,
  neighbour: { readonly place: Point; readonly variable: number },
  direction: Point,
  free: number,
): Point {
  const { place } = neighbour;
  const far = { x: place.x + direction.x * 1e4, y: place.y + direction.y * 1e4 };
  const reach = reachTowards(labelAt(net, neighbour.variable, place), far);
  const back = reachTowards(labelAt(net, variable, far), place);
  const length = reach + free + back;
  return { x: place.x + direction.x * length, y: place.y + direction.y * length };
}

/** To the right first, then alternately below and above, so that ties fall there. */
function directions(): readonly Point[] {
  return Array.from({ length: DIRECTIONS }, (_, index) => {
    const turn = (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2);
    const angle = (2 * Math.PI * turn) / DIRECTIONS;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}

/**
 * Better places nearby for variables that all have one: each in turn tries a few round its own and
 * takes the cheapest. `rounds` times over; changes the seating.
 */
export function settle(
  seating: Seating,
  variables: readonly number[],
  {
    rounds,
    seatOne,
  }: { readonly rounds: number; readonly seatOne: (variable: number, place: Point) => void },
): void {
  for (let round = 0; round < rounds; round++) {
    for (const variable of variables) {
      const place = seating.places[variable];
      if (!place) continue;
      const anchors = (seating.net.neighbours[variable] ?? []).map((at) => ({
        variable: at,
        hops: 1,
      }));
      const better = bestNearby(seating, variable, place, anchors, [30, 75, 150]);
      if (better && distance(better, place) > 0.5) seatOne(variable, better);
    }
  }
}

function bestNearby(
  seating: Seating,
  variable: number,
  place: Point,
  anchors: readonly Anchor[],
  radii: readonly number[],
): Point | null {
  let cost = seatCost(seating, { variable, place, anchors, limit: Infinity });
  let best: Point | null = null;
  for (const radius of radii) {
    for (let index = 0; index < 12; index++) {
      const angle = (2 * Math.PI * (index + (radius % 2))) / 12;
      const other = {
        x: place.x + radius * Math.cos(angle),
        y: place.y + radius * Math.sin(angle),
      };
      const price = seatCost(seating, { variable, place: other, anchors, limit: cost });
      if (price < cost - WORTH) {
        cost = price;
        best = other;
      }
    }
  }
  return best;
}
