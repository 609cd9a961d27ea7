import type { Components } from "./components";
import type { Digraph } from "./digraph";
import type { Labels } from "./trieBuilder";

/**
 * Ways spelled by their choices: at every vertex which of its arcs was taken, in as many binary digits
 * as that needs, and none where there is no choice. Ways from the same vertex compare as their
 * spellings do, digit by digit. Arcs that lead out of their component are on no cycle and no choice.
 */
export interface Choices {
  readonly sources: Int32Array;
  /** For each arc which of its source's arcs it is. */
  readonly choice: Int32Array;
  /** For each arc the digits of that. */
  readonly digits: Uint8Array;
}

/** The choices of a graph. Linear in its arcs. */
export function choicesIn({ vertexCount, sources, targets }: Digraph, { of }: Components): Choices {
  const ways = new Int32Array(vertexCount);
  const choice = sources.map((source, arc) =>
    of[source] === of[targets[arc]!] ? ways[source]!++ : 0,
  );
  const digits = Uint8Array.from(sources, (source) => 32 - Math.clz32(ways[source]! - 1));
  return { sources, choice, digits };
}

/**
 * What is known of some ways: the least vertex, and the spelling up to there and from there on, so
 * that a cycle that was walked from anywhere can be spelled from its least vertex. Of a spelling the
 * first DIGITS are kept, the very first as the highest of a number that a double holds exactly.
 */
export interface Ways {
  readonly least: Int32Array;
  readonly before: Float64Array;
  readonly beforeCount: Uint8Array;
  readonly after: Float64Array;
  readonly afterCount: Uint8Array;
}

/** Digits that are kept of a spelling. */
export const DIGITS = 52;

/** What a spelling is multiplied with to come after so many digits. */
const SHIFTED = Float64Array.from({ length: DIGITS + 1 }, (_, count) => 2 ** -count);

/** Room for so many ways. */
export function emptyWays(size: number): Ways {
  return {
    least: new Int32Array(size),
    before: new Float64Array(size),
    beforeCount: new Uint8Array(size),
    after: new Float64Array(size),
    afterCount: new Uint8Array(size),
  };
}

/** A spelling of `count` digits and another one after it. */
function spelledOn(spelling: number, count: number, next: number): number {
  return spelling + Math.floor(next * SHIFTED[count]!); // no count is larger than DIGITS
}

/** The ways that labels stand for. */
export function labelWays({ arcCount, firsts, seconds }: Labels, choices: Choices): Ways {
  const ways = emptyWays(arcCount + firsts.length);
  for (let arc = 0; arc < arcCount; arc++) {
    const count = choices.digits[arc]!;
    ways.least[arc] = choices.sources[arc]!;
    ways.after[arc] = choices.choice[arc]! * 2 ** (DIGITS - count);
    ways.afterCount[arc] = count;
  }
  for (let joint = 0; joint < firsts.length; joint++) {
    join(ways, arcCount + joint, ways, firsts[joint]!, ways, seconds[joint]!);
  }
  return ways;
}

/** Sets a way to that of one stretch and then another. */
export function join(
  into: Ways,
  at: number,
  ways: Ways,
  first: number,
  others: Ways,
  second: number,
): void {
  const before = ways.before[first]!;
  const beforeCount = ways.beforeCount[first]!;
  const after = ways.after[first]!;
  const afterCount = ways.afterCount[first]!;
  const next = others.before[second]!;
  const nextCount = others.beforeCount[second]!;
  const last = others.after[second]!;
  const lastCount = others.afterCount[second]!;
  if (ways.least[first]! <= others.least[second]!) {
    into.least[at] = ways.least[first]!;
    into.before[at] = before;
    into.beforeCount[at] = beforeCount;
    into.after[at] = spelledOn(after, afterCount, spelledOn(next, nextCount, last));
    into.afterCount[at] = Math.min(DIGITS, afterCount + nextCount + lastCount);
  } else {
    const wholeCount = Math.min(DIGITS, beforeCount + afterCount);
    into.least[at] = others.least[second]!;
    into.before[at] = spelledOn(spelledOn(before, beforeCount, after), wholeCount, next);
    into.beforeCount[at] = Math.min(DIGITS, wholeCount + nextCount);
    into.after[at] = last;
    into.afterCount[at] = lastCount;
  }
}

/** The spelling of a cycle from its least vertex on. */
export function spelledFromLeast(ways: Ways, at: number): number {
  return spelledOn(ways.after[at]!, ways.afterCount[at]!, ways.before[at]!);
}

/** The digits of a way's spelling that come after the first so many, as far as they are kept. */
export function digitsAfter(choices: Choices, way: readonly number[], known: number): number {
  let end = -known;
  let spelling = 0;
  for (const arc of way) {
    const count = choices.digits[arc]!;
    const choice = choices.choice[arc]!;
    end += count;
    if (end <= 0) continue;
    const seen = end < count ? choice & ((1 << end) - 1) : choice;
    spelling += Math.floor(seen * 2 ** (DIGITS - end));
    if (end >= DIGITS) break;
  }
  return spelling;
}
