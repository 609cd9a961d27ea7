import { canonicalLoop } from "../loops/loopPath";
import type {
  CldDocument,
  ElementRef,
  LeveragePoint,
  LeverageTag,
  LeverageTagId,
} from "../model/document";
import { sameElement } from "../model/elementKey";
import { type Command, done, refused } from "./command";
import { isThere } from "./presence";
import { mapRecord, withFields, withoutKeys } from "./sharing";

/** Says at which of Meadows' points one could intervene here. Refuses the same point twice on one thing. */
export const addLeverageTag: Command<Omit<LeverageTag, "evidence" | "despite">> = {
  label: "commands:addLeverageTag",
  apply: (document, { id, target, point, rationale, by }) => {
    if (!isThere(document, target)) return refused("gone");
    const said = { point, rationale, by, despite: "", evidence: [] };
    const tag: LeverageTag = { id, target: written(target), ...said };
    if (isTaken(document, tag)) return refused("already-tagged", { point });
    return done({ ...document, leverageTags: { ...document.leverageTags, [id]: tag } });
  },
};

interface MoveLeverageTagArgs {
  readonly tagId: LeverageTagId;
  readonly point: LeveragePoint;
}

/**
 * Puts a tag on another rung. Refuses a point the thing has already. Why it stayed where it was is
 * taken back: said of one point, it must not quiet what is to be said of another.
 */
export const moveLeverageTag: Command<MoveLeverageTagArgs> = {
  label: "commands:moveLeverageTag",
  apply: (document, { tagId, point }) => {
    const tag = document.leverageTags[tagId];
    if (!tag) return refused("gone");
    if (tag.point === point) return done(document);
    const moved = withFields(tag, { point, despite: "" });
    if (isTaken(document, moved)) return refused("already-tagged", { point });
    return done(withTag(document, moved));
  },
};

interface ChangeLeverageTagArgs {
  readonly tagId: LeverageTagId;
  readonly changes: Partial<Pick<LeverageTag, "rationale" | "by" | "despite">>;
}

/** Changes a tag's reason, whose judgement it is, or why it stays although the drawing disagrees. */
export const changeLeverageTag: Command<ChangeLeverageTagArgs> = {
  label: "commands:changeLeverageTag",
  apply: (document, { tagId, changes }) => {
    const tag = document.leverageTags[tagId];
    return tag ? done(withTag(document, withFields(tag, changes))) : refused("gone");
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

function withTag(document: CldDocument, changed: LeverageTag): CldDocument {
  const leverageTags = mapRecord(document.leverageTags, (tag) =>
    tag.id === changed.id ? changed : tag,
  );
  return withFields(document, { leverageTags });
}

function written(target: ElementRef): ElementRef {
  return target.type === "loop" ? { ...target, path: canonicalLoop(target.path) } : target;
}
