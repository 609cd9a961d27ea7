import type { CldDocument, LeverageTag, LoopNote, LoopPath, VariableId } from "../model/document";
import { loopKey, stepsOf } from "./loopPath";
import type { LoopSet } from "./loopSet";

/** The parts of a document that say something of loops, and what loops are made of. */
export type SaidOfLoops = Pick<CldDocument, "links" | "loopNotes" | "leverageTags">;

/** What is kept of a loop that is none now. */
export interface DormantLoop {
  readonly path: LoopPath;
  /** Null when it is only tagged. */
  readonly note: LoopNote | null;
  readonly tags: readonly LeverageTag[];
  /** The links that it lacks, as pairs of cause and effect, in its order. */
  readonly missing: readonly (readonly [VariableId, VariableId])[];
}

/**
 * Loops of which something is said and that are none now because a link is missing: those with a
 * note first, in document order, then those that are only tagged. A note that only pins or hides is
 * left out: it says nothing, and works again when its loop is back. Linear in links, notes and tags.
 */
export function dormantLoops(document: SaidOfLoops): readonly DormantLoop[] {
  const lacks = lackingSteps(document.links);
  const said = new Map<string, DormantLoop>();
  const keep = (path: LoopPath, more: (known: DormantLoop) => DormantLoop): void => {
    const missing = lacks(path);
    if (missing.length === 0) return;
    const known = said.get(loopKey(path)) ?? { path, note: null, tags: [], missing };
    said.set(loopKey(path), more(known));
  };
  for (const note of Object.values(document.loopNotes)) {
    if (tellsSomething(note)) keep(note.path, (known) => ({ ...known, note }));
  }
  for (const tag of Object.values(document.leverageTags)) {
    if (tag.target.type !== "loop") continue;
    keep(tag.target.path, (known) => ({ ...known, tags: [...known.tags, tag] }));
  }
  return [...said.values()];
}

/** Loops with a name, a story or the like that are none in one state of a document and are loops in the other. */
export function returnedLoops(before: CldDocument, now: CldDocument): readonly DormantLoop[] {
  if (before.links === now.links) return [];
  const { has } = livingLoops(now);
  return dormantLoops(before).filter(({ path, note }) => {
    const isKept = note === null || Object.hasOwn(now.loopNotes, note.id);
    return isKept && path.every((id) => Object.hasOwn(now.variables, id)) && has(path);
  });
}

/** Tells of a path whether it is a loop of the document now. */
export function livingLoops({ links }: Pick<CldDocument, "links">): {
  readonly has: (path: LoopPath) => boolean;
} {
  const lacks = lackingSteps(links);
  return { has: (path) => lacks(path).length === 0 };
}

/** A loop, and how many links it shares with another one. */
export interface SharingLoop {
  /** In its set. */
  readonly index: number;
  readonly shared: number;
}

/**
 * The loops that are most like a path: those that share most links with it, of several the shorter
 * one, then in the order of the set. At most `limit`; also those that share none. Linear in the
 * lengths of all loops, and O(n log n) in their number.
 */
export function loopsLike(path: LoopPath, loops: LoopSet, limit: number): readonly SharingLoop[] {
  const next = new Map(stepsOf(path));
  const all = Array.from({ length: loops.count }, (_, index) => ({
    index,
    shared: sharedSteps(loops.path(index), next),
  }));
  // The set is in order of length, and sorting keeps the order of equals.
  return all.sort((a, b) => b.shared - a.shared).slice(0, limit);
}

function sharedSteps(path: LoopPath, next: ReadonlyMap<VariableId, VariableId>): number {
  return stepsOf(path).filter(([source, target]) => next.get(source) === target).length;
}

/** Tells of a path which of its links are not there. */
function lackingSteps(links: CldDocument["links"]): (path: LoopPath) => DormantLoop["missing"] {
  const pairs = new Set(Object.values(links).map(({ source, target }) => `${source} ${target}`));
  return (path) => stepsOf(path).filter(([source, target]) => !pairs.has(`${source} ${target}`));
}

function tellsSomething({ name, story, intended, evidence }: LoopNote): boolean {
  return name !== "" || story !== "" || intended !== null || evidence.length > 0;
}
