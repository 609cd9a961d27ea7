import type { LinkId } from "../model/document";
import type { LoopSet } from "./loopSet";
import { type OpenSets, openSets } from "./openSets";

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

/** Sets of links that are weighed for a step: those with the fewest links, of these with most loops. */
const MOST_WEIGHED = 64;

/**
 * A plan of at least `enough` links, or of all that leave loops open. Step by step those that decide
 * most loops for each link to be settled; of equals the fewer links, then the loop that comes first.
 * A smallest set for a number of loops is not promised: to find one is as hard as set cover. The
 * counts are exact. A step costs 64 looks at each different set of "?" links among the loops.
 */
export function settlingPlan(loops: LoopSet, enough: number): SettlingPlan {
  const sets = openSets(loops);
  const settled = new Int32Array(sets.width);
  const undetermined = sets.loops.reduce((sum, count) => sum + count, 0);
  const steps: SettlingStep[] = [];
  for (let decided = 0, links = 0; decided < undetermined && links < enough;) {
    const next = bestStep(sets, settled);
    for (const [word, bits] of next.entries()) settled[word]! |= bits;
    decided = decidedBy(sets, settled);
    const named = sets.links.filter((_, link) => (next[link >> 5]! & (1 << (link & 31))) !== 0);
    steps.push({ links: named, decided });
    links += named.length;
  }
  return { undetermined, complete: loops.complete, steps };
}

/** Of what sets lack to be settled, that which decides most loops for each of its links. */
function bestStep(sets: OpenSets, settled: Int32Array): Int32Array {
  const before = decidedBy(sets, settled);
  const weighed = candidates(sets, settled).map((lack) => {
    const then = lack.map((bits, word) => bits | settled[word]!);
    return { lack, size: sizeOf(lack), gain: decidedBy(sets, then) - before };
  });
  const best = weighed.reduce((one, other) =>
    other.gain * one.size > one.gain * other.size ? other : one,
  );
  return best.lack;
}

/** What sets lack to be settled, each once: those that lack the fewest links first, then those of most loops. */
function candidates({ words, width, loops }: OpenSets, settled: Int32Array): readonly Int32Array[] {
  const bySize: number[][] = [];
  const lackOf = (set: number): Int32Array =>
    words.slice(set * width, (set + 1) * width).map((bits, word) => bits & ~settled[word]!);
  for (let set = 0; set < loops.length; set++) {
    let size = 0;
    for (let word = 0; word < width; word++) {
      size += bitCount(words[set * width + word]! & ~settled[word]!);
    }
    if (size > 0) (bySize[size] ??= []).push(set);
  }
  const found = new Map<string, Int32Array>();
  for (const sets of bySize) {
    const largest = (sets ?? []).toSorted((a, b) => loops[b]! - loops[a]!);
    for (const set of largest) {
      if (found.size === MOST_WEIGHED) return [...found.values()];
      const lack = lackOf(set);
      if (!found.has(lack.join())) found.set(lack.join(), lack);
    }
  }
  return [...found.values()];
}

/** Loops that are decided once these links are settled. */
function decidedBy({ words, width, loops }: OpenSets, settled: Int32Array): number {
  let decided = 0;
  for (let set = 0; set < loops.length; set++) {
    let open = 0;
    for (let word = 0; word < width; word++) open |= words[set * width + word]! & ~settled[word]!;
    if (open === 0) decided += loops[set]!;
  }
  return decided;
}

function sizeOf(set: Int32Array): number {
  return set.reduce((sum, word) => sum + bitCount(word), 0);
}

/** Bits that are set, by halves: Warren 2012, Hacker's Delight, section 5-1. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
