import type { Piece } from "./piece";
import { residueOf } from "./residues";
import type { Weight } from "./weight";

/**
 * The weights of a piece as doubles, so that a count is a few multiplications a step: exact below
 * 2^53, or modulo a prime. Numbers that are the same for every arc are kept once: without open arcs
 * `all` and `settled` are.
 */
export interface Arithmetic {
  /** 0 for none. */
  readonly modulus: number;
  /** Weights to an arc: all, surplus and, where it differs from all, settled. */
  readonly channels: number;
  readonly weights: Float64Array;
}

/** From here on a double may not be exact. */
export const TOO_LARGE = 2 ** 53;

/** What a count in doubles came to. */
export interface Sums {
  /** A sum for each channel. */
  readonly sums: Float64Array;
  /** Whether nothing was left out. If something was, every sum is of real cycles still, each counted once. */
  readonly complete: boolean;
  /** Whether a number was too large to be exact; then sums are right to one part in a million. */
  readonly rounded: boolean;
}

/** The weights of a piece, modulo a prime or, for 0, as they are. */
export function arithmeticOf({ weights }: Piece, modulus: number): Arithmetic {
  const channels = weights.every(({ all, settled }) => all === settled) ? 2 : 3;
  const numbers = new Float64Array(channels * weights.length);
  for (const [arc, { all, settled, surplus }] of weights.entries()) {
    const said = [all, surplus, settled].slice(0, channels);
    numbers.set(
      said.map((value) => (modulus === 0 ? Number(value) : residueOf(value, modulus))),
      channels * arc,
    );
  }
  return { modulus, channels, weights: numbers };
}

/** A number for each channel as a weight. */
export function weightOf(channels: readonly bigint[]): Weight {
  const [all = 0n, surplus = 0n, settled = all] = channels;
  return { all, settled, surplus };
}
