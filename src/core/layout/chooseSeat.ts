import { distance } from "../drawing/box";
import type { Point } from "../model/document";
import { type Anchor, seatCost, type Seating } from "./seats";
import { spotsRound } from "./spots";

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
    for (const place of spotsRound(seating, variable, anchors, scale)) {
      const cost = seatCost(seating, { variable, place, anchors, limit: best.cost });
      if (cost < best.cost) best = { place, cost };
    }
    if (best.cost < BAD) break;
  }
  return best.place;
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
