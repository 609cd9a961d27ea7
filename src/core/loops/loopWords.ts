import type { PathTrie } from "../graph/pathTrie";
import { sweepLabels, sweepPaths } from "../graph/trieSweep";
import { BASES, BASIS_SHIFT, DELAYED, MINUS, OPEN } from "./loopGraph";
import type { LoopKind } from "./loopSet";
import type { Basis } from "../model/document";

/**
 * All that a list shows of a loop, in one number: whether an odd number of its links is minus, whether
 * one is open, whether one is delayed and the weakest basis, in the places of what a link says; and
 * from LENGTH_SHIFT on how many links it has, which may be more than a hundred million. A link is a
 * stretch of one, and the words of two stretches make that of both: so one sweep over a trie is enough.
 */
const LENGTH_SHIFT = 5;
const LENGTH = -1 << LENGTH_SHIFT;
const BASIS = 3 << BASIS_SHIFT;

/** The word of no way at all: joined with another one it makes that one. */
export const NO_WORD = BASIS;

/** The word of a way that is one stretch after another. */
export function joinedWords(one: number, other: number): number {
  const weakest = Math.min(one & BASIS, other & BASIS);
  const sign = ((one ^ other) & MINUS) | ((one | other) & (OPEN | DELAYED));
  return ((one & LENGTH) + (other & LENGTH)) | weakest | sign;
}

/** The word of each path of a trie, from what its arcs say. A pause after every slice of nodes. */
export function loopWords(
  trie: PathTrie,
  says: Uint8Array,
): Generator<undefined, Int32Array<ArrayBuffer>> {
  return sweepPaths(trie, arcWords(trie, says), joinedWords);
}

/** The words of the stretches that labels stand for. */
export function labelWords(trie: PathTrie, says: Uint8Array): Int32Array {
  return sweepLabels(trie, arcWords(trie, says), joinedWords);
}

function arcWords({ arcCount }: PathTrie, says: Uint8Array): Int32Array {
  return Int32Array.from(says.subarray(0, arcCount), (said) => said | (1 << LENGTH_SHIFT));
}

/** Number of links. */
export function wordLength(word: number): number {
  return word >> LENGTH_SHIFT;
}

/** 0 for reinforcing, 1 for balancing, 2 for undetermined: the place in LOOP_KINDS. */
export function wordKind(word: number): number {
  return word & OPEN ? 2 : word & MINUS;
}

/** Kinds of loops in the order of wordKind. */
export const LOOP_KINDS: readonly LoopKind[] = ["reinforcing", "balancing", "undetermined"];

/** Whether one of its links is delayed. */
export function isDelayed(word: number): boolean {
  return (word & DELAYED) !== 0;
}

/** The weakest of its links. */
export function wordBasis(word: number): Basis | null {
  return BASES[(word & BASIS) >> BASIS_SHIFT]!; // two bits for four of them
}
