import { POLARITIES, sidesOf } from "../core/evidence/contested";
import type { EvidenceRef, Polarity } from "../core/model/document";
import { t } from "../words/words";

/** A true minus, as on the sheet. */
export const SHOWN_SIGN: Readonly<Record<Polarity, string>> = { "+": "+", "-": "−", "?": "?" };

/** What quotes say of a link: "3 for +, 1 for −, 1 against"; "" when none speaks for or against. */
export function sidesInWords(refs: readonly EvidenceRef[]): string {
  const { supporting, against } = sidesOf(refs);
  const told = POLARITIES.filter((polarity) => supporting[polarity] > 0).map((polarity) =>
    t("canvas:link.for", { count: supporting[polarity], sign: SHOWN_SIGN[polarity] }),
  );
  return [...told, ...(against > 0 ? [t("canvas:link.against", { count: against })] : [])].join(
    ", ",
  );
}
