import { stepsOf, withVariableBridged, withVariableMerged } from "../loops/loopPath";
import type { CldDocument, Link, LinkId, LoopPath, Variable, VariableId } from "../model/document";
import { parallelLinks } from "./joinedLinks";
import { joinedEvidence, joinedText } from "./mentions";
import { mapRecord, withFields, withoutKeys } from "./sharing";

/** A document in which one variable has become part of another; its mentions are still to be rewritten. */
export interface Merged {
  readonly merged: CldDocument;
  /** The link that took a link's place: itself, the one it became part of, or null for one that went. */
  readonly successorOf: (id: LinkId) => LinkId | null;
}

/** Variables and links once `from` has become part of `into`. Both must be there. */
export function mergedDocument(document: CldDocument, from: VariableId, into: VariableId): Merged {
  const { links, successors } = mergedLinks(document, from, into);
  const goes = document.variables[from];
  const stays = document.variables[into];
  const merged =
    stays && goes ? { ...document.variables, [into]: joinedVariables(stays, goes) } : {};
  return {
    merged: withFields(document, { variables: withoutKeys(merged, new Set([from])), links }),
    successorOf: (id) => successors.get(id) ?? null,
  };
}

/**
 * What becomes of a loop when `from` becomes part of `into`: it runs through that one instead, and
 * past it when it ran from the one straight to the other. Null when it would meet itself on the way,
 * or when nothing of it is left.
 */
export function mergedLoop(path: LoopPath, from: VariableId, into: VariableId): LoopPath | null {
  const isContracted = stepsOf(path).some(
    ([source, target]) =>
      (source === from && target === into) || (source === into && target === from),
  );
  if (!isContracted) return withVariableMerged(path, from, into);
  return path.length > 2 ? withVariableBridged(path, from) : null;
}

function joinedVariables(stays: Variable, goes: Variable): Variable {
  return withFields(stays, {
    definition: joinedText(stays.definition, goes.definition),
    notes: joinedText(stays.notes, goes.notes),
    groupIds: [...new Set([...stays.groupIds, ...goes.groupIds])],
    evidence: joinedEvidence(stays.evidence, goes.evidence),
  });
}

function mergedLinks(
  document: CldDocument,
  from: VariableId,
  into: VariableId,
): {
  readonly links: CldDocument["links"];
  readonly successors: ReadonlyMap<LinkId, LinkId>;
} {
  const end = (id: VariableId) => (id === from ? into : id);
  const all = Object.values(document.links).filter((link) => !isBetween(link, from, into));
  // Links that stay where they are come first, so that they are what others become part of.
  const ordered = all.toSorted((a, b) => Number(touches(a, from)) - Number(touches(b, from)));
  const byPair = new Map<string, Link>();
  const successors = new Map<LinkId, LinkId>();
  for (const link of ordered) {
    const moved = withFields(link, { source: end(link.source), target: end(link.target) });
    const pair = `${moved.source} ${moved.target}`;
    const present = byPair.get(pair);
    byPair.set(pair, present ? parallelLinks(present, moved) : moved);
    successors.set(link.id, present?.id ?? link.id);
  }
  const kept = new Map([...byPair.values()].map((link) => [link.id, link]));
  const links = mapRecord(document.links, ({ id }) => kept.get(id) ?? null);
  return { links, successors };
}

function touches({ source, target }: Link, id: VariableId): boolean {
  return source === id || target === id;
}

function isBetween(link: Link, one: VariableId, other: VariableId): boolean {
  return (
    (link.source === one && link.target === other) || (link.source === other && link.target === one)
  );
}
