// A place for a new variable by what the whole picture would cost: the terms that arranging and tidying
// minimise, with the loops that its links close, and with the bends that its links would take there.
// `!` holds: numbers are those of the net that all was made for.
import type { Point } from "../model/document";
import { partOfNet } from "./partOfNet";
import { begin, type Picture, pictureOf, put, settleBend, tryBend, tryMove } from "./picture";
import { pictureNet } from "./pictureNet";
import { MEASURE, PRICE } from "./prices";
import { type Anchor, pullCost, type Seating } from "./seats";
import { spotsRound } from "./spots";

/**
 * Spots are weighed with the bends of the rule first, and those most promising then with the bends that
 * suit them. By so much a spot may become cheaper so; of what its links run into, about so much goes.
 */
const GAIN = 45;
const BENT_AWAY = 0.5;
/** So many links are bent for one place: more in a picture with few, where each takes less time. */
const BENT = { least: 160, shared: 8000 };
/** Spots as near as links are wished to be; farther ones where a label would lie on something at all of these. */
const SCALES = { near: [1, 1.8], far: [3, 5] };
/** Links run from left to right: where a variable hangs on one link alone, and hardly at all otherwise. */
const BACKWARDS = { alone: 0.6, else: 0.05 };

/** A link of no length at all; as dear as a loop that does not look like one and a crossing. */
const CRAMPED = 60;
/** A link that is shorter by a third has no place. */
const TOO_CRAMPED = CRAMPED / 3;

/** A picture of what has places and of the variable that is to get one. */
interface Trial {
  readonly picture: Picture;
  readonly seating: Seating;
  readonly anchors: readonly Anchor[];
  /** The variable, its links, and those of them not bent by hand, by their numbers in the picture. */
  readonly label: number;
  readonly links: readonly number[];
  readonly free: readonly number[];
}

/** A spot and what the picture would cost. */
interface Weighed {
  readonly spot: Point;
  readonly cost: number;
}

/**
 * The cheapest place for a variable among some 200 to 800 round the neighbours it has, judged by the cost
 * of the picture but for the shape of the sheet, for which one label cannot answer; in whole pixels.
 * `anchors` are the variables with places that it should stand near. Nothing else moves. Some
 * milliseconds among 60 variables with 100 links.
 */
export function seatByPicture(
  seating: Seating,
  variable: number,
  anchors: readonly Anchor[],
): Point {
  const near = SCALES.near.flatMap((scale) => spotsRound(seating, variable, anchors, scale));
  const trial = trialAt(seating, variable, anchors, near[0]!); // there are spots round every anchor
  const best = cheapest(trial, near);
  if (hasRoom(trial, best.spot)) return best.spot;
  const far = SCALES.far.flatMap((scale) => spotsRound(seating, variable, anchors, scale));
  const other = cheapest(trial, far);
  return other.cost < settledCost(trial, best.spot) ? other.spot : best.spot;
}

function trialAt(
  seating: Seating,
  variable: number,
  anchors: readonly Anchor[],
  first: Point,
): Trial {
  const { net, places, bends } = seating;
  const present = [...net.ids.keys()].filter((at) => at === variable || places[at]);
  const part = partOfNet(net, present);
  const held = part.links.map((link) => bends[link] ?? null);
  const standing = present.map((at) => (at === variable ? first : places[at]!));
  const label = present.indexOf(variable);
  const links = part.net.linksOf[label]!;
  return {
    picture: pictureOf(pictureNet(part.net, held), standing, { countsSpread: false }),
    seating,
    anchors,
    label,
    links,
    free: links.filter((link) => held[link] === null),
  };
}

/** The first of the cheapest spots. */
function cheapest(trial: Trial, spots: readonly Point[]): Weighed {
  const promising = spotsByRule(trial, spots);
  const saved = settleOthers(trial, promising[0]!.spot); // the first that was tried is one of them
  const bent = Math.max(BENT.least, BENT.shared / trial.picture.net.links);
  let best: Weighed = { spot: promising[0]!.spot, cost: Infinity };
  for (const { spot, cost } of promising.slice(0, Math.ceil(bent / trial.links.length))) {
    if (cost - saved > best.cost + GAIN) break;
    const settled = settledCost(trial, spot);
    if (settled < best.cost) best = { spot, cost: settled };
  }
  return best;
}

/**
 * The spots that do not cost far too much with every new link bent by rule, in the order of what they are
 * hoped to cost with better bends.
 */
function spotsByRule(trial: Trial, spots: readonly Point[]): readonly Weighed[] {
  const weighed: Weighed[] = [];
  let least = Infinity;
  bendByRule(trial);
  for (const spot of spots) {
    if (!goTo(trial, spot, least + GAIN)) continue;
    const cost = costOf(trial, spot);
    least = Math.min(least, cost);
    weighed.push({ spot, cost: cost - BENT_AWAY * runIntoCost(trial) });
  }
  return weighed.sort((a, b) => a.cost - b.cost);
}

/** What the variable's links cost by what they cross and run over. */
function runIntoCost({ picture: { ledger }, links }: Trial): number {
  let cost = 0;
  for (const link of links) cost += ledger.meetings.rowSums[link]! + ledger.over.rowSums[link]!;
  return cost;
}

/**
 * Gives links that cross something or run over it the bends that suit the variable at a spot; gives by
 * how much the picture is cheaper.
 */
function settleOthers(trial: Trial, spot: Point): number {
  settledCost(trial, spot);
  const { net, cost, ledger } = trial.picture;
  for (let link = 0; link < net.links; link++) {
    if (ledger.meetings.rowSums[link]! + ledger.over.rowSums[link]! < 1e-3) continue;
    settleBend(trial.picture, link);
  }
  return cost - trial.picture.cost;
}

/** What a spot costs when the variable's links have the bends that suit it there. */
function settledCost(trial: Trial, spot: Point): number {
  bendByRule(trial); // from there, lest it depend on the spot before
  goTo(trial, spot, Infinity);
  for (const link of trial.free) settleBend(trial.picture, link);
  return costOf(trial, spot);
}

function bendByRule({ picture, free }: Trial): void {
  for (const link of free) {
    tryBend(picture, link, { bend: picture.net.ruledBend[link]!, along: 1 }, Infinity);
  }
}

/** Puts the variable there, unless the picture would cost more than `most`; whether it was put. */
function goTo({ picture, label }: Trial, { x, y }: Point, most: number): boolean {
  begin(picture);
  put(picture, label, x, y);
  return tryMove(picture, most - picture.cost);
}

function costOf({ picture, seating, anchors, links }: Trial, spot: Point): number {
  const { cost } = picture;
  return (
    cost +
    crampedCost(picture, links) +
    pullCost(seating, spot, anchors) +
    backwards(picture, links)
  );
}

/**
 * What links cost besides that are too short for their heads, signs and bars. A search moves both ends
 * apart; here one of them is all that can give way, and there is always room farther out.
 */
function crampedCost({ sheet: { drawn }, net }: Picture, links: readonly number[]): number {
  let cost = 0;
  for (const link of links) {
    const shortest = net.delayed[link] === 1 ? MEASURE.shortestDelayed : MEASURE.shortest;
    cost += CRAMPED * Math.max(0, 1 - drawn.length[link]! / shortest);
  }
  return cost;
}

function backwards({ sheet: { x, y }, net }: Picture, links: readonly number[]): number {
  let turns = 0;
  for (const link of links) {
    const [a, b] = [net.source[link]!, net.target[link]!];
    const dx = x[b]! - x[a]!;
    turns += (1 - dx / (Math.hypot(dx, y[b]! - y[a]!) || 1)) / 2;
  }
  return turns * (links.length === 1 ? BACKWARDS.alone : BACKWARDS.else);
}

/** Whether the variable would lie on no label and no link there, and none of its links is far too short. */
function hasRoom(trial: Trial, spot: Point): boolean {
  settledCost(trial, spot);
  const { ledger } = trial.picture;
  const { label, links } = trial;
  const covered = ledger.pairs.rowSums[label]! + ledger.over.columnSums[label]!;
  return covered <= PRICE.overLabel / 2 && crampedCost(trial.picture, links) <= TOO_CRAMPED;
}
