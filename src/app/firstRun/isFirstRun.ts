import type { CldDocument } from "../../core/model/document";
import { currentDocument, documentsInHistory } from "../../state/documentStore";

/** Whether nothing has been drawn in this document yet, or all of it was taken back. */
export function isFirstRun(): boolean {
  const now = currentDocument();
  const documents = documentsInHistory();
  return isEmpty(now) && documents.slice(0, documents.indexOf(now)).every(isEmpty);
}

function isEmpty({ variables }: CldDocument): boolean {
  return Object.keys(variables).length === 0;
}
