import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, gapBetween } from "../../../src/core/drawing/box";
import { arrange } from "../../../src/core/layout/arrange";
import type { Effort, LayoutWanted } from "../../../src/core/layout/layoutWanted";
import { partsOf } from "../../../src/core/layout/net";
import { packBoxes } from "../../../src/core/layout/packBoxes";
import { partOfNet } from "../../../src/core/layout/partOfNet";
import { separate, type Spot } from "../../../src/core/layout/separate";
import { sketch } from "../../sketch";
import { wantedFor, whole } from "./nets";

const GAP = 50;

describe("boxes packed in rows", () => {
  const size = fc.record({
    width: fc.integer({ min: 10, max: 900 }),
    height: fc.integer({ min: 10, max: 600 }),
  });
  const sizes = fc.array(size, { minLength: 1, maxLength: 14 });

  it("come in their order, row by row from the left, each row below the highest box of the one before", () => {
    fc.assert(
      fc.property(sizes, (boxes) => {
        const corners = packBoxes(boxes);
        let [top, bottom, right] = [0, 0, -GAP];
        corners.forEach(({ x, y }, at) => {
          const { width, height } = boxes[at]!;
          const isNewRow = y !== top;
          expect(isNewRow ? { x, y } : x).toEqual(
            isNewRow ? { x: 0, y: bottom + GAP } : right + GAP,
          );
          [top, right] = [y, x + width];
          bottom = isNewRow ? y + height : Math.max(bottom, y + height);
        });
      }),
    );
  });

  it("make a picture no worse than all in one row or each in its own", () => {
    const priceOf = (width: number, height: number): number =>
      width * height * (1 + Math.abs(Math.log(width / height / 1.5)));
    fc.assert(
      fc.property(sizes, (boxes) => {
        const corners = packBoxes(boxes);
        const width = Math.max(...corners.map(({ x }, at) => x + boxes[at]!.width));
        const height = Math.max(...corners.map(({ y }, at) => y + boxes[at]!.height));
        const widths = boxes.map((box) => box.width);
        const heights = boxes.map((box) => box.height);
        const sum = (all: readonly number[]): number =>
          all.reduce((total, one) => total + one, 0) + GAP * (all.length - 1);
        const row = priceOf(sum(widths), Math.max(...heights));
        const column = priceOf(Math.max(...widths), sum(heights));
        expect(priceOf(width, height)).toBeLessThanOrEqual(Math.min(row, column) + 1e-6);
      }),
    );
  });

  it("of one is at the corner", () => {
    expect(packBoxes([{ width: 30, height: 20 }])).toEqual([{ x: 0, y: 0 }]);
  });
});

describe("parts that do not hang together", () => {
  const EFFORT: Effort = { seed: 3, share: 0.02 };
  const wanted = wantedFor(
    sketch("a +> b, b +> c, c +> a, d +> e, e +> f, f +> d, g +> h, i, j +> k, k +> l"),
  );
  const laid = whole(arrange(wanted, EFFORT));
  const parts = partsOf(wanted.net, [...wanted.net.ids.keys()]);

  /** A part by itself, as a diagram of its own. */
  function alone(variables: readonly number[]): LayoutWanted {
    const { net } = partOfNet(wanted.net, variables);
    return {
      net,
      standing: net.ids.map(() => null),
      pinned: new Uint8Array(net.ids.length),
      bends: net.links.map(() => null),
    };
  }

  it("each look as they would alone, only shifted by whole pixels", () => {
    let cost = 0;
    for (const variables of parts) {
      const own = whole(arrange(alone(variables), EFFORT));
      cost += own.cost;
      const shifts = variables.map((variable, at) => {
        const [to, from] = [laid.places[variable]!, own.places[at]!];
        return { x: to.x - from.x, y: to.y - from.y };
      });
      for (const { x, y } of shifts) {
        expect(x).toBeCloseTo(shifts[0]!.x, 6);
        expect(y).toBeCloseTo(shifts[0]!.y, 6);
        expect(Math.abs(x - Math.round(x)) + Math.abs(y - Math.round(y))).toBeLessThan(1e-6);
      }
      const { links } = partOfNet(wanted.net, variables);
      expect(links.map((link) => laid.bends[link])).toEqual(own.bends);
    }
    expect(laid.cost).toBeCloseTo(cost, 6);
  });

  it("keep their labels clear of those of other parts by the gap between boxes", () => {
    const boxOfVariable = (variable: number) =>
      boxOf({ centre: laid.places[variable]!, ...wanted.net.sizes[variable]! });
    parts.forEach((part, at) => {
      const others = parts.slice(at + 1).flat();
      const gaps = part.flatMap((one) =>
        others.map((other) => gapBetween(boxOfVariable(one), boxOfVariable(other))),
      );
      expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(GAP - 1); // whole pixels
    });
  });
});

describe("some variables of a net as a net of their own", () => {
  it("have the links and loops that lie wholly among them, by their own numbers", () => {
    const { net } = wantedFor(
      sketch("a +> b, b +> c, c +> a, c +> d, d +> b, d +> e, x +> a, e +> d"),
    );
    const some = [0, 1, 2, 4]; // a, b, c and e
    const part = partOfNet(net, some);
    expect(part.links).toEqual([0, 1, 2]);
    expect(part.net.links.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    expect(part.net.neighbours.map((all) => all.toSorted((a, b) => a - b))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
      [],
    ]);
    expect(part.net.linksOf).toEqual([[0, 2], [0, 1], [1, 2], []]);
    expect(part.net.loops).toHaveLength(1);
    expect(part.net.sizes).toEqual(some.map((variable) => net.sizes[variable]));
  });
});

describe("boxes pushed apart while some are pinned", () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 20, max: 150 }),
    height: fc.integer({ min: 18, max: 60 }),
    isPinned: fc.boolean(),
  });
  const boxes = fc.array(box, { minLength: 1, maxLength: 7 });

  it("never move the pinned ones, and one that is not goes all the way from one that is", () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const spots = given.map(({ x, y }): Spot => ({ x, y }));
        const pinned = Uint8Array.from(given, ({ isPinned }) => (isPinned ? 1 : 0));
        separate(spots, given, { gap: 10, rounds: 30, pinned });
        given.forEach(({ x, y, isPinned }, at) => {
          expect(isPinned ? spots[at] : null).toEqual(isPinned ? { x, y } : null);
        });
      }),
    );
    const size = { width: 100, height: 40 };
    const spots: Spot[] = [
      { x: 0, y: 0 },
      { x: 0, y: 30 },
    ];
    separate(spots, [size, size], { gap: 20, rounds: 1, pinned: Uint8Array.of(1, 0) });
    expect(spots).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 60 },
    ]);
    separate(spots, [size, size], { gap: 40, rounds: 1, pinned: Uint8Array.of(0, 1) });
    expect(spots).toEqual([
      { x: 0, y: -20 },
      { x: 0, y: 60 },
    ]);
  });

  it("leave two pinned ones over each other, without looking for room for ever", () => {
    const spots: Spot[] = [
      { x: 0, y: 0 },
      { x: 5, y: 5 },
    ];
    const size = { width: 100, height: 40 };
    separate(spots, [size, size], { gap: 20, rounds: 1e9, pinned: Uint8Array.of(1, 1) });
    expect(spots).toEqual([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
    ]);
  });
});
