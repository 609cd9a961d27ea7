import { describe, expect, it } from "vitest";
import {
  deepestTag,
  deepestTags,
  suggestedPoint,
  tagsByPoint,
  tagsOf,
} from "../../../src/core/leverage/leverageTags";
import { elementKey } from "../../../src/core/model/elementKey";
import type {
  CldDocument,
  ElementRef,
  LeveragePoint,
  LeverageTagId,
  LinkId,
} from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";

const a: ElementRef = { type: "variable", id: sketchId("a") };
const b: ElementRef = { type: "variable", id: sketchId("b") };
const link: ElementRef = { type: "link", id: "l-1" as LinkId };
const loop: ElementRef = { type: "loop", path: [sketchId("a"), sketchId("b")] };
const model: ElementRef = { type: "model" };

/** "a +> b, b -> a" with these tags, in this order. */
function tagged(...tags: readonly [ElementRef, LeveragePoint][]): CldDocument {
  const entries = tags.map(([target, point], index) => {
    const id = `t-${index}` as LeverageTagId;
    const said = { rationale: "", by: "modeller", despite: "", evidence: [] } as const;
    return [id, { id, target, point, ...said }] as const;
  });
  return { ...sketch("a +> b, b -> a"), leverageTags: Object.fromEntries(entries) };
}

describe("the tags of one thing", () => {
  const document = tagged([a, 10], [b, 7], [a, 3], [loop, 7], [model, 2]);

  it("come deepest first", () => {
    expect(tagsOf(document, a).map(({ point }) => point)).toEqual([3, 10]);
  });

  it("the deepest is the one with the lowest number", () => {
    expect(deepestTag(document, a)?.point).toBe(3);
    expect(deepestTag(document, loop)?.point).toBe(7);
    expect(deepestTag(document, model)?.point).toBe(2);
  });

  it("there is none on a thing that was not tagged", () => {
    expect(tagsOf(document, link)).toEqual([]);
    expect(deepestTag(document, link)).toBeNull();
  });

  it("deepestTags agrees with deepestTag about everything", () => {
    const all = deepestTags(document);
    for (const ref of [a, b, link, loop, model])
      expect(all.get(elementKey(ref)) ?? null).toBe(deepestTag(document, ref));
  });
});

describe("tagsByPoint", () => {
  it("holds all twelve points, shallowest first, also those without tags", () => {
    expect([...tagsByPoint(tagged()).keys()]).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it("holds every tag once, under its point", () => {
    const document = tagged([a, 7], [b, 7], [link, 9]);
    const byPoint = tagsByPoint(document);
    expect(byPoint.get(7)?.map(({ target }) => target)).toEqual([a, b]);
    expect([...byPoint.values()].flat()).toHaveLength(3);
  });
});

describe("the point proposed first", () => {
  it.each([
    [{ type: "loop", kind: "reinforcing" }, 7],
    [{ type: "loop", kind: "balancing" }, 8],
    [{ type: "loop", kind: "undetermined" }, null],
    [{ type: "link", delayed: true }, 9],
    [{ type: "link", delayed: false }, null],
    [{ type: "variable" }, null],
    [{ type: "model" }, null],
  ] as const)("for %j is %s", (subject, point) => {
    expect(suggestedPoint(subject)).toBe(point);
  });
});
