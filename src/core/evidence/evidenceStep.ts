import type { CldDocument, EvidenceRef } from "../model/document";
import { type EvidenceCounts, evidenceCounts } from "./evidenceCounts";

/** What the widths of links can stand for. */
export type EvidenceMeasure = "sources" | "quotes" | "informants";
export const EVIDENCE_MEASURES: readonly EvidenceMeasure[] = ["sources", "quotes", "informants"];

/** How wide a link is drawn: nothing behind it, one, two or three, four or more. */
export type EvidenceStep = 0 | 1 | 2 | 3;
export const EVIDENCE_STEPS: readonly EvidenceStep[] = [0, 1, 2, 3];

/** The step of a count. More than four steps of width are not told apart by eye. */
export function evidenceStep(count: number): EvidenceStep {
  if (count === 0) return 0;
  if (count === 1) return 1;
  return count < 4 ? 2 : 3;
}

/** The steps of a link by all measures: "sources-1 quotes-2 informants-0". */
export type EvidenceSteps = string;

const known = new WeakMap<
  readonly EvidenceRef[],
  { readonly quotes: CldDocument["quotes"]; readonly steps: EvidenceSteps }
>();

/**
 * The steps of a link by all measures. A text, so that hundreds of links can ask after every change
 * and only those are drawn again whose steps are others. Remembered while nothing changes.
 */
export function evidenceSteps(
  { quotes }: Pick<CldDocument, "quotes">,
  refs: readonly EvidenceRef[],
): EvidenceSteps {
  const before = known.get(refs);
  if (before?.quotes === quotes) return before.steps;
  const steps = stepsOf(evidenceCounts({ quotes }, refs));
  known.set(refs, { quotes, steps });
  return steps;
}

/** How many links there are of each step, by a measure. */
export function linksByStep(
  document: Pick<CldDocument, "links" | "quotes">,
  measure: EvidenceMeasure,
): Readonly<Record<EvidenceStep, number>> {
  const counts = { 0: 0, 1: 0, 2: 0, 3: 0 };
  for (const { evidence } of Object.values(document.links))
    counts[evidenceStep(evidenceCounts(document, evidence)[measure])] += 1;
  return counts;
}

function stepsOf(counts: EvidenceCounts): EvidenceSteps {
  return EVIDENCE_MEASURES.map((measure) => `${measure}-${evidenceStep(counts[measure])}`).join(
    " ",
  );
}
