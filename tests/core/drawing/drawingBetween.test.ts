import { describe, expect, it } from "vitest";
import { pointAt } from "../../../src/core/drawing/arc";
import { boxOf, distanceToBox } from "../../../src/core/drawing/box";
import { EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { drawingBetween } from "../../../src/core/drawing/drawingBetween";
import { isFarFrom } from "../../../src/core/drawing/isFarFrom";
import { sketchId } from "../../sketch";
import { drawn, linkOf, sketchAt } from "./drawn";

const TEXT = "Trust +> Budget, Budget +||> Trust, Budget +> Care, Care -> Trust, Care +> Care";
const before = drawn(sketchAt(TEXT, { Trust: [0, 0], Budget: [300, 0], Care: [150, 260] }));
const document = sketchAt(TEXT, { Trust: [600, 400], Budget: [100, 400], Care: [300, 100] });
const after = drawn(document);
const [trust, budget] = [sketchId("Trust"), sketchId("Budget")];
const at = (share: number) => drawingBetween(before, after, { document, share });

describe("a picture on the way from one to another", () => {
  it("looks as it did at the beginning, and as it will at the end", () => {
    for (const [share, end] of [
      [0, before],
      [1, after],
    ] as const) {
      const now = at(share);
      for (const [id, label] of Object.entries(end.labels))
        expect(now.labels[sketchId(id.slice(2))]?.centre).toEqual(label.centre);
      for (const number of [1, 2, 3, 4, 5]) {
        expect(linkOf(now, number).shaft).toBe(linkOf(end, number).shaft);
        expect(linkOf(now, number).head).toBe(linkOf(end, number).head);
        expect(linkOf(now, number).sign).toEqual(linkOf(end, number).sign);
        expect(linkOf(now, number).bars).toBe(linkOf(end, number).bars);
      }
      expect(now.badges.map(({ key }) => key)).toEqual(after.badges.map(({ key }) => key));
    }
  });

  it("half way stands half way, with links that begin and end at their labels", () => {
    const now = at(0.5);
    expect(now.labels[trust]?.centre).toEqual({ x: 300, y: 200 });
    const { arc } = linkOf(now, 1);
    const gap = (name: typeof trust, share: number) =>
      distanceToBox(pointAt(arc, share), boxOf(now.labels[name]!));
    expect(gap(trust, 0)).toBeCloseTo(3, 0);
    expect(gap(budget, 1)).toBeCloseTo(3, 0);
    expect(linkOf(now, 1).bend).toBeCloseTo(
      (linkOf(before, 1).bend + linkOf(after, 1).bend) / 2,
      6,
    );
  });

  it("has the bounds of the end from the beginning, so that the view can go there", () => {
    expect(at(0).bounds).toEqual(after.bounds);
  });

  it("has what is new at its place, and no more what is gone", () => {
    const anew = drawingBetween(EMPTY_DRAWING, after, { document, share: 0.3 });
    expect(anew.labels).toEqual(after.labels);
    expect(anew.links).toEqual(after.links);
    expect(anew.badges).toEqual(after.badges);
    const gone = drawingBetween(after, EMPTY_DRAWING, { document, share: 0.3 });
    expect(gone).toEqual(EMPTY_DRAWING);
  });
});

describe("a picture that is far from another", () => {
  const moved = (positions: Readonly<Record<string, readonly [number, number]>>) =>
    isFarFrom(before, drawn(sketchAt(TEXT, positions)));

  it("has several labels that went far", () => {
    expect(isFarFrom(before, after)).toBe(true);
    expect(moved({ Trust: [0, 41], Budget: [341, 0], Care: [150, 260] })).toBe(true);
    expect(moved({ Trust: [0, 40], Budget: [340, 0], Care: [150, 260] })).toBe(false);
    expect(moved({ Trust: [0, 900], Budget: [300, 0], Care: [150, 260] })).toBe(false);
  });

  it("is no picture of other variables", () => {
    expect(isFarFrom(EMPTY_DRAWING, after)).toBe(false);
  });
});
