import { contracted } from "./contraction";
import type { Digraph } from "./digraph";
import { advanceHub, hubSearch } from "./hubSearch";
import { type LabelBook, labelLength } from "./labels";
import { advanceMask, beginMask, MASK_VERTICES, maskSearch } from "./maskSearch";
import { addArc, noArcs, type Part, partOf, strongParts, withoutVertex } from "./parts";
import { addPath, type TrieBuilder } from "./trieBuilder";

/** Arcs looked at between two chances to stop. */
export interface Slicing {
  readonly slice: number;
  /** Arcs that may be looked at in all. */
  readonly patience: number;
}

/**
 * All cycles of a digraph, in no particular order. Each strongly connected part is contracted; all
 * cycles through the busiest vertex of what is left are listed, the one with most ways through it;
 * that vertex is taken away, and the rest is cut into its strongly connected parts and treated the
 * same. The busiest vertex first leaves the smallest parts, and contraction starts anew in them.
 * False when patience or room came to an end before the cycles did.
 */
export function* listByHubs(
  graph: Digraph,
  book: LabelBook,
  store: TrieBuilder,
  { slice, patience }: Slicing,
): Generator<undefined, boolean> {
  if (!addLoneArcs(graph, store)) return false;
  const waiting = [...strongParts(wholeOf(graph))];
  let cost = 0;
  let unpaused = 0;
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { part: core, cycles } = contracted(part, book);
    if (!addCycles(cycles, book, store)) return false;
    unpaused += core.labels.length;
    cost += core.labels.length;
    if (core.vertexCount < 2) continue;
    const hub = busiest(core);
    const advance = searchFrom(core, hub, book, store);
    store.written = 0;
    for (let over = false; !over;) {
      if (unpaused >= slice) {
        unpaused = 0;
        yield;
      }
      const step = advance(slice - unpaused);
      unpaused += step.used;
      cost += step.used;
      over = step.over;
      if (store.overflowed || cost > patience) return false;
    }
    waiting.push(...strongParts(withoutVertex(core, hub)));
  }
  return true;
}

/** Goes on with a search: how many arcs were looked at, and whether it is over. */
type Advance = (steps: number) => { readonly used: number; readonly over: boolean };

function searchFrom(part: Part, hub: number, book: LabelBook, store: TrieBuilder): Advance {
  const lengths = part.labels.map((label) => labelLength(book, label));
  if (part.vertexCount <= MASK_VERTICES) {
    const search = maskSearch(withFirst(part, hub), lengths);
    beginMask(search, 0, 0);
    return (steps) => {
      const used = advanceMask(search, store, steps);
      return { used, over: search.depth < 0 };
    };
  }
  const search = hubSearch(part, hub, lengths);
  return (steps) => {
    const used = advanceHub(search, store, steps);
    return { used, over: search.depth < 0 };
  };
}

/** The arcs of a part with the numbers of the first vertex and of another one exchanged. */
function withFirst(part: Part, other: number): Omit<Part, "outStart"> {
  const exchanged = (vertex: number): number =>
    vertex === other ? 0 : vertex === 0 ? other : vertex;
  const { vertexCount, labels } = part;
  return {
    vertexCount,
    labels,
    sources: part.sources.map(exchanged),
    targets: part.targets.map(exchanged),
  };
}

/** Arcs from a vertex to itself are cycles of one. */
function addLoneArcs({ sources, targets }: Digraph, store: TrieBuilder): boolean {
  for (let arc = 0; arc < sources.length; arc++) {
    if (sources[arc] === targets[arc] && !addPath(store, NO_WAY, 0, arc, 1)) return false;
  }
  return true;
}

function addCycles(cycles: readonly number[], book: LabelBook, store: TrieBuilder): boolean {
  return cycles.every((label) => addPath(store, NO_WAY, 0, label, labelLength(book, label)));
}

const NO_WAY = new Int32Array(0);

/** A graph as one part, without the arcs from a vertex to itself. */
function wholeOf({ vertexCount, sources, targets }: Digraph): Part {
  const arcs = noArcs();
  for (let arc = 0; arc < sources.length; arc++) {
    if (sources[arc] !== targets[arc]) addArc(arcs, sources[arc]!, targets[arc]!, arc);
  }
  return partOf(vertexCount, arcs);
}

/** The vertex with most ways through it; of several the first. */
function busiest({ vertexCount, outStart, targets }: Part): number {
  const ins = new Int32Array(vertexCount);
  for (const target of targets) ins[target]!++;
  let best = 0;
  let most = 0;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const ways = ins[vertex]! * (outStart[vertex + 1]! - outStart[vertex]!);
    if (ways > most) [best, most] = [vertex, ways];
  }
  return best;
}
