import type { EvidenceCounts } from "../../../core/evidence/evidenceCounts";
import { t } from "../../../words/panelWords";

/** "3 quotes, 2 sources, 1 informant"; informants only where there are any. */
export function countsInWords({ quotes, sources, informants }: EvidenceCounts): string {
  return [
    t("evidence:counts.quotes", { count: quotes }),
    t("evidence:counts.sources", { count: sources }),
    informants > 0 && t("evidence:counts.informants", { count: informants }),
  ]
    .filter(Boolean)
    .join(", ");
}

const STANCES = ["supports", "contradicts", "qualifies"] as const;

/** "2 support, 1 contradicts". */
export function stancesInWords(counts: EvidenceCounts): string {
  return STANCES.filter((stance) => counts[stance] > 0)
    .map((stance) => t(`evidence:counts.${stance}`, { count: counts[stance] }))
    .join(", ");
}
