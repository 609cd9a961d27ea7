import { stepsOf } from "../loops/loopPath";
import type { CldDocument, ElementRef, LeverageTag } from "../model/document";
import { unreachable } from "../model/invariant";
import type { CarriedLoops } from "./carriedLoops";

/** One thing in which a tag and what is drawn, or what is said, do not agree yet. */
export type TagAdvice =
  /** Nobody has said why the tag stands where it stands. */
  | { readonly code: "no-rationale" }
  | {
      /** Point 8 on what is in no balancing loop, point 7 on what is in no reinforcing one. */
      readonly code: "no-balancing-loop" | "no-reinforcing-loop";
      /** Loops through it that may turn out so once their open signs are settled. */
      readonly undetermined: number;
    }
  /** Point 9 without a delayed link: the link itself, one at the variable, in the loop, in the model. */
  | { readonly code: "no-delay" };

/**
 * Where tag and structure disagree, most telling first; a missing reason comes last. What cannot be
 * known is not held against a tag: without all loops, none of a kind among those found is no advice.
 * `carried` is what carriedLoops says of the tag's target. Linear in the links.
 */
export function tagAdvice(
  links: CldDocument["links"],
  tag: LeverageTag,
  carried: CarriedLoops,
): readonly TagAdvice[] {
  const structural = structuralAdvice(links, tag, carried);
  const silent: readonly TagAdvice[] =
    tag.rationale.trim() === "" ? [{ code: "no-rationale" }] : [];
  return [...(structural ? [structural] : []), ...silent];
}

/**
 * What of this advice still asks for an answer. Why a tag stays answers what the drawing says against
 * it; a missing reason is answered by a reason.
 */
export function openAdvice(
  tag: Pick<LeverageTag, "despite">,
  advice: readonly TagAdvice[],
): readonly TagAdvice[] {
  return tag.despite === "" ? advice : advice.filter(({ code }) => code === "no-rationale");
}

function structuralAdvice(
  links: CldDocument["links"],
  { point, target }: LeverageTag,
  { reinforcing, balancing, undetermined, complete }: CarriedLoops,
): TagAdvice | null {
  if (point === 8 && balancing === 0 && complete)
    return { code: "no-balancing-loop", undetermined };
  if (point === 7 && reinforcing === 0 && complete)
    return { code: "no-reinforcing-loop", undetermined };
  return point === 9 && !hasDelay(links, target) ? { code: "no-delay" } : null;
}

function hasDelay(links: CldDocument["links"], target: ElementRef): boolean {
  const delayed = Object.values(links).filter(({ delay }) => delay !== null);
  switch (target.type) {
    case "variable":
      return delayed.some((link) => link.source === target.id || link.target === target.id);
    case "link":
      return delayed.some(({ id }) => id === target.id);
    case "loop": {
      const steps = new Set(stepsOf(target.path).map((ends) => ends.join(" ")));
      return delayed.some((link) => steps.has(`${link.source} ${link.target}`));
    }
    case "model":
      return delayed.length > 0;
    default:
      return unreachable(target);
  }
}
