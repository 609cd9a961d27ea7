import type { CldDocument, LeveragePoint, LeverageTag } from "../model/document";
import { elementKey } from "../model/elementKey";

/** What is drawn of the tags on one thing: the deepest, and the next one where there are several. */
export interface TagsAtop {
  readonly deepest: LeverageTag;
  readonly next: LeverageTag | null;
  /** How many tags the thing has. */
  readonly count: number;
}

/** The tags of everything that has some, deepest and next, in document order of the things. */
export function tagsAtop(document: Pick<CldDocument, "leverageTags">): readonly TagsAtop[] {
  const byKey = new Map<string, LeverageTag[]>();
  for (const tag of Object.values(document.leverageTags)) {
    const key = elementKey(tag.target);
    const before = byKey.get(key);
    if (before) before.push(tag);
    else byKey.set(key, [tag]);
  }
  return [...byKey.values()].flatMap((tags) => {
    const [deepest, next = null] = tags.toSorted((a, b) => a.point - b.point);
    return deepest ? [{ deepest, next, count: tags.length }] : [];
  });
}

type Tags = CldDocument["leverageTags"];
const depths = new WeakMap<Tags, ReadonlyMap<string, LeveragePoint>>();

/** The lowest number on each tagged thing, by elementKey: how deep it is. Built once for these tags. */
export function depthsOf(leverageTags: Tags): ReadonlyMap<string, LeveragePoint> {
  const before = depths.get(leverageTags);
  if (before) return before;
  const made = new Map(
    tagsAtop({ leverageTags }).map(({ deepest }) => [elementKey(deepest.target), deepest.point]),
  );
  depths.set(leverageTags, made);
  return made;
}
