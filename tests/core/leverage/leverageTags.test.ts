import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nextFreePoint,
  suggestedPoint,
  tagsByPoint,
  tagsOf,
} from "../../../src/core/leverage/leverageTags";
import { depthsOf, tagsAtop } from "../../../src/core/leverage/tagsAtop";
import { elementKey } from "../../../src/core/model/elementKey";
import type {
  CldDocument,
  ElementRef,
  LeveragePoint,
  LeverageTagId,
  LinkId,
} from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { arbitraryDocument } from "../model/arbitraryDocument";

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

  it("there is none on a thing that was not tagged", () => {
    expect(tagsOf(document, link)).toEqual([]);
  });
});

describe("what is drawn of the tags", () => {
  const drawn = (document: CldDocument) =>
    tagsAtop(document).map(({ deepest, next, count }) => [
      elementKey(deepest.target),
      deepest.point,
      next?.point ?? null,
      count,
    ]);

  it("is the deepest of each thing, the next one, and how many there are", () => {
    const document = tagged([a, 10], [b, 7], [a, 3], [loop, 7], [a, 12], [model, 2]);
    expect(drawn(document)).toEqual([
      [elementKey(a), 3, 10, 3],
      [elementKey(b), 7, null, 1],
      [elementKey(loop), 7, null, 1],
      [elementKey(model), 2, null, 1],
    ]);
  });

  it("is as deep as the lowest number on it", () => {
    const { leverageTags } = tagged([a, 10], [loop, 7], [a, 3]);
    expect([...depthsOf(leverageTags)]).toEqual([
      [elementKey(a), 3],
      [elementKey(loop), 7],
    ]);
    expect(depthsOf(leverageTags)).toBe(depthsOf(leverageTags));
  });

  it("is what tagsOf says of each thing, in any document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const atop = tagsAtop(document);
        for (const { deepest, next, count } of atop) {
          const own = tagsOf(document, deepest.target);
          expect([deepest, next, count]).toEqual([own[0], own[1] ?? null, own.length]);
        }
        const shown = new Set(atop.map(({ deepest }) => elementKey(deepest.target)));
        const tags = Object.values(document.leverageTags);
        expect(shown).toEqual(new Set(tags.map(({ target }) => elementKey(target))));
        expect(atop).toHaveLength(shown.size);
      }),
    );
  });
});

describe("the next free rung", () => {
  const document = tagged([a, 8], [a, 7], [a, 10], [b, 1], [b, 12]);
  const tag = (index: number) => Object.values(document.leverageTags)[index]!;
  const from = (index: number, step: -1 | 1) => nextFreePoint(document, tag(index), step);

  it("is the neighbour, unless the thing stands there already", () => {
    expect(from(0, 1)).toBe(9);
    expect(from(0, -1)).toBe(6);
    expect(from(1, 1)).toBe(9);
    expect(from(2, -1)).toBe(9);
  });

  it("is none past the ends of the ladder", () => {
    expect(from(3, -1)).toBeNull();
    expect(from(4, 1)).toBeNull();
    expect(from(3, 1)).toBe(2);
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
