import {
  type Arc,
  crossings,
  directionAt,
  distanceToArc,
  lengthOf,
  pointAt,
  runsThrough,
} from "../../src/core/drawing/arc";
import { boxOf, distance } from "../../src/core/drawing/box";
import type { SeenLink, SeenPicture } from "./picture";

/** A path may touch the border of a label, not its letters. */
const INSIDE = -2;
/** Links nearer than this and nearly parallel look like one; not where they share an end. */
const MERGED = { reach: 5, cosine: 0.9, apartFromEnds: 30, step: 8 };
/** Heads at one label that are so near each other and point so much alike are hard to tell apart. */
const SIDE_BY_SIDE = { reach: 14, cosine: Math.cos(Math.PI / 6) };

/** Half the width of a head, and of a line. */
const ON_START = 6;

/** How often two links meet, also those that share an end. */
export function linkCrossings({ links }: SeenPicture): number {
  return overPairs(links, (a, b) => crossings(a.arc, b.arc));
}

/** Pairs of a link and a label that is not at its end, where the link enters the label. */
export function labelsCrossed({ labels, links }: SeenPicture): number {
  let count = 0;
  for (const { source, target, arc } of links) {
    for (const [id, label] of labels) {
      if (id !== source && id !== target && runsThrough(arc, boxOf(label, INSIDE))) count++;
    }
  }
  return count;
}

/** The share of the length of all links at which they run along another one. */
export function mergedShare({ links }: SeenPicture): number {
  let all = 0;
  let merged = 0;
  for (const { arc } of links) {
    for (const place of placesAlong(arc)) {
      all++;
      if (links.some((other) => other.arc !== arc && runsAlong(arc, place, other.arc))) merged++;
    }
  }
  return all === 0 ? 0 : merged / all;
}

/** Pairs of links into one label that come in side by side, hardly to be told apart. */
export function sideBySide({ links }: SeenPicture): number {
  return overPairs(links, (a, b) => (a.target === b.target && comeTogether(a.arc, b.arc) ? 1 : 0));
}

/** Pairs of a head and the beginning of another link on one spot of a label: where one goes is hidden. */
export function headsOnStarts({ links }: SeenPicture): number {
  const meet = (a: SeenLink, b: SeenLink): number =>
    a.target === b.source && distance(a.arc.end, b.arc.start) < ON_START ? 1 : 0;
  return overPairs(links, (a, b) => meet(a, b) + meet(b, a));
}

function overPairs(links: readonly SeenLink[], of: (a: SeenLink, b: SeenLink) => number): number {
  return links.reduce(
    (sum, a, index) => sum + links.slice(index + 1).reduce((part, b) => part + of(a, b), 0),
    0,
  );
}

/** Fractions of an arc, some pixels apart, its ends left out. */
function placesAlong(arc: Arc): readonly number[] {
  const { apartFromEnds, step } = MERGED;
  const length = lengthOf(arc);
  const count = Math.max(0, Math.ceil((length - 2 * apartFromEnds) / step));
  return Array.from({ length: count }, (_, index) => (apartFromEnds + index * step) / length);
}

function runsAlong(arc: Arc, fraction: number, other: Arc): boolean {
  const place = pointAt(arc, fraction);
  if (distanceToArc(other, place) >= MERGED.reach) return false;
  const radius = { x: place.x - other.centre.x, y: place.y - other.centre.y };
  const direction = directionAt(arc, fraction);
  const across = Math.abs(direction.y * radius.x - direction.x * radius.y);
  return across / (distance(place, other.centre) || 1) > MERGED.cosine;
}

function comeTogether(a: Arc, b: Arc): boolean {
  if (distance(a.end, b.end) >= SIDE_BY_SIDE.reach) return false;
  const [one, other] = [directionAt(a, 1), directionAt(b, 1)];
  return one.x * other.x + one.y * other.y > SIDE_BY_SIDE.cosine;
}
