import type { FeedbackScale } from "../core/loops/feedbackScale";

/** Widths of bands there are, 1 to 5. */
const LEVELS = 5;

/** How wide the band of a step is: the first the narrowest, the last the widest, however many steps there are. */
export function bandLevel({ from }: FeedbackScale, step: number): number {
  if (from.length < 2) return Math.ceil(LEVELS / 2);
  return 1 + Math.round(((step - 1) * (LEVELS - 1)) / (from.length - 1));
}
