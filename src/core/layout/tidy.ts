import type { Point } from "../model/document";
import { anneal, type Cooling } from "./anneal";
import { effortFor } from "./arrangePart";
import type { Home } from "./labelTerms";
import type { Effort, Laid, LayoutWanted } from "./layoutWanted";
import { bendsOf, type Picture, pictureOf, placesOf, settleBends } from "./picture";
import { pictureNet } from "./pictureNet";
import { type Scope, scopeOf } from "./proposals";
import { seededRandom } from "./random";
import type { Search } from "./search";

/** Labels may be moved by so much in the mean, as a share of the picture's diagonal: it is to be known again. */
const MOST_MOVED = 0.066;
/** Searches from the same places, each with another heat at first; the cheapest picture is kept. */
const HEATS = [3, 1.5, 5];
const FIRST: Omit<Cooling, "moves" | "heat"> & { readonly share: number } = {
  share: 0.7,
  reach: [90, 10],
};
const LAST: Omit<Cooling, "moves"> & { readonly share: number } = {
  share: 0.3,
  heat: [0.3, 0.02],
  reach: [40, 4],
};

/** How many moves tidying takes. */
export function movesToTidy({ net }: LayoutWanted, { share }: Effort): number {
  return effortFor(net) * share;
}

/**
 * The picture as it stands, made better: a search from the present places in which every shift has its
 * price, and the mean shift a bound. Pinned variables stay. Every variable has a place.
 */
export function* tidy(wanted: LayoutWanted, effort: Effort): Search<Laid> {
  const standing = wanted.standing.map((place): Point => place ?? { x: 0, y: 0 });
  const net = pictureNet(wanted.net, wanted.bends);
  const home = homeOf(standing);
  const options = { pinned: wanted.pinned, home };
  const moves = movesToTidy(wanted, effort) / HEATS.length;
  let best: Picture | null = null;
  for (const [run, heat] of HEATS.entries()) {
    const picture = pictureOf(net, standing, options);
    const scope = boundScope(picture, home, effort.seed * 7919 + 31 * run);
    settleBends(picture, 2);
    const first = { ...FIRST, heat: [heat, 0.1] as const, moves: Math.floor(moves * FIRST.share) };
    yield* anneal(picture, scope, first);
    yield* anneal(picture, scope, { ...LAST, moves: Math.floor(moves * LAST.share) });
    settleBends(picture, 2);
    if (!best || picture.cost < best.cost) best = picture;
  }
  if (!best) return { places: standing, bends: [], cost: 0 };
  return { places: placesOf(best), bends: bendsOf(best), cost: best.cost };
}

function homeOf(places: readonly Point[]): Home {
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  const width = Math.max(...x) - Math.min(...x);
  const height = Math.max(...y) - Math.min(...y);
  return { x, y, diagonal: Math.max(1, Math.hypot(width, height)) };
}

/** Moves that keep the mean shift within its bound. */
function boundScope(picture: Picture, home: Home, seed: number): Scope {
  const { sheet, change } = picture;
  const most = MOST_MOVED * home.diagonal * sheet.x.length;
  return scopeOf(picture, seededRandom(seed), () => {
    let sum = 0;
    for (let label = 0; label < sheet.x.length; label++) {
      if (change.labels.stamps[label] === change.stamp) continue;
      sum += Math.hypot(sheet.x[label]! - home.x[label]!, sheet.y[label]! - home.y[label]!);
    }
    for (let at = 0; at < change.labels.count; at++) {
      const label = change.labels.list[at]!; // a label of the change
      sum += Math.hypot(change.toX[at]! - home.x[label]!, change.toY[at]! - home.y[label]!);
    }
    return sum <= most;
  });
}
