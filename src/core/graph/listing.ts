import { advanceBounded, beginBounded, type BoundedSearch, boundedSearch } from "./boundedSearch";
import type { Components } from "./components";
import type { Digraph } from "./digraph";
import { placesByLength } from "./pathOrder";
import type { PathTrie } from "./pathTrie";
import { listByRoots } from "./rootListing";
import { type LabelBook, labelBook, labelsOf } from "./labels";
import { fillDistances, type Quest, shortestLength } from "./quest";
import { builtTrie, clearPaths, type TrieBuilder, trieBuilder } from "./trieBuilder";
import {
  advanceUnbounded,
  beginUnbounded,
  type UnboundedSearch,
  unboundedSearch,
} from "./unboundedSearch";

/** How much to list. */
export interface ListingLimits {
  /** Paths to keep at most. */
  readonly maxCount: number;
  /** Arcs that a path may have at most; Infinity for any number. */
  readonly maxLength: number;
  /** Whether there are surely more paths than that: no time is lost then on listing all of them. */
  readonly hasMore?: boolean;
}

/** What was listed, and what may be missing. */
export interface Listed {
  /** The paths, shortest first, then by their vertices. */
  readonly trie: PathTrie;
  /**
   * The paths in the order in which they were found, which is that of the nodes, so that a walk over
   * the trie comes to them in it; null where the trie has them in this order.
   */
  readonly visited?: Int32Array | null;
  /** Whether these are all there are, of any length. */
  readonly complete: boolean;
  /** Every path of at most so many arcs is here; Infinity when complete. */
  readonly completeUpTo: number;
}

/**
 * A listing under way. `advance` works for about a millisecond and says whether there is more to do;
 * `listed` may be asked at any time and tells honestly what is known by then.
 */
export interface Listing<Answer = Listed> {
  advance(): boolean;
  listed(): Answer;
  progress(): ListingProgress;
}

/** How far a listing has come. */
export interface ListingProgress {
  /** Paths found so far. */
  readonly count: number;
  /** The number of arcs of those that are being looked for; 0 where it is any number. */
  readonly length: number;
}

// Arcs looked at between two chances to stop: well under a millisecond.
const SLICE = 16_384;
// Arcs that listing everything at once may cost for each path asked for, before going length by length.
const PATIENCE = 1_000;
// Arcs that the plain search for all cycles may look at before the one that prepares itself takes over:
// few diagrams need more, and for them its preparations would take longer than the search.
const PLAIN = 30_000;

/** The paths to be listed: all that are simple and belong to one of these quests. */
export interface Subject {
  /** The components of the graph where these are all its cycles; otherwise null. */
  readonly components: Components | null;
  readonly graph: Digraph;
  /** In order of their starts; none has a path that another has too. */
  readonly quests: readonly Quest[];
  /** No path has more arcs than this. */
  readonly longest: number;
}

interface Work {
  readonly subject: Subject;
  readonly limits: ListingLimits;
  readonly store: TrieBuilder;
  /** Made when first needed: most diagrams need one of them at most. */
  bounded: BoundedSearch | null;
  unbounded: UnboundedSearch | null;
  readonly distances: Int32Array;
  readonly queue: Int32Array;
  /** Arcs looked at since the last pause. */
  used: number;
  /** Arcs of the paths looked for; 0 for any number. */
  length: number;
  /** What the labels of stored paths stand for. */
  book: LabelBook;
  completeUpTo: number;
}

/**
 * Lists paths, shortest first and then by their vertices. When there are more than `maxCount` it
 * lists the first so many in that order.
 *
 * First everything is listed at once. Where that gives too many paths or takes too long, they are
 * listed length by length, which costs about twice the last length, and stops where the count is
 * reached: so it is known exactly up to which length nothing is missing.
 */
export function listing(subject: Subject, limits: ListingLimits): Listing {
  const work = workOn(subject, limits);
  const slices = listInSlices(work);
  return {
    advance: () => slices.next().done !== true,
    listed: () => {
      const places = placesByLength(work.store);
      return {
        trie: builtTrie(work.store, labelsOf(work.book), places),
        visited: places,
        complete: work.completeUpTo === Infinity,
        completeUpTo: work.completeUpTo,
      };
    },
    progress: () => ({ count: work.store.count, length: work.length }),
  };
}

/**
 * Lists all paths of a subject within these limits at one go, in no particular order; null where there
 * are more of them or it would take more than so many arcs.
 */
export function* listedAtOnce(
  subject: Subject,
  limits: ListingLimits,
  patience: number,
): Generator<undefined, PathTrie | null> {
  const work = workOn(subject, limits);
  const isDone = yield* listAtOnce(work, patience);
  return isDone ? builtTrie(work.store, labelsOf(work.book), null) : null;
}

function workOn(subject: Subject, limits: ListingLimits): Work {
  const { graph } = subject;
  return {
    subject,
    limits,
    store: trieBuilder(limits.maxCount, graph.vertexCount),
    bounded: null,
    unbounded: null,
    distances: new Int32Array(graph.vertexCount),
    queue: new Int32Array(graph.vertexCount),
    used: 0,
    length: 0,
    book: labelBook(graph.arcCount),
    completeUpTo: 0,
  };
}

/** Runs a listing to its end, or until `shouldStop` says so; it is asked about every millisecond. */
export function runListing<Answer>(
  running: Listing<Answer>,
  shouldStop: () => boolean = () => false,
): Answer {
  while (running.advance()) if (shouldStop()) break;
  return running.listed();
}

function* listInSlices(work: Work): Generator<undefined, void> {
  const { subject, limits, store } = work;
  const isWhole = limits.maxLength >= subject.longest;
  const patience = PATIENCE * (limits.maxCount + PATIENCE);
  const hasRoots = isWhole && subject.components !== null;
  const isDone =
    limits.hasMore !== true &&
    ((yield* listAtOnce(work, hasRoots ? PLAIN : patience)) ||
      (hasRoots && !store.overflowed && (yield* listRoots(work, patience))));
  if (isDone) {
    work.completeUpTo = isWhole ? Infinity : limits.maxLength;
    return;
  }
  startAnew(work);
  yield* listByLength(work);
}

/** Lists all paths within the longest length; false when there is no room or no patience for them. */
function* listAtOnce(work: Work, patience: number): Generator<undefined, boolean> {
  const { subject, limits, store } = work;
  const begin =
    limits.maxLength < subject.longest ? bounded(work, 1, limits.maxLength) : unbounded(work);
  let left = patience;
  for (const quest of subject.quests) {
    left -= yield* follow(work, quest, { begin, patience: left, maxLength: limits.maxLength });
    if (store.overflowed || left <= 0) return false;
  }
  return true;
}

/** Lists all cycles; false when there is no room or no patience for them. */
function* listRoots(work: Work, patience: number): Generator<undefined, boolean> {
  startAnew(work);
  const { subject, book, store } = work;
  return yield* listByRoots(subject.graph, book, store, { slice: SLICE, patience });
}

/** Forgets what was found so far. */
function startAnew(work: Work): void {
  clearPaths(work.store);
  work.book = labelBook(work.subject.graph.arcCount);
}

/** Lists paths of one arc, of two arcs and so on, until there is no more room for them. */
function* listByLength(work: Work): Generator<undefined, void> {
  const { subject, limits, store } = work;
  const longest = Math.min(limits.maxLength, subject.longest);
  // For each quest a length that none of its paths falls short of.
  const shortest = new Float64Array(subject.quests.length);
  for (let length = 1; length <= longest; length++) {
    work.length = length;
    const begin = bounded(work, length, length);
    for (const [index, quest] of subject.quests.entries()) {
      if (shortest[index]! > length) continue;
      yield* follow(work, quest, { begin, patience: Infinity, maxLength: length });
      if (store.overflowed) return;
      shortest[index] = shortestLength(subject.graph, quest, work.distances);
    }
    work.completeUpTo = length;
  }
  if (longest === subject.longest) work.completeUpTo = Infinity;
}

interface Method {
  /** Begins the search of a quest whose distances are known. */
  readonly begin: (quest: Quest) => Advance;
  /** Arcs that it may look at. */
  readonly patience: number;
  /** A quest without a path of at most so many arcs is not searched. */
  readonly maxLength: number;
}

/** Goes on with a search for a number of arcs: how many were looked at, and whether it is over. */
type Advance = (steps: number) => { readonly used: number; readonly over: boolean };

/** Searches one quest, with a pause after every slice; gives how many arcs were looked at. */
function* follow(
  work: Work,
  quest: Quest,
  { begin, patience, maxLength }: Method,
): Generator<undefined, number> {
  const { graph } = work.subject;
  work.store.written = 0;
  fillDistances(graph, quest, work.distances, work.queue);
  // Preparing looks at every vertex.
  let cost = graph.vertexCount;
  work.used += cost;
  const advance =
    shortestLength(graph, quest, work.distances) <= maxLength ? begin(quest) : nothingToDo;
  for (let over = false; !over && cost < patience;) {
    if (work.used >= SLICE) {
      work.used = 0;
      yield;
    }
    const step = advance(SLICE - work.used);
    work.used += step.used;
    cost += step.used;
    over = step.over;
  }
  return cost;
}

const nothingToDo: Advance = () => ({ used: 0, over: true });

function bounded(work: Work, least: number, bound: number): Method["begin"] {
  const search = (work.bounded ??= boundedSearch(work.subject.graph));
  return (quest) => {
    beginBounded(search, quest, work.distances, { least, bound });
    return (steps) => {
      const used = advanceBounded(search, work.store, steps);
      return { used, over: search.depth < 0 || work.store.overflowed };
    };
  };
}

function unbounded(work: Work): Method["begin"] {
  const { store, distances } = work;
  return (quest) => {
    const search = (work.unbounded ??= unboundedSearch(work.subject.graph));
    beginUnbounded(search, quest, distances);
    return (steps) => {
      const used = advanceUnbounded(search, store, steps);
      return { used, over: search.depth < 0 || store.overflowed };
    };
  };
}
