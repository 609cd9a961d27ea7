import type { LoopFilter } from "../../core/loops/loopFilter";
import { t } from "../../words/panelWords";

type Range = Pick<LoopFilter, "shortest" | "longest">;

/** How many links a loop may have, and that none can where the fewest are more than the most; "" without bounds. */
export function rangeWords(range: Range): string {
  const { shortest, longest } = range;
  if (isCrossed(range)) return t("loops:filter.crossed", { shortest, longest });
  if (shortest !== null && longest !== null) {
    return t("loops:filter.between", { shortest, longest });
  }
  if (shortest !== null) return t("loops:filter.atLeast", { count: shortest });
  return longest === null ? "" : t("loops:filter.atMost", { count: longest });
}

/** Whether the fewest links that are asked for are more than the most. */
export function isCrossed({ shortest, longest }: Range): boolean {
  return shortest !== null && longest !== null && shortest > longest;
}
