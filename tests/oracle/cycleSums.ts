/** Sets of arcs as bits, added over GF(2): what sums of cycles are, slowly and with large numbers. */
export interface Sums {
  /** How many of the cycles that were added are no sum of others. */
  readonly rank: number;
  /** Whether a cycle is a sum of those that were added. */
  has(cycle: readonly number[]): boolean;
  /** Adds a cycle; whether it was no sum of those before. */
  add(cycle: readonly number[]): boolean;
}

/** Of no cycle. By elimination as in a textbook: every row has a highest bit of its own. */
export function sumsOfCycles(): Sums {
  const rows = new Map<number, bigint>();
  const rest = (cycle: readonly number[]): bigint => {
    let bits = cycle.reduce((set, arc) => set ^ (1n << BigInt(arc)), 0n);
    for (let row = rows.get(highest(bits)); row !== undefined; row = rows.get(highest(bits))) {
      bits ^= row;
    }
    return bits;
  };
  return {
    get rank() {
      return rows.size;
    },
    has: (cycle) => rest(cycle) === 0n,
    add(cycle) {
      const bits = rest(cycle);
      if (bits !== 0n) rows.set(highest(bits), bits);
      return bits !== 0n;
    },
  };
}

function highest(bits: bigint): number {
  return bits.toString(2).length - 1 + (bits === 0n ? -1 : 0);
}
