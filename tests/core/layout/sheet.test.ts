import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside, boxOf, distance, gapBetween } from "../../../src/core/drawing/box";
import { distanceToArc, pointAt } from "../../../src/core/drawing/arc";
import { POINTS } from "../../../src/core/layout/arcTemplates";
import { pictureNet } from "../../../src/core/layout/pictureNet";
import { MEASURE } from "../../../src/core/layout/prices";
import { seededRandom } from "../../../src/core/layout/random";
import { copyLink, type DrawnLinks, noLinks } from "../../../src/core/layout/drawnLinks";
import {
  placeLabel,
  redraw,
  redrawAll,
  ruledSide,
  type Sheet,
  sheetOf,
} from "../../../src/core/layout/sheet";
import { randomDiagram, wantedFor } from "./nets";
import { arcOf, labelOf, sheetAt } from "./sheets";

const place = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }));
const bend = fc.integer({ min: -42, max: 42 }).map((hundredths) => hundredths / 100 || 0.03);
/** One link whose labels stand well apart. */
const oneLink = fc
  .tuple(place, place, bend)
  .map(([from, to, held]) => sheetAt("a +||> b", [from, to], [held]))
  .filter((sheet) => gapBetween(boxOf(labelOf(sheet, 0)), boxOf(labelOf(sheet, 1))) > 20);

function randomSheet(seed: number): Sheet {
  const random = seededRandom(seed);
  const { net } = wantedFor(randomDiagram(seed, 10));
  const held = net.links.map(() => (random() < 0.2 ? random() - 0.5 : null));
  const places = net.ids.map(() => ({ x: 900 * random(), y: 600 * random() }));
  return sheetOf(pictureNet(net, held), places);
}

/** Everything that is kept of one link. */
function linkIn(drawn: DrawnLinks, link: number) {
  const { xs, ys, ...rest } = drawn;
  const one = Object.entries(rest).map(([name, values]) => [name, values[link]] as const);
  const points = [xs, ys].map((all) => all.slice(link * POINTS, (link + 1) * POINTS));
  return { points, ...Object.fromEntries(one) };
}

/** The points of a link that are seen. */
function seenPoints({ drawn }: Sheet, link: number) {
  const from = link * POINTS + drawn.first[link]!;
  const to = link * POINTS + drawn.last[link]!;
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    x: drawn.xs[from + at]!,
    y: drawn.ys[from + at]!,
  }));
}

describe("a link as it is drawn for a search", () => {
  it("has the circle of the arc that the drawing draws", () => {
    fc.assert(
      fc.property(oneLink, (sheet) => {
        const { centre, radius } = arcOf(sheet, 0);
        const { centreX, centreY, radius: own } = sheet.drawn;
        expect(Math.abs(centreX[0]! - centre.x) / radius).toBeLessThan(1e-9);
        expect(Math.abs(centreY[0]! - centre.y) / radius).toBeLessThan(1e-9);
        expect(own[0]! / radius).toBeCloseTo(1, 9);
      }),
    );
  });

  it("begins and ends on the borders of its labels, 3 px clear of them, all else outside", () => {
    fc.assert(
      fc.property(oneLink, (sheet) => {
        const points = seenPoints(sheet, 0);
        const boxes = [0, 1].map((label) => boxOf(labelOf(sheet, label), 3));
        const borders = [points[0]!, points.at(-1)!].map((end, at) => {
          const { left, top, right, bottom } = boxes[at]!;
          const outX = Math.max(left - end.x, end.x - right);
          const outY = Math.max(top - end.y, end.y - bottom);
          return Math.max(outX, outY);
        });
        for (const out of borders) expect(Math.abs(out)).toBeLessThan(1e-6);
        for (const point of points.slice(1, -1)) {
          for (const box of boxes) expect(isInside(point, box)).toBe(false);
        }
      }),
    );
  });

  it("has the middle of its seen arc on its circle, about as far from both its ends", () => {
    fc.assert(
      fc.property(oneLink, (sheet) => {
        const middle = { x: sheet.drawn.middleX[0]!, y: sheet.drawn.middleY[0]! };
        const points = seenPoints(sheet, 0);
        const away = distance(middle, points[0]!) - distance(middle, points.at(-1)!);
        expect(Math.abs(away)).toBeLessThan(2); // the ends are on straight pieces, a little off the arc
        expect(distanceToArc(arcOf(sheet, 0), middle)).toBeLessThan(1e-5);
        expect(distance(middle, pointAt(arcOf(sheet, 0), 0.5))).toBeLessThan(12);
      }),
    );
  });

  it("has borders round its points and its delay mark", () => {
    fc.assert(
      fc.property(oneLink, (sheet) => {
        const { left, top, right, bottom, middleX, middleY } = sheet.drawn;
        const points = seenPoints(sheet, 0);
        const xs = points.map(({ x }) => x);
        const ys = points.map(({ y }) => y);
        const mark = MEASURE.delayMark;
        expect(left[0]).toBe(Math.min(Math.min(...xs) - 0.5, middleX[0]! - mark));
        expect(right[0]).toBe(Math.max(Math.max(...xs) + 0.5, middleX[0]! + mark));
        expect(top[0]).toBe(Math.min(Math.min(...ys) - 0.5, middleY[0]! - mark));
        expect(bottom[0]).toBe(Math.max(Math.max(...ys) + 0.5, middleY[0]! + mark));
      }),
    );
  });

  it("is as long as its pieces, and its height has the sign of its bend", () => {
    fc.assert(
      fc.property(oneLink, (sheet) => {
        const points = seenPoints(sheet, 0);
        const pieces = points.slice(1).map((point, at) => distance(point, points[at]!));
        const sum = pieces.reduce((all, piece) => all + piece, 0);
        expect(sheet.drawn.length[0]).toBeCloseTo(sum, 9);
        const leftwards = sheet.side[0]!;
        // y grows downwards: what is to the left of travel is to the right of the turn
        expect(Math.sign(sheet.drawn.height[0]!)).toBe(-leftwards);
      }),
    );
  });
});

describe("a link that is drawn anew", () => {
  it("is what it was when its labels come back", () => {
    for (let seed = 0; seed < 30; seed++) {
      const sheet = randomSheet(seed);
      const links = [...sheet.side.keys()];
      const before = links.map((link) => linkIn(sheet.drawn, link));
      const [x, y] = [sheet.x[0]!, sheet.y[0]!];
      placeLabel(sheet, 0, x + 77, y - 31);
      redrawAll(sheet);
      const moved = links.map((link) => linkIn(sheet.drawn, link));
      for (const link of links) {
        if (!sheet.net.linksOf[0]!.includes(link)) continue;
        expect(moved[link]).not.toEqual(before[link]);
      }
      placeLabel(sheet, 0, x, y);
      redrawAll(sheet);
      expect(links.map((link) => linkIn(sheet.drawn, link))).toEqual(before);
    }
  });

  it("can be had again from a copy, the others being left alone", () => {
    for (let seed = 0; seed < 30; seed++) {
      const sheet = randomSheet(seed);
      const links = [...sheet.side.keys()];
      const link = seed % links.length;
      const before = links.map((one) => linkIn(sheet.drawn, one));
      const copy = noLinks(links.length);
      copyLink(sheet.drawn, copy, link);
      sheet.bend[link] = sheet.bend[link]! + 5;
      sheet.side[link] = -sheet.side[link]!;
      redraw(sheet, link);
      const after = links.map((one) => linkIn(sheet.drawn, one));
      expect(after[link]).not.toEqual(before[link]);
      copyLink(copy, sheet.drawn, link);
      expect(links.map((one) => linkIn(sheet.drawn, one))).toEqual(before);
    }
  });
});

describe("the box of a label", () => {
  it("is wider by the room in which a link counts as beside it, wherever it is put", () => {
    for (let seed = 0; seed < 20; seed++) {
      const sheet = randomSheet(seed);
      placeLabel(sheet, 0, -20, 35.5);
      for (const label of sheet.x.keys()) {
        const { left, top, right, bottom } = boxOf(labelOf(sheet, label), MEASURE.besideLabel);
        expect(sheet.boxes.left[label]).toBeCloseTo(left, 9);
        expect(sheet.boxes.top[label]).toBeCloseTo(top, 9);
        expect(sheet.boxes.right[label]).toBeCloseTo(right, 9);
        expect(sheet.boxes.bottom[label]).toBeCloseTo(bottom, 9);
      }
      expect([sheet.x[0], sheet.y[0]]).toEqual([-20, 35.5]);
    }
  });
});

describe("the side a link bulges to by rule", () => {
  const ring = "a +> b, b +> c, c +> d, d +> a, d +> e";
  const clockwise = [
    [0, 0],
    [200, 0],
    [200, 200],
    [0, 200],
    [-300, 200],
  ] as const;

  it("is away from the middle of its ring, whichever way this turns", () => {
    const sheet = sheetAt(ring, clockwise);
    const other = sheetAt(
      ring,
      clockwise.map(([x, y]) => [-x, y]),
    );
    for (const one of [sheet, other]) {
      const side = new Set([0, 1, 2, 3].map((link) => ruledSide(one, link)));
      expect(side.size).toBe(1);
      for (const link of [0, 1, 2, 3]) {
        const away = (x: number, y: number): number =>
          distance({ x, y }, { x: one === sheet ? 100 : -100, y: 100 });
        const middle = away(one.drawn.middleX[link]!, one.drawn.middleY[link]!);
        expect(middle).toBeGreaterThan(100 + 1);
      }
    }
    expect(ruledSide(sheet, 0)).not.toBe(ruledSide(other, 0));
  });

  it("is that of a ring of any size", () => {
    for (const size of [0.01, 0.1, 10]) {
      const sheet = sheetAt(
        ring,
        clockwise.map(([x, y]) => [size * x, size * y]),
      );
      const plain = sheetAt(ring, clockwise);
      expect(sheet.side).toEqual(plain.side);
    }
  });

  it("is the left for links in no loop, for those to and fro, and for those bent by hand", () => {
    const mirrored = clockwise.map(([x, y]) => [-x, y] as const);
    for (const places of [clockwise, mirrored]) {
      expect(ruledSide(sheetAt(ring, places), 4)).toBe(1);
      const byHand = sheetAt(ring, places, [-0.2, 0.2, 0.2, -0.2, -0.1]);
      expect([0, 1, 2, 3, 4].map((link) => ruledSide(byHand, link))).toEqual([1, 1, 1, 1, 1]);
      expect([...byHand.side]).toEqual([-1, 1, 1, -1, -1]);
      const pair = sheetAt("a +> b, b +> a", places.slice(0, 2));
      expect([ruledSide(pair, 0), ruledSide(pair, 1)]).toEqual([1, 1]);
    }
  });
});
