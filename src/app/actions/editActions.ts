import type { StepLabel } from "../../core/commands/command";
import { currentRedoStep, currentUndoStep, redo, undo } from "../../state/documentStore";
import { t, wordsFor } from "../../words/words";
import type { Action } from "./action";

/** Undo, redo and the clipboard. */
export const EDIT_ACTIONS = [
  {
    id: "undo",
    group: "edit",
    keys: ["$mod+z"],
    menus: ["sheet"],
    label: () => stepWords("undo", currentUndoStep()),
    blocked: () => (currentUndoStep() ? null : "nothingToUndo"),
    run: undo,
  },
  {
    id: "redo",
    group: "edit",
    keys: ["$mod+Shift+z", "$mod+y"],
    menus: ["sheet"],
    label: () => stepWords("redo", currentRedoStep()),
    blocked: () => (currentRedoStep() ? null : "nothingToRedo"),
    run: redo,
  },
] as const satisfies readonly Action[];

/** "Undo: Move 3 variables". */
export function stepWords(what: "undo" | "redo", step: StepLabel | null): string | null {
  return step && t(`app:tool.${what}Step`, { step: wordsFor(step.key, { count: step.count }) });
}
