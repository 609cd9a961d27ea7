/** What a service needs of the world around it. */
export interface Surroundings {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Lets messages in that have arrived meanwhile. */
  readonly pause: () => Promise<void>;
  /** Milliseconds of work between two pauses; TURN where nothing else is said. */
  readonly turn?: number;
}

/** Milliseconds of work between two pauses: a preview does not wait for more, and on the page a frame has 16. */
const TURN = 8;

/** Work that is done bit by bit, and what comes of it. */
export type Bits<Result> = Iterator<unknown, Result>;

/**
 * Carries work out in turns of a few milliseconds, with pauses between them in which others may ask
 * something. Null when somebody else wants the time by then; `wanted` is asked after every pause.
 */
export async function inTurns<Result>(
  { now, pause, turn = TURN }: Surroundings,
  work: Bits<Result>,
  wanted: () => boolean,
): Promise<Result | null> {
  let turnEnd = now() + turn;
  for (let bit = work.next(); ; bit = work.next()) {
    if (bit.done === true) return wanted() ? bit.value : null;
    if (now() < turnEnd) continue;
    await pause();
    if (!wanted()) return null;
    turnEnd = now() + turn;
  }
}
