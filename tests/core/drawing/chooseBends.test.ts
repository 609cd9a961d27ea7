import { describe, expect, it } from "vitest";
import {
  type Arc,
  crossings,
  pointAt,
  pointsAlong,
  runsThrough,
} from "../../../src/core/drawing/arc";
import { ruledBends } from "../../../src/core/drawing/bendRule";
import { boxOf, distance } from "../../../src/core/drawing/box";
import type { BentLink } from "../../../src/core/drawing/bendSheet";
import { chooseBends, rechooseBends } from "../../../src/core/drawing/chooseBends";
import { atOnce } from "../../../src/core/model/steps";
import { drawDiagram } from "../../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { drawnLabels } from "../../../src/core/drawing/drawnParts";
import { standingBeside } from "../../../src/core/drawing/standing";
import type { CldDocument, LinkId } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { linkId, sketchAt } from "./drawn";
import { measureText } from "./measure";

const labelsOf = (document: CldDocument): ReturnType<typeof drawnLabels> =>
  drawnLabels(document, measureText);
const bendsOf = (document: CldDocument): ReadonlyMap<LinkId, BentLink> =>
  atOnce(chooseBends(document, labelsOf(document)));

function chosen(document: CldDocument): (number: number) => BentLink {
  const bent = bendsOf(document);
  return (number) => bent.get(linkId(number))!; // the sketches number their links from 1
}

/** How far apart two links run, at the places where they are farthest from each other. */
function farthest(a: Arc, b: Arc): number {
  const others = pointsAlong(b, 60);
  return Math.max(
    ...pointsAlong(a, 60).map((at) => Math.min(...others.map((other) => distance(at, other)))),
  );
}

describe("chooseBends", () => {
  it("keeps to the rule where nothing is in the way", () => {
    const document = sketch("a +> b, b +> c, c +> a");
    const rule = ruledBends(document, labelsOf(document));
    const link = chosen(document);
    for (const [index, it] of Object.values(document.links).entries()) {
      expect(link(index + 1).bend).toBe(rule(it).bend);
    }
  });

  it("bows round a label that the arc by rule would cross", () => {
    const document = sketchAt("a +> b, c", { a: [0, 0], b: [400, 0], c: [200, -48] });
    const { bend, arc } = chosen(document)(1);
    expect(bend).not.toBeCloseTo(0.12, 3);
    expect(runsThrough(arc, boxOf(labelsOf(document)[sketchId("c")]!))).toBe(false);
  });

  it("bends rather more than cross another link", () => {
    // The straight way from a to b, and nearly so, crosses c→d, which ends a little below it.
    const document = sketchAt("c +> d, a +> b", {
      a: [0, 0],
      b: [400, 0],
      c: [200, 260],
      d: [200, -40],
    });
    const link = chosen(document);
    expect(crossings(link(1).arc, link(2).arc)).toBe(0);
  });

  it("makes two links flatter that cross beside a label, where neither could help it alone", () => {
    // b→a and a→c leave each other's side at a: bent by rule they cross right beside its label.
    const document = sketchAt("d +> a, a +> e, e +> f, f +> d, b +> a, a +> c", {
      a: [0, 0],
      b: [300, 60],
      c: [300, -60],
      d: [-300, 60],
      e: [-300, -60],
      f: [-500, 0],
    });
    const link = chosen(document);
    expect(crossings(link(5).arc, link(6).arc)).toBe(0);
    expect(crossings(link(1).arc, link(2).arc)).toBe(0);
  });

  it("goes far round where every moderate arc would run over a label", () => {
    const wall = Object.fromEntries(
      Array.from({ length: 7 }, (_, index): [string, [number, number]] => [
        `a wall of words ${index}`,
        [200, -108 + 36 * index],
      ]),
    );
    const document = sketchAt(`a +> b, ${Object.keys(wall).join(", ")}`, {
      a: [0, 0],
      b: [400, 0],
      ...wall,
    });
    const labels = labelsOf(document);
    const { arc } = chosen(document)(1);
    for (const name of Object.keys(wall)) {
      expect(runsThrough(arc, boxOf(labels[sketchId(name)]!))).toBe(false);
    }
  });

  it("leaves the links before it as they are, if it can go round them itself", () => {
    const places = { a: [0, 0], b: [400, 0], c: [0, 40], d: [400, 40] } as const;
    const before = chosen(sketchAt("a +> b, c, d", places))(1);
    const after = chosen(sketchAt("a +> b, c +> d", places));
    expect(after(1).bend).toBe(before.bend);
    expect(farthest(after(1).arc, after(2).arc)).toBeGreaterThan(20);
  });

  it("goes to the other side rather than far out", () => {
    const document = sketchAt("a +> b, long name of a tall variable that stands in the way, d", {
      a: [0, 0],
      b: [400, 0],
      "long name of a tall variable that stands in the way": [200, -60],
      d: [200, 300],
    });
    expect(chosen(document)(1).bend).toBeLessThan(0);
  });

  it("leaves a bend set by hand, even over a label", () => {
    const document = sketchAt("a +> b, c", { a: [0, 0], b: [400, 0], c: [200, 0] });
    const byHand = { ...document, layout: { ...document.layout, bends: { [linkId(1)]: 0 } } };
    expect(chosen(byHand)(1).bend).toBe(0);
  });

  it("keeps the heads of two links into one label apart", () => {
    const document = sketchAt("a +> c, b +> c", { a: [0, 0], b: [0, 60], c: [400, 30] });
    const link = chosen(document);
    expect(distance(link(1).arc.end, link(2).arc.end)).toBeGreaterThan(9);
  });

  it("lets no two links coincide that lie on one line", () => {
    const document = sketchAt("a +> b, b +> c, a +> c", { a: [0, 0], b: [250, 0], c: [500, 0] });
    const link = chosen(document);
    expect(farthest(link(3).arc, link(1).arc)).toBeGreaterThan(20);
    expect(farthest(link(1).arc, link(3).arc)).toBeGreaterThan(8);
  });

  it("lets opposite links not coincide when both lie on a loop of three as well", () => {
    const link = chosen(sketch("a +> b, b +> a, b +> c, c +> a"));
    expect(farthest(link(1).arc, link(2).arc)).toBeGreaterThan(20);
  });

  it("draws a link from a variable to itself beside its label", () => {
    const document = sketch("a +> a, a +> b");
    const { arc } = chosen(document)(1);
    expect(runsThrough(arc, boxOf(labelsOf(document)[sketchId("a")]!))).toBe(false);
  });

  it("leaves out links whose ends have no place", () => {
    const bent = bendsOf(sketchAt("a +> b", { a: [0, 0] }));
    expect(bent.size).toBe(0);
  });

  it("gives the same again", () => {
    const document = sketch("a +> b, b +> c, c +> a, a +> c, d +> a, b +> d");
    expect(bendsOf(document)).toEqual(bendsOf(document));
  });
});

describe("rechooseBends", () => {
  const document = sketch("a +> b, b +> c, c +> d, d +> a, a +> c");
  const labels = labelsOf(document);
  const drawing = drawDiagram({ document, loops: null, measure: measureText }, EMPTY_DRAWING);
  const standing = standingBeside(document, drawing, { labels: [], links: [linkId(1)] });

  it("bends the touched links, and no others", () => {
    const now = rechooseBends(document, labels, { standing, moved: {}, held: {} });
    expect([...now.keys()]).toEqual([linkId(1)]);
    expect(now.get(linkId(1))?.bend).toBe(drawing.links[linkId(1)]?.bend);
  });

  it("takes a bend that is under the hand as it is", () => {
    const held: Record<LinkId, number> = { [linkId(1)]: 0.77 };
    const now = rechooseBends(document, labels, { standing, moved: {}, held });
    expect(now.get(linkId(1))?.bend).toBe(0.77);
  });

  it("bends all links as chooseBends does when all of them are touched", () => {
    const links = Object.keys(document.links) as LinkId[];
    const all = standingBeside(document, drawing, { labels: [], links });
    const now = rechooseBends(document, labels, { standing: all, moved: {}, held: {} });
    expect([...now]).toEqual([...atOnce(chooseBends(document, labels))]);
  });

  it("goes round a label that has moved into the way", () => {
    const row = sketchAt("a +> b, c", { a: [0, 0], b: [400, 0], c: [0, 400] });
    const before = drawDiagram({ document: row, loops: null, measure: measureText }, EMPTY_DRAWING);
    const present = before.links[linkId(1)]!;
    const middle = pointAt(present.arc, 0.5);
    const moved = { [sketchId("c")]: { ...before.labels[sketchId("c")]!, centre: middle } };
    const beside = { labels: [sketchId("c")], links: [linkId(1)] };
    const now = rechooseBends(
      row,
      { ...before.labels, ...moved },
      { standing: standingBeside(row, before, beside), moved, held: {} },
    );
    expect(now.get(linkId(1))?.bend).not.toBe(present.bend);
  });
});
