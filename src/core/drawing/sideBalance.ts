import type { CldDocument, Link, Point, VariableId } from "../model/document";
import type { DrawnLabel } from "./drawing";
import { FAR, type Nearness, nearnessOf } from "./nearness";
import { loopsByLink } from "./shortestLoops";

/**
 * To which side of a link its loops lie. Not by one of them, but by all that a reader may follow, so
 * that no further link and no shift turns a link over that had a side.
 */
export interface Balance {
  /** Positive when more lies to the right of the way from source to target. */
  readonly sum: number;
  /** What weighs, on either side; 0 for a link in no loop. */
  readonly weight: number;
}

/** Where the variables of a document's links stand, and how near they are to each other. */
export interface Sides {
  readonly links: CldDocument["links"];
  readonly near: Nearness;
  /** By number of the variable; null without a place. */
  readonly centres: readonly (Point | null)[];
}

/** What weighs a loop by its number of links: a longer one is harder to see as a round. */
const LENGTH_POWER = -0.5;
/** A loop whose corners do not turn to one side is no round whatever its links do. */
const NOT_ROUND = 0.3;
/** Less than this is no turn: three in a row must count alike wherever they stand. */
const STRAIGHT_ON = 1e-6;
/** A loop whose middle is so far to the side, in lengths of the link, votes with all its weight. */
const SURE = 0.2;
/** What all ways round weigh besides the loops. */
const WAYS = 0.1;
/** What a variable on a way round that is longer by one link weighs. */
const LONGER = 1 / 4;
/** Ways longer than the shortest by so many links do not count. */
const MOST_LONGER = 8;
/** What a variable one link farther off weighs for a link in no loop, and how far off it may be. */
const FARTHER = 1 / 2;
const FARTHEST = 5;
/** So far to the side of a link, in lengths of it, a variable weighs full; nobody outweighs all others. */
const ASIDE = 1;

/** What the sides of a document's links are asked of. */
export function sidesOf(
  { links }: CldDocument,
  labels: Readonly<Record<VariableId, DrawnLabel>>,
): Sides {
  const near = nearnessOf(links);
  return { links, near, centres: near.ids.map((id) => labels[id]?.centre ?? null) };
}

/**
 * The vote of a link's loops: of those that are a shortest one for any of their links, each for the
 * side on which its middle lies; at a tie, of all ways round. O(variables + loops × their lengths).
 */
export function voteOfLoops(sides: Sides, link: Link): Balance {
  const ways = balanceOfWays(sides, link);
  let sum = WAYS * ways.sum;
  let weight = WAYS * ways.weight;
  for (const loop of loopsByLink(sides.links).get(link.id) ?? []) {
    const corners = loop.map(({ source }) => numberOf(sides, source));
    const share = (loop.length + 1) ** LENGTH_POWER * (turnsOneWay(sides, corners) ? 1 : NOT_ROUND);
    sum += share * clamped(middleAside(sides, link, corners) / SURE, 1);
    weight += share;
  }
  return { sum, weight };
}

/** How far to the right of a link the variables lie that are on ways back from its end to its beginning. */
export function balanceOfWays(sides: Sides, { source, target }: Link): Balance {
  const { count, along } = sides.near;
  const [start, end] = [numberOf(sides, source), numberOf(sides, target)];
  const back = along[end * count + start] ?? FAR;
  let sum = 0;
  let weight = 0;
  if (back === FAR) return { sum, weight };
  for (let at = 0; at < count; at++) {
    if (at === start || at === end) continue;
    const way = along[end * count + at]! + along[at * count + start]!; // one for every two variables
    if (way > back + MOST_LONGER) continue;
    const share = LONGER ** (way - back);
    sum += share * clamped(asideOf(sides, start, end, at), ASIDE);
    weight += share;
  }
  return { sum, weight };
}

/** How far to the right of a link in no loop the variables lie that it hangs together with. */
export function balanceOfNearest(sides: Sides, { source, target }: Link): number {
  const { count, either } = sides.near;
  const [start, end] = [numberOf(sides, source), numberOf(sides, target)];
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const steps = Math.min(either[start * count + at]!, either[end * count + at]!); // as above
    if (steps === 0 || steps > FARTHEST) continue;
    sum += FARTHER ** steps * clamped(asideOf(sides, start, end, at), ASIDE);
  }
  return sum;
}

function numberOf({ near }: Sides, id: VariableId): number {
  return near.numbers.get(id) ?? 0;
}

function middleAside(sides: Sides, { source, target }: Link, corners: readonly number[]): number {
  const [start, end] = [numberOf(sides, source), numberOf(sides, target)];
  let sum = 0;
  for (const corner of corners) sum += asideOf(sides, start, end, corner);
  return sum / corners.length;
}

/** Whether one turns only to the left or only to the right, going round. */
function turnsOneWay(sides: Sides, corners: readonly number[]): boolean {
  let left = false;
  let right = false;
  for (let index = 0; index < corners.length; index++) {
    const [start, end, next] = [0, 1, 2].map((step) => corners[(index + step) % corners.length]!);
    const aside = asideOf(sides, start!, end!, next!);
    if (aside > STRAIGHT_ON) right = true;
    if (aside < -STRAIGHT_ON) left = true;
  }
  return !(left && right);
}

/** How far to the right of the way from start to end a variable stands, in lengths of that way. */
function asideOf({ centres }: Sides, start: number, end: number, at: number): number {
  const [from, to, place] = [centres[start], centres[end], centres[at]];
  if (!from || !to || !place) return 0;
  const [x, y] = [to.x - from.x, to.y - from.y];
  return (x * (place.y - from.y) - y * (place.x - from.x)) / (x * x + y * y || 1);
}

function clamped(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
