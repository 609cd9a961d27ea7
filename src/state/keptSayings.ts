import { type DormantLoop, returnedLoops } from "../core/loops/dormantLoops";
import { labelsByKey } from "../core/loops/loopLabels";
import { loopKey } from "../core/loops/loopPath";
import type { CldDocument } from "../core/model/document";
import { t } from "../words/words";
import { joined } from "./stepSentences";

/**
 * What became of what is said of loops: that it is back because its loop is, or that it is kept though
 * its loop is none any more; "" when neither.
 */
export function sayingsSentence(before: CldDocument, now: CldDocument): string {
  return joined([
    said("returns", returnedLoops(before, now), now),
    said("keeps", returnedLoops(now, before), now),
  ]);
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
