import { messagePause } from "../workers/messagePause";
import { type Bits, inTurns, type Surroundings } from "../workers/turns";

const HERE = { now: () => performance.now(), pause: messagePause };

/** Milliseconds of work between two pauses while something is awaited that everybody wants to see first. */
const BRIEF = 2;

/**
 * Work on this thread in very short turns, with room for others before, between and after; then `done`,
 * unless what is returned was called before that: it ends the work.
 */
export function soon<Result>(work: Bits<Result>, done: (result: Result) => void): () => void {
  let isWanted = true;
  void carriedOut({ ...HERE, turn: BRIEF }, work, () => isWanted).then((result) => {
    if (result) done(result.value);
  });
  return () => {
    isWanted = false;
  };
}

/** The same work for whoever waits for it. */
export async function allInTurns(work: Bits<void>): Promise<void> {
  await carriedOut(HERE, work, () => true);
}

async function carriedOut<Result>(
  surroundings: Surroundings,
  work: Bits<Result>,
  wanted: () => boolean,
): Promise<{ readonly value: Result } | null> {
  await messagePause();
  if (!wanted()) return null;
  const result = await inTurns(surroundings, boxed(work), wanted);
  await messagePause();
  return wanted() ? result : null;
}

/** Its result in a box, which tells a result of nothing from no result. */
function* boxed<Result>(work: Bits<Result>): Generator<void, { readonly value: Result }, void> {
  for (let bit = work.next(); ; bit = work.next()) {
    if (bit.done === true) return { value: bit.value };
    yield;
  }
}
