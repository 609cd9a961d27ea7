import type { Listed } from "../graph/listing";
import type { LinkId, VariableId } from "../model/document";
import { invariant } from "../model/invariant";
import { BASES, BASIS_SHIFT, DELAYED, MINUS, type NamedLoopGraph, OPEN } from "./loopGraph";
import { loopKey } from "./loopPath";
import type { LoopKind, LoopSet } from "./loopSet";

/**
 * Loops as numbers, without ids: what a worker sends. Loop i is links[starts[i]] up to, not including,
 * links[starts[i + 1]], as places in the list of links of its graph. Shortest first, then by path.
 */
export interface PackedLoops {
  readonly count: number;
  readonly starts: Int32Array;
  readonly links: Int32Array;
  readonly complete: boolean;
  readonly completeUpTo: number;
}

/** What a search of a loop graph has listed, as packed loops. */
export function packLoops({ count, starts, arcs, complete, completeUpTo }: Listed): PackedLoops {
  return { count, starts, links: arcs, complete, completeUpTo };
}

/** What is said of every loop in one pass over all of them. */
interface Summaries {
  readonly kinds: Uint8Array;
  readonly delays: Uint16Array;
  readonly bases: Uint8Array;
}

const KINDS: readonly LoopKind[] = ["reinforcing", "balancing", "undetermined"];

/**
 * A loop set over packed loops of this graph: nothing is built before it is asked for. Finding a loop
 * by its key is a binary search, so there is no table of keys.
 */
export function loopSetOf(graph: NamedLoopGraph, packed: PackedLoops): LoopSet {
  const { count, starts, links, complete, completeUpTo } = packed;
  let summaries: Summaries | null = null;
  let ranks: ReadonlyMap<string, number> | null = null;
  const summary = (): Summaries => (summaries ??= summarise(graph, packed));
  const way = (index: number) => {
    invariant(index >= 0 && index < count, `there is no loop ${index} of ${count}`);
    return Array.from(
      links.subarray(starts[index], starts[index + 1]),
      (link) => graph.links[link]!,
    );
  };
  const path = (index: number): readonly VariableId[] => way(index).map((link) => link.source);
  return {
    count,
    complete,
    completeUpTo,
    // Places in these lists are what summarise writes.
    kind: (index) => KINDS[summary().kinds[index]!]!,
    delays: (index) => summary().delays[index]!,
    weakestBasis: (index) => BASES[summary().bases[index]!]!,
    length: (index) => starts[index + 1]! - starts[index]!,
    path,
    key: (index) => loopKey(path(index)),
    links: (index) => way(index).map((link) => link.id),
    undetermined: (index) =>
      way(index).flatMap(({ id, polarity }): readonly LinkId[] => (polarity === "?" ? [id] : [])),
    indexOf(key) {
      ranks ??= new Map(graph.variables.map((id, rank) => [id, rank]));
      const sought = key.split(" ").map((id) => ranks?.get(id) ?? -1);
      return sought.includes(-1) ? -1 : indexOfPath(graph.sources, packed, sought);
    },
  };
}

function summarise({ says }: NamedLoopGraph, packed: PackedLoops): Summaries {
  const kinds = new Uint8Array(packed.count);
  const delays = new Uint16Array(packed.count);
  const bases = new Uint8Array(packed.count);
  for (let loop = 0; loop < packed.count; loop++) {
    let minus = 0;
    let open = 0;
    let weakest = BASES.length;
    // Every place in packed.links is that of a link.
    for (let i = packed.starts[loop]!; i < packed.starts[loop + 1]!; i++) {
      const said = says[packed.links[i]!]!;
      minus ^= said & MINUS;
      open |= said & OPEN;
      if (said & DELAYED) delays[loop]!++;
      weakest = Math.min(weakest, said >> BASIS_SHIFT);
    }
    kinds[loop] = open === 0 ? minus : 2;
    bases[loop] = weakest;
  }
  return { kinds, delays, bases };
}

/** Index of the loop over these variables, or -1: binary search in the order of packed loops. */
function indexOfPath(
  sources: Int32Array,
  { count, starts, links }: PackedLoops,
  sought: readonly number[],
): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const start = starts[middle]!;
    let difference = starts[middle + 1]! - start - sought.length;
    for (let i = 0; difference === 0 && i < sought.length; i++) {
      difference = sources[links[start + i]!]! - sought[i]!;
    }
    if (difference === 0) return middle;
    if (difference < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
