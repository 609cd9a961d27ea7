/** Steps of how many loops run through a thing; more are not told apart by eye. */
const MOST_STEPS = 5;

/** From which number of loops each step begins, the least first, which is 1; and the largest number there is. */
export interface FeedbackScale {
  readonly from: readonly number[];
  readonly most: number;
}

/**
 * Steps from one loop to `most`, each the same number of times the one before it, since a few links
 * carry most of the loops and the rest would look alike. Bounds are rounded to one digit, so that a
 * legend can be read; small numbers have fewer steps. No step where `most` is 0.
 */
export function feedbackScale(most: number): FeedbackScale {
  const bounds = Array.from({ length: most > 0 ? MOST_STEPS : 0 }, (_, step) =>
    toOneDigit(most ** (step / MOST_STEPS)),
  );
  return { from: [...new Set(bounds)], most };
}

/** The step of a number of loops, from 1 on; 0 where there are none. */
export function feedbackStep({ from }: FeedbackScale, count: number): number {
  return from.filter((bound) => bound <= count).length;
}

/** The largest number that belongs to a step. */
export function stepEnd({ from, most }: FeedbackScale, step: number): number {
  const next = from[step];
  return next === undefined ? most : next - 1;
}

function toOneDigit(number: number): number {
  const unit = 10 ** Math.floor(Math.log10(number));
  return Math.max(1, Math.round(number / unit)) * unit;
}
