import { useMemo } from "react";
import { type ArrangedLoops, arrangeLoops } from "../../core/loops/loopFilter";
import type { LoopSet } from "../../core/loops/loopSet";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { useSession } from "../../state/sessionStore";

/** The loops of the present diagram as the list shows them. */
export function useArrangedLoops(): { readonly loops: LoopSet; readonly arranged: ArrangedLoops } {
  const loops = useAnalysis((analysis) => analysis.loops);
  const filter = useSession((session) => session.loopFilter);
  const order = useSession((session) => session.loopOrder);
  const said = useSayings();
  const arranged = useMemo(() => {
    // A variable that was deleted narrows nothing any more.
    const through = filter.through && said.variables[filter.through] ? filter.through : null;
    return arrangeLoops(loops, said, { ...filter, through }, order);
  }, [loops, said, filter, order]);
  return { loops, arranged };
}

/** Only what changes a list of loops, so that moving a variable arranges nothing anew. */
function useSayings() {
  const loopNotes = useDocument((document) => document.loopNotes);
  const loopLabels = useDocument((document) => document.loopLabels);
  const variables = useDocument((document) => document.variables);
  return useMemo(() => ({ loopNotes, loopLabels, variables }), [loopNotes, loopLabels, variables]);
}
