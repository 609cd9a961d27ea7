import { canonicalLoop } from "../loops/loopPath";
import type { CldDocument, ElementRef, EvidenceRef, LoopPath, Point } from "../model/document";
import { invariant, unreachable } from "../model/invariant";
import { wholePoint } from "../model/rounding";
import { type Command, done, refused } from "./command";
import { keysOf, recordOf, sameData, withFields } from "./sharing";

/** Fresh ids by the id in the fragment, for everything in it that has one. */
type FreshIds = Readonly<Record<string, string>>;

/** The id that a thing of the fragment has in the document it comes into. */
type Rename = <Id extends string>(id: Id) => Id;

interface PasteElementsArgs {
  /** What is pasted: see `copyFragment`. */
  readonly fragment: CldDocument;
  /** A fresh id for every id in the fragment; the new variables are those of the old ones here. */
  readonly ids: FreshIds;
  /** How far from its old place everything lies, in pixels. */
  readonly offset: Point;
}

/** Puts a fragment into the document: for paste and duplicate. Refuses one without variables. */
export const pasteElements: Command<PasteElementsArgs> = {
  label: "commands:pasteElements",
  count: ({ fragment }) => Object.keys(fragment.variables).length,
  apply: (document, { fragment, ids, offset }) =>
    Object.keys(fragment.variables).length === 0
      ? refused("nothing-to-paste")
      : done(withFragment(document, fragment, ids, offset)),
};

/** The same for a copy that never was on the clipboard. */
export const duplicateElements: Command<PasteElementsArgs> = {
  ...pasteElements,
  label: "commands:duplicateElements",
};

/**
 * A document with a fragment in it, moved by `offset`. Variables, links, notes and tags get fresh ids.
 * A group, source, informant or quote that the document has already, saying the same, is not doubled;
 * another keeps its id when it is free here, and else gets a fresh one.
 */
function withFragment(
  document: CldDocument,
  fragment: CldDocument,
  ids: FreshIds,
  offset: Point,
): CldDocument {
  const rename = renaming(document, fragment, ids);
  const { layout, ...added } = renamedFragment(fragment, rename);
  const positions = keysOf(layout.positions).map((id) => {
    const { x, y } = layout.positions[id] ?? offset;
    return [id, wholePoint({ x: x + offset.x, y: y + offset.y })] as const;
  });
  return withFields(document, {
    variables: withAdded(document.variables, added.variables),
    links: withAdded(document.links, added.links),
    loopNotes: withAdded(document.loopNotes, added.loopNotes),
    leverageTags: withAdded(document.leverageTags, added.leverageTags),
    groups: withAdded(document.groups, added.groups),
    quotes: withAdded(document.quotes, added.quotes),
    sources: withAdded(document.sources, added.sources),
    informants: withAdded(document.informants, added.informants),
    layout: withFields(document.layout, {
      positions: withAdded(document.layout.positions, recordOf(positions)),
      bends: withAdded(document.layout.bends, layout.bends),
      pinned: appended(document.layout.pinned, layout.pinned),
      badges: appended(document.layout.badges, layout.badges),
    }),
  });
}

/** Sources and informants are decided before quotes, because a quote that names another source is another quote. */
function renaming(document: CldDocument, fragment: CldDocument, ids: FreshIds): Rename {
  const kept = new Set<string>();
  const rename = <Id extends string>(id: Id): Id => {
    if (kept.has(id)) return id;
    const fresh = ids[id];
    invariant(fresh, `${id} is pasted without a fresh id`);
    return fresh as Id;
  };
  const keep = <Id extends string, Thing extends { readonly id: Id }>(
    here: Readonly<Record<Id, Thing>>,
    coming: Readonly<Record<Id, Thing>>,
    renamed: (thing: Thing) => Thing = (thing) => thing,
  ): void => {
    for (const thing of Object.values<Thing>(coming))
      if (!Object.hasOwn(here, thing.id) || sameData(here[thing.id], renamed(thing)))
        kept.add(thing.id);
  };
  keep(document.groups, fragment.groups);
  keep(document.sources, fragment.sources);
  keep(document.informants, fragment.informants);
  keep(document.quotes, fragment.quotes, (quote) => ({
    ...quote,
    sourceId: rename(quote.sourceId),
    informantId: quote.informantId && rename(quote.informantId),
  }));
  return rename;
}

function renamedFragment(fragment: CldDocument, rename: Rename): CldDocument {
  const path = (loop: LoopPath): LoopPath => canonicalLoop(loop.map(rename));
  const { layout } = fragment;
  return {
    ...fragment,
    groups: renamed(fragment.groups, rename, (group) => group),
    sources: renamed(fragment.sources, rename, (source) => source),
    informants: renamed(fragment.informants, rename, (informant) => informant),
    quotes: renamed(fragment.quotes, rename, (quote) => ({
      ...quote,
      sourceId: rename(quote.sourceId),
      informantId: quote.informantId && rename(quote.informantId),
    })),
    variables: renamed(fragment.variables, rename, (variable) => ({
      ...variable,
      groupIds: variable.groupIds.map(rename),
      evidence: renamedEvidence(variable.evidence, rename),
    })),
    links: renamed(fragment.links, rename, (link) => ({
      ...link,
      source: rename(link.source),
      target: rename(link.target),
      evidence: renamedEvidence(link.evidence, rename),
    })),
    loopNotes: renamed(fragment.loopNotes, rename, (note) => ({
      ...note,
      path: path(note.path),
      evidence: renamedEvidence(note.evidence, rename),
    })),
    leverageTags: renamed(fragment.leverageTags, rename, (tag) => ({
      ...tag,
      target: renamedRef(tag.target, rename),
      evidence: renamedEvidence(tag.evidence, rename),
    })),
    layout: {
      positions: renamedKeys(layout.positions, rename),
      bends: renamedKeys(layout.bends, rename),
      pinned: layout.pinned.map(rename),
      badges: layout.badges.map((badge) => ({ ...badge, path: path(badge.path) })),
    },
  };
}

function renamed<Id extends string, Thing extends { readonly id: Id }>(
  record: Readonly<Record<Id, Thing>>,
  rename: Rename,
  change: (thing: Thing) => Thing,
): Readonly<Record<Id, Thing>> {
  return recordOf(
    Object.values<Thing>(record).map((thing): [Id, Thing] => {
      const id = rename(thing.id);
      return [id, { ...change(thing), id }];
    }),
  );
}

function renamedKeys<Id extends string, Value>(
  record: Readonly<Record<Id, Value>>,
  rename: Rename,
): Readonly<Record<Id, Value>> {
  return recordOf(keysOf(record).map((id): [Id, Value] => [rename(id), record[id]]));
}

function renamedEvidence(evidence: readonly EvidenceRef[], rename: Rename): readonly EvidenceRef[] {
  return evidence.map((ref) => ({ ...ref, quoteId: rename(ref.quoteId) }));
}

function renamedRef(ref: ElementRef, rename: Rename): ElementRef {
  switch (ref.type) {
    case "variable":
      return { ...ref, id: rename(ref.id) };
    case "link":
      return { ...ref, id: rename(ref.id) };
    case "loop":
      return { ...ref, path: canonicalLoop(ref.path.map(rename)) };
    case "model":
      return ref;
    default:
      return unreachable(ref);
  }
}

/** A record with what another adds to it; what is there already stays what it is. */
function withAdded<Id extends string, Thing>(
  record: Readonly<Record<Id, Thing>>,
  added: Readonly<Record<Id, Thing>>,
): Readonly<Record<Id, Thing>> {
  const fresh = keysOf(added).filter((id) => !Object.hasOwn(record, id));
  return fresh.length === 0
    ? record
    : { ...record, ...recordOf(fresh.map((id): [Id, Thing] => [id, added[id]])) };
}

function appended<Thing>(list: readonly Thing[], added: readonly Thing[]): readonly Thing[] {
  return added.length === 0 ? list : [...list, ...added];
}
