import type { LinkId, Point } from "../model/document";
import { type Arc, lengthOf, pointBeside } from "./arc";
import { type Box, boxRound, distance, grown, overlap } from "./box";
import { INK } from "./ink";
import {
  distanceToDisc,
  distanceToLine,
  distanceToText,
  type Obstacles,
  obstaclesNear,
} from "./obstacles";
import type { Steps } from "../model/steps";

/** A place for a sign and what is wrong with it. */
interface Place {
  readonly at: Point;
  readonly cost: number;
}

/** How far back from the tip, in pixels, in the order they are preferred. */
const BACK = [18, 24, 32, 42, 54, 66];
const FARTHEST_OFFSET = INK.signOffset + 4;
const OFFSETS = [INK.signOffset, FARTHEST_OFFSET];
/** When all places by the head are taken: anywhere along the link, also farther from it. */
const FALLBACK = { fractions: [0.35, 0.25, 0.45, 0.6, 0.75, 0.9], offsets: [11, 16, 22, 30, 40] };
const PRICE = {
  text: 8,
  line: 1,
  nearLine: 0.2,
  disc: 1.5,
  nearDisc: 0.15,
  back: 0.004,
  farther: 0.06,
  inside: 0.1,
  /** Nearer to another link than to its own: read as the other one's. */
  astray: 0.6,
  /** Right beside the sign of another link: which is whose has to be guessed. */
  row: 0.4,
};
const NEAR = 3;
/** Signs farther from each other than this, from centre to centre, are no row. */
const ROW = 26;
const ROUNDS = 4;

/**
 * A place for the polarity sign of each of these links: beside its arrowhead, on the outer side of
 * the arc if that is free, clear of text, lines and marks, nearer to its own link than to any other
 * and in no row with other signs where that can be helped. Signs settle against each other in a few
 * rounds, in the order of the links; a step for every link.
 */
export function* placeSigns(
  links: ReadonlyMap<LinkId, Arc>,
  obstacles: Obstacles,
): Steps<ReadonlyMap<LinkId, Point>> {
  const choices: Choice[] = [];
  for (const [id, arc] of links) {
    yield;
    const places = placesBeside(arc, obstacles);
    choices.push({ id, places, chosen: leastCost(places), rivals: [] });
  }
  findRivals(choices);
  for (let round = 0; round < ROUNDS; round++) {
    yield;
    for (const choice of choices) {
      if (choice.rivals.length === 0) continue;
      const signs = choice.rivals.map(({ chosen }) => chosen.at);
      choice.chosen = leastCost(
        choice.places.map(({ at, cost }) => ({ at, cost: cost + rivalryOf(at, signs) })),
      );
    }
  }
  return new Map(choices.map(({ id, chosen }) => [id, chosen.at]));
}

/** A sign, the places it may have and the one it has. */
interface Choice {
  readonly id: LinkId;
  readonly places: readonly Place[];
  chosen: Place;
  /** The signs that may come in its way. */
  readonly rivals: Choice[];
}

/** Signs whose places come so near each other that they matter to one another. */
function findRivals(choices: readonly Choice[]): void {
  const areas = choices.map(({ places }) => areaOf(places));
  for (let i = 0; i < choices.length; i++) {
    for (let j = i + 1; j < choices.length; j++) {
      if (!overlap(areas[i]!, areas[j]!)) continue; // one for each choice
      choices[i]!.rivals.push(choices[j]!);
      choices[j]!.rivals.push(choices[i]!);
    }
  }
}

/** All places of a sign, with half the room that it and another one would like between them. */
function areaOf(places: readonly Place[]): Box {
  const [xs, ys] = [places.map(({ at }) => at.x), places.map(({ at }) => at.y)];
  const box = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  return grown(box, ROW / 2);
}

/** What the signs of other links cost a place beside them. */
function rivalryOf(place: Point, signs: readonly Point[]): number {
  let cost = 0;
  for (const sign of signs) {
    const apart = distance(place, sign);
    if (apart < 2 * INK.signRadius) cost += PRICE.disc;
    else if (apart < ROW) cost += (PRICE.row * (ROW - apart)) / (ROW - 2 * INK.signRadius);
  }
  return cost;
}

function placesBeside(arc: Arc, obstacles: Obstacles): readonly Place[] {
  const length = lengthOf(arc);
  const near = surroundings(arc, obstacles, boxRound(arc.end, 80), FARTHEST_OFFSET);
  const places: Place[] = [];
  for (const back of BACK) {
    if (back > BACK[0]! && back > length * 0.6) break; // BACK is not empty
    for (const offset of OFFSETS) {
      for (const outwards of [1, -1]) {
        const at = pointBeside(arc, 1 - Math.min(back, length / 2) / length, offset * outwards);
        const taste =
          back * PRICE.back +
          (offset > INK.signOffset ? PRICE.farther : 0) +
          (outwards < 0 ? PRICE.inside : 0);
        places.push({ at, cost: taste + costAt(near, at, offset) });
      }
    }
  }
  const isFree = places.some(({ cost }) => cost < PRICE.line);
  return isFree ? places : [...places, ...placesAlong(arc, obstacles)];
}

function placesAlong(arc: Arc, obstacles: Obstacles): readonly Place[] {
  const near = surroundings(arc, obstacles, arc.bounds, 60);
  return FALLBACK.fractions.flatMap((fraction) =>
    FALLBACK.offsets.flatMap((offset) =>
      [offset, -offset].map((signed) => {
        const at = pointBeside(arc, fraction, signed);
        return { at, cost: 0.5 + offset * 0.02 + costAt(near, at, offset) };
      }),
    ),
  );
}

/** What is in the way of a sign of this link in this area, the link's own line apart. */
function surroundings(arc: Arc, obstacles: Obstacles, area: Box, reach: number): Obstacles {
  const near = obstaclesNear(obstacles, area, reach);
  return { ...near, arcs: near.arcs.filter((other) => other !== arc) };
}

/** What is wrong with a place so far from its own line. */
function costAt(near: Obstacles, place: Point, offset: number): number {
  const toText = distanceToText(near, place);
  const toLine = distanceToLine(near, place, offset);
  return (
    (toText < INK.signRadius ? PRICE.text : 0) +
    (toLine < INK.signRadius ? PRICE.line : toLine < INK.signRadius + NEAR ? PRICE.nearLine : 0) +
    (toLine < offset ? PRICE.astray : 0) +
    discCost(near, place)
  );
}

function discCost(near: Obstacles, place: Point): number {
  const free = distanceToDisc(near, place) - INK.signRadius;
  if (free < 0) return PRICE.disc;
  return free < 2 * NEAR ? PRICE.nearDisc : 0;
}

function leastCost(places: readonly Place[]): Place {
  return places.reduce((best, place) => (place.cost < best.cost ? place : best));
}
