import type { CldDocument } from "../../core/model/document";
import { currentDocument, documentsInHistory } from "../../state/documentStore";

/** Whether nothing has been drawn in this document yet, not even something that was taken back. */
export function isFirstRun(): boolean {
  return isEmpty(currentDocument()) && documentsInHistory().every(isEmpty);
}

function isEmpty({ variables }: CldDocument): boolean {
  return Object.keys(variables).length === 0;
}
