import { anneal, type Cooling } from "./anneal";
import type { Effort, Laid, LayoutWanted } from "./layoutWanted";
import type { Net } from "./net";
import { bendsOf, type Picture, pictureOf, placesOf, settleBends } from "./picture";
import { pictureNet } from "./pictureNet";
import { type Scope, scopeOf } from "./proposals";
import { seededRandom } from "./random";
import type { Search } from "./search";
import { startPlaces } from "./startPlaces";

/** From how many starts, how many go on after the first round, and what each round is like. */
interface Plan {
  readonly starts: number;
  readonly goOn: number;
  readonly rounds: readonly Round[];
}

interface Round extends Omit<Cooling, "moves"> {
  /** Of all moves. */
  readonly share: number;
}

/** With more variables than this a search is arranged otherwise. */
const MANY = 40;
/**
 * Small pictures are soon as good as they get from one start: others may get better. All that is left
 * goes to the best one, which is heated again: seven graphs that come out very differently were 4 in
 * 100 cheaper so (the better of two seeds, in the mean over eight) than with two of them going on.
 */
const FEW_VARIABLES: Plan = {
  starts: 4,
  goOn: 1,
  rounds: [
    { share: 0.5, heat: [20, 0.2], reach: [250, 12] },
    { share: 0.5, heat: [5, 0.02], reach: [90, 4] },
  ],
};
/**
 * Large ones need one long search, so hot at first that where it began is forgotten: at 100 variables
 * pictures cost a fifth less so than with two starts of half the length.
 */
const MANY_VARIABLES: Plan = {
  starts: 1,
  goOn: 1,
  rounds: [{ share: 1, heat: [30, 0.05], reach: [400, 6] }],
};
/** Moves that suit a picture: many for a small one, which makes them fast; of a large one as many as there is time for. */
const MOVES = {
  few: 250_000,
  fewVariables: 12,
  /** By as many as variables are these divided, so that up to 30 take the same time. */
  shared: 4_400_000,
  least: 130_000,
  perVariable: 4000,
  most: 360_000,
  /** A small picture with more links a variable than this takes more, up to so many times as many. */
  linksPerVariable: 1.7,
  mostForLinks: 2,
};

/** How many moves suit a part: by its variables, and by its links where these are many. */
export function effortFor({ ids, links }: Pick<Net, "ids" | "links">): number {
  const variables = ids.length;
  if (variables < 2) return 0;
  if (variables > MANY) return Math.min(MOVES.most, MOVES.perVariable * variables);
  const many = Math.max(MOVES.least, Math.min(MOVES.few, MOVES.shared / variables));
  const few = Math.min(1, variables / MOVES.fewVariables) ** 1.5;
  const dense = links.length / (MOVES.linksPerVariable * variables);
  return Math.round(many * few * Math.max(1, Math.min(MOVES.mostForLinks, dense)));
}

interface Candidate {
  readonly picture: Picture;
  readonly scope: Scope;
}

/**
 * Places and bends for what hangs together (or stands together, where something is pinned): a search
 * from every start, a longer one from the best of them, and the cheapest picture of these.
 */
export function* arrangePart(wanted: LayoutWanted, { seed, share }: Effort): Search<Laid> {
  const count = wanted.net.ids.length;
  if (count < 2) return alone(wanted);
  const plan = count > MANY ? MANY_VARIABLES : FEW_VARIABLES;
  const moves = effortFor(wanted.net) * share;
  let left = yield* startsOf(wanted, moves > 0 ? plan.starts : 1, seed);
  for (const round of plan.rounds) {
    const own = Math.floor((moves * round.share) / left.length);
    for (const { picture, scope } of left) yield* anneal(picture, scope, { ...round, moves: own });
    left = cheapest(left).slice(0, plan.goOn);
  }
  const { picture } = left[0]!; // there was a start
  settleBends(picture, 3);
  return { places: placesOf(picture), bends: bendsOf(picture), cost: picture.cost };
}

/** One variable stays where it is pinned, or is the whole picture. */
function alone({ standing, pinned }: LayoutWanted): Laid {
  const place = pinned[0] === 1 ? standing[0] : null;
  return { places: [place ?? { x: 0, y: 0 }], bends: [], cost: 0 };
}

/** A picture from every start, with a pause after each. */
function* startsOf(
  wanted: LayoutWanted,
  count: number,
  seed: number,
): Search<readonly Candidate[]> {
  const net = pictureNet(wanted.net, wanted.bends);
  const starts: Candidate[] = [];
  for (let start = 0; start < count; start++) {
    const random = seededRandom(seed * 7919 + start);
    const places = startPlaces(wanted, start, random);
    const picture = pictureOf(net, places, { pinned: wanted.pinned });
    starts.push({ picture, scope: scopeOf(picture, random) });
    if ((yield 0) === true) break;
  }
  return starts;
}

function cheapest(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => a.picture.cost - b.picture.cost);
}
