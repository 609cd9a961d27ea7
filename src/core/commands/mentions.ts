import { loopKey } from "../loops/loopPath";
import type {
  CldDocument,
  ElementRef,
  EvidenceRef,
  Layout,
  LeverageTag,
  LinkId,
  LoopNote,
  LoopPath,
  Scene,
  VariableId,
} from "../model/document";
import { elementKey } from "../model/elementKey";
import { unreachable } from "../model/invariant";
import { mapList, recordOf, withFields, withoutKeys, keysOf } from "./sharing";

/**
 * What an edit makes of things that are mentioned elsewhere in a document: the thing that took their
 * place, themselves, or null when nothing did.
 */
export interface Rewriting {
  readonly variable: (id: VariableId) => VariableId | null;
  readonly link: (id: LinkId) => LinkId | null;
  readonly loop: (path: LoopPath) => LoopPath | null;
}

/** Everything stays what it is: to be spread, and changed where an edit changes something. */
export const SAME: Rewriting = {
  variable: (id) => id,
  link: (id) => id,
  loop: (path) => path,
};

/**
 * Brings every mention up to date after variables and links have changed: loop notes, labels and
 * badges, leverage tags, places, bends, pins and scenes. Every edit that changes the path of a loop
 * or takes something away is followed here and nowhere else. Where two mentions come to be of one
 * thing, the one that was of it before stays, and takes in what only the other says. Linear in the
 * mentions.
 */
export function rewriteMentions(document: CldDocument, rewriting: Rewriting): CldDocument {
  return withFields(document, {
    loopNotes: rewrittenNotes(document.loopNotes, rewriting),
    loopLabels: rewrittenPaths(document.loopLabels, rewriting),
    leverageTags: rewrittenTags(document.leverageTags, rewriting),
    layout: rewrittenLayout(document.layout, rewriting),
    scenes: mapList(document.scenes, (scene) => rewrittenScene(scene, rewriting)),
  });
}

/** Evidence of two things that become one: a quote that both name counts as the first names it. */
export function joinedEvidence(
  first: readonly EvidenceRef[],
  second: readonly EvidenceRef[],
): readonly EvidenceRef[] {
  const added = second.filter(({ quoteId }) => first.every((ref) => ref.quoteId !== quoteId));
  return added.length === 0 ? first : [...first, ...added];
}

/** Two texts that become one; what is empty or said already adds nothing. */
export function joinedText(first: string, second: string): string {
  if (second === "" || first === second) return first;
  return first === "" ? second : `${first}\n${second}`;
}

function rewrittenNotes(
  notes: CldDocument["loopNotes"],
  { loop }: Rewriting,
): CldDocument["loopNotes"] {
  return rewrittenRecord(notes, {
    change: (note) => withPath(note, loop(note.path)),
    key: ({ path }) => loopKey(path),
    join: joinedNotes,
  });
}

function joinedNotes(stays: LoopNote, goes: LoopNote): LoopNote {
  return withFields(stays, {
    name: stays.name || goes.name,
    story: joinedText(stays.story, goes.story),
    intended: stays.intended ?? goes.intended,
    evidence: joinedEvidence(stays.evidence, goes.evidence),
    visibility: stays.visibility === "auto" ? goes.visibility : stays.visibility,
  });
}

function rewrittenTags(
  tags: CldDocument["leverageTags"],
  rewriting: Rewriting,
): CldDocument["leverageTags"] {
  return rewrittenRecord(tags, {
    change: (tag) => {
      const target = rewrittenRef(tag.target, rewriting);
      return target && withFields(tag, { target });
    },
    key: ({ point, target }) => `${point} ${elementKey(target)}`,
    join: joinedTags,
  });
}

function joinedTags(stays: LeverageTag, goes: LeverageTag): LeverageTag {
  return withFields(stays, {
    rationale: joinedText(stays.rationale, goes.rationale),
    despite: joinedText(stays.despite, goes.despite),
    evidence: joinedEvidence(stays.evidence, goes.evidence),
  });
}

function rewrittenLayout(layout: Layout, rewriting: Rewriting): Layout {
  const { variable, link } = rewriting;
  const gone = new Set(keysOf(layout.positions).filter((id) => variable(id) !== id));
  const unbent = new Set(keysOf(layout.bends).filter((id) => link(id) !== id));
  return withFields(layout, {
    positions: withoutKeys(layout.positions, gone),
    bends: withoutKeys(layout.bends, unbent),
    pinned: mapList(layout.pinned, (id) => (variable(id) === id ? id : null)),
    badges: rewrittenPaths(layout.badges, rewriting),
  });
}

function rewrittenScene(scene: Scene, rewriting: Rewriting): Scene {
  const { shown, emphasised } = scene;
  return withFields(scene, {
    shown: shown === "everything" ? shown : rewrittenRefs(shown, rewriting),
    emphasised: rewrittenRefs(emphasised, rewriting),
  });
}

function rewrittenRefs(refs: readonly ElementRef[], rewriting: Rewriting): readonly ElementRef[] {
  return rewritten(refs, {
    change: (ref) => rewrittenRef(ref, rewriting),
    key: elementKey,
    join: (stays) => stays,
  });
}

function rewrittenRef(ref: ElementRef, { variable, link, loop }: Rewriting): ElementRef | null {
  switch (ref.type) {
    case "variable": {
      const id = variable(ref.id);
      return id && withFields(ref, { id });
    }
    case "link": {
      const id = link(ref.id);
      return id && withFields(ref, { id });
    }
    case "loop":
      return withPath(ref, loop(ref.path));
    case "model":
      return ref;
    default:
      return unreachable(ref);
  }
}

function rewrittenPaths<Thing extends { readonly path: LoopPath }>(
  things: readonly Thing[],
  { loop }: Rewriting,
): readonly Thing[] {
  return rewritten(things, {
    change: (thing) => withPath(thing, loop(thing.path)),
    key: ({ path }) => loopKey(path),
    join: (stays) => stays,
  });
}

function withPath<Thing extends { readonly path: LoopPath }>(
  thing: Thing,
  path: LoopPath | null,
): Thing | null {
  if (path === thing.path) return thing;
  return path && { ...thing, path };
}

/** How mentions of a kind are changed, told apart, and made one. */
interface Kind<Thing> {
  readonly change: (thing: Thing) => Thing | null;
  readonly key: (thing: Thing) => string;
  readonly join: (stays: Thing, goes: Thing) => Thing;
}

function rewrittenRecord<Id extends string, Thing extends { readonly id: Id }>(
  record: Readonly<Record<Id, Thing>>,
  kind: Kind<Thing>,
): Readonly<Record<Id, Thing>> {
  const before = Object.values<Thing>(record);
  const now = rewritten(before, kind);
  return now === before ? record : recordOf(now.map((thing): [Id, Thing] => [thing.id, thing]));
}

function rewritten<Thing>(
  things: readonly Thing[],
  { change, key, join }: Kind<Thing>,
): readonly Thing[] {
  const kept = things.flatMap((thing, place) => {
    const now = change(thing);
    return now === null ? [] : [{ now, place, stayed: now === thing }];
  });
  if (kept.length === things.length && kept.every(({ stayed }) => stayed)) return things;
  const chosen = new Map<string, { readonly place: number; readonly thing: Thing }>();
  // What was of a thing before comes first, so that it is what others are joined to.
  for (const { now, place } of kept.toSorted((a, b) => Number(b.stayed) - Number(a.stayed))) {
    const before = chosen.get(key(now));
    chosen.set(
      key(now),
      before ? { ...before, thing: join(before.thing, now) } : { place, thing: now },
    );
  }
  return [...chosen.values()].sort((a, b) => a.place - b.place).map(({ thing }) => thing);
}
