import { contracted, type Rooted } from "./contraction";
import type { Digraph } from "./digraph";
import { type LabelBook, labelLength } from "./labels";
import { addArc, aroundFirst, noArcs, type Part, partOf, withoutFirst } from "./parts";
import { advanceRoot, type RootSearch, rootSearch } from "./rootSearch";
import type { TrieBuilder } from "./trieBuilder";

/** Arcs looked at between two chances to stop. */
export interface Slicing {
  readonly slice: number;
  /** Arcs that may be looked at in all. */
  readonly patience: number;
}

/**
 * All cycles of a digraph, each from its least vertex on, in the order of their vertices. Every vertex
 * is a root in its turn, and the cycles of which it is the least vertex are searched in what is left
 * of the graph when all others are contracted.
 *
 * The contraction is not begun anew for each root: those that are roots together are halved again and
 * again. For the first half the others are no roots any more, for the second half the first is gone;
 * in both cases more can be taken out of what was contracted before.
 *
 * False when patience or room came to an end before the cycles did.
 */
export function* listByRoots(
  graph: Digraph,
  book: LabelBook,
  store: TrieBuilder,
  { slice, patience }: Slicing,
): Generator<undefined, boolean> {
  const waiting: Rooted[] = [{ part: wholeOf(graph), roots: graph.vertexCount }];
  let search: RootSearch | null = null;
  let cost = 0;
  let unpaused = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.part.labels.length === 0) continue;
    if (next.roots > 1 && next.roots === next.part.vertexCount) {
      // Where all are roots there is nothing to take out.
      waiting.push(...halves(next));
      continue;
    }
    const { part, roots } = contracted(onCycles(next), book);
    unpaused += part.labels.length;
    cost += part.labels.length;
    if (roots > 1) waiting.push(...halves({ part, roots }));
    if (roots !== 1) continue;
    const lengths = part.labels.map((label) => labelLength(book, label));
    search = rootSearch(part, lengths, search);
    while (search.depth >= 0) {
      if (unpaused >= slice) {
        unpaused = 0;
        yield;
      }
      const used = advanceRoot(search, store, slice - unpaused);
      unpaused += used;
      cost += used;
      if (store.overflowed || cost > patience) return false;
    }
  }
  return true;
}

function onCycles({ part, roots }: Rooted): Rooted {
  return { part: aroundFirst(part, roots), roots };
}

/** The roots in two parts, the first ones last: that is how they wait for their turn. */
function halves({ part, roots }: Rooted): readonly Rooted[] {
  const half = roots >> 1;
  return [
    { part: withoutFirst(part, half), roots: roots - half },
    { part, roots: half },
  ];
}

function wholeOf({ vertexCount, sources, targets }: Digraph): Part {
  const arcs = noArcs();
  for (let arc = 0; arc < sources.length; arc++) addArc(arcs, sources[arc]!, targets[arc]!, arc);
  return partOf(vertexCount, arcs);
}
