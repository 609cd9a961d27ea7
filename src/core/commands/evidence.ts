import type {
  CldDocument,
  EvidenceRef,
  LeverageTagId,
  LinkId,
  LoopNoteId,
  QuoteId,
  VariableId,
} from "../model/document";
import { type Command, done, refused } from "./command";
import { mapList, mapRecord, withFields } from "./sharing";

/** What a quote can be evidence of. */
export type EvidenceTarget =
  | { readonly type: "variable"; readonly id: VariableId }
  | { readonly type: "link"; readonly id: LinkId }
  | { readonly type: "loopNote"; readonly id: LoopNoteId }
  | { readonly type: "leverageTag"; readonly id: LeverageTagId };

interface AttachEvidenceArgs {
  readonly target: EvidenceTarget;
  readonly evidence: EvidenceRef;
}

/** Says that a quote speaks for or against something; what was said of the same quote there before is replaced. */
export const attachEvidence: Command<AttachEvidenceArgs> = {
  label: "commands:attachEvidence",
  apply: (document, { target, evidence }) => {
    if (!hasTarget(document, target) || !Object.hasOwn(document.quotes, evidence.quoteId))
      return refused("gone");
    const isIt = ({ quoteId }: EvidenceRef) => quoteId === evidence.quoteId;
    return done(
      withEvidence(document, {
        isOf: isSame(target),
        change: (refs) =>
          refs.some(isIt)
            ? mapList(refs, (ref) => (isIt(ref) ? withFields(ref, evidence) : ref))
            : [...refs, evidence],
      }),
    );
  },
};

interface DetachEvidenceArgs {
  readonly target: EvidenceTarget;
  readonly quoteId: QuoteId;
}

/** A quote speaks no longer for or against something; the quote itself stays. */
export const detachEvidence: Command<DetachEvidenceArgs> = {
  label: "commands:detachEvidence",
  apply: (document, { target, quoteId }) =>
    hasTarget(document, target)
      ? done(withEvidence(document, { isOf: isSame(target), change: without(quoteId) }))
      : refused("gone"),
};

/** A document in which nothing names this quote as evidence. The same document when nothing did. */
export function withoutEvidence(document: CldDocument, quoteId: QuoteId): CldDocument {
  return withEvidence(document, { isOf: () => true, change: without(quoteId) });
}

type Refs = readonly EvidenceRef[];

interface EvidenceChange {
  readonly isOf: (id: EvidenceTarget["id"]) => boolean;
  readonly change: (refs: Refs) => Refs;
}

function withEvidence(document: CldDocument, { isOf, change }: EvidenceChange): CldDocument {
  const changed = <Thing extends { readonly id: EvidenceTarget["id"]; readonly evidence: Refs }>(
    thing: Thing,
  ): Thing => {
    const evidence = isOf(thing.id) ? change(thing.evidence) : thing.evidence;
    return evidence === thing.evidence ? thing : { ...thing, evidence };
  };
  return withFields(document, {
    variables: mapRecord(document.variables, changed),
    links: mapRecord(document.links, changed),
    loopNotes: mapRecord(document.loopNotes, changed),
    leverageTags: mapRecord(document.leverageTags, changed),
  });
}

function without(quoteId: QuoteId): (refs: Refs) => Refs {
  return (refs) => mapList(refs, (ref) => (ref.quoteId === quoteId ? null : ref));
}

/** Ids of different kinds never meet: each begins with the letter of its kind. */
function isSame(target: EvidenceTarget): (id: EvidenceTarget["id"]) => boolean {
  return (id) => id === target.id;
}

function hasTarget(document: CldDocument, { type, id }: EvidenceTarget): boolean {
  const part = {
    variable: "variables",
    link: "links",
    loopNote: "loopNotes",
    leverageTag: "leverageTags",
  } as const;
  return Object.hasOwn(document[part[type]], id);
}
