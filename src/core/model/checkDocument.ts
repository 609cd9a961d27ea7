import { checkGrounding } from "./checkGrounding";
import { checkInterpretation } from "./checkInterpretation";
import { checkPresentation } from "./checkPresentation";
import { checkStructure } from "./checkStructure";
import type { CldDocument } from "./document";
import type { DocumentFinding, Findings } from "./documentFault";

/**
 * Every place where a document breaks one of its laws; empty when it is fine. Equal names are no
 * fault: see equallyNamed. Time linear in the document's size; a document of the right types is
 * taken for granted, so values from outside go through the file format's schema first.
 */
export function checkDocument(document: CldDocument): readonly DocumentFinding[] {
  return [...findings(document)];
}

/** The first place where a document breaks a law, or null. Looks no farther than that place. */
export function firstFinding(document: CldDocument): DocumentFinding | null {
  return findings(document).next().value ?? null;
}

function* findings(document: CldDocument): Findings {
  yield* checkStructure(document);
  yield* checkInterpretation(document);
  yield* checkGrounding(document);
  yield* checkPresentation(document);
}
