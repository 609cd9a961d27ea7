import type { CldDocument, LinkId, Polarity } from "../model/document";
import { loopKind } from "./loopPolarity";
import type { LoopKind, LoopSet } from "./loopSet";
import { loopsThroughLink } from "./loopsThrough";

/** What another sign of a link would make of the listed loops through it. */
export interface SignFlips {
  /** Loops that would be of another kind than they are. */
  readonly turned: number;
  /** Of which kind the loops through the link would be then. */
  readonly kinds: Readonly<Record<LoopKind, number>>;
}

/**
 * What would become of the loops through a link with another sign: for a "?" link also what settling
 * it decides. Of a set that is not complete the counts are those of the listed loops. Linear in their
 * lengths.
 */
export function signFlips(
  loops: LoopSet,
  links: CldDocument["links"],
  id: LinkId,
  polarity: Polarity,
): SignFlips {
  const kinds: Record<LoopKind, number> = { reinforcing: 0, balancing: 0, undetermined: 0 };
  let turned = 0;
  const signOf = (link: LinkId): Polarity =>
    link === id ? polarity : (links[link]?.polarity ?? "?");
  for (const index of loopsThroughLink(loops, id)) {
    const kind = loopKind(loops.links(index).map(signOf));
    kinds[kind] += 1;
    if (kind !== loops.kind(index)) turned += 1;
  }
  return { turned, kinds };
}
