import type { LoopPath } from "../model/document";
import { livingLoops } from "../loops/dormantLoops";
import type {
  CldDocument,
  ElementRef,
  EvidenceRef,
  LinkId,
  QuoteId,
  VariableId,
} from "../model/document";
import { emptyDocument } from "../model/emptyDocument";
import { unreachable } from "../model/invariant";
import { mapRecord } from "./sharing";

/**
 * A part of a document, as a document of its own, so that it can be written as one: for the clipboard
 * and for duplicates. It holds the variables, the links among them with their places and bends, their
 * groups, what is said of the loops they make, their leverage tags, and the quotes behind all that
 * with sources and informants. Whatever nothing in it refers to stays behind. Linear.
 */
export function copyFragment(
  document: CldDocument,
  variableIds: readonly VariableId[],
): CldDocument {
  const wanted = new Set(variableIds);
  const variables = only(document.variables, ({ id }) => wanted.has(id));
  const links = only(
    document.links,
    ({ source, target }) => wanted.has(source) && wanted.has(target),
  );
  const living = livingLoops({ links });
  const loopNotes = only(document.loopNotes, ({ path }) => living.has(path));
  const leverageTags = only(document.leverageTags, ({ target }) =>
    isInside(target, { variables, links, isLoop: living.has }),
  );
  const parts = { variables, links, loopNotes, leverageTags };
  return {
    ...emptyDocument(),
    ...parts,
    ...groundsOf(document, parts),
    layout: {
      positions: only(document.layout.positions, (_, id) => wanted.has(id)),
      bends: only(document.layout.bends, (_, id) => Object.hasOwn(links, id)),
      pinned: document.layout.pinned.filter((id) => wanted.has(id)),
      badges: document.layout.badges.filter(({ path }) => living.has(path)),
    },
  };
}

type Parts = Pick<CldDocument, "variables" | "links" | "loopNotes" | "leverageTags">;

/** The groups, quotes, sources and informants that something in these parts refers to. */
function groundsOf(
  document: CldDocument,
  parts: Parts,
): Pick<CldDocument, "groups" | "quotes" | "sources" | "informants"> {
  const groupIds = new Set(Object.values(parts.variables).flatMap(({ groupIds: ids }) => ids));
  const quoteIds = new Set(quotedIn(parts));
  const quotes = only(document.quotes, ({ id }) => quoteIds.has(id));
  const sourceIds = new Set(Object.values(quotes).map(({ sourceId }) => sourceId));
  const informantIds = new Set(Object.values(quotes).map(({ informantId }) => informantId));
  return {
    groups: only(document.groups, ({ id }) => groupIds.has(id)),
    quotes,
    sources: only(document.sources, ({ id }) => sourceIds.has(id)),
    informants: only(document.informants, ({ id }) => informantIds.has(id)),
  };
}

function quotedIn({ variables, links, loopNotes, leverageTags }: Parts): readonly QuoteId[] {
  const quoting: readonly { readonly evidence: readonly EvidenceRef[] }[] = [
    ...Object.values(variables),
    ...Object.values(links),
    ...Object.values(loopNotes),
    ...Object.values(leverageTags),
  ];
  return quoting.flatMap(({ evidence }) => evidence.map(({ quoteId }) => quoteId));
}

interface Inside {
  readonly variables: Readonly<Record<VariableId, unknown>>;
  readonly links: Readonly<Record<LinkId, unknown>>;
  readonly isLoop: (path: LoopPath) => boolean;
}

function isInside(target: ElementRef, { variables, links, isLoop }: Inside): boolean {
  switch (target.type) {
    case "variable":
      return Object.hasOwn(variables, target.id);
    case "link":
      return Object.hasOwn(links, target.id);
    case "loop":
      return isLoop(target.path);
    case "model":
      return false;
    default:
      return unreachable(target);
  }
}

function only<Id extends string, Thing>(
  record: Readonly<Record<Id, Thing>>,
  isWanted: (thing: Thing, id: Id) => boolean,
): Readonly<Record<Id, Thing>> {
  return mapRecord(record, (thing, id) => (isWanted(thing, id) ? thing : null));
}
