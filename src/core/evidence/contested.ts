import type { EvidenceRef, Link, Polarity } from "../model/document";

/** What the quotes of a link say of it. */
export interface Sides {
  /** Supporting quotes, by the polarity they speak for; those that speak for none are left out. */
  readonly supporting: Readonly<Record<Polarity, number>>;
  /** Quotes that contradict the link, whatever polarity they speak for. */
  readonly against: number;
}

/** The polarities, in the order in which they are told. */
export const POLARITIES: readonly Polarity[] = ["+", "-", "?"];

/** How many quotes speak for each polarity of a link, and how many against the link. */
export function sidesOf(refs: readonly EvidenceRef[]): Sides {
  const supporting = { "+": 0, "-": 0, "?": 0 };
  let against = 0;
  for (const { stance, polarity } of refs) {
    if (stance === "contradicts") against += 1;
    else if (stance === "supports" && polarity !== null) supporting[polarity] += 1;
  }
  return { supporting, against };
}

/**
 * Whether quotes disagree about a link: supporting ones speak for different polarities, or one
 * contradicts it. A quote that qualifies it disagrees with nobody.
 */
export function isContested(refs: readonly EvidenceRef[]): boolean {
  if (refs.length === 0) return false;
  const { supporting, against } = sidesOf(refs);
  return against > 0 || POLARITIES.filter((polarity) => supporting[polarity] > 0).length > 1;
}

/**
 * The polarity that all supporting quotes speak for where the link is drawn with another one; null
 * where they agree with the drawing, differ among themselves, or speak for none.
 */
export function polarityInQuotes({ polarity, evidence }: Link): Polarity | null {
  const { supporting } = sidesOf(evidence);
  const [said, ...others] = POLARITIES.filter((each) => supporting[each] > 0);
  return said !== undefined && others.length === 0 && said !== polarity ? said : null;
}
