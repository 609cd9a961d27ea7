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
 * What is known of some ways, WAY numbers each: the least vertex; the spelling up to there and its
 * scale; the spelling from there on and its scale. So a cycle that was walked from anywhere can be
 * spelled from its least vertex. Of a spelling the first DIGITS are kept, the very first as the highest
 * of a number that a double holds exactly; its scale is what moves another one behind it, 2 to the
 * power of minus its digits.
 */
export type Ways = Float64Array;

/** Digits that are kept of a spelling. */
export const DIGITS = 52;
const LEAST_SCALE = 2 ** -DIGITS;
/** Numbers for each way, and which of them is the least vertex. */
export const WAY = 5;
const BEFORE = 1;
const BEFORE_SCALE = 2;
const AFTER = 3;
const AFTER_SCALE = 4;

/** The ways that labels stand for. */
export function labelWays({ arcCount, firsts, seconds }: Labels, choices: Choices): Ways {
  const ways = new Float64Array(WAY * (arcCount + firsts.length));
  for (let arc = 0; arc < arcCount; arc++) {
    const digits = choices.digits[arc]!;
    const choice = choices.choice[arc]! * 2 ** (DIGITS - digits);
    ways.set([choices.sources[arc]!, 0, 1, choice, 2 ** -digits], WAY * arc);
  }
  for (let joint = 0; joint < firsts.length; joint++) {
    join(ways, arcCount + joint, ways, firsts[joint]!, ways, seconds[joint]!);
  }
  return ways;
}

/** No way at all, of a graph with so many vertices: joined with another one it makes that one. */
export function noWay(vertexCount: number): readonly number[] {
  return [vertexCount, 0, 1, 0, 1];
}

/** Sets a way to that of one stretch and then another. */
export function join(
  into: Ways,
  place: number,
  ways: Ways,
  first: number,
  others: Ways,
  second: number,
): void {
  // Every way has a place of WAY numbers.
  const at = WAY * place;
  const one = WAY * first;
  const other = WAY * second;
  const before = ways[one + BEFORE]!;
  const beforeScale = ways[one + BEFORE_SCALE]!;
  const after = ways[one + AFTER]!;
  const afterScale = ways[one + AFTER_SCALE]!;
  const next = others[other + BEFORE]!;
  const nextScale = others[other + BEFORE_SCALE]!;
  const last = others[other + AFTER]!;
  const lastScale = others[other + AFTER_SCALE]!;
  if (ways[one]! <= others[other]!) {
    const on = next + Math.floor(last * nextScale);
    into[at] = ways[one]!;
    into[at + BEFORE] = before;
    into[at + BEFORE_SCALE] = beforeScale;
    into[at + AFTER] = after + Math.floor(on * afterScale);
    into[at + AFTER_SCALE] = scaled(afterScale, nextScale * lastScale);
  } else {
    const whole = before + Math.floor(after * beforeScale);
    const wholeScale = scaled(beforeScale, afterScale);
    into[at] = others[other]!;
    into[at + BEFORE] = whole + Math.floor(next * wholeScale);
    into[at + BEFORE_SCALE] = scaled(wholeScale, nextScale);
    into[at + AFTER] = last;
    into[at + AFTER_SCALE] = lastScale;
  }
}

/** The scale of one spelling after another, of which not all may be kept. */
function scaled(one: number, other: number): number {
  const scale = one * other;
  return scale < LEAST_SCALE ? LEAST_SCALE : scale;
}

/** The spelling of a cycle from its least vertex on. */
export function spelledFromLeast(ways: Ways, place: number): number {
  const at = WAY * place;
  return ways[at + AFTER]! + Math.floor(ways[at + BEFORE]! * ways[at + AFTER_SCALE]!);
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
