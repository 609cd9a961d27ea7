import { describe, expect, it } from "vitest";
import { crossings } from "../../../src/core/drawing/arc";
import { avoidTrouble, partCrossing } from "../../../src/core/drawing/avoidTrouble";
import type { RuledBend } from "../../../src/core/drawing/bendRule";
import {
  type Bending,
  type BendSheet,
  bendTo,
  emptySheet,
} from "../../../src/core/drawing/bendSheet";
import { drawnLabels } from "../../../src/core/drawing/drawnParts";
import { linkId, sketchAt } from "./drawn";
import { measureText } from "./measure";

type Places = Readonly<Record<string, readonly [number, number]>>;

/** A sheet with the links of a sketch, bent so, and their bendings in order. */
function bentSheet(
  text: string,
  places: Places,
  bends: readonly number[],
  by: RuledBend["by"] = "loop",
): { sheet: BendSheet; bendings: readonly Bending[] } {
  const document = sketchAt(text, places);
  const sheet = emptySheet(document, drawnLabels(document, measureText));
  const bendings = Object.values(document.links).map((link, index) => {
    bendTo(sheet, link, bends[index]!);
    return { link, rule: { bend: bends[index]!, by, firmness: 1 } };
  });
  return { sheet, bendings };
}

const bendOf = (sheet: BendSheet, number: number): number => sheet.bent.get(linkId(number))!.bend;
const crossed = (sheet: BendSheet): number =>
  crossings(sheet.bent.get(linkId(1))!.arc, sheet.bent.get(linkId(2))!.arc);

// Two links from one label to two that stand close together: bent towards each other they cross.
const FORK = "a +> b, a +> c";
const TINES: Places = { a: [0, 0], b: [400, 120], c: [400, -120] };

describe("partCrossing", () => {
  it("makes both links flatter when they cross, on the sides that they have", () => {
    const { sheet, bendings } = bentSheet(FORK, TINES, [0.2, -0.2]);
    expect(crossed(sheet)).toBeGreaterThan(0);
    partCrossing(sheet, [bendings[0]!, bendings[1]!], 0.8);
    expect(crossed(sheet)).toBe(0);
    expect(bendOf(sheet, 1)).toBeGreaterThan(0);
    expect(bendOf(sheet, 1)).toBeLessThan(0.2);
    expect(bendOf(sheet, 2)).toBeLessThan(0);
    expect(bendOf(sheet, 2)).toBeGreaterThan(-0.2);
  });

  it("leaves links that do not cross, and those bent by hand", () => {
    const apart = bentSheet(FORK, TINES, [-0.2, 0.2]);
    partCrossing(apart.sheet, [apart.bendings[0]!, apart.bendings[1]!], 0.8);
    expect([bendOf(apart.sheet, 1), bendOf(apart.sheet, 2)]).toEqual([-0.2, 0.2]);
    const held = bentSheet(FORK, TINES, [0.2, -0.2], "hand");
    partCrossing(held.sheet, [held.bendings[0]!, held.bendings[1]!], 0.8);
    expect([bendOf(held.sheet, 1), bendOf(held.sheet, 2)]).toEqual([0.2, -0.2]);
  });

  it("leaves them when it would win too little", () => {
    const { sheet, bendings } = bentSheet(FORK, TINES, [0.2, -0.2]);
    partCrossing(sheet, [bendings[0]!, bendings[1]!], 1000);
    expect([bendOf(sheet, 1), bendOf(sheet, 2)]).toEqual([0.2, -0.2]);
  });
});

describe("avoidTrouble", () => {
  const OVER: Places = { a: [0, 0], b: [400, 0], c: [200, -80] };

  it("bends a link off a label, and keeps to its side when that is enough", () => {
    const { sheet, bendings } = bentSheet("a +> b, c", OVER, [0.2]);
    avoidTrouble(sheet, bendings[0]!, 0);
    expect(bendOf(sheet, 1)).not.toBe(0.2);
    expect(bendOf(sheet, 1)).toBeGreaterThan(0);
  });

  it("leaves a link for which that wins too little", () => {
    const { sheet, bendings } = bentSheet("a +> b, c", OVER, [0.2]);
    avoidTrouble(sheet, bendings[0]!, 1000);
    expect(bendOf(sheet, 1)).toBe(0.2);
  });

  it("leaves a bend by hand", () => {
    const { sheet, bendings } = bentSheet("a +> b, c", OVER, [0.2], "hand");
    avoidTrouble(sheet, bendings[0]!, 0);
    expect(bendOf(sheet, 1)).toBe(0.2);
  });
});
