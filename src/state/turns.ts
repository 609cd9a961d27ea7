import { messagePause } from "../workers/messagePause";
import { type Bits, inTurns } from "../workers/turns";

const HERE = { now: () => performance.now(), pause: messagePause };

/** Work on this thread in short turns, with room for others before, between and after; as long as it is wanted. */
export async function allInTurns(
  work: Bits<void>,
  wanted: () => boolean = () => true,
): Promise<void> {
  await messagePause();
  await inTurns(HERE, work, wanted);
  await messagePause();
}
