import type { ListingLimits } from "../core/graph/listing";
import { linkChanges } from "../core/loops/linkChanges";
import { type Answered, answerFrom } from "../core/loops/loopBook";
import type { LoopGraph } from "../core/loops/loopGraph";
import type { StoredLoops } from "../core/loops/storedLoops";

/** The loops of a graph, made of that answer of these which is nearest to it; null where a search is as quick. */
export function* answerFromEarlier(
  answers: readonly Answered[],
  graph: LoopGraph,
  limits: ListingLimits,
): Generator<undefined, StoredLoops | null> {
  const near = nearest(answers, graph);
  return near && (yield* answerFrom(near, graph, limits));
}

/** The answer for the graph that lacks the fewest links of this one: leaving loops out is cheaper than finding them. */
function nearest(answers: readonly Answered[], graph: LoopGraph): Answered | null {
  let best: Answered | null = null;
  let fewest = Infinity;
  for (const answer of answers) {
    const added = linkChanges(answer.graph, graph)?.added.length ?? Infinity;
    if (added < fewest) [best, fewest] = [answer, added];
  }
  return best;
}
