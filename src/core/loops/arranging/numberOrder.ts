import { lesser, readPath, sweepPaths, together } from "../../graph/trieSweep";
import { unreachable } from "../../model/invariant";
import type { LoopGraph } from "../loopGraph";
import { LOOP_KINDS, wordKind, wordLength } from "../loopWords";
import type { StoredLoops } from "../storedLoops";
import { MOST_SUPPORT, type NumberOrder } from "./arrangement";
import { orderedBy } from "./stableOrder";

type Loops = Uint32Array<ArrayBuffer>;
type Ordering = Generator<undefined, Loops>;
type OrderOf<By> = Extract<NumberOrder, { readonly by: By }>;

// Loops between two chances to stop.
const SLICE = 0x3fff;

/** These loops of a set, which come in its order, in another. */
export function* inNumberOrder(
  graph: LoopGraph,
  stored: StoredLoops,
  loops: Loops,
  order: NumberOrder,
): Ordering {
  const { words, trie } = stored;
  switch (order.by) {
    case "shortest":
      return loops;
    case "longest": {
      const longest = loops.length === 0 ? 0 : wordLength(words[loops.at(-1)!]!);
      return yield* orderedBy(loops, (loop) => longest - wordLength(words[loop]!), longest + 1);
    }
    case "kind":
      return yield* orderedBy(loops, (loop) => wordKind(words[loop]!), LOOP_KINDS.length);
    case "support":
    case "unsupported": {
      const support = yield* sweepPaths(trie, order.ofLinks, lesser);
      const rank = (loop: number): number =>
        order.by === "support" ? MOST_SUPPORT - support[loop]! : support[loop]!;
      return yield* orderedBy(loops, rank, MOST_SUPPORT + 1);
    }
    case "neighbours":
      return yield* byNeighbours(stored, loops, order);
    case "label":
      return yield* rankedFirst(stored, loops, order.ranked);
    case "name":
      return yield* byName(graph, stored, loops, order);
    default:
      return unreachable(order);
  }
}

function* byNeighbours(
  { trie, count }: StoredLoops,
  loops: Loops,
  { alongLinks, named }: OrderOf<"neighbours">,
): Ordering {
  const neighbours = new Uint16Array(count);
  for (const along of alongLinks) {
    const met = yield* sweepPaths(trie, along, together);
    for (let loop = 0; loop < count; loop++) neighbours[loop]! += bitCount(met[loop]!);
    yield;
  }
  for (const loop of named) neighbours[loop]! -= 1;
  const most = named.length;
  return yield* orderedBy(loops, (loop) => most - neighbours[loop]!, most + 1);
}

/** Bits that are set, added up in parallel (Wegner 1960, Commun. ACM 3(5):322). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Those that have a rank before all others. */
function* rankedFirst({ count }: StoredLoops, loops: Loops, ranked: Int32Array): Ordering {
  const ranks = new Int32Array(count).fill(ranked.length);
  for (const [rank, loop] of ranked.entries()) ranks[loop] = rank;
  return yield* orderedBy(loops, (loop) => ranks[loop]!, ranked.length + 1);
}

/** How many variables the name of a loop says that nobody has named: see shortLoopName. */
const TOLD = 3;

/** Those with a name of their own in its order, then the others by the variables that they are called by. */
function* byName(
  graph: LoopGraph,
  stored: StoredLoops,
  loops: Loops,
  { ranked, alphabet, shares }: OrderOf<"name">,
): Ordering {
  const { trie } = stored;
  const way = new Int32Array(2 * graph.variableCount + 2);
  // The places in the alphabet of a loop's first variables; none comes before any.
  const told = Array.from({ length: TOLD }, () => new Uint32Array(stored.count));
  for (let at = 0; at < loops.length; at++) {
    const loop = loops[at]!;
    const length = readPath(trie, loop, way);
    const start = tellingStart(way, length, graph.sources, shares);
    for (let next = 0; next < Math.min(TOLD, length); next++) {
      const variable = graph.sources[way[(start + next) % length]!]!;
      told[next]![loop] = alphabet[variable]! + 1;
    }
    if ((at & SLICE) === SLICE) yield;
  }
  let ordered = loops;
  for (const places of told.toReversed()) {
    ordered = yield* orderedBy(ordered, (loop) => places[loop]!, graph.variableCount + 1);
  }
  return yield* rankedFirst(stored, ordered, ranked);
}

/** Where tellingPath begins: at the variable with the fewest loops, of several the first from the least on. */
function tellingStart(
  way: Int32Array,
  length: number,
  sources: Int32Array,
  shares: Int32Array,
): number {
  let least = 0;
  for (let at = 1; at < length; at++) {
    if (sources[way[at]!]! < sources[way[least]!]!) least = at;
  }
  let start = least;
  for (let step = 1; step < length; step++) {
    const at = (least + step) % length;
    if (shares[sources[way[at]!]!]! < shares[sources[way[start]!]!]!) start = at;
  }
  return start;
}
