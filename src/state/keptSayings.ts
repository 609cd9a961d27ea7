import { type DormantLoop, returnedLoops } from "../core/loops/dormantLoops";
import { labelsByKey } from "../core/loops/loopLabels";
import { loopKey } from "../core/loops/loopPath";
import type { CldDocument } from "../core/model/document";
import { t } from "../words/words";
import type { Message } from "./messages";
import { session, setSession } from "./sessionStore";

/** That what is said of loops is back because they are; "" when none came back. */
export function returnSentence(before: CldDocument, now: CldDocument): string {
  return said("returns", returnedLoops(before, now), now);
}

/** That what is said of loops is kept though they are none any more; "" when none went. */
export function keptSentence(before: CldDocument, now: CldDocument): string {
  return said("keeps", returnedLoops(now, before), now);
}

/** For a message: leads to the list of loops that are none any more. */
export function showKept(): Message["action"] {
  const run = (): void => {
    const unfolded = [...session().unfolded, "dormant" as const];
    setSession({ panelOpen: true, panelTab: "loops", unfolded });
  };
  return { label: t("commands:said.showKept"), run };
}

function said(
  what: "returns" | "keeps",
  loops: readonly DormantLoop[],
  { loopLabels }: CldDocument,
): string {
  const [only, ...others] = loops;
  if (!only) return "";
  if (others.length > 0) return t(`commands:said.${what}Several`, { count: loops.length });
  const name = only.note?.name || labelsByKey(loopLabels).get(loopKey(only.path)) || "";
  return t(`commands:said.${what}`, { name });
}
