import { useEffect } from "react";
import { useAnalysis } from "../../state/analysisStore";
import { findCore } from "../../state/moreLoops";
import { setSession } from "../../state/sessionStore";

/** Has the core loops found while they are wanted; where that fails the usual list is back. */
export function useCore(isWanted: boolean): void {
  const isMissing = useAnalysis(({ core, looking }) => core === null && !looking);
  useEffect(() => {
    if (isWanted && isMissing) findCore().catch(() => setSession({ loopView: "listed" }));
  }, [isWanted, isMissing]);
}
