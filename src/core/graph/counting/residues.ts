/**
 * Whole numbers too large for a double, from their residues. A count is done modulo several primes,
 * each small enough that the product of two residues is exact, and put together by the Chinese
 * remainder theorem (Garner 1959; Knuth, The Art of Computer Programming 2, 4.3.2).
 */

/** Bits of a prime at least; two residues multiply to less than 2^52. */
export const PRIME_BITS = 25;
const LIMIT = 2 ** 26;

/** The residue of a whole number between -2^52 and 2^52, from 0 to modulus - 1. */
export function residue(value: number, modulus: number): number {
  const rest = value - modulus * Math.floor(value / modulus);
  // The quotient may be rounded up to the next whole number.
  return rest < 0 ? rest + modulus : rest >= modulus ? rest - modulus : rest;
}

/** The residue of any whole number. */
export function residueOf(value: bigint, modulus: number): number {
  const rest = Number(value % BigInt(modulus));
  return rest < 0 ? rest + modulus : rest;
}

/** So many primes below 2^26, the largest first. */
export function* largestPrimes(count: number): Generator<number, void> {
  let found = 0;
  for (let number = LIMIT - 1; found < count; number -= 2) {
    if (!isPrime(number)) continue;
    found++;
    yield number;
  }
}

function isPrime(odd: number): boolean {
  for (let factor = 3; factor * factor <= odd; factor += 2) if (odd % factor === 0) return false;
  return true;
}

/** All that is known of a number: its residue modulo a product of primes. */
export interface Known {
  readonly value: bigint;
  readonly modulus: bigint;
}

/** Nothing is known yet. */
export const NOTHING_KNOWN: Known = { value: 0n, modulus: 1n };

/** Adds what is known modulo one more prime. */
export function withResidue({ value, modulus }: Known, rest: number, prime: number): Known {
  const p = BigInt(prime);
  const missing = (((BigInt(rest) - value) % p) + p) % p;
  return {
    value: value + modulus * ((missing * inverse(modulus % p, p)) % p),
    modulus: modulus * p,
  };
}

/** The number itself, when its size is less than half of the modulus. */
export function signedValue({ value, modulus }: Known): bigint {
  return 2n * value > modulus ? value - modulus : value;
}

/** By Fermat: the power prime - 2. */
function inverse(value: bigint, prime: bigint): bigint {
  let result = 1n;
  let power = value;
  for (let rest = prime - 2n; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * power) % prime;
    power = (power * power) % prime;
  }
  return result;
}
