import type { CldDocument, LinkId, Polarity } from "../model/document";
import { loopKind } from "./loopPolarity";
import type { LoopKind, LoopSet } from "./loopSet";

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
 * number where "+" and "-" change places, since every loop that is decided turns over then; else in
 * their lengths.
 */
export function signFlips(
  loops: LoopSet,
  links: CldDocument["links"],
  id: LinkId,
  polarity: Polarity,
): SignFlips {
  const before = links[id]?.polarity ?? "?";
  const turnsOver = before !== "?" && polarity !== "?" && before !== polarity;
  const kinds: Record<LoopKind, number> = { reinforcing: 0, balancing: 0, undetermined: 0 };
  const signOf = (link: LinkId): Polarity =>
    link === id ? polarity : (links[link]?.polarity ?? "?");
  let turned = 0;
  for (const index of loops.throughLink(id)) {
    const kind = loops.kind(index);
    const then = turnsOver ? OVER[kind] : loopKind(loops.links(index).map(signOf));
    kinds[then] += 1;
    if (then !== kind) turned += 1;
  }
  return { turned, kinds };
}

const OVER = {
  reinforcing: "balancing",
  balancing: "reinforcing",
  undetermined: "undetermined",
} as const satisfies Record<LoopKind, LoopKind>;
