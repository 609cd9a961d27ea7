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

/** The tag a thing is coloured by: that with the lowest number. Null without any. Linear in the tags. */
export function deepestTag(document: CldDocument, ref: ElementRef): LeverageTag | null {
  return tagsOf(document, ref)[0] ?? null;
}

/** The deepest tag of everything that has one, by elementKey: for drawing many things at once. */
export function deepestTags(document: CldDocument): ReadonlyMap<string, LeverageTag> {
  const deepest = new Map<string, LeverageTag>();
  for (const tag of Object.values(document.leverageTags)) {
    const key = elementKey(tag.target);
    const before = deepest.get(key);
    if (!before || tag.point < before.point) deepest.set(key, tag);
  }
  return deepest;
}

/** All tags by their point: all twelve points are there, 12 first, with the tags in document order. */
export function tagsByPoint(
  document: CldDocument,
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
