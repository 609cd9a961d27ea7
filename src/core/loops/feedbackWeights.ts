import type { LinkId, VariableId } from "../model/document";
import type { LoopKind, LoopSet } from "./loopSet";
import { sourceOf } from "./loopSource";
import { type LoopTallies, loopTallies, type Tally } from "./loopTallies";
import { atOnce } from "../model/steps";

/** Which loops are counted. */
export type CountedKind = LoopKind | "all";

/** How many listed loops run through each link and each variable; what is in none is left out. */
export interface FeedbackWeights {
  readonly links: ReadonlyMap<LinkId, number>;
  readonly variables: ReadonlyMap<VariableId, number>;
  /** The largest of these numbers; 0 without loops. */
  readonly most: number;
}

const NOWHERE: FeedbackWeights = { links: new Map(), variables: new Map(), most: 0 };

// Counted once for each set, when first asked for.
const known = new WeakMap<LoopSet, LoopTallies>();

/** Where the feedback runs, or that of one kind. Some milliseconds for 10,000 loops, once for a set. */
export function feedbackWeights(loops: LoopSet, kind: CountedKind): FeedbackWeights {
  const source = sourceOf(loops);
  if (!source) return NOWHERE;
  const { graph, stored } = source;
  const tallies = known.get(loops) ?? atOnce(loopTallies(graph, stored));
  known.set(loops, tallies);
  const links = counted(
    graph.links.map(({ id }) => id),
    tallies.links,
    kind,
  );
  const variables = counted(graph.variables, tallies.variables, kind);
  // A link has no more loops than the variables at its ends.
  const most = [...variables.values()].reduce((one, other) => Math.max(one, other), 0);
  return { links, variables, most };
}

function counted<Id>(ids: readonly Id[], tally: Tally, kind: CountedKind): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const [place, id] of ids.entries()) {
    // A tally has a number for each of them.
    const count =
      kind === "all"
        ? tally.reinforcing[place]! + tally.balancing[place]! + tally.undetermined[place]!
        : tally[kind][place]!;
    if (count > 0) counts.set(id, count);
  }
  return counts;
}
