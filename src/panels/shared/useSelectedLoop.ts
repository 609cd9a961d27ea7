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
  const base = useAnalysis((analysis) => analysis.loops);
  const long = useAnalysis((analysis) => analysis.long?.loops ?? null);
  const core = useAnalysis((analysis) => analysis.core);
  const document = useDocument((whole) => whole);
  const facts = useMemo(() => {
    const key = path && loopKey(path);
    // Most loops are on the usual list; the others have been chosen from one of these.
    for (const loops of key === null ? [] : [base, long, core]) {
      const index = loops && key ? loops.indexOf(key) : -1;
      if (loops && index >= 0) {
        const listed = { base, goesOn: loops !== core };
        return loopFacts(document, loops, notesByKey(document), index, listed);
      }
    }
    return null;
  }, [path, base, long, core, document]);
  return { path, facts };
}
