import { describe, expect, it } from "vitest";
import { crossings, runsThrough } from "../../../src/core/drawing/arc";
import type { BentLink } from "../../../src/core/drawing/bendSheet";
import { boxOf } from "../../../src/core/drawing/box";
import { drawnLabels } from "../../../src/core/drawing/drawnParts";
import { keptBends } from "../../../src/core/drawing/keptBends";
import { linkArc } from "../../../src/core/drawing/linkArc";
import type { CldDocument, LinkId, VariableId } from "../../../src/core/model/document";
import { sketchId } from "../../sketch";
import { linkId, sketchAt } from "./drawn";
import { measureText } from "./measure";

/** The links of a document bent so, in its order; by the numbers they have in the sketch. */
function bentSo(
  document: CldDocument,
  bends: Readonly<Record<number, number>>,
): ReadonlyMap<LinkId, BentLink> {
  const labels = drawnLabels(document, measureText);
  const bent = Object.entries(bends).map(([number, bend]) => {
    const { id, source, target } = document.links[linkId(Number(number))]!;
    return [id, { bend, arc: linkArc(labels[source]!, labels[target]!, bend) }] as const;
  });
  return new Map(bent);
}

/** The bends that are kept of these, where some links and labels are new. */
function kept(
  document: CldDocument,
  bends: Readonly<Record<number, number>>,
  { links = [], labels = [] }: { links?: readonly number[]; labels?: readonly string[] } = {},
): ReadonlyMap<LinkId, BentLink> {
  return keptBends(document, drawnLabels(document, measureText), {
    bent: bentSo(document, bends),
    touched: new Set(links.map(linkId)),
    moved: labels.map((name): VariableId => sketchId(name)),
  });
}

const bendOf = (links: ReadonlyMap<LinkId, BentLink>, number: number) =>
  links.get(linkId(number))!.bend;

describe("a link that an edit is not about", () => {
  it("keeps a bend that nobody would choose, where nothing new is in its way", () => {
    const document = sketchAt("a +> b, c +> d", {
      a: [0, 0],
      b: [300, 0],
      c: [0, 300],
      d: [300, 300],
    });
    const bent = kept(document, { 1: 0.4, 2: -0.03 });
    expect([bendOf(bent, 1), bendOf(bent, 2)]).toEqual([0.4, -0.03]);
  });

  it("makes way for a label that came upon it", () => {
    const document = sketchAt("a +> b, c", { a: [0, 0], b: [400, 0], c: [200, -80] });
    const onIt = { 1: 0.2 };
    expect(bendOf(kept(document, onIt), 1)).toBe(0.2);
    const bent = kept(document, onIt, { labels: ["c"] });
    const labels = drawnLabels(document, measureText);
    const { arc } = bentSo(document, onIt).get(linkId(1))!;
    expect(runsThrough(arc, boxOf(labels[sketchId("c")]!))).toBe(true);
    expect(runsThrough(bent.get(linkId(1))!.arc, boxOf(labels[sketchId("c")]!))).toBe(false);
  });

  it("makes way for a new link that it would cross, but not for one that is only near", () => {
    // The second comes from above and ends short of the line from a to b.
    const places = { a: [0, 0], b: [400, 0], c: [200, -260], d: [200, -100] } as const;
    const document = sketchAt("a +> b, c +> d", places);
    const crossed = { 1: 0.42, 2: 0.1 };
    const before = [...bentSo(document, crossed).values()].map(({ arc }) => arc);
    expect(crossings(before[0]!, before[1]!)).toBe(1);
    const after = [...kept(document, crossed, { links: [2] }).values()].map(({ arc }) => arc);
    expect(crossings(after[0]!, after[1]!)).toBe(0);
    const apart = kept(document, { 1: 0.12, 2: 0.1 }, { links: [2] });
    expect([bendOf(apart, 1), bendOf(apart, 2)]).toEqual([0.12, 0.1]);
  });

  it("turns over when its loop now lies on the other side of it", () => {
    const triangle = sketchAt("a +> b, b +> c, c +> a", {
      a: [0, 0],
      b: [400, 0],
      c: [200, 300],
    });
    // Seen from a to b the loop lies to the right, so that a bend to the left, above 0, is outwards.
    const bends = { 1: -0.19, 2: 0.19, 3: 0.19 };
    expect(bendOf(kept(triangle, bends), 1)).toBe(-0.19); // nothing came or went: it was bent so before
    const bent = kept(triangle, bends, { links: [2, 3], labels: ["c"] });
    expect(bendOf(bent, 1)).toBeGreaterThan(0);
    expect([bendOf(bent, 2), bendOf(bent, 3)]).toEqual([0.19, 0.19]);
  });

  it("stays where it is beside its opposite, on whichever side both are", () => {
    const pair = sketchAt("a +> b, b +> a", { a: [0, 0], b: [300, 0] });
    for (const side of [1, -1]) {
      const bent = kept(pair, { 1: 0.25 * side, 2: 0.25 * side });
      expect([bendOf(bent, 1), bendOf(bent, 2)]).toEqual([0.25 * side, 0.25 * side]);
    }
  });

  it("keeps what was set by hand whatever comes", () => {
    const plain = sketchAt("a +> b, c", { a: [0, 0], b: [400, 0], c: [200, -80] });
    const document = { ...plain, layout: { ...plain.layout, bends: { [linkId(1)]: 0.2 } } };
    expect(bendOf(kept(document, { 1: 0.2 }, { labels: ["c"] }), 1)).toBe(0.2);
  });
});

describe("links that an edit is about", () => {
  it("stay as they have been bent anew, unless one that stands is crossed beside a label", () => {
    const fan = sketchAt("a +> b, a +> c", { a: [0, 0], b: [300, -40], c: [300, 40] });
    const anew = { 1: 0.1, 2: -0.1 };
    const bent = kept(fan, anew, { links: [1, 2] });
    expect([bendOf(bent, 1), bendOf(bent, 2)]).toEqual([0.1, -0.1]);
  });
});
