import { describe, expect, it } from "vitest";
import { draftBend, draftInk, draftPoints } from "../../src/canvas/draftInk";
import type { Proposal } from "../../src/canvas/proposal";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import type { CldDocument } from "../../src/core/model/document";
import { sketch, sketchId } from "../sketch";

const measure = (text: string): number => text.length * 7;
const draw = (document: CldDocument) =>
  drawDiagram({ document, loops: NO_LOOPS, measure }, EMPTY_DRAWING);
const [a, c] = [sketchId("a"), sketchId("c")];
const before = sketch("a +> b, b -> c");
const proposal: Proposal = {
  from: c,
  target: a,
  at: { x: 0, y: 0 },
  room: { width: 0, height: 0 },
  delayed: false,
};

describe("the ink of a link that is being drawn", () => {
  it("bends as the link will when it is made", () => {
    const made = draw(sketch("a +> b, b -> c, c +> a"));
    const link = Object.values(made.links)[2];
    expect(draftBend(before, draw(before), c, a)).toBeCloseTo(link?.bend ?? NaN, 6);
  });

  it("has bars once it is delayed", () => {
    const drawing = draw(before);
    expect(draftInk(drawing, proposal, 0.2)?.bars).toBeNull();
    expect(draftInk(drawing, { ...proposal, delayed: true }, 0.2)?.bars).toContain("M");
  });

  it("leads to a point where there is no variable", () => {
    const loose = { ...proposal, target: null, at: { x: 900, y: 900 } };
    expect(draftInk(draw(before), loose, 0.2)?.head).toMatch(/^M90\d|^M89\d/u);
  });

  it("is none when its cause is not drawn", () => {
    expect(draftInk(EMPTY_DRAWING, proposal, 0.2)).toBeNull();
    expect(draftPoints(before, EMPTY_DRAWING, c, a)).toEqual([]);
  });
});
