import { describe, expect, it } from "vitest";
import { boxOf, gapBetween } from "../../../src/core/drawing/box";
import { initialPlaces } from "../../../src/core/layout/initialPlaces";
import { withPlaces } from "../../../src/core/layout/insert";
import { hopsFrom, type Net, netOf, partsOf } from "../../../src/core/layout/net";
import { labelAt } from "../../../src/core/layout/seats";
import { separate, type Spot } from "../../../src/core/layout/separate";
import type { CldDocument } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { sharedGraphNames } from "../../oracle/sharedGraphs";
import { drawn } from "../drawing/drawn";
import { measureText } from "../drawing/measure";
import { documentOfArrows, libraryModels, placedAt, sharedDocument } from "../drawing/models";

const netFor = (text: string): Net => netOf(sketch(text), measureText);
const all = (net: Net): readonly number[] => net.ids.map((_, index) => index);

/** Pairs of labels that overlap. */
function overlaps(document: CldDocument): number {
  const boxes = Object.values(drawn(document).labels).map((label) => boxOf(label));
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).filter((other) => gapBetween(box, other) < 0),
  ).length;
}

/** So many variables with twice as many links, strewn by a fixed rule. */
function strewn(count: number): CldDocument {
  const arrows = Array.from({ length: 2 * count }, (_, index) => ({
    from: `variable number ${index % count}`,
    to: `variable number ${(index * 7 + Math.floor(index / count) * 11 + 3) % count}`,
  }));
  return documentOfArrows(arrows.filter(({ from, to }) => from !== to));
}

describe("netOf", () => {
  it("has the variables in order, with neighbours once and without links to themselves", () => {
    const net = netFor("a +> b, b +> a, b +> b, b +> c");
    expect(net.ids).toEqual(["v-a", "v-b", "v-c"]);
    expect(net.links).toHaveLength(3);
    expect(net.neighbours).toEqual([[1], [0, 2], [1]]);
    expect(net.linksOf[1]).toEqual([0, 1, 2]);
  });

  it("has each shortest loop once, shortest first", () => {
    const net = netFor("a +> b, b +> c, c +> a, c +> b");
    expect(net.loops.map((loop) => loop.length)).toEqual([2, 3]);
  });
});

describe("partsOf", () => {
  it("gives what hangs together, the largest first", () => {
    const net = netFor("a +> b, c, d +> e, e +> f");
    expect(partsOf(net, all(net))).toEqual([[3, 4, 5], [0, 1], [2]]);
  });
});

describe("hopsFrom", () => {
  it("counts links of any direction", () => {
    const net = netFor("a +> b, c +> b, c +> d, e");
    expect(hopsFrom(net, 0, () => true)).toEqual([0, 1, 2, 3, Infinity]);
  });

  it("goes on only through those that may be passed", () => {
    const net = netFor("a +> b, b +> c, c +> d");
    expect(hopsFrom(net, 0, (variable) => variable === 1)).toEqual([0, 1, 2, Infinity]);
  });
});

describe("separate", () => {
  it("pushes boxes apart along the shorter way until there is a gap", () => {
    const spots: Spot[] = [
      { x: 0, y: 0 },
      { x: 10, y: 30 },
    ];
    const size = { width: 100, height: 40 };
    separate(spots, [size, size], { gap: 20, rounds: 10 });
    expect(spots[1]!.y - spots[0]!.y).toBeCloseTo(60, 1);
    expect([spots[0]!.x, spots[1]!.x]).toEqual([0, 10]);
  });

  it("parts boxes that lie exactly on each other", () => {
    const spots: Spot[] = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ];
    const size = { width: 80, height: 30 };
    separate(spots, [size, size, size], { gap: 10, rounds: 100 });
    const boxes = spots.map((centre) => boxOf({ centre, ...size }));
    expect(gapBetween(boxes[0]!, boxes[1]!)).toBeGreaterThan(9);
    expect(gapBetween(boxes[1]!, boxes[2]!)).toBeGreaterThan(9);
  });

  it("leaves boxes alone that stand apart", () => {
    const spots: Spot[] = [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
    ];
    const size = { width: 80, height: 30 };
    separate(spots, [size, size], { gap: 10, rounds: 10 });
    expect(spots).toEqual([
      { x: 0, y: 0 },
      { x: 300, y: 0 },
    ]);
  });
});

describe("initialPlaces", () => {
  it("stands round the origin", () => {
    const net = netFor("a +> b, b +> c, c +> a, c +> d");
    const boxes = Array.from(initialPlaces(net, all(net)), ([variable, place]) =>
      boxOf(labelAt(net, variable, place)),
    );
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    expect(Math.abs(left + right)).toBeLessThan(3);
  });

  it("sets parts that do not hang together clear of each other", () => {
    const net = netFor("a +> b, b +> c, c +> a, x +> y, lonely, alone");
    const boxes = Array.from(initialPlaces(net, all(net)), ([variable, place]) => ({
      variable,
      box: boxOf(labelAt(net, variable, place)),
    }));
    const [first = []] = partsOf(net, all(net));
    for (const one of boxes.filter(({ variable }) => first.includes(variable))) {
      for (const other of boxes.filter(({ variable }) => !first.includes(variable))) {
        expect(gapBetween(one.box, other.box)).toBeGreaterThan(40);
      }
    }
  });

  it("gives the same places again", () => {
    const net = netFor("a +> b, b +> c, c +> d, d +> a, b +> e, e +> f, f +> b");
    expect(initialPlaces(net, all(net))).toEqual(initialPlaces(net, all(net)));
  });
});

describe("a document that comes without places", () => {
  it.each(libraryModels())("$name opens with every label free", ({ document }) => {
    expect(overlaps(withPlaces(placedAt(document, {}), measureText))).toBe(0);
  });

  it("of 200 variables and 400 links opens with every label free, within seconds on any machine", () => {
    const document = strewn(200);
    const start = performance.now();
    const placed = withPlaces(document, measureText);
    expect(performance.now() - start).toBeLessThan(8000); // about 0.6 s on an idle core
    expect(overlaps(placed)).toBe(0);
  });

  it.each(sharedGraphNames().filter((name) => /foresight|world3|hero/.test(name)))(
    "%s opens with every label free",
    (name) => {
      expect(overlaps(withPlaces(sharedDocument(name), measureText))).toBe(0);
    },
  );

  it("of names alone opens as rows", () => {
    const names = Array.from({ length: 40 }, (_, index) => `name ${index}`);
    const placed = withPlaces(placedAt(sketch(names.join(", ")), {}), measureText);
    expect(overlaps(placed)).toBe(0);
    const rows = new Set(Object.values(placed.layout.positions).map(({ y }) => y));
    expect(rows.size).toBeLessThan(10);
  });
});
