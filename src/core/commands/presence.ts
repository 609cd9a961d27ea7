import type { CldDocument, ElementRef, LinkId, LoopPath, VariableId } from "../model/document";
import { unreachable } from "../model/invariant";

/** Whether a document has what a reference points at. A loop is there when its variables are; it may be dormant. */
export function isThere(document: CldDocument, ref: ElementRef): boolean {
  switch (ref.type) {
    case "variable":
      return hasVariable(document, ref.id);
    case "link":
      return hasLink(document, ref.id);
    case "loop":
      return hasPath(document, ref.path);
    case "model":
      return true;
    default:
      return unreachable(ref);
  }
}

/** Whether a document has this variable. */
export function hasVariable({ variables }: CldDocument, id: VariableId): boolean {
  return Object.hasOwn(variables, id);
}

/** Whether a document has this link. */
export function hasLink({ links }: CldDocument, id: LinkId): boolean {
  return Object.hasOwn(links, id);
}

/** Whether a loop can run through these variables: they are there, and none comes twice. */
export function hasPath(document: CldDocument, path: LoopPath): boolean {
  return (
    path.length > 0 &&
    new Set(path).size === path.length &&
    path.every((id) => hasVariable(document, id))
  );
}

/** The names of two variables, to fill the blanks of a refusal. */
export function namesOf(
  { variables }: CldDocument,
  source: VariableId,
  target: VariableId,
): { readonly source: string; readonly target: string } {
  return { source: variables[source]?.name ?? "", target: variables[target]?.name ?? "" };
}
