import { describe, expect, it } from "vitest";
import type { Point, VariableId } from "../../src/core/model/document";
import { labelsAt, link } from "./handmade";
import { type Measures, measurePicture } from "./measurePicture";
import { pooled } from "./pooled";
import { areaShare, aspectOf, labelOverlaps, movedShare } from "./sheetMeasures";

const sheet = (labels: ReturnType<typeof labelsAt>) => ({ labels, links: [], badges: [] });

describe("labelOverlaps", () => {
  it("counts pairs that overlap, not those that touch", () => {
    expect(labelOverlaps(sheet(labelsAt({ a: [0, 0], b: [40, 0], c: [0, 20] })))).toBe(0);
    expect(labelOverlaps(sheet(labelsAt({ a: [0, 0], b: [39, 0], c: [20, 10] })))).toBe(3);
  });
});

describe("aspectOf and areaShare", () => {
  it("are of the box round all labels", () => {
    const picture = sheet(labelsAt({ a: [0, 0], b: [160, 80] })); // 200 × 100 px
    expect(aspectOf(picture)).toBe(2);
    expect(areaShare(picture)).toBe(20000 / 1600);
  });

  it("have links in them", () => {
    const labels = labelsAt({ a: [0, 0], b: [160, 0] });
    const picture = { labels, links: [link(labels, ["a", "b"], 0.5)], badges: [] };
    expect(aspectOf(picture)).toBeCloseTo(200 / 90, 3); // 80 px above the middle, 10 px below
  });
});

describe("movedShare", () => {
  const places = (text: Readonly<Record<string, Point>>): Readonly<Record<VariableId, Point>> =>
    text;
  const before = places({ a: { x: 0, y: 0 }, b: { x: 300, y: 400 } });

  it("is nothing for a shift of all, and for what was not there before", () => {
    const after = places({ a: { x: 7, y: 9 }, b: { x: 307, y: 409 }, c: { x: 1, y: 1 } });
    expect(movedShare(before, after)).toBeCloseTo(0, 12);
  });

  it("is the mean distance over the diagonal", () => {
    const after = places({ a: { x: -50, y: 0 }, b: { x: 350, y: 400 } });
    expect(movedShare(before, after)).toBeCloseTo(50 / 500, 12);
  });

  it("is nothing where there is nothing to compare", () => {
    expect(movedShare({}, before)).toBe(0);
  });
});

describe("pooled", () => {
  const labels = labelsAt({ a: [0, 0], b: [160, 80] });
  const plain: Measures = measurePicture({}, { labels, links: [], badges: [] });
  const one = { ...plain, loops: 2, readable: 1, crossings: 1, links: 4, aspect: 1, area: 5 };
  const two = { ...plain, loops: 1, readable: 0.5, crossings: 3, links: 12, aspect: 3, area: 7 };

  it("takes the mean of shares over graphs with loops, and pools what is by link", () => {
    const all = pooled([one, two, { ...plain, aspect: 2, area: 9 }]);
    expect(all.readable).toBe(0.75);
    expect(all.crossingsPerLink).toBe(4 / 16);
    expect(all.counts.loops).toBe(3);
  });

  it("takes medians of shape and size, with the worst beside them", () => {
    const all = pooled([one, two, { ...plain, aspect: 2, area: 9 }]);
    expect(all).toMatchObject({ aspect: 2, narrowest: 1, widest: 3, area: 7, worstArea: 9 });
  });
});
