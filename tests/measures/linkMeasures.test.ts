import { describe, expect, it } from "vitest";
import { arcBetween } from "../../src/core/drawing/arc";
import { labelsAt, link } from "./handmade";
import {
  headsOnStarts,
  labelsCrossed,
  linkCrossings,
  mergedShare,
  sideBySide,
} from "./linkMeasures";
import type { SeenLink, SeenPicture } from "./picture";

const picture = (labels: SeenPicture["labels"], links: readonly SeenLink[]): SeenPicture => ({
  labels,
  links,
  badges: [],
});

describe("linkCrossings", () => {
  const labels = labelsAt({ a: [0, 0], b: [200, 0], c: [200, 200], d: [0, 200] });

  it("counts every meeting of two links once", () => {
    const cross = [link(labels, ["a", "c"], 0.01), link(labels, ["b", "d"], 0.01)];
    expect(linkCrossings(picture(labels, cross))).toBe(1);
    expect(linkCrossings(picture(labels, [cross[0]!, link(labels, ["b", "c"], 0.1)]))).toBe(1); // they share an end
    const sides = [link(labels, ["a", "b"], 0.1), link(labels, ["c", "d"], 0.1)];
    expect(linkCrossings(picture(labels, sides))).toBe(0);
  });

  it("counts two when an arc goes through another and back", () => {
    const low = link(labels, ["a", "b"], 0.3);
    const high = { ...low, arc: arcBetween({ x: 0, y: -40 }, { x: 200, y: -40 }, 0.02) };
    expect(linkCrossings(picture(labels, [low, high]))).toBe(2);
  });
});

describe("labelsCrossed", () => {
  const labels = labelsAt({ a: [0, 0], b: [300, 0], c: [150, 0], d: [150, 300] });

  it("counts labels that a link enters, not those at its ends", () => {
    expect(labelsCrossed(picture(labels, [link(labels, ["a", "b"], 0)]))).toBe(1);
    expect(labelsCrossed(picture(labels, [link(labels, ["a", "c"], 0)]))).toBe(0);
    expect(labelsCrossed(picture(labels, [link(labels, ["a", "b"], 0.3)]))).toBe(0);
  });

  it("lets a link touch the border", () => {
    // 20 px high: an arc 9 px over the middle is inside by 1 px, one 7 px over it by 3 px.
    expect(labelsCrossed(picture(labels, [link(labels, ["a", "b"], 9 / 300)]))).toBe(0);
    expect(labelsCrossed(picture(labels, [link(labels, ["a", "b"], 7 / 300)]))).toBe(1);
  });
});

describe("mergedShare", () => {
  const labels = labelsAt({
    a: [0, 0],
    b: [400, 0],
    c: [0, 3],
    d: [400, 3],
    e: [200, -200],
    f: [200, 200],
  });

  it("is whole for two links side by side, and none for links that cross or stand apart", () => {
    const along = link(labels, ["a", "b"], 0);
    expect(mergedShare(picture(labels, [along, link(labels, ["c", "d"], 0)]))).toBe(1);
    expect(mergedShare(picture(labels, [along, link(labels, ["e", "f"], 0)]))).toBe(0);
    expect(mergedShare(picture(labels, [along, link(labels, ["c", "d"], 0.2)]))).toBeLessThan(0.1);
  });

  it("is about half when they part half way", () => {
    const short = {
      ...link(labels, ["c", "d"], 0),
      arc: arcBetween({ x: 0, y: 3 }, { x: 200, y: 3 }, 0),
    };
    const share = mergedShare(picture(labels, [link(labels, ["a", "b"], 0), short]));
    expect(share).toBeGreaterThan(0.55); // all of the short one, half of the long one
    expect(share).toBeLessThan(0.75);
  });
});

describe("sideBySide", () => {
  const labels = labelsAt({ a: [0, 0], b: [0, 8], c: [400, 4], d: [400, 200] });
  const [a, b] = [link(labels, ["a", "c"], 0), link(labels, ["b", "c"], 0)];

  it("counts two heads at one label that point alike", () => {
    expect(sideBySide(picture(labels, [a, b]))).toBe(1);
  });

  it("counts neither heads at two labels nor heads that come from two sides", () => {
    expect(sideBySide(picture(labels, [a, { ...b, target: b.source }]))).toBe(0);
    expect(sideBySide(picture(labels, [a, link(labels, ["d", "c"], 0)]))).toBe(0);
  });
});

describe("headsOnStarts", () => {
  const labels = labelsAt({ a: [0, 0], b: [200, 0], c: [400, 100] });
  const into = link(labels, ["a", "b"], 0);

  it("counts a head where another link begins, and not one a few pixels beside it", () => {
    const onward = (x: number): SeenLink => ({
      ...link(labels, ["b", "c"], 0),
      arc: arcBetween({ x, y: 0 }, { x: 400, y: 100 }, 0.1),
    });
    expect(headsOnStarts(picture(labels, [into, onward(203)]))).toBe(1);
    expect(headsOnStarts(picture(labels, [onward(203), into]))).toBe(1);
    expect(headsOnStarts(picture(labels, [into, onward(210)]))).toBe(0);
  });

  it("counts none for two heads", () => {
    expect(headsOnStarts(picture(labels, [into, link(labels, ["c", "b"], 0)]))).toBe(0);
  });
});
