import { describe, expect, it } from "vitest";
import { type Part, partView } from "../../src/canvas/partView";
import { presentedLimits, presentedScreen } from "../../src/canvas/presented";
import { onScreen, type Size, type View, viewOf } from "../../src/canvas/viewOf";
import { type Box, boxOf, boxRound } from "../../src/core/drawing/box";
import type { Drawing } from "../../src/core/drawing/drawing";
import { INK } from "../../src/core/drawing/ink";
import { projected } from "../../src/core/drawing/projected";
import { readableZoom } from "../../src/core/drawing/readableZoom";
import type { CldDocument, VariableId } from "../../src/core/model/document";
import { framedVariables } from "../../src/core/scenes/framedVariables";
import { drawn, sketchAt } from "../core/drawing/drawn";
import { measureText } from "../core/drawing/measure";
import { libraryModels } from "../core/drawing/models";
import { sketchId } from "../sketch";

const WINDOWS: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
/** What is said to a room stands below: see App.module.css. */
const aboveStrip = ({ width, height }: Size): Size => ({
  width,
  height: height - Math.min(190, 0.24 * height),
});
const isShown = (): boolean => true;

function before(document: CldDocument, window: Size): Drawing {
  const { links } = drawn(document);
  const bends = Object.fromEntries(Object.entries(links).map(([id, { bend }]) => [id, bend]));
  return drawn(projected(document, measureText, presentedScreen(window), bends));
}

function wordsAndRings({ labels, badges }: Drawing): readonly (readonly [string, Box])[] {
  return [
    ...Object.entries(labels).map(([id, label]) => [id, boxOf(label)] as const),
    ...badges.map(({ key, centre }) => [key, boxRound(centre, INK.badgeRadius)] as const),
  ];
}

/** How a box of the sheet is seen in a window's part of this size. */
function seen(box: Box, view: View, { width, height }: Size): "whole" | "cut" | "not" {
  const { left, top, right, bottom } = onScreen(box, view);
  if (left >= 0 && top >= 0 && right <= width && bottom <= height) return "whole";
  return right <= 0 || bottom <= 0 || left >= width || top >= height ? "not" : "cut";
}

describe.each(libraryModels().filter(({ document }) => document.scenes.length > 0))(
  "$name before a room",
  ({ document }) => {
    it.each(WINDOWS)("of $width by $height: no scene cuts a word or a ring", (window) => {
      const size = aboveStrip(window);
      const drawing = before(document, window);
      const limits = presentedLimits(drawing.bounds!, size, window.height);
      const readable = readableZoom(window.height);
      for (const scene of document.scenes) {
        const framed = [...(framedVariables(document, scene) ?? [])];
        const part: Part = { variables: framed, isShown };
        const view = partView(drawing, part, size, { ...limits, readable });
        const states = wordsAndRings(drawing).map(([id, box]) => [id, seen(box, view, size)]);
        expect(states.filter(([, state]) => state === "cut")).toEqual([]);
        const lost = states.filter(
          ([id, state]) => framed.includes(id as VariableId) && state !== "whole",
        );
        expect(lost).toEqual([]);
        expect(view.zoom).toBeGreaterThanOrEqual(readable - 1e-9);
      }
    });
  },
);

describe("the view of a part", () => {
  const size = { width: 1000, height: 600 };
  const limits = { margin: 20, maxZoom: 2, minZoom: 0.1, readable: 0.1 };
  const row = drawn(
    sketchAt("near +> next, far, farther", {
      near: [0, 0],
      next: [300, 0],
      far: [800, 0],
      farther: [1500, 0],
    }),
  );
  const part = (...names: readonly string[]): Part => ({
    variables: names.map(sketchId),
    isShown,
  });
  const whole = viewOf(row.bounds, size, limits);

  it("is nearer than the whole, and half as near again at most", () => {
    const view = partView(row, part("near"), size, limits);
    expect(view.zoom / whole.zoom).toBeGreaterThan(1.4);
    expect(view.zoom / whole.zoom).toBeLessThanOrEqual(1.5);
    expect(seen(boxOf(row.labels[sketchId("near")]!), view, size)).toBe("whole");
  });

  it("is the whole where the part is nearly that", () => {
    const view = partView(row, part("near", "farther"), size, limits);
    expect(view).toEqual(whole);
  });

  it("is the whole where there is no part, or none that is drawn", () => {
    expect(partView(row, part(), size, limits)).toEqual(whole);
    expect(partView(row, part("elsewhere"), size, limits)).toEqual(whole);
  });

  it("is that of the part in any case where the words of the whole are too small", () => {
    const view = partView(row, part("far"), size, { ...limits, readable: 1.5 });
    expect(view.zoom).toBeGreaterThanOrEqual(1.5);
    expect(seen(boxOf(row.labels[sketchId("far")]!), view, size)).toBe("whole");
  });

  it("steps back or aside for a word at the rim, but not for one that is hidden", () => {
    // A column of words beside the part, one under the other: wherever the rim is, some word is there.
    const column = Object.fromEntries(
      Array.from({ length: 9 }, (_, place): [string, [number, number]] => [
        `word ${place}`,
        [place * 36, place * 150 - 600],
      ]),
    );
    const names = Object.keys(column).join(", ");
    const full = drawn(sketchAt(`a +> b, ${names}`, { a: [160, -60], b: [160, 60], ...column }));
    const ends = part("a", "b");
    const open = partView(full, ends, size, limits);
    const cut = Object.values(full.labels).filter(
      (label) => seen(boxOf(label), open, size) === "cut",
    );
    expect(cut).toEqual([]);
    const alone = partView(
      full,
      { ...ends, isShown: (id) => ends.variables.includes(id) },
      size,
      limits,
    );
    expect(alone.zoom).toBeGreaterThanOrEqual(open.zoom);
    expect(alone.zoom).toBeCloseTo(1.5 * viewOf(full.bounds, size, limits).zoom);
  });
});
