import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossings, distanceToArc, lengthOf, pointAt } from "../../../src/core/drawing/arc";
import { boxOf, gapBetween } from "../../../src/core/drawing/box";
import { POINTS } from "../../../src/core/layout/arcTemplates";
import { labelPairCost, overLabelCost } from "../../../src/core/layout/labelTerms";
import { cornerCost, meetingCost } from "../../../src/core/layout/linkTerms";
import { bulgeCost, intruderCost, shapeCost } from "../../../src/core/layout/loopTerms";
import { PRICE } from "../../../src/core/layout/prices";
import type { Sheet } from "../../../src/core/layout/sheet";
import { arcOf, labelOf, sheetAt } from "./sheets";

const place = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }));
const bend = fc.integer({ min: -42, max: 42 }).map((hundredths) => hundredths / 100 || 0.03);
/** What a loop costs by the places of its labels and by the sides its links bulge to. */
const loopCost = (sheet: Sheet, loop: number): number =>
  shapeCost(sheet, loop) + bulgeCost(sheet, loop);
const TWO = "a +> b, c +> d";

/** Two links between four labels by chance that do not lie over each other. */
const twoLinks = fc
  .tuple(fc.tuple(place, place, place, place), fc.tuple(bend, bend))
  .map(([places, bends]) => sheetAt(TWO, places, bends))
  .filter((sheet) =>
    [0, 1, 2, 3].every((a) =>
      [0, 1, 2, 3].every(
        (b) => a >= b || gapBetween(boxOf(labelOf(sheet, a)), boxOf(labelOf(sheet, b))) > 20,
      ),
    ),
  );

describe("a link on the sheet of a search", () => {
  it("runs as the drawing draws it", () => {
    fc.assert(
      fc.property(twoLinks, (sheet) => {
        const arc = arcOf(sheet, 0);
        const { xs, ys, first, last, length, height } = sheet.drawn;
        for (let point = first[0]!; point <= last[0]!; point++) {
          expect(distanceToArc(arc, { x: xs[point]!, y: ys[point]! })).toBeLessThan(8);
        }
        expect(Math.abs(length[0]! - lengthOf(arc))).toBeLessThan(12);
        const middle = pointAt(arc, 0.5);
        const [ax, ay, bx, by] = [sheet.x[0]!, sheet.y[0]!, sheet.x[1]!, sheet.y[1]!];
        const chord2 = (bx - ax) ** 2 + (by - ay) ** 2;
        const over = ((bx - ax) * (middle.y - ay) - (by - ay) * (middle.x - ax)) / chord2;
        expect(height[0]!).toBeCloseTo(over, 1);
      }),
    );
  });

  it("crosses another as often as the arcs of the drawing do", () => {
    let differing = 0;
    let all = 0;
    fc.assert(
      fc.property(twoLinks, (sheet) => {
        const count = crossings(arcOf(sheet, 0), arcOf(sheet, 1));
        all += count;
        if (meetingCost(sheet, 0, 1) !== PRICE.crossing * count) differing++;
      }),
      { numRuns: 3000 },
    );
    expect(all).toBeGreaterThan(300);
    expect(differing).toBeLessThan(30); // where one ends just at the other, a pixel decides
  });

  it("stays a short piece where its labels lie over each other", () => {
    const { drawn } = sheetAt("a +> b", [
      [0, 0],
      [3, 2],
    ]);
    expect(drawn.last[0]! - drawn.first[0]!).toBe(1);
    expect(drawn.xs.slice(0, POINTS).every(Number.isFinite)).toBe(true);
  });
});

describe("two labels", () => {
  const pair = (gap: number): number =>
    labelPairCost(
      sheetAt("a, b", [
        [0, 0],
        [0, 26 + gap],
      ]),
      0,
      1,
    );

  it("cost nothing when they are well apart, a little when close, much when they overlap", () => {
    expect(pair(22)).toBe(0);
    expect(pair(5)).toBeGreaterThan(0);
    expect(pair(5)).toBeLessThan(PRICE.near);
    expect(pair(-1)).toBeGreaterThan(PRICE.overlap);
    expect(pair(-10)).toBeGreaterThan(pair(-5));
  });
});

describe("a link and a label", () => {
  const over = (y: number): number =>
    overLabelCost(
      sheetAt(
        "a +> b, c",
        [
          [0, 0],
          [400, 0],
          [200, y],
        ],
        [0.01],
      ),
      0,
      2,
    );

  it("cost much when one runs over the other, a little when close by, nothing farther off", () => {
    expect(over(0)).toBeGreaterThan(PRICE.overLabel);
    expect(over(18)).toBeGreaterThan(0); // 13 px is half its height
    expect(over(18)).toBeLessThanOrEqual(PRICE.besideLabel);
    expect(over(40)).toBe(0);
  });

  it("do not cost anything when the label is at the link's end", () => {
    const sheet = sheetAt("a +> b", [
      [0, 0],
      [200, 0],
    ]);
    expect(overLabelCost(sheet, 0, 0) + overLabelCost(sheet, 0, 1)).toBe(0);
  });
});

describe("the delay mark of a link", () => {
  const through = (y: number): number =>
    meetingCost(
      sheetAt(
        "a +||> b, c +> d",
        [
          [0, 0],
          [400, 0],
          [150, y],
          [250, y],
        ],
        [0.01, 0.01],
      ),
      0,
      1,
    );

  it("is no place for another link to run through", () => {
    expect(through(4)).toBeGreaterThan(PRICE.throughDelay / 2);
    expect(through(30)).toBe(0);
    const none = sheetAt(
      "a +> b, c +> d",
      [
        [0, 0],
        [400, 0],
        [150, 4],
        [250, 4],
      ],
      [0.01, 0.01],
    );
    expect(meetingCost(none, 0, 1)).toBe(0);
  });
});

describe("the links at a label", () => {
  const corner = (a: readonly [number, number], b: readonly [number, number], text: string) =>
    cornerCost(sheetAt(text, [[0, 0], a, b], [0.03, 0.03]), 0);

  it("cost nothing from different sides, and more the closer together they come", () => {
    const into = "hub, a +> hub, b +> hub";
    expect(corner([-300, 0], [300, 0], into)).toBe(0);
    const wide = corner([300, -120], [300, 120], into);
    const narrow = corner([300, -30], [300, 30], into);
    expect(wide).toBeLessThan(narrow);
    expect(narrow).toBeGreaterThan(PRICE.alongside);
  });

  it("cost more when both arrive, for their signs stand in a row", () => {
    const places = [
      [300, -30],
      [300, 30],
    ] as const;
    const out = corner(...places, "hub, hub +> a, hub +> b");
    expect(corner(...places, "hub, a +> hub, b +> hub")).toBeGreaterThan(out);
  });
});

describe("a loop", () => {
  const square = [
    [0, 0],
    [200, 0],
    [200, 200],
    [0, 200],
  ] as const;
  const ring = "a +> b, b +> c, c +> d, d +> a, e";
  const crossed = [square[0], square[2], square[1], square[3]] as const;

  it("costs almost nothing as a ring, whichever way it turns, and much when it crosses itself", () => {
    const round = loopCost(sheetAt(ring, [...square, [500, 500]]), 0);
    expect(round).toBeLessThan(0.01);
    const other = loopCost(sheetAt(ring, [...square.toReversed(), [500, 500]]), 0);
    expect(other).toBeCloseTo(round, 9);
    expect(loopCost(sheetAt(ring, [...crossed, [500, 500]]), 0)).toBeGreaterThan(3);
  });

  it("costs more when a link bulges inwards", () => {
    const outwards = sheetAt(ring, [...square, [500, 500]], [0.2, 0.2, 0.2, 0.2]);
    const inwards = sheetAt(ring, [...square, [500, 500]], [0.2, 0.2, 0.2, -0.2]);
    expect(loopCost(inwards, 0)).toBeGreaterThan(loopCost(outwards, 0) + 1);
  });

  it("of two costs nothing when its links bow apart", () => {
    const two = (bends: readonly number[]) =>
      loopCost(
        sheetAt(
          "a +> b, b +> a",
          [
            [0, 0],
            [200, 0],
          ],
          bends,
        ),
        0,
      );
    expect(two([0.27, 0.27])).toBe(0);
    expect(two([0.2, -0.2])).toBeGreaterThan(1);
  });

  it("is no place for a variable that does not belong to it", () => {
    const inside = sheetAt(ring, [...square, [100, 100]]);
    expect(intruderCost(inside, 0, 4)).toBeGreaterThan(0);
    expect(intruderCost(inside, 0, 1)).toBe(0);
    const bulge = sheetAt(ring, [...square, [100, -25]]); // beyond the chord, within the arc
    expect(intruderCost(bulge, 0, 4)).toBeGreaterThan(0);
    expect(intruderCost(sheetAt(ring, [...square, [100, -80]]), 0, 4)).toBe(0);
  });
});
