import type { LoopKind } from "../loops/loopSet";
import type { CldDocument, ElementRef, LeveragePoint, LeverageTag } from "../model/document";
import { elementKey } from "../model/elementKey";
import { leverageNumbers } from "./leveragePoints";

/** The tags on one thing, deepest first, else in document order. Linear in the tags. */
export function tagsOf(document: CldDocument, ref: ElementRef): readonly LeverageTag[] {
  const key = elementKey(ref);
  return Object.values(document.leverageTags)
    .filter((tag) => elementKey(tag.target) === key)
    .sort((a, b) => a.point - b.point);
}

/** All tags by their point: all twelve points are there, 12 first, with the tags in document order. */
export function tagsByPoint(
  document: Pick<CldDocument, "leverageTags">,
): ReadonlyMap<LeveragePoint, readonly LeverageTag[]> {
  const tags = Object.values(document.leverageTags);
  return new Map(
    leverageNumbers().map((point) => [point, tags.filter((tag) => tag.point === point)]),
  );
}

/** What suggestedPoint needs to know of a thing. */
export type LeverageSubject =
  | { readonly type: "loop"; readonly kind: LoopKind }
  | { readonly type: "link"; readonly delayed: boolean }
  | { readonly type: "variable" }
  | { readonly type: "model" };

/** The point to propose first: reinforcing loop 7, balancing loop 8, delayed link 9; otherwise null. */
export function suggestedPoint(subject: LeverageSubject): LeveragePoint | null {
  if (subject.type === "link") return subject.delayed ? 9 : null;
  if (subject.type !== "loop" || subject.kind === "undetermined") return null;
  return subject.kind === "reinforcing" ? 7 : 8;
}

/**
 * The nearest rung up (-1) or down (+1) the ladder that the tagged thing does not stand on yet; null
 * at the ladder's end.
 */
export function nextFreePoint(
  document: CldDocument,
  { point, target }: LeverageTag,
  step: -1 | 1,
): LeveragePoint | null {
  const taken = new Set(tagsOf(document, target).map((tag) => tag.point));
  const ahead = leverageNumbers().filter((each) => (each - point) * step > 0 && !taken.has(each));
  const nearest = ahead.toSorted((a, b) => (a - b) * step)[0];
  return nearest ?? null;
}
