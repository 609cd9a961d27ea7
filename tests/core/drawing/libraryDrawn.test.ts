import { describe, expect, it } from "vitest";
import {
  type Arc,
  lengthOf,
  pointAt,
  pointsAlong,
  runsThrough,
  distanceToArc,
} from "../../../src/core/drawing/arc";
import { boxOf, distance, distanceToBox, gapBetween, grown } from "../../../src/core/drawing/box";
import type { Drawing } from "../../../src/core/drawing/drawing";
import { chipOfBadge } from "../../../src/core/drawing/placeBadges";
import { elementKey } from "../../../src/core/model/elementKey";
import type { CldDocument, LinkId } from "../../../src/core/model/document";
import { drawn } from "./drawn";
import { libraryModels, type NamedModel } from "./models";

/** Share of a link that must be farther than this from every other link, in pixels. */
const APART = { pixels: 4, share: 0.5 };
/** A sign of 18 px reaches so far from its centre. */
const SIGN_REACH = 5;
/** The sheet beside a panel where a window is 1280 by 720, less margins and two rows of legends. */
const SMALL_SHEET = { width: 912 - 2 * 44, height: 624 - 2 * 44 - 44 };
/** At this zoom labels are 11 px high: an opened diagram is shown no smaller. */
const OPENED = 11 / 15;

const models = libraryModels();

interface Pictured extends NamedModel {
  readonly drawing: Drawing;
}

describe.each(models.map((model): Pictured => ({ ...model, drawing: drawn(model.document) })))(
  "the ready-made model $name",
  ({ document, drawing }) => {
    const labels = Object.values(drawing.labels);
    const links = Object.values(drawing.links);

    it("is drawn whole", () => {
      expect(labels).toHaveLength(Object.keys(document.variables).length);
      expect(links).toHaveLength(Object.keys(document.links).length);
    });

    it("has no two labels over each other", () => {
      for (const [index, label] of labels.entries()) {
        for (const other of labels.slice(index + 1)) {
          expect(gapBetween(boxOf(label), boxOf(other))).toBeGreaterThan(0);
        }
      }
    });

    it("has no two links that coincide", () => {
      for (const [index, { arc }] of links.entries()) {
        for (const other of links.slice(index + 1)) {
          expect(shareApart(arc, other.arc)).toBeGreaterThan(APART.share);
          expect(shareApart(other.arc, arc)).toBeGreaterThan(APART.share);
        }
      }
    });

    it("has no sign on a label", () => {
      for (const { sign } of links) {
        for (const label of labels) {
          expect(distanceToBox(sign, grown(boxOf(label), -4))).toBeGreaterThan(SIGN_REACH);
        }
      }
    });

    it("has no two signs on each other, and each nearest to its own link or clear of others", () => {
      for (const [index, { sign, arc }] of links.entries()) {
        for (const other of links.slice(index + 1)) {
          expect(distance(sign, other.sign)).toBeGreaterThan(2 * SIGN_REACH);
          expect(distanceToArc(other.arc, sign)).toBeGreaterThan(SIGN_REACH);
        }
        expect(distanceToArc(arc, sign)).toBeLessThan(16);
      }
    });

    it("has no link through the label of a third variable", () => {
      expect(crossedLabels(document, drawing)).toEqual([]);
    });

    it("has badges on nothing else", () => {
      for (const { centre } of drawing.badges) {
        for (const label of labels) {
          expect(distanceToBox(centre, grown(boxOf(label), -3))).toBeGreaterThan(12.5);
        }
        for (const { arc, sign } of links) {
          expect(distanceToArc(arc, centre)).toBeGreaterThan(12.5);
          expect(distance(sign, centre)).toBeGreaterThan(17);
        }
      }
    });

    it("has the chips of badges on nothing else, and off the bars of delays", () => {
      const ends = links.flatMap(({ arc }) => [pointAt(arc, 0.5)]);
      const tagged = new Set(
        Object.values(document.leverageTags).map(({ target }) => elementKey(target)),
      );
      const chips = drawing.badges
        .filter(({ path }) => tagged.has(elementKey({ type: "loop", path })))
        .map(({ centre }) => chipOfBadge(centre));
      for (const chip of chips) {
        for (const label of labels) {
          expect(distanceToBox(chip, grown(boxOf(label), -3))).toBeGreaterThan(9.5);
        }
        for (const { arc, sign } of links) {
          expect(distanceToArc(arc, chip)).toBeGreaterThan(9.5);
          expect(distance(sign, chip)).toBeGreaterThan(14);
        }
        for (const place of [...Object.values(drawing.chips), ...ends]) {
          expect(distance(place, chip)).toBeGreaterThan(10);
        }
      }
    });

    it("is seen whole on a small screen when it is opened", () => {
      const { left, top, right, bottom } = drawing.bounds!; // it has variables
      expect((right - left) * OPENED).toBeLessThan(SMALL_SHEET.width);
      expect((bottom - top) * OPENED).toBeLessThan(SMALL_SHEET.height);
    });

    it("shows at most eight badges, and at least one", () => {
      expect(drawing.badges.length).toBeGreaterThan(0);
      expect(drawing.badges.length).toBeLessThanOrEqual(8);
    });
  },
);

describe("the library", () => {
  it("has models to look at", () => {
    expect(models.length).toBeGreaterThan(0);
  });
});

/** The share of an arc's points that are well away from another one. */
function shareApart(arc: Arc, other: Arc): number {
  const points = pointsAlong(arc, Math.max(8, Math.round(lengthOf(arc) / 5)));
  const apart = points.filter((point) => distanceToArc(other, point) > APART.pixels);
  return apart.length / points.length;
}

/** Links that run over a label of neither end, by id. */
function crossedLabels(document: CldDocument, drawing: Drawing): readonly LinkId[] {
  return Object.values(document.links).flatMap(({ id, source, target }) => {
    const arc = drawing.links[id]!.arc; // every link is drawn
    const crossed = Object.values(document.variables).filter(
      (variable) =>
        variable.id !== source &&
        variable.id !== target &&
        runsThrough(arc, boxOf(drawing.labels[variable.id]!, -4)),
    );
    return crossed.map(() => id);
  });
}
