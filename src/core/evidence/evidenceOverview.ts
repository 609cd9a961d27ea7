import type { CldDocument, LinkId } from "../model/document";
import { isContested } from "./contested";

/** How far the links of a document rest on something, in the order of the document. */
export interface EvidenceOverview {
  readonly links: number;
  readonly without: readonly LinkId[];
  readonly contested: readonly LinkId[];
}

/** Which links have no quote, and about which quotes disagree. Linear in the references. */
export function evidenceOverview({ links }: Pick<CldDocument, "links">): EvidenceOverview {
  const all = Object.values(links);
  return {
    links: all.length,
    without: all.filter(({ evidence }) => evidence.length === 0).map(({ id }) => id),
    contested: all.filter(({ evidence }) => isContested(evidence)).map(({ id }) => id),
  };
}
