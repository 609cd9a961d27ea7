import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopPath } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { loopFacts } from "../shared/loopFacts";
import { LoopRing } from "../shared/LoopRing";

/** A tagged loop as its ring; nothing while it is no loop (then it stands as a line of text). */
export function TaggedLoop({ path }: { readonly path: LoopPath }) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const document = useDocument((whole) => whole);
  const index = loops.indexOf(loopKey(path));
  if (index < 0) return null;
  return <LoopRing size="tiny" facts={loopFacts(document, loops, notesByKey(document), index)} />;
}
