import type { CldDocument, Scene, VariableId } from "../model/document";
import { sceneParts } from "./sceneParts";

/**
 * The variables that have to be seen for a scene to be understood: those it stresses, else all that
 * it shows. Null: the whole diagram, which is also the answer where nothing of them is left.
 */
export function framedVariables(
  document: Pick<CldDocument, "links">,
  { shown, emphasised }: Scene,
): ReadonlySet<VariableId> | null {
  const refs = emphasised.length > 0 ? emphasised : shown === "everything" ? [] : shown;
  const { variables } = sceneParts(document, refs);
  return variables.size > 0 ? variables : null;
}
