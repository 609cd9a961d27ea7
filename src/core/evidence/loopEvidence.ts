import type { Basis, CldDocument, Link, LinkId } from "../model/document";
import { isContested } from "./contested";
import { type EvidenceCounts, evidenceCounts } from "./evidenceCounts";

/** What a loop rests on: its links, all of which it needs. */
export interface LoopEvidence {
  /** Of all its links taken together: a source behind two of them is one source. */
  readonly counts: EvidenceCounts;
  /** The basis of its weakest link: inferred, then null (nobody said), then implied, then stated. */
  readonly weakest: Basis | null;
  /** The links that are no surer than that, in the order of the loop. */
  readonly weakestLinks: readonly LinkId[];
  readonly contested: readonly LinkId[];
  readonly without: readonly LinkId[];
}

/** From the weakest to the strongest. */
const BASES: readonly (Basis | null)[] = ["inferred", null, "implied", "stated"];

/** What a loop of these links rests on. A loop is as sure as its weakest link. */
export function loopEvidence(document: CldDocument, linkIds: readonly LinkId[]): LoopEvidence {
  const links = linkIds.flatMap((id) => document.links[id] ?? []);
  const rank = Math.min(...links.map(rankOf), BASES.length - 1);
  const idsWhere = (isMeant: (link: Link) => boolean) => links.filter(isMeant).map(({ id }) => id);
  return {
    counts: evidenceCounts(
      document,
      links.flatMap(({ evidence }) => evidence),
    ),
    weakest: links.length === 0 ? null : (BASES[rank] ?? null),
    weakestLinks: idsWhere((link) => rankOf(link) === rank),
    contested: idsWhere(({ evidence }) => isContested(evidence)),
    without: idsWhere(({ evidence }) => evidence.length === 0),
  };
}

function rankOf({ basis }: Link): number {
  return BASES.indexOf(basis);
}
