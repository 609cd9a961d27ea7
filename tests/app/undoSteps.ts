import { currentUndoStep, redo, undo } from "../../src/state/documentStore";

/** How many steps can be undone now. Leaves everything as it was. */
export function undoSteps(): number {
  let steps = 0;
  while (currentUndoStep()) {
    undo();
    steps += 1;
  }
  for (let step = 0; step < steps; step++) redo();
  return steps;
}
