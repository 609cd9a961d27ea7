import type { Listing, ListingLimits } from "../core/graph/listing";
import type { WayBack } from "../core/loops/linkPreview";
import { wayBackListing } from "../core/loops/wayBackListing";
import { loopListing } from "../core/loops/listLoops";
import type { Answered } from "../core/loops/loopBook";
import type { LoopGraph } from "../core/loops/loopGraph";
import { reachListing } from "../core/loops/reachPaths";
import { packPaths, type PackedPaths } from "../core/loops/packedPaths";
import type { StoredLoops } from "../core/loops/storedLoops";
import { inTurns, type Surroundings } from "./turns";

/** A wish to know the loops of one state of the links. */
export interface LoopRequest {
  /** Rises with every request; the answer carries it back. */
  readonly revision: number;
  readonly graph: LoopGraph;
  readonly maxLoops: number;
}

export interface LoopAnswer {
  readonly revision: number;
  readonly loops: StoredLoops;
}

/** Looks for loops, here or elsewhere. */
export interface Analyst {
  /** The loops of a graph; null when a newer request came before the search was over. */
  findLoops(request: LoopRequest): Promise<LoopAnswer | null>;
  /** The paths that a link would close to loops; null when a newer question of this kind came. */
  findWaysBack(graph: LoopGraph, back: WayBack): Promise<PackedPaths | null>;
  /** The paths from one variable to another; null when a newer question of this kind came. */
  findPaths(graph: LoopGraph, wanted: PathsWanted): Promise<PackedPaths | null>;
}

/** Which paths to look for, and how many of how many links at most. */
export interface PathsWanted {
  readonly ends: WayBack;
  readonly limits: ListingLimits;
}

/** An answer is given after so many milliseconds, complete or not: half a second with the way there and back. */
const LOOP_DEADLINE = 400;
/** What is made of an earlier answer takes a fraction of a search, or it is not worth it. */
const EDIT_DEADLINE = 100;
/** So many answers are kept: after an undo the next edit is nearer to an older one. */
const MOST_KNOWN = 4;
/** Who draws a link will not wait for a preview. */
const PREVIEW_DEADLINE = 60;

type EarlierAnswers = typeof import("./earlierAnswers");

/** Fetched with the first answer, which does without; null where it cannot be had. */
let fetched: Promise<EarlierAnswers | null> | null = null;
function earlierAnswers(): Promise<EarlierAnswers | null> {
  return (fetched ??= import("./earlierAnswers").catch(() => null));
}

/**
 * Searches in turns, so that a newer request ends an older one and previews are answered in between.
 * The same in a worker and, should there be none, on the page.
 */
export function analysisService(surroundings: Surroundings): Analyst {
  let newestRevision = -Infinity;
  let newestPreview = 0;
  let newestPaths = 0;
  /** The last answers, the newest first: most edits change little of one of them. */
  let known: readonly Answered[] = [];

  /** What a listing has come to when it is over, or its time is. */
  function* listedBy<Answer>(listing: Listing<Answer>, deadline: number): Generator<void, Answer> {
    const end = surroundings.now() + deadline;
    while (listing.advance() && surroundings.now() < end) yield;
    return listing.listed();
  }

  /** The loops of a graph, made of an earlier answer where that is quicker than to look for them. */
  function* loopsOf(
    graph: LoopGraph,
    maxLoops: number,
    earlier: EarlierAnswers | null,
  ): Generator<void, StoredLoops> {
    const end = surroundings.now() + EDIT_DEADLINE;
    const limits = { maxCount: maxLoops, maxLength: Infinity };
    const making = earlier?.answerFromEarlier(known, graph, limits);
    for (let step = making?.next(); step; step = making?.next()) {
      if (step.done && step.value) return step.value;
      if (step.done || surroundings.now() >= end) break;
      yield;
    }
    return yield* listedBy(loopListing(graph, { maxLoops }), LOOP_DEADLINE);
  }

  return {
    async findLoops({ revision, graph, maxLoops }) {
      newestRevision = Math.max(newestRevision, revision);
      const work = loopsOf(graph, maxLoops, known.length > 0 ? await earlierAnswers() : null);
      const loops = await inTurns(surroundings, work, () => revision === newestRevision);
      if (loops) known = [{ graph, stored: loops }, ...known].slice(0, MOST_KNOWN);
      void earlierAnswers();
      return loops && { revision, loops };
    },
    async findWaysBack(graph, back) {
      const preview = ++newestPreview;
      const work = listedBy(wayBackListing(graph, back), PREVIEW_DEADLINE);
      const listed = await inTurns(surroundings, work, () => preview === newestPreview);
      return listed && packPaths(listed);
    },
    async findPaths(graph, { ends, limits }) {
      const question = ++newestPaths;
      const work = listedBy(reachListing(graph, ends, limits), LOOP_DEADLINE);
      const listed = await inTurns(surroundings, work, () => question === newestPaths);
      return listed && packPaths(listed);
    },
  };
}
