import { describe, expect, it } from "vitest";
import { extentAfter } from "../../../src/core/layout/costAfter";
import { emptyLedger } from "../../../src/core/layout/ledger";
import { beginChange, mark, noChange } from "../../../src/core/layout/change";
import { pictureNet } from "../../../src/core/layout/pictureNet";
import { MEASURE, PRICE } from "../../../src/core/layout/prices";
import { seededRandom } from "../../../src/core/layout/random";
import { type Sheet, placeLabel, redraw, sheetOf } from "../../../src/core/layout/sheet";
import { boundAll, labelHolds, linkHolds, spreadCost } from "../../../src/core/layout/spread";
import { randomDiagram, wantedFor } from "./nets";
import { labelOf, sheetAt } from "./sheets";

function randomSheet(seed: number): Sheet {
  const random = seededRandom(seed);
  const { net } = wantedFor(randomDiagram(seed, 10));
  const none = net.links.map(() => null);
  const places = net.ids.map(() => ({ x: 800 * random(), y: 500 * random() }));
  return sheetOf(pictureNet(net, none), places);
}

function extentOf(sheet: Sheet): Float64Array {
  const extent = new Float64Array(4);
  boundAll(sheet, extent);
  return extent;
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

describe("the borders of a picture", () => {
  it("are those of its labels and of its links with their delay marks", () => {
    for (const seed of SEEDS) {
      const sheet = randomSheet(seed);
      const { drawn } = sheet;
      const boxes = [
        ...Array.from(sheet.x.keys(), (label) => {
          const { centre, width, height } = labelOf(sheet, label);
          return [
            centre.x - width / 2,
            centre.y - height / 2,
            centre.x + width / 2,
            centre.y + height / 2,
          ];
        }),
        ...Array.from(drawn.left.keys(), (link) => [
          drawn.left[link]!,
          drawn.top[link]!,
          drawn.right[link]!,
          drawn.bottom[link]!,
        ]),
      ];
      const side = (at: number): number[] => boxes.map((box) => box[at]!);
      expect([...extentOf(sheet)]).toEqual([
        Math.min(...side(0)),
        Math.min(...side(1)),
        Math.max(...side(2)),
        Math.max(...side(3)),
      ]);
    }
  });

  it("are held by those without which the picture would be smaller, and by no others", () => {
    for (const seed of SEEDS) {
      const sheet = randomSheet(seed);
      const extent = extentOf(sheet);
      for (const label of sheet.x.keys()) {
        const { centre, width, height } = labelOf(sheet, label);
        const touches =
          Math.abs(centre.x - width / 2 - extent[0]!) < 1e-9 ||
          Math.abs(centre.y - height / 2 - extent[1]!) < 1e-9 ||
          Math.abs(centre.x + width / 2 - extent[2]!) < 1e-9 ||
          Math.abs(centre.y + height / 2 - extent[3]!) < 1e-9;
        expect(labelHolds(sheet, label, extent)).toBe(touches);
      }
      const held = [...sheet.x.keys()].filter((label) => labelHolds(sheet, label, extent));
      const heldByLinks = [...sheet.drawn.left.keys()].filter((link) =>
        linkHolds(sheet, link, extent),
      );
      expect(held.length + heldByLinks.length).toBeGreaterThan(1);
    }
  });

  it("after a change are the borders of all, whether or not a border was held", () => {
    for (const seed of SEEDS) {
      const sheet = randomSheet(seed);
      const random = seededRandom(seed + 1000);
      const ledger = emptyLedger(sheet.net);
      boundAll(sheet, ledger.extent);
      for (const label of sheet.x.keys()) {
        const links = sheet.net.linksOf[label]!;
        const change = noChange(sheet.net);
        beginChange(change);
        mark(change, change.labels, label);
        for (const link of links) mark(change, change.links, link);
        const held =
          labelHolds(sheet, label, ledger.extent) ||
          links.some((link) => linkHolds(sheet, link, ledger.extent));
        placeLabel(sheet, label, 900 * random() - 50, 600 * random() - 50);
        for (const link of links) redraw(sheet, link);
        extentAfter(ledger, sheet, change, held);
        expect(ledger.nextExtent, `seed ${seed}, label ${label}`).toEqual(extentOf(sheet));
        ledger.extent.set(ledger.nextExtent);
      }
    }
  });
});

describe("what the shape of a picture costs", () => {
  /** A picture of one label that is taken to be so wide and so high. */
  const cost = (width: number, height: number, text = "a"): number => {
    const places = text.split(", ").map((_, at) => [0, 200 * at] as const);
    return spreadCost(sheetAt(text, places), Float64Array.of(10, 20, 10 + width, 20 + height));
  };
  const LABEL = 2600; // a short name counts as a middling one

  it("is its area alone while its shape is good and it is not too large", () => {
    for (const aspect of [1.15, MEASURE.aspect, 1.8]) {
      const height = Math.sqrt((MEASURE.area * LABEL) / aspect) - 1;
      const area = (aspect * height * height) / LABEL;
      expect(cost(aspect * height, height)).toBeCloseTo(PRICE.area * area, 9);
    }
  });

  it("is dearer by the logarithm of the shape, too wide as much as too high", () => {
    const area = 4 * LABEL;
    const at = (aspect: number): number => cost(Math.sqrt(area * aspect), Math.sqrt(area / aspect));
    const plain = PRICE.area * 4;
    for (const off of [0.5, 1, 2]) {
      const dearer = PRICE.aspect * (off - MEASURE.aspectSlack);
      expect(at(MEASURE.aspect * Math.exp(off))).toBeCloseTo(plain + dearer, 9);
      expect(at(MEASURE.aspect * Math.exp(-off))).toBeCloseTo(plain + dearer, 9);
    }
  });

  it("is dearer by the square of what is too large", () => {
    const height = Math.sqrt((12 * LABEL) / MEASURE.aspect);
    const expected = PRICE.area * 12 + PRICE.tooLarge * (12 - MEASURE.area) ** 2;
    expect(cost(MEASURE.aspect * height, height)).toBeCloseTo(expected, 9);
  });

  it("counts for more where there are many variables, in areas of all their labels", () => {
    const names = (count: number): string =>
      Array.from({ length: count }, (_, at) => `v${at}`).join(", ");
    const [few, many] = [20, 60].map((count) => {
      const height = Math.sqrt((6 * LABEL * count) / MEASURE.aspect);
      return cost(MEASURE.aspect * height, height, names(count));
    });
    expect(few).toBeCloseTo(PRICE.area * 6, 9);
    expect(many).toBeCloseTo(3 * PRICE.area * 6, 9);
  });
});
