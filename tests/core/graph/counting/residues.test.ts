import { describe, expect, it } from "vitest";
import {
  type Known,
  largestPrimes,
  NOTHING_KNOWN,
  residue,
  residueOf,
  signedValue,
  withResidue,
} from "../../../../src/core/graph/counting/residues";
import { seededRandom } from "../../../oracle/graphs";

const PRIME = 67_108_859;

describe("residues", () => {
  it("of whole numbers are those of exact arithmetic, whatever their size and sign", () => {
    const random = seededRandom(1);
    for (let i = 0; i < 2000; i++) {
      const value = Math.floor((random() * 2 - 1) * 2 ** 52);
      const exact = Number(((BigInt(value) % BigInt(PRIME)) + BigInt(PRIME)) % BigInt(PRIME));
      expect(residue(value, PRIME)).toBe(exact);
      expect(residueOf(BigInt(value), PRIME)).toBe(exact);
    }
    for (const value of [0, PRIME - 1, PRIME, (PRIME - 1) ** 2]) {
      expect(BigInt(residue(value, PRIME))).toBe(BigInt(value) % BigInt(PRIME));
    }
  });

  it("are taken modulo the largest primes below 2^26", () => {
    // 2^26 - 5 by OEIS A013603; the numbers from there to 2^26 - 27 have divisors, and it has none.
    expect([...largestPrimes(2)]).toEqual([2 ** 26 - 5, 2 ** 26 - 27]);
  });

  it("put together give back the number, if there are enough of them", () => {
    const random = seededRandom(2);
    for (let i = 0; i < 200; i++) {
      const bits = 1 + Math.floor(random() * 300);
      let value = 1n;
      for (let bit = 1; bit < bits; bit++) value = 2n * value + (random() < 0.5 ? 1n : 0n);
      if (random() < 0.5) value = -value;
      let known: Known = NOTHING_KNOWN;
      for (const prime of largestPrimes(Math.ceil((bits + 1) / 25))) {
        known = withResidue(known, residueOf(value, prime), prime);
      }
      expect(signedValue(known)).toBe(value);
    }
  });
});
