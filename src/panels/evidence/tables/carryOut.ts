import type { Command } from "../../../core/commands/command";
import { execute } from "../../../state/documentStore";
import { wordsFor } from "../../../words/words";

/**
 * Carries a command out as one undo step. Gives the sentence of a refusal, which is said under the
 * table: messages lie under the page.
 */
export function carryOut<Args>(command: Command<Args>, args: Args): string | null {
  const outcome = execute(command, args);
  if (outcome.ok) return null;
  return wordsFor(`refusals:${outcome.refusal.code}`, outcome.refusal.params);
}
