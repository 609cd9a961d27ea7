import type { CldDocument, EvidenceRef, Source } from "../model/document";
import { type Command, done } from "./command";
import { saysNothing } from "./loopNotes";
import { mapRecord, withFields } from "./sharing";

type NoArgs = Readonly<Record<never, never>>;

/**
 * Takes out what people said and who they are: every quote, what it was evidence of, every informant,
 * the text of every source, and interviews, workshops and sessions of the modeller, whose titles can
 * tell who was there. Publications and documents stay, to be cited. What was written about variables,
 * links and loops stays as it is.
 */
export const removeGrounding: Command<NoArgs> = {
  label: "commands:removeGrounding",
  apply: (document) =>
    done(
      withFields(withoutAnyEvidence(document), {
        quotes: mapRecord(document.quotes, () => null),
        informants: mapRecord(document.informants, () => null),
        sources: mapRecord(document.sources, (source) =>
          isPublic(source) ? withFields(source, { text: "" }) : null,
        ),
      }),
    ),
};

function isPublic({ kind }: Source): boolean {
  return kind === "publication" || kind === "document";
}

function withoutAnyEvidence(document: CldDocument): CldDocument {
  const bare = <Thing extends { readonly evidence: readonly EvidenceRef[] }>(thing: Thing): Thing =>
    thing.evidence.length === 0 ? thing : { ...thing, evidence: [] };
  return withFields(document, {
    variables: mapRecord(document.variables, bare),
    links: mapRecord(document.links, bare),
    loopNotes: mapRecord(document.loopNotes, (note) => {
      const now = bare(note);
      return now !== note && saysNothing(now) ? null : now;
    }),
    leverageTags: mapRecord(document.leverageTags, bare),
  });
}
