import { sweepPaths } from "../graph/trieSweep";
import type { LinkId } from "../model/document";
import { OPEN } from "./loopGraph";
import type { LoopSet } from "./loopSet";
import { sourceOf } from "./loopSource";
import { allAtOnce } from "./storedLoops";

/** Links to settle together, and what that comes to. */
export interface SettlingStep {
  /** The "?" links of this step; only when all of them are settled does it decide anything more. */
  readonly links: readonly LinkId[];
  /** Undetermined loops that are decided once these links and those of all steps before are settled. */
  readonly decided: number;
}

/** Which signs to find out first, so that as many loops as possible are decided. */
export interface SettlingPlan {
  /** Listed loops that a "?" link leaves open. */
  readonly undetermined: number;
  /** Whether these are all loops there are: else the counts are those of the listed ones. */
  readonly complete: boolean;
  readonly steps: readonly SettlingStep[];
}

/** Loops that the same links leave open: as their numbers, and how many loops there are. */
interface OpenGroup {
  readonly open: readonly number[];
  readonly loops: number;
}

/** Groups that are weighed for a step: those with the fewest links, of these the largest. */
const MOST_WEIGHED = 64;

/**
 * A plan of at least `enough` links, or of all that leave loops open. Step by step those that decide
 * most loops for each link to be settled; of equals the fewer links, then the loop that comes first.
 * A smallest set for a number of loops is not promised: to find one is as hard as set cover. The
 * counts are exact. One sweep over the loops, and for each step linear in the number of different sets
 * of "?" links among them.
 */
export function settlingPlan(loops: LoopSet, enough: number): SettlingPlan {
  const { groups, links } = openGroups(loops);
  const undetermined = groups.reduce((sum, group) => sum + group.loops, 0);
  const steps: SettlingStep[] = [];
  let left: readonly OpenGroup[] = groups;
  for (let settled = 0; left.length > 0 && settled < enough;) {
    const next = bestStep(left);
    left = without(left, new Set(next.open));
    const open = left.reduce((sum, group) => sum + group.loops, 0);
    // Every number is that of a link.
    steps.push({ links: next.open.map((number) => links[number]!), decided: undetermined - open });
    settled += next.open.length;
  }
  return { undetermined, complete: loops.complete, steps };
}

/** The undetermined loops by the links that leave them open, in the order of the set. */
function openGroups(loops: LoopSet): {
  readonly groups: readonly OpenGroup[];
  readonly links: readonly LinkId[];
} {
  const source = sourceOf(loops);
  if (!source) return { groups: [], links: [] };
  const { graph, stored } = source;
  const { sets, join } = openSets();
  const ofArcs = Int32Array.from(graph.says, (said, link) =>
    (said & OPEN) === 0 ? 0 : sets.push([link]) - 1,
  );
  const ofLoops = allAtOnce(sweepPaths(stored.trie, ofArcs, join));
  const counts = new Map<number, number>();
  for (const set of ofLoops) if (set !== 0) counts.set(set, (counts.get(set) ?? 0) + 1);
  const groups = new Map<string, OpenGroup>();
  // Every number is that of a set, and in it are places of links.
  for (const [set, count] of counts) addTo(groups, sets[set]!, count);
  return { groups: [...groups.values()], links: graph.links.map(({ id }) => id) };
}

/** Sets of links by number, 0 for none, and the number of two together: each is put together once. */
function openSets(): {
  readonly sets: (readonly number[])[];
  readonly join: (one: number, other: number) => number;
} {
  const sets: (readonly number[])[] = [[]];
  const known = new Map<string, number>();
  const join = (one: number, other: number): number => {
    if (one === 0 || other === 0) return one + other;
    const pair = `${one} ${other}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const joined = sets.push([...(sets[one] ?? []), ...(sets[other] ?? [])]) - 1;
    known.set(pair, joined);
    return joined;
  };
  return { sets, join };
}

function addTo(groups: Map<string, OpenGroup>, open: readonly number[], loops: number): void {
  const sorted = open.toSorted((a, b) => a - b);
  const key = sorted.join();
  const before = groups.get(key)?.loops ?? 0;
  groups.set(key, { open: sorted, loops: before + loops });
}

/** The group whose links decide most loops for each of them. */
function bestStep(groups: readonly OpenGroup[]): OpenGroup {
  const weighed = groups
    .toSorted((a, b) => a.open.length - b.open.length || b.loops - a.loops)
    .slice(0, MOST_WEIGHED)
    .map((group) => ({ group, gain: decidedBy(new Set(group.open), groups) }));
  const best = weighed.reduce((one, other) =>
    other.gain * one.group.open.length > one.gain * other.group.open.length ? other : one,
  );
  return best.group;
}

/** Loops that these links alone leave open. */
function decidedBy(links: ReadonlySet<number>, groups: readonly OpenGroup[]): number {
  let decided = 0;
  for (const { open, loops } of groups) {
    if (open.length <= links.size && open.every((link) => links.has(link))) decided += loops;
  }
  return decided;
}

/** The groups that are still open when these links are settled. */
function without(groups: readonly OpenGroup[], settled: ReadonlySet<number>): readonly OpenGroup[] {
  const left = new Map<string, OpenGroup>();
  for (const { open, loops } of groups) {
    const still = open.filter((link) => !settled.has(link));
    if (still.length > 0) addTo(left, still, loops);
  }
  return [...left.values()];
}
