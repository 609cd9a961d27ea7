import type { Listing, ListingLimits } from "../core/graph/listing";
import { type WayBack, wayBackListing } from "../core/loops/linkPreview";
import { loopListing } from "../core/loops/listLoops";
import type { LoopGraph } from "../core/loops/loopGraph";
import { reachListing } from "../core/loops/reachPaths";
import { packPaths, type PackedPaths } from "../core/loops/packedPaths";
import type { StoredLoops } from "../core/loops/storedLoops";

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

/** What a service needs of the world around it. */
export interface Surroundings {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Lets messages in that have arrived meanwhile. */
  readonly pause: () => Promise<void>;
}

/** An answer is given after so many milliseconds, complete or not: half a second with the way there and back. */
const LOOP_DEADLINE = 400;
/** Who draws a link will not wait for a preview. */
const PREVIEW_DEADLINE = 60;
/** Milliseconds of work between two pauses: a frame is 16, and a preview should not wait for one. */
const TURN = 10;

/**
 * Searches in turns, so that a newer request ends an older one and previews are answered in between.
 * The same in a worker and, should there be none, on the page.
 */
export function analysisService({ now, pause }: Surroundings): Analyst {
  let newestRevision = -Infinity;
  let newestPreview = 0;
  let newestPaths = 0;

  /** Carries a listing out; false when somebody else wants the time by now. */
  async function carryOut<Answer>(
    listing: Listing<Answer>,
    deadline: number,
    wanted: () => boolean,
  ): Promise<boolean> {
    const end = now() + deadline;
    let turnEnd = now() + TURN;
    while (listing.advance()) {
      if (now() >= end) break;
      if (now() < turnEnd) continue;
      await pause();
      if (!wanted()) return false;
      turnEnd = now() + TURN;
    }
    return wanted();
  }

  return {
    async findLoops({ revision, graph, maxLoops }) {
      newestRevision = Math.max(newestRevision, revision);
      const listing = loopListing(graph, { maxLoops });
      const wanted = () => revision === newestRevision;
      if (!(await carryOut(listing, LOOP_DEADLINE, wanted))) return null;
      return { revision, loops: listing.listed() };
    },
    async findWaysBack(graph, back) {
      const preview = ++newestPreview;
      const listing = wayBackListing(graph, back);
      const wanted = () => preview === newestPreview;
      if (!(await carryOut(listing, PREVIEW_DEADLINE, wanted))) return null;
      return packPaths(listing.listed());
    },
    async findPaths(graph, { ends, limits }) {
      const question = ++newestPaths;
      const listing = reachListing(graph, ends, limits);
      const wanted = () => question === newestPaths;
      if (!(await carryOut(listing, LOOP_DEADLINE, wanted))) return null;
      return packPaths(listing.listed());
    },
  };
}
