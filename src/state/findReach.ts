import { NO_PATHS } from "../core/loops/linkPreview";
import { loopGraph, withoutNames } from "../core/loops/loopGraph";
import { type Reach, reachEnds, reachOf } from "../core/loops/reachPaths";
import type { VariableId } from "../core/model/document";
import { askAnalyst } from "./analysis";
import { currentDocument } from "./documentStore";

/** As many paths as somebody may want to look through. */
const MOST_PATHS = 1_000;

/**
 * How one variable reaches another in the present document, along at most so many links (null: any
 * number). Null when a newer question has overtaken this one, or its search broke off.
 */
export async function findReach(
  from: VariableId,
  to: VariableId,
  maxLength: number | null,
): Promise<Reach | null> {
  const graph = loopGraph(currentDocument().links);
  const ends = reachEnds(graph, from, to);
  if (!ends) return reachOf(graph, NO_PATHS);
  const limits = { maxCount: MOST_PATHS, maxLength: maxLength ?? Infinity };
  const paths = await askAnalyst((analyst) =>
    analyst.findPaths(withoutNames(graph), { ends, limits }),
  ).catch(() => null);
  return paths && reachOf(graph, paths);
}
