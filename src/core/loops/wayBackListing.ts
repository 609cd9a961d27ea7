import { type Listing, runListing } from "../graph/listing";
import { simplePathListing } from "../graph/paths";
import {
  type LinkPreview,
  NO_PATHS,
  previewOf,
  type ProposedLink,
  type WayBack,
  wayBack,
} from "./linkPreview";
import { asDigraph, type LoopGraph, type NamedLoopGraph } from "./loopGraph";
import { packPaths } from "./packedPaths";

/** Paths to look at at most: who draws a link wants to know what it closes, and roughly how many. */
const MAX_PREVIEWED = 1_000;

/** What a link would close. One that is in the graph already is counted as if it were not. */
export function linkPreview(
  graph: NamedLoopGraph,
  proposed: ProposedLink,
  shouldStop?: () => boolean,
): LinkPreview {
  const back = wayBack(graph, proposed);
  if (!back) return previewOf(graph, proposed, NO_PATHS);
  const paths = runListing(wayBackListing(graph, back), shouldStop);
  return previewOf(graph, proposed, packPaths(paths));
}

/** The search for a preview's paths, shortest first, to be carried out step by step. */
export function wayBackListing(graph: LoopGraph, { from, to }: WayBack): Listing {
  const limits = { maxCount: MAX_PREVIEWED, maxLength: Infinity };
  return simplePathListing(asDigraph(graph), from, to, limits);
}
