import { canonicalLoop, loopKey } from "../loops/loopPath";
import type {
  CldDocument,
  EvidenceRef,
  LeverageTagId,
  LinkId,
  LoopNote,
  LoopNoteId,
  LoopPath,
  QuoteId,
  VariableId,
} from "../model/document";
import { type Command, done, refused } from "./command";
import { emptyNote, saysNothing } from "./loopNotes";
import { hasPath } from "./presence";
import { mapList, mapRecord, withFields } from "./sharing";

/** What a quote can be evidence of. */
export type EvidenceTarget =
  | { readonly type: "variable"; readonly id: VariableId }
  | { readonly type: "link"; readonly id: LinkId }
  | { readonly type: "loopNote"; readonly id: LoopNoteId }
  | { readonly type: "leverageTag"; readonly id: LeverageTagId };

/** The same, and a loop of which nothing may have been said yet. */
export type EvidencePlace =
  | EvidenceTarget
  | {
      readonly type: "loop";
      readonly path: LoopPath;
      /** For its note, when the loop has none. */
      readonly id: LoopNoteId;
    };

interface AttachEvidenceArgs {
  readonly target: EvidencePlace;
  readonly evidence: EvidenceRef;
}

/** Says that a quote speaks for or against something; what was said of the same quote there before is replaced. */
export const attachEvidence: Command<AttachEvidenceArgs> = {
  label: "commands:attachEvidence",
  apply: (document, { target: place, evidence }) => {
    const { prepared, target } = targetAt(document, place);
    if (!hasTarget(prepared, target) || !Object.hasOwn(document.quotes, evidence.quoteId))
      return refused("gone");
    const isIt = ({ quoteId }: EvidenceRef) => quoteId === evidence.quoteId;
    return done(
      withEvidence(prepared, {
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

/** A quote speaks no longer for or against something; the quote itself stays. A loop's note that says nothing then goes. */
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
    loopNotes: mapRecord(document.loopNotes, (note) => spoken(note, changed(note))),
    leverageTags: mapRecord(document.leverageTags, changed),
  });
}

/** A note of a loop after a change; null for one that has nothing left to say. */
function spoken(before: LoopNote, now: LoopNote): LoopNote | null {
  return now !== before && saysNothing(now) ? null : now;
}

/** What stands at a place, and the document with a note for it where it is a loop without one. */
function targetAt(
  document: CldDocument,
  place: EvidencePlace,
): { readonly prepared: CldDocument; readonly target: EvidenceTarget } {
  if (place.type !== "loop") return { prepared: document, target: place };
  const note = Object.values(document.loopNotes).find(
    ({ path }) => loopKey(path) === loopKey(canonicalLoop(place.path)),
  );
  const target = { type: "loopNote", id: note?.id ?? place.id } as const;
  if (note || !hasPath(document, place.path)) return { prepared: document, target };
  const added = emptyNote(place.id, canonicalLoop(place.path));
  const loopNotes = { ...document.loopNotes, [place.id]: added };
  return { prepared: { ...document, loopNotes }, target };
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
