import { type Arithmetic, arithmeticOf, type Sums, weightOf } from "./arithmetic";
import type { Effort } from "./effort";
import type { Steps } from "../../model/steps";
import { type FrontierEffort, frontierSums } from "./frontier";
import type { Method } from "./method";
import type { Piece } from "./piece";
import {
  type Known,
  largestPrimes,
  NOTHING_KNOWN,
  PRIME_BITS,
  signedValue,
  withResidue,
} from "./residues";
import { subsetSums } from "./subsets";
import { walkSums } from "./walks";
import type { Weight } from "./weight";

/** The weight of all cycles, or a number that there are at least. */
export type CycleCount =
  | { readonly exact: true; readonly weight: Weight }
  | { readonly exact: false; readonly atLeast: bigint };

/** Counts with this arithmetic. */
type Run = (arithmetic: Arithmetic) => Steps<Sums>;

/** A walk that is all there is looks at so many arcs in the time of a visit. */
const LOOKS_PER_VISIT = 8;
/** A count that will not take more than this part of the visits is not rehearsed. */
const SHORT = 1 / 8;
/** Parts of the visits for lower bounds by the frontier, each better than the one before, should there be time for it. */
const REHEARSAL = [1 / 16];
const BOUNDS = [1 / 16, 1 / 4, 11 / 16];
/** Sums of doubles, all positive, are right to far better than this. */
const MARGIN = 1e-6;

/** Counts the cycles of a piece. Where that cannot be finished, the better of two lower bounds; never their sum. */
export function* countPiece(piece: Piece, method: Method, effort: Effort): Steps<CycleCount> {
  switch (method.kind) {
    case "subsets":
      return yield* countExactly(piece, (arithmetic) => subsetSums(piece, arithmetic));
    case "frontier":
      return yield* countByFrontier(piece, method, effort);
    case "walks":
      return yield* countByWalks(piece, effort, effort.maxVisits * LOOKS_PER_VISIT);
  }
}

/**
 * Exactly, where that is thought possible; if it may take long, after a quick look for a lower bound,
 * as it may be stopped. Otherwise a walk, in case there are few cycles after all, and lower bounds.
 */
function* countByFrontier(
  piece: Piece,
  { plan, work }: Method & { kind: "frontier" },
  effort: Effort,
): Steps<CycleCount> {
  const { maxVisits } = effort;
  const hopeless = work > maxVisits;
  const run =
    (how: Partial<FrontierEffort>): Run =>
    (arithmetic) =>
      frontierSums(plan, arithmetic, { ...effort, hopeless: true, ...how });
  let best: CycleCount = { exact: false, atLeast: 0n };
  if (hopeless) best = yield* countByWalks(piece, effort, maxVisits);
  for (const part of hopeless ? BOUNDS : work > maxVisits * SHORT ? REHEARSAL : []) {
    if (best.exact || effort.shouldStop()) return best;
    best = larger(best, yield* countExactly(piece, run({ maxVisits: part * maxVisits })));
  }
  if (best.exact || hopeless) return best;
  best = larger(best, yield* countExactly(piece, run({ hopeless: false })));
  return best.exact ? best : larger(best, yield* countByWalks(piece, effort, maxVisits));
}

function* countByWalks(piece: Piece, effort: Effort, looks: number): Steps<CycleCount> {
  const arithmetic = arithmeticOf(piece, 0);
  const sums = yield* walkSums(piece, arithmetic, { ...effort, maxVisits: looks });
  return sums.complete && !sums.rounded ? exactly(sums) : atLeast(sums);
}

function larger(a: CycleCount, b: CycleCount): CycleCount {
  if (a.exact || b.exact) return a.exact ? a : b;
  return a.atLeast > b.atLeast ? a : b;
}

/** Counts in doubles, and once more for each of some primes if these are not large enough. */
export function* countExactly(piece: Piece, run: Run): Steps<CycleCount> {
  const sums = yield* run(arithmeticOf(piece, 0));
  if (!sums.complete) return atLeast(sums);
  if (!sums.rounded) return exactly(sums);
  const weight = yield* countByResidues(piece, run, bitsOf(piece, sums));
  return weight ? { exact: true, weight } : atLeast(sums);
}

/** The same modulo as many primes as a count of at most so many bits needs; null when it was stopped. */
export function* countByResidues(piece: Piece, run: Run, bits: number): Steps<Weight | null> {
  let known: readonly Known[] = [];
  for (const prime of largestPrimes(Math.ceil((bits + 1) / PRIME_BITS))) {
    const { sums, complete } = yield* run(arithmeticOf(piece, prime));
    if (!complete) return null;
    known = Array.from(sums, (sum, c) => withResidue(known[c] ?? NOTHING_KNOWN, sum, prime));
  }
  return weightOf(known.map(signedValue));
}

/** Bits that hold the sum of all cycles: of what it is about, or else of all ways to leave every vertex at most once. */
function bitsOf({ graph, weights }: Piece, { sums }: Sums): number {
  const about = sums[0]!; // there is a channel for all
  if (Number.isFinite(about)) return Math.ceil(Math.log2(about)) + 2;
  const ways = Array.from({ length: graph.vertexCount }, () => 1n);
  for (const [arc, { all }] of weights.entries()) ways[graph.sources[arc]!]! += all;
  return ways.reduce((bits, choices) => bits + choices.toString(2).length, 0);
}

function exactly({ sums }: Sums): CycleCount {
  return { exact: true, weight: weightOf(Array.from(sums, BigInt)) };
}

function atLeast({ sums, rounded }: Sums): CycleCount {
  const about = Math.min(sums[0]!, Number.MAX_VALUE); // there is a channel for all
  return { exact: false, atLeast: BigInt(Math.floor(rounded ? about * (1 - MARGIN) : about)) };
}
