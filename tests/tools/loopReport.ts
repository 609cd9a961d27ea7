import { countLoops, type LoopTotals } from "../../src/core/loops/countLoops";
import { independentLoopCount } from "../../src/core/loops/independentLoops";
import { loopListing } from "../../src/core/loops/listLoops";
import { type LoopGraph, loopGraph } from "../../src/core/loops/loopGraph";
import { isDelayed, wordKind, wordLength } from "../../src/core/loops/loopWords";
import { buffersOf, type StoredLoops } from "../../src/core/loops/storedLoops";
import type { CldDocument } from "../../src/core/model/document";

/** How far to go. */
export interface ReportLimits {
  readonly maxLoops: number;
  readonly maxLength: number;
  readonly listSeconds: number;
  readonly countSeconds: number;
}

/** A number, or a text of digits where a number of JSON would not be exact. */
type WholeNumber = number | string;

/** What there is to say of the loops of one graph. R, B and undetermined are those of listed loops. */
export interface LoopReport {
  readonly variables: number;
  readonly links: number;
  readonly listed: number;
  readonly complete: boolean;
  /** Every loop with at most so many links is listed; null when all are. */
  readonly completeUpTo: number | null;
  readonly reinforcing: number;
  readonly balancing: number;
  readonly undetermined: number;
  readonly delayed: number;
  /** Listed loops by their number of links. */
  readonly byLength: Readonly<Record<string, number>>;
  /** All loops there are, listed or not. */
  readonly total:
    | {
        readonly exact: true;
        readonly loops: WholeNumber;
        readonly reinforcing: WholeNumber;
        readonly balancing: WholeNumber;
        readonly undetermined: WholeNumber;
      }
    | { readonly exact: false; readonly moreThan: WholeNumber };
  /** How many loops are independent of one another. */
  readonly independent: number;
  readonly milliseconds: { readonly list: number; readonly count: number };
  /** Of all arrays in which listed loops are stored; null without any. */
  readonly bytesPerLoop: number | null;
}

/** Lists the loops of these links within the limits, and counts all of them. */
export function reportOf(
  links: CldDocument["links"],
  variables: number,
  limits: ReportLimits,
): LoopReport {
  const graph = loopGraph(links);
  const [stored, list] = timed(() => listed(graph, limits));
  const [totals, count] = timed(() => counted(graph, limits));
  return {
    variables,
    links: Object.keys(links).length,
    listed: stored.count,
    complete: stored.complete,
    completeUpTo: stored.complete ? null : stored.completeUpTo,
    ...tallied(stored.words),
    total: totalOf(totals, stored),
    independent: independentLoopCount(graph),
    milliseconds: { list, count },
    bytesPerLoop: stored.count > 0 ? bytesOf(stored) / stored.count : null,
  };
}

function listed(graph: LoopGraph, limits: ReportLimits): StoredLoops {
  const listing = loopListing(graph, limits);
  const deadline = performance.now() + limits.listSeconds * 1000;
  while (listing.advance()) if (performance.now() > deadline) break;
  return listing.listed();
}

function counted(graph: LoopGraph, { countSeconds }: ReportLimits): LoopTotals {
  const deadline = performance.now() + countSeconds * 1000;
  const counting = countLoops(graph, { shouldStop: () => performance.now() > deadline });
  let step = counting.next();
  while (step.done !== true) step = counting.next();
  return step.value;
}

/** Every length counts its own. */
function tallied(words: Int32Array) {
  const kinds = [0, 0, 0];
  const byLength: Record<string, number> = {};
  let delayed = 0;
  for (const word of words) {
    kinds[wordKind(word)]! += 1; // one of three
    if (isDelayed(word)) delayed += 1;
    const length = wordLength(word);
    byLength[length] = (byLength[length] ?? 0) + 1;
  }
  const [reinforcing = 0, balancing = 0, undetermined = 0] = kinds;
  return { reinforcing, balancing, undetermined, delayed, byLength };
}

/** A complete list is a count too; where counting gives a bound, an incomplete one may give a better. */
function totalOf(totals: LoopTotals, stored: StoredLoops): LoopReport["total"] {
  const exact = totals.exact ? totals : exactOf(stored);
  if (exact) {
    const { reinforcing, balancing, undetermined } = exact;
    return {
      exact: true,
      loops: whole(reinforcing + balancing + undetermined),
      reinforcing: whole(reinforcing),
      balancing: whole(balancing),
      undetermined: whole(undetermined),
    };
  }
  const least = totals.exact ? 0n : totals.atLeast;
  const listed = BigInt(stored.count);
  // There are at least so many, so more than one less; and more than an incomplete list has.
  return { exact: false, moreThan: whole(least > listed ? least - 1n : listed) };
}

function exactOf({ complete, words }: StoredLoops): Extract<LoopTotals, { exact: true }> | null {
  if (!complete) return null;
  const { reinforcing, balancing, undetermined } = tallied(words);
  return {
    exact: true,
    reinforcing: BigInt(reinforcing),
    balancing: BigInt(balancing),
    undetermined: BigInt(undetermined),
  };
}

function whole(number: bigint): WholeNumber {
  return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : `${number}`;
}

function bytesOf(stored: StoredLoops): number {
  return buffersOf(stored).reduce((bytes, { byteLength }) => bytes + byteLength, 0);
}

function timed<Result>(work: () => Result): readonly [Result, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
