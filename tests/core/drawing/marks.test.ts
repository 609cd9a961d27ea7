import { describe, expect, it } from "vitest";
import { type Arc, arcBetween, distanceToArc, pointAt } from "../../../src/core/drawing/arc";
import { boxOf, boxRound, distance, distanceToBox } from "../../../src/core/drawing/box";
import type { DrawnLabel } from "../../../src/core/drawing/drawing";
import { labelBox } from "../../../src/core/drawing/labelBox";
import {
  badgeDisc,
  barsDisc,
  chipDisc,
  headDisc,
  isClear,
  type Obstacles,
  obstaclesNear,
  signDisc,
} from "../../../src/core/drawing/obstacles";
import { placeChips } from "../../../src/core/drawing/placeChips";
import { atOnce } from "../../../src/core/model/steps";
import { placeSigns } from "../../../src/core/drawing/placeSigns";
import type { LinkId, Point, VariableId } from "../../../src/core/model/document";
import { measureText } from "./measure";

const NOTHING: Obstacles = { texts: [], arcs: [], discs: [] };
const ARC = arcBetween({ x: 0, y: 0 }, { x: 300, y: 0 }, 0.2);
const id = (text: string): LinkId => text as LinkId;
const besides = (obstacles: Partial<Obstacles>): Obstacles => ({ ...NOTHING, ...obstacles });

function signOf(arc: Arc, obstacles: Partial<Obstacles> = {}): Point {
  const found = atOnce(
    placeSigns(new Map([[id("l-1"), arc]]), besides({ arcs: [arc], ...obstacles })),
  );
  return found.get(id("l-1"))!; // one sign a link
}

describe("placeSigns", () => {
  it("stands 18 px back from the tip and 11 px off the line, on the outer side", () => {
    const sign = signOf(ARC);
    expect(distanceToArc(ARC, sign)).toBeCloseTo(11, 3);
    expect(distance(sign, pointAt(ARC, 1))).toBeCloseTo(Math.hypot(18, 11), -1);
    expect(distance(sign, ARC.centre)).toBeGreaterThan(ARC.radius);
  });

  it("goes to the inner side when the outer one is taken by a label", () => {
    const taken = boxRound(pointAt(ARC, 0.93), 90);
    const above = { ...taken, bottom: pointAt(ARC, 1).y - 20 };
    expect(distance(signOf(ARC, { texts: [above] }), ARC.centre)).toBeLessThan(ARC.radius);
  });

  it("goes back along the link when both sides at the head are taken", () => {
    const texts = [boxRound(pointAt(ARC, 1), 40)];
    const sign = signOf(ARC, { texts });
    expect(distanceToBox(sign, texts[0]!)).toBeGreaterThanOrEqual(7);
  });

  it("goes anywhere along the link rather than on a label", () => {
    const texts = [{ left: 120, right: 420, top: -200, bottom: 200 }];
    expect(distanceToBox(signOf(ARC, { texts }), texts[0]!)).toBeGreaterThanOrEqual(7);
  });

  it("keeps clear of other lines", () => {
    const outer = arcBetween({ x: 0, y: -12 }, { x: 300, y: -12 }, 0.2);
    expect(distanceToArc(outer, signOf(ARC, { arcs: [ARC, outer] }))).toBeGreaterThanOrEqual(7);
  });

  it("keeps clear of heads, bars and chips", () => {
    const first = signOf(ARC);
    for (const disc of [headDisc(ARC), barsDisc(ARC), chipDisc(first), signDisc(first)]) {
      const sign = signOf(ARC, { discs: [disc] });
      expect(distance(sign, disc.centre)).toBeGreaterThanOrEqual(disc.radius + 7);
    }
  });

  it("keeps the signs of links that arrive together apart", () => {
    const arcs = [0, 14, 28].map((y) => arcBetween({ x: 0, y: 3 * y }, { x: 300, y }, 0.1));
    const links = new Map(arcs.map((arc, index) => [id(`l-${index}`), arc]));
    const signs = [
      ...atOnce(placeSigns(links, besides({ arcs, discs: arcs.map(headDisc) }))).values(),
    ];
    for (const [index, sign] of signs.entries()) {
      for (const other of signs.slice(index + 1)) {
        expect(distance(sign, other)).toBeGreaterThanOrEqual(14);
      }
    }
  });

  it("keeps signs at one label out of a row, where there is room along the links", () => {
    const arcs = [0, 24].map((y) => arcBetween({ x: 0, y: 6 * y }, { x: 300, y }, 0.1));
    const links = new Map(arcs.map((arc, index) => [id(`l-${index}`), arc]));
    const [one, other] = [
      ...atOnce(placeSigns(links, besides({ arcs, discs: arcs.map(headDisc) }))).values(),
    ];
    expect(distance(one!, other!)).toBeGreaterThanOrEqual(24);
  });

  it("stands nearer to its own link than to any other", () => {
    // The outer side is free, but 8 px farther out another link runs along.
    const outer = arcBetween({ x: -20, y: -19 }, { x: 320, y: -19 }, 0.2);
    const sign = signOf(ARC, { arcs: [ARC, outer] });
    expect(distanceToArc(ARC, sign)).toBeLessThan(distanceToArc(outer, sign));
  });

  it("has a place even on a link with no room at all", () => {
    const short = arcBetween({ x: 0, y: 0 }, { x: 6, y: 0 }, 0.2);
    const { x, y } = signOf(short, { texts: [boxRound({ x: 0, y: 0 }, 500)] });
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });
});

describe("placeChips", () => {
  const variable = (text: string): VariableId => text as VariableId;
  const label = (name: string, x = 0, y = 0): DrawnLabel => ({
    ...labelBox(name, measureText),
    centre: { x, y },
  });
  const chipOf = (it: DrawnLabel, obstacles: Partial<Obstacles> = {}): Point =>
    placeChips(new Map([[variable("v-1"), it]]), besides(obstacles)).get(variable("v-1"))!; // one a label

  it("stands to the left of the first line", () => {
    const it2 = label("Payment tied to quality metrics");
    const chip = chipOf(it2);
    expect(chip.y).toBe(-9);
    expect(chip.x).toBeLessThan(-it2.lineWidths[0]! / 2);
  });

  it("goes with the end of its line, not with the box", () => {
    const long = label("Market competition between payers");
    expect(Math.abs(chipOf(long).x)).toBeLessThan(long.width / 2);
  });

  it("goes to the other side when a link is in the way", () => {
    const arcs = [arcBetween({ x: -200, y: -30 }, { x: -20, y: 0 }, 0)];
    expect(chipOf(label("Goal alignment"), { arcs }).x).toBeGreaterThan(0);
  });

  it("touches no other label", () => {
    const other = boxOf(label("Trust", -100, 0), -3);
    const chip = chipOf(label("Goal alignment"), { texts: [other] });
    expect(distanceToBox(chip, other)).toBeGreaterThan(9);
  });

  it("keeps clear of the chip of a neighbour", () => {
    const labels = new Map([
      [variable("v-1"), label("Goal alignment", 0, 0)],
      [variable("v-2"), label("Goal alignment", 0, 30)],
    ]);
    const [one, other] = [...placeChips(labels, NOTHING).values()];
    expect(distance(one!, other!)).toBeGreaterThan(16);
  });
});

describe("isClear", () => {
  const obstacles: Obstacles = {
    texts: [{ left: 0, top: 0, right: 50, bottom: 20 }],
    arcs: [arcBetween({ x: 0, y: 100 }, { x: 100, y: 100 }, 0)],
    discs: [badgeDisc({ x: 200, y: 0 })],
  };

  it.each([
    ["text", { x: 60, y: 10 }, 10],
    ["a line", { x: 50, y: 110 }, 10],
    ["a disc", { x: 200, y: 24 }, 10],
  ])("holds at a distance from %s and not nearer", (_, place, room) => {
    expect(isClear(obstacles, place, room - 0.1)).toBe(true);
    expect(isClear(obstacles, place, room + 0.1)).toBe(false);
  });

  it("is the same among only the obstacles near by", () => {
    const area = boxRound({ x: 60, y: 30 }, 40);
    const near = obstaclesNear(obstacles, area, 15);
    expect(near.discs).toHaveLength(0);
    for (let x = 20; x <= 100; x += 10) {
      for (let y = -10; y <= 70; y += 10) {
        expect(isClear(near, { x, y }, 15)).toBe(isClear(obstacles, { x, y }, 15));
      }
    }
  });
});
