import { messagePause } from "../workers/messagePause";
import { type Bits, inTurns } from "../workers/turns";

const HERE = { now: () => performance.now(), pause: messagePause };

/** Work on this thread in short turns, with room for others before, between and after. */
export async function allInTurns(work: Bits<void>): Promise<void> {
  await messagePause();
  await inTurns(HERE, work, () => true);
  await messagePause();
}
