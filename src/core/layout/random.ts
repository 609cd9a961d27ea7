/** Numbers from 0 (included) to 1 (not included). */
export type Random = () => number;

/** Chance that is the same every time for the same seed: mulberry32 (T. Ettinger 2017, public domain). */
export function seededRandom(seed: number): Random {
  const states = Int32Array.of(seed); // a number of its own would be made anew with every draw
  return () => {
    const state = (states[0]! + 0x6d2b79f5) | 0; // there is one
    states[0] = state;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number round 0 as often small as large ones are rare: the sum of three, at most 2.1 away. */
export function bellShaped(random: Random): number {
  return (random() + random() + random() - 1.5) * 1.4;
}

/** A whole number from 0 to less than `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}
