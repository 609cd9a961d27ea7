import type { LinkId, Point } from "../model/document";
import { type Arc, lengthOf, pointAt, pointBeside } from "./arc";
import { type Box, boxRound, grown, overlap } from "./box";
import { INK } from "./ink";
import {
  distanceToDisc,
  distanceToLine,
  distanceToText,
  type Obstacles,
  obstaclesNear,
  signDisc,
} from "./obstacles";
import type { Steps } from "./steps";

/** A place for a sign and what is wrong with it. */
interface Place {
  readonly at: Point;
  readonly cost: number;
}

/** How far back from the tip, in pixels, in the order they are preferred. */
const BACK = [18, 24, 32, 42, 54];
const OFFSETS = [INK.signOffset, INK.signOffset + 4];
/** When all places by the head lie on a label: anywhere along the link, also farther from it. */
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
};
const NEAR = 3;

/**
 * A place for the polarity sign of each of these links: beside its arrowhead, on the outer side of
 * the arc if that is free, clear of text, lines and marks and of the other signs. Signs settle
 * against each other in a few rounds, in the order of the links; a step for every link.
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
  for (let round = 0; round < 3; round++) {
    yield;
    for (const choice of choices) {
      if (choice.rivals.length === 0) continue;
      const discs = choice.rivals.map(({ chosen }) => signDisc(chosen.at));
      const signs = { texts: [], arcs: [], discs };
      choice.chosen = leastCost(
        choice.places.map(({ at, cost }) => ({ at, cost: cost + discCost(signs, at) })),
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

/** All places of a sign, with half the room that it and another one keep between them. */
function areaOf(places: readonly Place[]): Box {
  const [xs, ys] = [places.map(({ at }) => at.x), places.map(({ at }) => at.y)];
  const box = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  return grown(box, INK.signRadius + NEAR);
}

function placesBeside(arc: Arc, obstacles: Obstacles): readonly Place[] {
  const length = lengthOf(arc);
  const near = obstaclesNear(obstacles, boxRound(pointAt(arc, 1), 70), INK.signRadius + NEAR);
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
        places.push({ at, cost: taste + costAt(near, at) });
      }
    }
  }
  const isFree = places.some(({ cost }) => cost < PRICE.text);
  return isFree ? places : [...places, ...placesAlong(arc, obstacles)];
}

function placesAlong(arc: Arc, obstacles: Obstacles): readonly Place[] {
  const near = obstaclesNear(obstacles, arc.bounds, 60);
  return FALLBACK.fractions.flatMap((fraction) =>
    FALLBACK.offsets.flatMap((offset) =>
      [offset, -offset].map((signed) => {
        const at = pointBeside(arc, fraction, signed);
        return { at, cost: 0.5 + offset * 0.02 + costAt(near, at) };
      }),
    ),
  );
}

function costAt(near: Obstacles, place: Point): number {
  const toText = distanceToText(near, place);
  const toLine = distanceToLine(near, place, INK.signRadius + NEAR);
  return (
    (toText < INK.signRadius ? PRICE.text : 0) +
    (toLine < INK.signRadius ? PRICE.line : toLine < INK.signRadius + NEAR ? PRICE.nearLine : 0) +
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
