import { useEffect, useState } from "react";
import { useAnalysis } from "../../state/analysisStore";
import { t } from "../../words/panelWords";
import { statusOf } from "./loopStatus";
import type { ShownLoops } from "./useShownLoops";

/** A search that is done sooner is not worth a word. */
const PATIENCE_MS = 300;

/** The sentence over the list: how many loops, whether all of them, that they are looked for, or that this failed. */
export function useLoopStatus(shown: ShownLoops): string {
  const looking = useAnalysis((analysis) => analysis.looking);
  const failed = useAnalysis((analysis) => analysis.failed);
  const total = useAnalysis((analysis) => analysis.total);
  const late = useLate(looking);
  if (failed) return t("loops:status.failed");
  if (late) return t("loops:status.looking");
  return statusOf(shown, total);
}

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}
