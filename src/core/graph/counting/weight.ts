/**
 * How many ways something stands for, told apart by what is said of them. Of ways one after another
 * each number is the product of the parts', of ways side by side their sum; so whoever knows these
 * three numbers of every arc knows them of all cycles together without listing one.
 */
export interface Weight {
  /** Of all ways. */
  readonly all: bigint;
  /** Of those of which every arc is settled. */
  readonly settled: bigint;
  /** Of the settled ways, those with an even number of odd arcs less those with an odd number. */
  readonly surplus: bigint;
}

/** No way at all. */
export const NO_WAY: Weight = { all: 0n, settled: 0n, surplus: 0n };

/** The ways that go first by one of a, then by one of b. */
export function inSeries(a: Weight, b: Weight): Weight {
  return { all: a.all * b.all, settled: a.settled * b.settled, surplus: a.surplus * b.surplus };
}

/** The ways of a together with those of b, none of which is in both. */
export function sideBySide(a: Weight, b: Weight): Weight {
  return { all: a.all + b.all, settled: a.settled + b.settled, surplus: a.surplus + b.surplus };
}

/** The ways of a that are not among those of b, all of which are. */
export function leftOf(a: Weight, b: Weight): Weight {
  return { all: a.all - b.all, settled: a.settled - b.settled, surplus: a.surplus - b.surplus };
}
