import type { LinkId, VariableId } from "../core/model/document";
import { removeElements } from "../core/commands/elements";
import { t } from "../words/words";
import { act } from "./act";
import { currentDocument, undo } from "./documentStore";
import { tell } from "./messages";
import { stepSentence } from "./stepSentences";

interface Elements {
  readonly variableIds: readonly VariableId[];
  readonly linkIds: readonly LinkId[];
}

/** Deletes variables and links as one step, and says so with a way back. Whether it was done. */
export function removeThings(elements: Elements, command = removeElements): boolean {
  const before = currentDocument();
  if (!act(command, elements)) return false;
  const after = currentDocument();
  // What was done since then is not this message's to take back.
  const isPast = (): boolean =>
    currentDocument().variables !== after.variables || currentDocument().links !== after.links;
  const takeBack = (): void => {
    if (!isPast()) undo();
  };
  if (after !== before) {
    tell(stepSentence(before, after), {
      action: { label: t("app:action.undo"), run: takeBack, isPast },
    });
  }
  return true;
}
