import type { CldDocument, Link, Point, VariableId } from "../model/document";
import type { DrawnLabel } from "./drawing";
import { FAR, type Nearness, nearnessOf } from "./nearness";

/** Labels by variable: where the ends of links are. */
export type Labels = Readonly<Record<VariableId, DrawnLabel>>;

/** What the rule makes of a link. */
export interface RuledBend {
  readonly bend: number;
  /** What the side depends on: links of loops keep to theirs harder than others. */
  readonly by: "pair" | "loop" | "picture" | "hand" | "self";
  /** How firmly, from 0 to 1: hardly where as much of its loops lies on one side as on the other. */
  readonly firmness: number;
}

/**
 * One bend for all links but opposite ones, between those of circles through three and through five
 * variables: a link that comes into a loop, or whose loop becomes shorter, stays as it was.
 */
const SIZE = 0.18;
/** The arcs of two opposite links; a true circle would be 0.5, which is more than the eye needs. */
const PAIR = 0.22;
/** What a variable on a loop longer by one link weighs: the shortest loops decide, others at a tie. */
const LONGER = 1 / 4;
/** Loops longer than the shortest by so many links do not count. */
const MOST_LONGER = 8;
/** What a variable one link farther off weighs for a link in no loop, and how far off it may be. */
const FARTHER = 1 / 2;
const FARTHEST = 5;
/** So far to the side of a link, in lengths of it, a variable weighs full; nobody outweighs all others. */
const ASIDE = 1;
/** So much of its loops to one side, and a link is firm. */
const FIRM = 1 / 4;
/** Less than this is no side at all: a row of variables must bend alike wherever it stands. */
const NO_SIDE = 1e-6;
/** Opposite links bow apart to their lefts unless their other loops speak against it so clearly. */
const AGAINST_LEFT = 0.02;

/**
 * How each link bends by rule, for `ruledBends(document, labels)(link)`: away from where the loops
 * that it is in lie, the shortest first; one in no loop away from what it hangs together with; opposite
 * links apart. A bend set by hand stays. The side is a balance of places, so that a further link or
 * a shift turns over only links that had hardly a side.
 */
export function ruledBends(document: CldDocument, labels: Labels): (link: Link) => RuledBend {
  const near = nearnessOf(document.links);
  const centres = near.ids.map((id) => labels[id]?.centre ?? null);
  const byHand = document.layout.bends;
  return (link) => {
    const own = byHand[link.id];
    if (link.source === link.target) return { bend: 0, by: "self", firmness: 1 };
    if (own !== undefined) return { bend: own, by: "hand", firmness: 1 };
    const opposite = near.opposites.get(link.id);
    if (opposite) {
      const fixed = byHand[opposite.id];
      const side = fixed === undefined ? sideOfPair(near, centres, link, opposite) : signOf(fixed);
      return { bend: PAIR * side, by: "pair", firmness: 1 };
    }
    const { sum, weight } = balanceOfLoops(near, centres, link);
    if (weight > 0) {
      const firmness = Math.min(1, Math.abs(sum) / weight / FIRM);
      return { bend: SIZE * signOf(sum), by: "loop", firmness };
    }
    return {
      bend: SIZE * signOf(balanceOfNearest(near, centres, link)),
      by: "picture",
      firmness: 1,
    };
  };
}

type Centres = readonly (Point | null)[];

/** Opposite links bow apart when their bends have the same sign, for each bows to its own left. */
function sideOfPair(near: Nearness, centres: Centres, link: Link, opposite: Link): 1 | -1 {
  const balance =
    balanceOfLoops(near, centres, link).sum + balanceOfLoops(near, centres, opposite).sum;
  return balance < -AGAINST_LEFT ? -1 : 1;
}

/** The bend to the left for what lies to the right, or nowhere. */
function signOf(balance: number): 1 | -1 {
  return balance < -NO_SIDE ? -1 : 1;
}

/** How far to the right of a link the variables of its loops lie, and what they weigh together. */
function balanceOfLoops(
  { count, numbers, along }: Nearness,
  centres: Centres,
  { source, target }: Link,
): { readonly sum: number; readonly weight: number } {
  const [start, end] = [numbers.get(source) ?? 0, numbers.get(target) ?? 0];
  const back = along[end * count + start] ?? FAR;
  let sum = 0;
  let weight = 0;
  if (back === FAR) return { sum, weight };
  const longest = back + MOST_LONGER;
  for (let at = 0; at < count; at++) {
    if (at === start || at === end) continue;
    const way = along[end * count + at]! + along[at * count + start]!; // one for every two variables
    if (way > longest) continue;
    const share = LONGER ** (way - back);
    sum += share * asideOf(centres, start, end, at);
    weight += share;
  }
  return { sum, weight };
}

/** The same for the variables that a link in no loop hangs together with. */
function balanceOfNearest(
  { count, numbers, either }: Nearness,
  centres: Centres,
  { source, target }: Link,
): number {
  const [start, end] = [numbers.get(source) ?? 0, numbers.get(target) ?? 0];
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const steps = Math.min(either[start * count + at]!, either[end * count + at]!); // as above
    if (steps === 0 || steps > FARTHEST) continue;
    sum += FARTHER ** steps * asideOf(centres, start, end, at);
  }
  return sum;
}

/** How far to the right of the way from start to end a variable stands, in lengths of that way. */
function asideOf(centres: Centres, start: number, end: number, at: number): number {
  const [from, to, place] = [centres[start], centres[end], centres[at]];
  if (!from || !to || !place) return 0;
  const [x, y] = [to.x - from.x, to.y - from.y];
  const aside = (x * (place.y - from.y) - y * (place.x - from.x)) / (x * x + y * y || 1);
  return Math.max(-ASIDE, Math.min(ASIDE, aside));
}
