import type { LinkId, VariableId } from "../model/document";
import type { LoopSet } from "./loopSet";

type LoopsOf<Id> = ReadonlyMap<Id, readonly number[]>;

// Built once for each set and element kind, when first asked for.
const byLink = new WeakMap<LoopSet, LoopsOf<LinkId>>();
const byVariable = new WeakMap<LoopSet, LoopsOf<VariableId>>();

/** Indices of the loops that a link is part of, in the order of the set. */
export function loopsThroughLink(loops: LoopSet, link: LinkId): readonly number[] {
  return indexed(byLink, loops, (index) => loops.links(index)).get(link) ?? [];
}

/** Indices of the loops that a variable is part of, in the order of the set. */
export function loopsThroughVariable(loops: LoopSet, variable: VariableId): readonly number[] {
  return indexed(byVariable, loops, (index) => loops.path(index)).get(variable) ?? [];
}

function indexed<Id>(
  known: WeakMap<LoopSet, LoopsOf<Id>>,
  loops: LoopSet,
  parts: (index: number) => readonly Id[],
): LoopsOf<Id> {
  const before = known.get(loops);
  if (before) return before;
  const lists = new Map<Id, number[]>();
  for (let index = 0; index < loops.count; index++) {
    for (const id of parts(index)) {
      const list = lists.get(id);
      if (list) list.push(index);
      else lists.set(id, [index]);
    }
  }
  known.set(loops, lists);
  return lists;
}
