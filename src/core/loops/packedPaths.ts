import type { Listed } from "../graph/listing";
import { pathsOf } from "../graph/pathStore";

/**
 * Paths as numbers, without ids: what a worker sends. Path i is links[starts[i]] up to, not including,
 * links[starts[i + 1]], as places in the list of links of its graph. Shortest first.
 */
export interface PackedPaths {
  readonly count: number;
  readonly starts: Int32Array;
  readonly links: Int32Array;
  readonly complete: boolean;
  readonly completeUpTo: number;
}

/** What a search for paths has listed. */
export function packPaths({ trie, complete, completeUpTo }: Listed): PackedPaths {
  const { count, starts, arcs } = pathsOf(trie);
  return { count, starts, links: arcs, complete, completeUpTo };
}
