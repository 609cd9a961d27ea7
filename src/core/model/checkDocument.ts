import { checkGrounding } from "./checkGrounding";
import { checkInterpretation } from "./checkInterpretation";
import { checkPresentation } from "./checkPresentation";
import { checkStructure } from "./checkStructure";
import type { CldDocument } from "./document";
import type { DocumentFinding } from "./documentFault";

/**
 * Every place where a document breaks one of its laws; empty when it is fine. Equal names are no
 * fault: see equallyNamed. Time linear in the document's size; a document of the right types is
 * taken for granted, so values from outside go through the file format's schema first.
 */
export function checkDocument(document: CldDocument): readonly DocumentFinding[] {
  return [
    ...checkStructure(document),
    ...checkInterpretation(document),
    ...checkGrounding(document),
    ...checkPresentation(document),
  ];
}
