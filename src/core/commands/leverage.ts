import { canonicalLoop } from "../loops/loopPath";
import type { CldDocument, ElementRef, LeverageTag, LeverageTagId } from "../model/document";
import { sameElement } from "../model/elementKey";
import { type Command, done, refused } from "./command";
import { isThere } from "./presence";
import { mapRecord, withFields, withoutKeys } from "./sharing";

/** Says at which of Meadows' points one could intervene here. Refuses the same point twice on one thing. */
export const addLeverageTag: Command<Omit<LeverageTag, "evidence">> = {
  label: "commands:addLeverageTag",
  apply: (document, { id, target, point, rationale, by }) => {
    if (!isThere(document, target)) return refused("gone");
    const tag: LeverageTag = { id, target: written(target), point, rationale, by, evidence: [] };
    if (isTaken(document, tag)) return refused("already-tagged", { point });
    return done({ ...document, leverageTags: { ...document.leverageTags, [id]: tag } });
  },
};

interface ChangeLeverageTagArgs {
  readonly tagId: LeverageTagId;
  readonly changes: Partial<Pick<LeverageTag, "point" | "rationale" | "by">>;
}

/** Changes a tag's point, its reason, or whose judgement it is. Refuses a point the thing has already. */
export const changeLeverageTag: Command<ChangeLeverageTagArgs> = {
  label: "commands:changeLeverageTag",
  apply: (document, { tagId, changes }) => {
    const tag = document.leverageTags[tagId];
    if (!tag) return refused("gone");
    const changed = withFields(tag, changes);
    if (isTaken(document, changed)) return refused("already-tagged", { point: changed.point });
    const leverageTags = mapRecord(document.leverageTags, (each) =>
      each.id === tagId ? changed : each,
    );
    return done(withFields(document, { leverageTags }));
  },
};

/** Takes a tag off. */
export const removeLeverageTag: Command<{ readonly tagId: LeverageTagId }> = {
  label: "commands:removeLeverageTag",
  apply: (document, { tagId }) => {
    if (!Object.hasOwn(document.leverageTags, tagId)) return refused("gone");
    const leverageTags = withoutKeys(document.leverageTags, new Set([tagId]));
    return done({ ...document, leverageTags });
  },
};

function isTaken({ leverageTags }: CldDocument, tag: LeverageTag): boolean {
  return Object.values(leverageTags).some(
    (other) =>
      other.id !== tag.id && other.point === tag.point && sameElement(other.target, tag.target),
  );
}

function written(target: ElementRef): ElementRef {
  return target.type === "loop" ? { ...target, path: canonicalLoop(target.path) } : target;
}
