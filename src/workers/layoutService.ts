import { arrange, movesToArrange } from "../core/layout/arrange";
import type { Laid, LayoutWanted } from "../core/layout/layoutWanted";
import type { Search } from "../core/layout/search";
import { movesToTidy, tidy } from "../core/layout/tidy";
import type { Surroundings } from "./turns";

/** A wish for another picture: all of it anew, or the present one made better. */
export interface LayoutWish {
  readonly kind: "arrange" | "tidy";
  readonly wanted: LayoutWanted;
  /** Another number, another picture. */
  readonly seed: number;
}

/** How a search is watched: told from time to time how much is done (0 to 1); asked whether it goes on. */
export interface Watch {
  readonly tell: (share: number) => void;
  readonly goesOn: () => boolean;
}

/** A search that takes longer than this gives the best it has, in milliseconds. */
const LONGEST = 30_000;
/** Milliseconds of work between two pauses, and between two tellings. */
const TURN = 8;
const TELLING = 60;

/**
 * Carries a search out, in turns of a few milliseconds, so that others may do something meanwhile. Null
 * when it is not to go on. The result depends on the wish alone, unless it would take half a minute.
 */
export async function layOut(
  { kind, wanted, seed }: LayoutWish,
  { tell, goesOn }: Watch,
  { now, pause }: Surroundings,
): Promise<Laid | null> {
  const effort = { seed, share: 1 };
  const search: Search<Laid> = kind === "arrange" ? arrange(wanted, effort) : tidy(wanted, effort);
  const moves = kind === "arrange" ? movesToArrange(wanted, effort) : movesToTidy(wanted, effort);
  const begin = now();
  let [made, turnEnd, told] = [0, begin + TURN, begin];
  for (let turn = search.next(); ; turn = search.next(now() - begin > LONGEST)) {
    if (turn.done) return turn.value;
    made += turn.value;
    if (now() < turnEnd) continue;
    if (now() - told > TELLING) {
      told = now();
      tell(Math.min(1, Math.max(made / Math.max(1, moves), (told - begin) / LONGEST)));
    }
    await pause();
    if (!goesOn()) return null;
    turnEnd = now() + TURN;
  }
}
