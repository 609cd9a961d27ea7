import { useEffect, useState } from "react";
import type { LoopSet } from "../../core/loops/loopSet";
import { useAnalysis } from "../../state/analysisStore";
import { t } from "../../words/panelWords";

/** A search that is done sooner is not worth a word. */
const PATIENCE_MS = 300;

/** The sentence over the list: how many loops, whether all of them, that they are looked for, or that this failed. */
export function useLoopStatus(loops: LoopSet, shown: number): string {
  const looking = useAnalysis((analysis) => analysis.looking);
  const failed = useAnalysis((analysis) => analysis.failed);
  const late = useLate(looking);
  if (failed) return t("loops:status.failed");
  if (late) return t("loops:status.looking");
  if (loops.count === 0) return "";
  if (shown < loops.count) return t("loops:status.some", { shown, count: loops.count });
  return statusOf(loops);
}

function statusOf({ count, complete, completeUpTo }: LoopSet): string {
  if (complete) return t("loops:status.all", { count });
  if (completeUpTo < 1) return t("loops:status.more", { count });
  const links = t("loops:row.links", { count: completeUpTo });
  return t("loops:status.upTo", { count, links });
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
