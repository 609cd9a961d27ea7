import type { Listing, ListingLimits } from "../graph/listing";
import { simplePathListing } from "../graph/paths";
import type { Link, LinkId, Polarity, VariableId } from "../model/document";
import { asDigraph, type LoopGraph, type NamedLoopGraph } from "./loopGraph";
import type { WayBack } from "./linkPreview";
import { chainPolarity } from "./loopPolarity";
import type { PackedPaths } from "./packedPaths";

/** One way in which a variable reaches another. */
export interface ReachPath {
  /** From the first variable to the last. */
  readonly variables: readonly VariableId[];
  readonly links: readonly LinkId[];
  /** What more of the first does to the last along this path alone; "?" where a link leaves it open. */
  readonly sign: Polarity;
  /** Number of delayed links. */
  readonly delays: number;
}

/**
 * What the paths say together: that there are none; that all of them lead the same way; that some
 * lead up and some down, so that only their strengths decide; or that "?" links leave it open.
 */
export type ReachVerdict = "none" | "more" | "less" | "ambiguous" | "open";

/** How a variable reaches another. */
export interface Reach {
  /** Shortest first, then by their variables' ids. */
  readonly paths: readonly ReachPath[];
  /** How many have each sign. */
  readonly signs: Readonly<Record<Polarity, number>>;
  readonly verdict: ReachVerdict;
  /** Whether these are all paths there are, of any length. */
  readonly complete: boolean;
  /** Every path with at most this many links is here; Infinity when complete. */
  readonly completeUpTo: number;
}

/**
 * The search for the simple paths from one variable to another, through each variable at most once,
 * shortest first, to be carried out step by step. With more than `maxCount` it lists the first so many,
 * and up to which length none is missing is known exactly.
 */
export function reachListing(
  graph: LoopGraph,
  { from, to }: WayBack,
  limits: ListingLimits,
): Listing {
  return simplePathListing(asDigraph(graph), from, to, limits);
}

/** Two variables as a search knows them; null where one of them has no link, so that no path joins them. */
export function reachEnds(
  { variables }: NamedLoopGraph,
  from: VariableId,
  to: VariableId,
): WayBack | null {
  const ends = { from: variables.indexOf(from), to: variables.indexOf(to) };
  return ends.from < 0 || ends.to < 0 ? null : ends;
}

/** What a search has found, told in ids and signs. Linear in the lengths of the paths. */
export function reachOf(
  graph: Pick<NamedLoopGraph, "links">,
  { count, starts, links, complete, completeUpTo }: PackedPaths,
): Reach {
  const paths = Array.from({ length: count }, (_, path) =>
    reachPath(
      // Every place in `links` is that of a link.
      Array.from(links.subarray(starts[path], starts[path + 1]), (link) => graph.links[link]!),
    ),
  );
  const signs: Record<Polarity, number> = { "+": 0, "-": 0, "?": 0 };
  for (const { sign } of paths) signs[sign] += 1;
  return { paths, signs, verdict: verdictOf(signs), complete, completeUpTo };
}

function reachPath(way: readonly Link[]): ReachPath {
  const last = way.at(-1);
  return {
    variables: [...way.map(({ source }) => source), ...(last ? [last.target] : [])],
    links: way.map(({ id }) => id),
    sign: chainPolarity(way.map(({ polarity }) => polarity)),
    delays: way.filter(({ delay }) => delay !== null).length,
  };
}

/** Two paths that disagree are enough, whatever others there may be. */
function verdictOf(signs: Reach["signs"]): ReachVerdict {
  if (signs["+"] > 0 && signs["-"] > 0) return "ambiguous";
  if (signs["?"] > 0) return "open";
  if (signs["+"] > 0) return "more";
  return signs["-"] > 0 ? "less" : "none";
}
