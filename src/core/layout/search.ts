/**
 * Work in turns of some milliseconds: every pause tells how many moves were made since the last one.
 * Who goes on with `next(true)` wants no more moves, but the best that was found so far.
 */
export type Search<Result> = Generator<number, Result, boolean | undefined>;

/** Moves between two pauses: some milliseconds, also in pictures of hundreds of links. */
export const TURN = 128;
