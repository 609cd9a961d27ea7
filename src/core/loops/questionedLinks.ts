import type { Link, LoopNote } from "../model/document";
import { loopKind } from "./loopPolarity";

/** Why the sign of a link may be another one than is drawn, the best reason first. */
export type Doubt = "open" | "contested" | "inferred" | "unsaid" | "implied" | "stated";

/** A link whose sign keeps a loop from doing what it is meant to do. */
export interface QuestionedLink {
  readonly id: Link["id"];
  readonly doubt: Doubt;
}

type QuestionableLink = Pick<Link, "id" | "polarity" | "basis" | "evidence">;

const DOUBTS: readonly Doubt[] = ["open", "contested", "inferred", "unsaid", "implied", "stated"];

/**
 * The links in question where a loop is not what its author means it to be: those that are open, and
 * when none is, all of them, since turning any single sign would do it. Those with the weakest ground
 * come first, in the order of the loop within one ground; a link is contested when one of its quotes
 * contradicts it or speaks for another sign. None when the loop is as it is meant. Linear in links
 * and their evidence.
 */
export function questionedLinks(
  links: readonly QuestionableLink[],
  intended: LoopNote["intended"],
): readonly QuestionedLink[] {
  const kind = loopKind(links.map(({ polarity }) => polarity));
  if (intended === null || intended === kind) return [];
  const questioned = links.map((link) => ({ id: link.id, doubt: doubtOf(link) }));
  if (kind === "undetermined") return questioned.filter(({ doubt }) => doubt === "open");
  return questioned.sort((a, b) => DOUBTS.indexOf(a.doubt) - DOUBTS.indexOf(b.doubt));
}

/** Those of them that stand on the weakest ground: they are to be looked at first. */
export function weakest(questioned: readonly QuestionedLink[]): readonly QuestionedLink[] {
  return questioned.filter(({ doubt }) => doubt === questioned[0]?.doubt);
}

function doubtOf({ polarity, basis, evidence }: QuestionableLink): Doubt {
  if (polarity === "?") return "open";
  const isContested = evidence.some(
    (ref) => ref.stance === "contradicts" || (ref.polarity !== null && ref.polarity !== polarity),
  );
  return isContested ? "contested" : (basis ?? "unsaid");
}
