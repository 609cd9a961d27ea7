import { describe, expect, it } from "vitest";
import { distanceToArc } from "../../../../src/core/drawing/arc";
import { distance } from "../../../../src/core/drawing/box";
import { flowMarks, type InTheWay, type Marked } from "../../../../src/core/layout/flow/flowMarks";
import { roundedRoute } from "../../../../src/core/layout/flow/route";
import type { LinkId, Point } from "../../../../src/core/model/document";

const EMPTY: InTheWay = { texts: [], discs: [] };

function link(
  id: string,
  places: readonly (readonly [number, number])[],
  facts: Partial<Marked> = {},
): Marked {
  return {
    id: id as LinkId,
    route: roundedRoute(places.map(([x, y]) => ({ x, y }))),
    isDelayed: false,
    isTagged: false,
    isContested: false,
    ...facts,
  };
}

function marksOf(links: readonly Marked[], inTheWay = EMPTY) {
  const marks = flowMarks(links, inTheWay);
  return links.map(({ id }) => marks.get(id)!);
}

const middle = (arc: { start: Point; end: Point } | null): Point => ({
  x: (arc!.start.x + arc!.end.x) / 2,
  y: (arc!.start.y + arc!.end.y) / 2,
});

describe("the marks of links in a flow", () => {
  it("are a sign above its line, right behind the head, and no bars without a delay", () => {
    const [mark] = marksOf([
      link("a", [
        [0, 0],
        [200, 0],
      ]),
    ]);
    expect(mark?.sign.x).toBeCloseTo(180, 3);
    expect(mark?.sign.y).toBeCloseTo(-10, 1);
    expect(mark?.bars).toBeNull();
  });

  it("stand above lines that lead back too", () => {
    const [mark] = marksOf([
      link("a", [
        [200, 0],
        [0, 0],
      ]),
    ]);
    expect(mark?.sign.y).toBeCloseTo(-10, 1);
  });

  it("have the bars of a delay on the line, behind the sign", () => {
    const [mark] = marksOf([
      link(
        "a",
        [
          [0, 0],
          [200, 0],
        ],
        { isDelayed: true },
      ),
    ]);
    expect(middle(mark!.bars).y).toBeCloseTo(0, 1);
    expect(middle(mark!.bars).x).toBeLessThan(mark!.sign.x - 12);
    expect(200 - middle(mark!.bars).x).toBeLessThan(60);
  });

  it("keep off words, and off a second line above", () => {
    const own: readonly (readonly [number, number])[] = [
      [0, 0],
      [200, 0],
    ];
    const words = { left: 120, top: -40, right: 260, bottom: -6 };
    const [below] = marksOf([link("a", own)], { texts: [words], discs: [] });
    expect(below?.sign.y).toBeCloseTo(10, 0);
    const above = link("b", [
      [0, -14],
      [200, -14],
    ]);
    const [free] = marksOf([link("a", own), above]);
    expect(free?.sign.y).toBeGreaterThan(0);
  });

  it("are nearer to their own line than to any other of a row, and to no two the same", () => {
    const rows = Array.from({ length: 6 }, (_, row) =>
      link(`l-${row}`, [
        [0, row * 22],
        [200, row * 22],
      ]),
    );
    const marks = marksOf(rows);
    marks.forEach(({ sign }, own) => {
      const far = rows.map(({ route }) => distanceToArc(route[0]!, sign));
      expect(far.indexOf(Math.min(...far))).toBe(own);
      for (const other of marks.slice(0, own))
        expect(distance(other.sign, sign)).toBeGreaterThan(14);
    });
  });

  it("keep off bars, chips and marks of contested links", () => {
    const facts = { isDelayed: true, isTagged: true, isContested: true };
    const links = [0, 30].map((y) =>
      link(
        `l-${y}`,
        [
          [0, y],
          [260, y],
        ],
        facts,
      ),
    );
    for (const { sign, bars, chip } of marksOf(links)) {
      expect(distance(sign, middle(bars))).toBeGreaterThan(15);
      expect(distance(chip, middle(bars))).toBeGreaterThan(17);
      expect(chip.x).toBeLessThan(middle(bars).x);
    }
  });

  it("find a place on the shortest of links", () => {
    const [mark] = marksOf([
      link(
        "a",
        [
          [0, 0],
          [12, 0],
        ],
        { isDelayed: true, isTagged: true },
      ),
    ]);
    for (const { x, y } of [mark!.sign, middle(mark!.bars), mark!.chip]) {
      expect(Number.isFinite(x + y)).toBe(true);
    }
  });
});
