import { type Picture, restore, snapshotAgain, snapshotOf } from "./picture";
import { type Scope, tryOne } from "./proposals";
import { type Search, TURN } from "./search";

/** How long and how hot: each pair is what it begins and what it ends with. */
export interface Cooling {
  readonly moves: number;
  /** What a worse picture may cost more, by and large. */
  readonly heat: readonly [number, number];
  /** How far labels are moved, in pixels. */
  readonly reach: readonly [number, number];
}

/** Below this heat even the beginning is worth keeping. */
const COOL = 1;
/** Up to this share of a hot search nothing is kept: it would be copied again and again. */
const WILD = 0.4;

/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983, Science 220): changes that make the picture
 * worse are made the more seldom the worse they are and the cooler it has become. How much worse a
 * change may be is drawn before it is judged, so that judging ends as soon as it is more. Leaves the
 * best picture it met.
 */
export function* anneal(
  picture: Picture,
  scope: Scope,
  { moves, heat, reach }: Cooling,
): Search<void> {
  const { random } = scope;
  const cooling = Math.log(heat[1] / heat[0]);
  const narrowing = Math.log(reach[1] / reach[0]);
  const keepFrom = heat[0] < COOL ? 0 : WILD;
  const best = snapshotOf(picture);
  if (scope.movable.length === 0) return;
  for (let made = 0; made < moves; made++) {
    if (made % TURN === TURN - 1 && (yield TURN) === true) break;
    const progress = made / moves;
    const slack = -heat[0] * Math.exp(cooling * progress) * Math.log(random() + 1e-12);
    const isMade = tryOne(picture, scope, reach[0] * Math.exp(narrowing * progress), slack);
    if (isMade && progress >= keepFrom && picture.cost < best.cost - 1e-9) {
      snapshotAgain(picture, best);
    }
  }
  if (picture.cost > best.cost) restore(picture, best);
}
