import type { ListingProgress } from "../core/graph/listing";
import type { ArrangedLoops, ArrangementWish } from "../core/loops/arranging/arrangement";
import { arrangeStored } from "../core/loops/arranging/arrangeStored";
import { trieOf } from "../core/graph/pathStore";
import { independentLoops } from "../core/loops/independentLoops";
import { loopListing } from "../core/loops/listLoops";
import type { LoopGraph } from "../core/loops/loopGraph";
import { type StoredLoops, storeLoops } from "../core/loops/storedLoops";
import { inTurns, type Surroundings } from "./turns";

/** A wish for a longer list of loops than the page has at hand. */
export interface LongWish {
  readonly graph: LoopGraph;
  readonly maxLoops: number;
  /** Links that a loop may have at most; Infinity for any number. */
  readonly maxLength: number;
  /** Whether there are surely more. */
  readonly hasMore: boolean;
}

/** What is told while a long list is made. */
export interface ListingNews {
  readonly progress: ListingProgress;
  /** The list as far as it is known, now and then; it says itself what it lacks. */
  readonly batch: Batch | null;
}

/** A list, and the number by which the clerk knows it. */
export interface Batch {
  readonly serial: number;
  readonly loops: StoredLoops;
}

/**
 * Does for the panel of loops what takes long: makes lists of up to a million loops, puts the list in
 * order, and finds the core loops. Every newer wish of a kind ends the older one, which gets null.
 */
export interface Clerk {
  /** The list, when it is as long as was wished, complete, or stopped. */
  listMore(wish: LongWish, tell: (news: ListingNews) => void): Promise<Batch | null>;
  /** Ends the making of the list; what was found by then is the list. */
  stop(): Promise<void>;
  /** The loops of the last list told of, in an order; null when another list has that number. */
  arrange(serial: number, wish: ArrangementWish): Promise<ArrangedLoops | null>;
  findCore(graph: LoopGraph): Promise<StoredLoops | null>;
}

/** Milliseconds between two pieces of news. */
const NEWS_EVERY = 100;
/** Every batch is so many times as long as the one before, so that all of them cost little more than the last. */
const BATCH_GROWTH = 5;
/** With this part of the loops there is none any more: the whole list comes soon, and a batch takes time. */
const LAST_BATCH = 1 / 3;
/** The first one; the page has as many itself. */
const FIRST_BATCH = 20_000;

/** A clerk with a list of its own, at work wherever it is started. */
export function clerkService(surroundings: Surroundings): Clerk {
  let serial = 0;
  let listing = 0;
  let arranging = 0;
  let searching = 0;
  let stopped = false;
  let kept: (Batch & { readonly graph: LoopGraph }) | null = null;

  function keep(graph: LoopGraph, loops: StoredLoops): Batch {
    serial += 1;
    kept = { graph, loops, serial };
    return { loops, serial };
  }

  /** The making of a list, one bit after another, with news in between. */
  function* making(
    { graph, ...budget }: LongWish,
    tell: (news: ListingNews) => void,
  ): Generator<void, Batch> {
    const running = loopListing(graph, budget);
    let due = surroundings.now() + NEWS_EVERY;
    let nextBatch = FIRST_BATCH;
    while (!stopped && running.advance()) {
      yield;
      if (surroundings.now() < due) continue;
      const progress = running.progress();
      // While any length is looked for, what is found yet is no beginning of the list to come.
      const isWorthIt = progress.count < budget.maxLoops * LAST_BATCH;
      const isDue = progress.length > 0 && progress.count >= nextBatch && isWorthIt;
      tell({ progress, batch: isDue ? keep(graph, running.listed()) : null });
      if (isDue) nextBatch = progress.count * BATCH_GROWTH;
      due = surroundings.now() + NEWS_EVERY;
    }
    return keep(graph, running.listed());
  }

  return {
    listMore(wish, tell) {
      const mine = ++listing;
      stopped = false;
      return inTurns(surroundings, making(wish, tell), () => mine === listing);
    },
    async stop() {
      stopped = true;
    },
    async arrange(of, wish) {
      const mine = ++arranging;
      if (kept?.serial !== of) return null;
      const work = arrangeStored(kept.graph, kept.loops, wish);
      return inTurns(surroundings, work, () => mine === arranging);
    },
    async findCore(graph) {
      const mine = ++searching;
      const wanted = (): boolean => mine === searching;
      const paths = await inTurns(surroundings, independentLoops(graph), wanted);
      if (!paths) return null;
      const trie = trieOf(paths, graph.sources.length);
      const listed = { trie, complete: false, completeUpTo: 0 };
      return inTurns(surroundings, storeLoops(graph, listed), wanted);
    },
  };
}
