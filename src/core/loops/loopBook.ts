import { canonicalOrder } from "../graph/canonicalOrder";
import { type Components, strongComponents } from "../graph/components";
import { cycleListing, longestCycle } from "../graph/cycles";
import { type Digraph, digraph } from "../graph/digraph";
import { listedAtOnce, type ListingLimits } from "../graph/listing";
import { mergedOrder } from "../graph/mergedOrder";
import { noPaths, type PathTrie } from "../graph/pathTrie";
import { bothTries, prefixedTrie, rearrangedTrie, restrictedTrie } from "../graph/trieEdit";
import { type LinkChanges, linkChanges } from "./linkChanges";
import { asDigraph, type LoopGraph } from "./loopGraph";
import { loopWords, wordLength } from "./loopWords";
import { saidNow, type StoredLoops, storeLoops } from "./storedLoops";

/** An answer that was given before. */
export interface Answered {
  readonly graph: LoopGraph;
  readonly stored: StoredLoops;
}

/**
 * The loops of a graph, made of those of an earlier state of it, exactly as a search would list them;
 * null where that cannot be done, or a search is as quick. Loops of links that are gone are left out,
 * what links say is read anew, and for a link that was added only the loops through it are looked
 * for. Where more was added, or that takes too long, the strongly connected parts with something new
 * in them are searched and no others: an edit elsewhere costs nothing. Pauses about every millisecond.
 */
export function* answerFrom(
  { graph: before, stored }: Answered,
  graph: LoopGraph,
  limits: ListingLimits,
): Generator<undefined, StoredLoops | null> {
  // A list that was cut off says nothing of what comes after its end.
  if (stored.completeUpTo < limits.maxLength) return null;
  const changes = linkChanges(before, graph);
  if (!changes) return null;
  const whole = asDigraph(graph);
  const components = strongComponents(whole);
  const isWhole = limits.maxLength >= longestCycle(components);
  const ends = { complete: isWhole, completeUpTo: isWhole ? Infinity : limits.maxLength };
  if (isSame(changes) && stored.completeUpTo === ends.completeUpTo) {
    return stored.count <= limits.maxCount ? yield* saidNow(stored, graph) : null;
  }
  const now: State = { graph, whole, components, limits };
  const made = yield* madeOf(now, stored, changes);
  return made && (yield* storeLoops(graph, { trie: made, ...ends }));
}

/** A graph and what is wanted of it. */
interface State {
  readonly graph: LoopGraph;
  readonly whole: Digraph;
  readonly components: Components;
  readonly limits: ListingLimits;
}

function isSame({ numbers, added }: LinkChanges): boolean {
  return added.length === 0 && !numbers.includes(-1);
}

/** The loops that are left and those that are new, in their order; null when that is not to be had. */
function* madeOf(
  now: State,
  { trie, words }: StoredLoops,
  { numbers, added }: LinkChanges,
): Generator<undefined, PathTrie | null> {
  const { graph, limits } = now;
  const renumbering = { numbers, arcCount: graph.sources.length };
  const isShort = (loop: number): boolean => wordLength(words[loop]!) <= limits.maxLength;
  // The last loop is the longest.
  const areShort = trie.count === 0 || isShort(trie.count - 1);
  const kept = restrictedTrie(trie, renumbering, areShort ? null : isShort);
  if (added.length === 0) return kept.count <= limits.maxCount ? kept : null;
  const [link] = added;
  if (added.length === 1 && link !== undefined) {
    const closed = yield* loopsOver(now, link, kept.count);
    if (closed) return yield* together(now, kept, closed);
  }
  return yield* renewedParts(now, kept, added);
}

// Arcs that looking for the loops through a link may cost for each loop there is, and in any case:
// a full search costs about twice that, and loses little time before it begins.
const PATIENCE_PER_LOOP = 6;
const PATIENCE = 5_000;

/** The loops over a link that was added; null when there are too many or it takes too long. */
function* loopsOver(
  { whole, components, limits }: State,
  link: number,
  known: number,
): Generator<undefined, PathTrie | null> {
  const start = whole.targets[link]!;
  const goal = whole.sources[link]!;
  const territory = components.of;
  if (territory[start] !== territory[goal]) return noPaths(whole.arcCount);
  if (start === goal) return limits.maxLength < 1 ? noPaths(whole.arcCount) : loneArc(whole, link);
  const longest = components.sizes[territory[start]!]! - 1;
  const quests = [{ start, goal, floor: 0, territory }];
  const room = { maxCount: limits.maxCount - known, maxLength: limits.maxLength - 1 };
  const ways = yield* listedAtOnce(
    { components: null, graph: whole, quests, longest },
    room,
    PATIENCE + PATIENCE_PER_LOOP * known,
  );
  return ways && prefixedTrie(ways, link);
}

/** An arc from a vertex to itself. */
function loneArc({ arcCount }: Digraph, arc: number): PathTrie {
  return { ...noPaths(arcCount), count: 1, ends: Int32Array.of(-1), lasts: Int32Array.of(arc) };
}

/** The loops of parts without a new link, and those of the others searched anew; null when that is nearly all. */
function* renewedParts(
  now: State,
  kept: PathTrie,
  added: readonly number[],
): Generator<undefined, PathTrie | null> {
  const { whole, components, limits } = now;
  const { sources, targets } = whole;
  const { of, sizes } = components;
  const isNew = new Uint8Array(sizes.length);
  for (const link of added) isNew[of[sources[link]!]!] = 1;
  const numbers = sources.map((source, arc) =>
    isNew[of[source]!] === 1 && of[source] === of[targets[arc]!] ? -1 : arc,
  );
  const arcs = Int32Array.from(numbers.keys()).filter((arc) => numbers[arc] === -1);
  if (2 * arcs.length > sources.length) return null;
  const { arcCount } = whole;
  const old = restrictedTrie(kept, { numbers, arcCount }, null);
  const parts = digraph(
    whole.vertexCount,
    arcs.map((arc) => sources[arc]!),
    arcs.map((arc) => targets[arc]!),
  );
  const listing = cycleListing(parts, { ...limits, maxCount: limits.maxCount - old.count });
  while (listing.advance()) yield;
  const { trie, completeUpTo } = listing.listed();
  if (completeUpTo < limits.maxLength) return null;
  return yield* together(now, old, restrictedTrie(trie, { numbers: arcs, arcCount }, null));
}

/** So many loops are put in order in the time in which one of them finds its place. */
const WORTH_SPELLING = 100;

/** Both in the order of one list, the first of which is in order; null when there are too many. */
function* together(
  { graph, whole, limits }: State,
  one: PathTrie,
  other: PathTrie,
): Generator<undefined, PathTrie | null> {
  if (one.count + other.count > limits.maxCount) return null;
  if (other.count === 0) return one;
  const isFew = WORTH_SPELLING * other.count < one.count;
  const next = isFew ? yield* inOrder(whole, graph, other) : other;
  const trie = bothTries(one, next);
  if (!isFew) return yield* inOrder(whole, graph, trie);
  const lengths = (yield* loopWords(trie, graph.says)).map(wordLength);
  return rearrangedTrie(trie, mergedOrder(trie, whole.sources, lengths, one.count));
}

function* inOrder(
  whole: Digraph,
  graph: LoopGraph,
  trie: PathTrie,
): Generator<undefined, PathTrie> {
  const lengths = (yield* loopWords(trie, graph.says)).map(wordLength);
  const order = yield* canonicalOrder(whole, trie, lengths);
  return rearrangedTrie(trie, order);
}
