import type { VariableId } from "../../core/model/document";
import { currentDocument } from "../../state/documentStore";
import { currentFlowView } from "../../state/flowView";
import { session } from "../../state/sessionStore";
import type { Blocked } from "../actions/action";

/** The variables that are to be laid out together: several selected ones, or those of the selected loop; else none. */
export function chosenVariables(): readonly VariableId[] {
  const { variables, loop } = session().selection;
  if (variables.length > 1) return variables;
  return loop && loop.length > 1 ? loop : [];
}

/** The same, or where none are chosen all of the diagram. */
export function chosenOrAll(): readonly VariableId[] {
  const chosen = chosenVariables();
  return chosen.length > 0 ? chosen : everyVariable();
}

/** All variables of the document. */
export function everyVariable(): readonly VariableId[] {
  return Object.values(currentDocument().variables).map(({ id }) => id);
}

/** A reason why not, or that places cannot be changed where the document's own are not seen. */
export function outsideFlow(blocked: () => Blocked | null): () => Blocked | null {
  return () => (currentFlowView() ? "inFlow" : blocked());
}

/** Two to be brought to one line. */
export function needsTwo(): Blocked | null {
  return chosenVariables().length > 1 ? null : "needsTwo";
}

/** Three, or nothing lies between the outer two, or round them. */
export function needsThree(): Blocked | null {
  return chosenVariables().length > 2 ? null : "needsThree";
}

/** What is laid out as a whole has at least two variables. */
export function needsDiagram(): Blocked | null {
  return chosenOrAll().length > 1 ? null : "nothingToArrange";
}
