/** Work that is done bit by bit: whoever carries it out may let others work between two steps. */
export type Steps<Result> = Generator<void, Result, void>;

/** What comes of the work, all of it done at once. */
export function atOnce<Result>(steps: Iterator<unknown, Result, undefined>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
