/** How much a count may cost. */
export interface Effort {
  /** Partial answers kept at a time; each takes about a hundred bytes. */
  readonly maxStates: number;
  /** Partial answers looked at in all; a million take between a tenth and half of a second. */
  readonly maxVisits: number;
  /** Asked every few milliseconds; once it says yes, the count ends within a few more. */
  readonly shouldStop: () => boolean;
}
