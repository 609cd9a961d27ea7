import { useMemo } from "react";
import { type DormantLoop, dormantLoops } from "../../core/loops/dormantLoops";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopPath } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";

/** What is kept of loops that are none now; looked for anew only when links, notes or tags change. */
export function useDormantLoops(): readonly DormantLoop[] {
  const links = useDocument((document) => document.links);
  const loopNotes = useDocument((document) => document.loopNotes);
  const leverageTags = useDocument((document) => document.leverageTags);
  return useMemo(
    () => dormantLoops({ links, loopNotes, leverageTags }),
    [links, loopNotes, leverageTags],
  );
}

/** The one of them with this path. */
export function useDormantLoop(path: LoopPath | null): DormantLoop | null {
  const dormant = useDormantLoops();
  return dormant.find((loop) => path && loopKey(loop.path) === loopKey(path)) ?? null;
}
