import { useMemo } from "react";
import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopPath } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { useSession } from "../../state/sessionStore";
import { type LoopFacts, loopFacts } from "./loopFacts";

/** The loop that is selected: what is known of it, or null when it is no loop of this diagram now. */
export function useSelectedLoop(): {
  readonly path: LoopPath | null;
  readonly facts: LoopFacts | null;
} {
  const path = useSession((session) => session.selection.loop);
  const loops = useAnalysis((analysis) => analysis.loops);
  const document = useDocument((whole) => whole);
  const facts = useMemo(() => {
    const index = path ? loops.indexOf(loopKey(path)) : -1;
    return index < 0 ? null : loopFacts(document, loops, notesByKey(document), index);
  }, [path, loops, document]);
  return { path, facts };
}
