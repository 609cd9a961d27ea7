import { sweepPaths, together } from "../../graph/trieSweep";
import type { LoopGraph } from "../loopGraph";
import { BASES } from "../loopGraph";
import { isDelayed, LOOP_KINDS, wordBasis, wordKind, wordLength } from "../loopWords";
import type { StoredLoops } from "../storedLoops";
import type { ArrangedLoops, ArrangementWish, NumberFilter } from "./arrangement";
import { inNumberOrder } from "./numberOrder";

// Loops between two chances to stop: a fraction of a millisecond.
const SLICE = 0x7fff;

/**
 * The loops that pass a filter, in an order. Nothing is built for a loop: one sweep over the trie where
 * links or variables are asked for, one over the words, and counting sorts; a million loops in some 50
 * milliseconds, with a pause about every one.
 */
export function* arrangeStored(
  graph: LoopGraph,
  stored: StoredLoops,
  { filter, order }: ArrangementWish,
): Generator<undefined, ArrangedLoops> {
  const counts = { all: 0, reinforcing: 0, balancing: 0, undetermined: 0 };
  const brought = filter.wanted === 0 ? null : yield* broughtBy(stored, filter);
  const admitted = admission(stored.count, filter);
  const passed = new Uint32Array(stored.count);
  let count = 0;
  for (let loop = 0; loop < stored.count; loop++) {
    if ((loop & SLICE) === SLICE) yield;
    // Every loop has a word.
    const word = stored.words[loop]!;
    if (admitted && admitted[loop] === 0) continue;
    if (brought && (brought[loop]! & filter.wanted) !== filter.wanted) continue;
    if (!passes(word, filter)) continue;
    const kind = wordKind(word);
    counts.all += 1;
    counts[LOOP_KINDS[kind]!] += 1;
    if (filter.kind < 0 || filter.kind === kind) passed[count++] = loop;
  }
  return { indices: yield* inNumberOrder(graph, stored, passed.slice(0, count), order), counts };
}

function passes(word: number, filter: NumberFilter): boolean {
  const length = wordLength(word);
  if (length < filter.shortest || length > filter.longest) return false;
  if (filter.delayed >= 0 && isDelayed(word) !== (filter.delayed === 1)) return false;
  if (filter.weakest < 0 && filter.notWeakest < 0) return true;
  const basis = BASES.indexOf(wordBasis(word));
  return basis !== filter.notWeakest && (filter.weakest < 0 || basis === filter.weakest);
}

/** Which of the things asked for each loop brings. */
function* broughtBy(
  { trie }: StoredLoops,
  { brings, saidBrings }: NumberFilter,
): Generator<undefined, Int32Array> {
  const brought = yield* sweepPaths(trie, brings, together);
  // Pairs of a loop of this set and its bits.
  for (let at = 0; at < saidBrings.length; at += 2) {
    brought[saidBrings[at]!]! |= saidBrings[at + 1]!;
  }
  return brought;
}

/** 0 for each loop that may not pass whatever it is like; null where all may. */
function admission(count: number, { only, without }: NumberFilter): Uint8Array | null {
  if (!only && without.length === 0) return null;
  const admitted = new Uint8Array(count).fill(only ? 0 : 1);
  for (const loop of only ?? []) admitted[loop] = 1;
  for (const loop of without) admitted[loop] = 0;
  return admitted;
}
