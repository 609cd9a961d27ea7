import { anneal, type Cooling } from "./anneal";
import type { Effort, Laid, LayoutWanted } from "./layoutWanted";
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
  readonly rounds: readonly [Round, Round, Round];
}

interface Round extends Omit<Cooling, "moves"> {
  /** Of all moves. */
  readonly share: number;
}

/** Up to so many variables chance decides little when several starts are tried. */
const MANY = 40;
const FEW_VARIABLES: Plan = {
  starts: 8,
  goOn: 3,
  rounds: [
    { share: 0.4, heat: [6, 0.3], reach: [150, 20] },
    { share: 0.35, heat: [2.5, 0.1], reach: [80, 10] },
    { share: 0.25, heat: [0.8, 0.02], reach: [60, 4] },
  ],
};
/** Large pictures need a long hot search more than many starts. */
const MANY_VARIABLES: Plan = {
  starts: 2,
  goOn: 1,
  rounds: [
    { share: 0.5, heat: [8, 0.3], reach: [150, 20] },
    { share: 0.3, heat: [4, 0.1], reach: [80, 10] },
    { share: 0.2, heat: [1, 0.02], reach: [60, 4] },
  ],
};
/** Moves that suit a picture: more bring little. */
const MOVES = { few: 100_000, fewVariables: 12, perVariable: 3600 };

/** How many moves suit a part of so many variables. */
export function effortFor(variables: number): number {
  if (variables < 2) return 0;
  if (variables > MANY) return MOVES.perVariable * variables;
  return Math.round(MOVES.few * Math.min(1, variables / MOVES.fewVariables));
}

interface Candidate {
  readonly picture: Picture;
  readonly scope: Scope;
}

/**
 * Places and bends for what hangs together (or stands together, where something is pinned), by
 * successive halving: a short search from every start, a longer one from the best of them, and the
 * rest of the effort for the best of all.
 */
export function* arrangePart(wanted: LayoutWanted, { seed, share }: Effort): Search<Laid> {
  const count = wanted.net.ids.length;
  if (count < 2) return alone(wanted);
  const plan = count > MANY ? MANY_VARIABLES : FEW_VARIABLES;
  const moves = effortFor(count) * share;
  let left: readonly Candidate[] = startsOf(wanted, moves > 0 ? plan.starts : 1, seed);
  const kept = [plan.goOn, 1, 1];
  for (const [index, round] of plan.rounds.entries()) {
    const own = Math.floor((moves * round.share) / left.length);
    for (const { picture, scope } of left) yield* anneal(picture, scope, { ...round, moves: own });
    left = cheapest(left).slice(0, kept[index]);
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

function startsOf(wanted: LayoutWanted, count: number, seed: number): readonly Candidate[] {
  const net = pictureNet(wanted.net, wanted.bends);
  return Array.from({ length: count }, (_, start) => {
    const random = seededRandom(seed * 7919 + start);
    const places = startPlaces(wanted, start, random);
    const picture = pictureOf(net, places, { pinned: wanted.pinned });
    return { picture, scope: scopeOf(picture, random) };
  });
}

function cheapest(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => a.picture.cost - b.picture.cost);
}
