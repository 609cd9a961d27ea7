import type { Command } from "../core/commands/command";
import { wordsFor } from "../words/words";
import { execute } from "./documentStore";
import { passRefusals, tell } from "./messages";

/** Carries a command out as one undo step; where it is refused, says why. Whether it was carried out. */
export function act<Args>(command: Command<Args>, args: Args): boolean {
  const outcome = execute(command, args);
  if (outcome.ok) passRefusals();
  else {
    const { code, params } = outcome.refusal;
    tell(wordsFor(`refusals:${code}`, params), { tone: "refusal" });
  }
  return outcome.ok;
}
