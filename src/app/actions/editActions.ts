import type { StepLabel } from "../../core/commands/command";
import { currentArranging } from "../../state/arranging";
import {
  currentDocument,
  currentRedoStep,
  currentUndoStep,
  redo,
  undo,
} from "../../state/documentStore";
import { passNotices } from "../../state/messages";
import { requestView, setSession } from "../../state/sessionStore";
import { t, wordsFor } from "../../words/words";
import type { VariableId } from "../../core/model/document";
import type { Action } from "./action";

/** Undo, redo and the like. */
export const EDIT_ACTIONS: readonly Action[] = [
  {
    id: "undo",
    group: "edit",
    keys: ["$mod+z"],
    inSettledText: true,
    menus: ["sheet"],
    label: () => (currentArranging() ? null : stepWords("undo", currentUndoStep())),
    blocked: () => (currentArranging() || currentUndoStep() ? null : "nothingToUndo"),
    run: undoLatest,
  },
  {
    id: "redo",
    group: "edit",
    keys: ["$mod+Shift+z", "$mod+y"],
    inSettledText: true,
    menus: ["sheet"],
    label: () => stepWords("redo", currentRedoStep()),
    blocked: () => (currentRedoStep() ? null : "nothingToRedo"),
    run: () => stepping(currentRedoStep(), redo),
  },
  {
    id: "selectAll",
    group: "edit",
    keys: ["$mod+a"],
    heard: "diagram",
    menus: ["sheet"],
    blocked: () => (allVariables().length > 0 ? null : "emptyDiagram"),
    run: selectAll,
  },
];

/** Steps after which all variables stand elsewhere. */
const WHOLE_PICTURE: readonly string[] = ["commands:arrangeVariables", "commands:tidyVariables"];

/** What was asked for last is taken back: that is the arranging that is being looked for, if any. */
function undoLatest(): void {
  const arranging = currentArranging();
  if (arranging) arranging.cancel();
  else stepping(currentUndoStep(), undo);
}

/** Takes a step back or does it again: what was told of it is over, and a whole picture is seen whole. */
function stepping(step: StepLabel | null, go: () => void): void {
  passNotices();
  go();
  if (step && WHOLE_PICTURE.includes(step.key)) requestView({ kind: "fit" });
}

/** "Undo: Move 3 variables". */
export function stepWords(what: "undo" | "redo", step: StepLabel | null): string | null {
  return step && t(`app:tool.${what}Step`, { step: wordsFor(step.key, { count: step.count }) });
}

function allVariables(): readonly VariableId[] {
  return Object.values(currentDocument().variables).map(({ id }) => id);
}

function selectAll(): void {
  const links = Object.values(currentDocument().links).map(({ id }) => id);
  setSession({ selection: { variables: allVariables(), links, loop: null } });
}
