import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf } from "../../../../src/core/drawing/box";
import type { PlacedLabel } from "../../../../src/core/layout/cleanUp/placedLabel";
import { snapOf } from "../../../../src/core/layout/cleanUp/snap";
import { arbitraryLabels, label, putAt } from "./labels";

const REACH = 6;
/** 40 by 20, its middle at 200, 300. */
const still = label("still", { left: 180, top: 290 });
const inHand = (left: number, top: number, width = 40) => label("hand", { left, top, width });
const moved = (one: PlacedLabel, others: readonly PlacedLabel[]) => {
  const { shift } = snapOf(one, others, REACH);
  return { ...one, centre: { x: one.centre.x + shift.x, y: one.centre.y + shift.y } };
};

describe("a label in the hand comes to a line with another", () => {
  it.each([
    ["middle below middle", inHand(165, 400, 80), { x: -5, y: 0 }],
    ["left edge below left edge", inHand(184, 400, 90), { x: -4, y: 0 }],
    ["right edge below right edge", inHand(127, 400, 90), { x: 3, y: 0 }],
    ["middle beside middle", inHand(400, 295), { x: 0, y: -5 }],
    ["both at once", inHand(183, 286), { x: -3, y: 4 }],
  ])("%s", (_, label_, shift) => {
    expect(snapOf(label_, [still], REACH).shift).toEqual(shift);
  });

  it("no farther than its reach, and to the nearest of several", () => {
    expect(snapOf(inHand(187, 400), [still], REACH)).toEqual({ shift: { x: 0, y: 0 }, guides: [] });
    const nearer = label("nearer", { left: 184, top: 600 });
    expect(snapOf(inHand(185, 400), [still, nearer], REACH).shift.x).toBe(-1);
  });

  it("with a guide from the one to the other", () => {
    const { guides } = snapOf(inHand(165, 400, 80), [still], REACH);
    expect(guides).toEqual([{ kind: "line", from: { x: 200, y: 290 }, to: { x: 200, y: 420 } }]);
    const equal = snapOf(inHand(184, 400), [still], REACH);
    expect(equal.guides).toEqual([
      { kind: "line", from: { x: 200, y: 290 }, to: { x: 200, y: 420 } },
    ]);
  });

  it("alone on the sheet stays where it is", () => {
    expect(snapOf(inHand(1, 2), [], REACH)).toEqual({ shift: { x: 0, y: 0 }, guides: [] });
  });
});

describe("a label in the hand comes to equal gaps", () => {
  const row = (left: number, name: string) => label(name, { left, top: 300 });

  it("between the two beside it", () => {
    const { shift, guides } = snapOf(inHand(124, 303), [row(0, "a"), row(240, "b")], REACH);
    expect(shift).toEqual({ x: -4, y: -3 });
    expect(guides.filter(({ kind }) => kind === "gap")).toEqual([
      { kind: "gap", from: { x: 40, y: 310 }, to: { x: 120, y: 310 } },
      { kind: "gap", from: { x: 160, y: 310 }, to: { x: 240, y: 310 } },
    ]);
  });

  it("like that between the last two on either side", () => {
    const two = [row(0, "a"), row(90, "b")];
    expect(snapOf(inHand(183, 300), two, REACH).shift).toEqual({ x: -3, y: 0 });
    expect(snapOf(inHand(-93, 300), two, REACH).shift).toEqual({ x: 3, y: 0 });
    const { guides } = snapOf(inHand(183, 300), two, REACH);
    expect(
      guides.filter(({ kind }) => kind === "gap").map(({ from, to }) => to.x - from.x),
    ).toEqual([50, 50]);
  });

  it("of a column as of a row", () => {
    const column = [label("a", { left: 300, top: 0 }), label("b", { left: 300, top: 60 })];
    expect(snapOf(label("hand", { left: 310, top: 118 }), column, REACH).shift).toEqual({
      x: 0,
      y: 2,
    });
  });

  it("only with what lies beside it", () => {
    const apart = [label("a", { left: 0, top: 0 }), label("b", { left: 240, top: 0 })];
    expect(snapOf(inHand(124, 303), apart, REACH).shift).toEqual({ x: 0, y: 0 });
  });
});

describe("whatever is in the hand", () => {
  it("moves no farther than its reach, and not again where it stands then", () => {
    fc.assert(
      fc.property(arbitraryLabels, fc.integer({ min: 0, max: 30 }), (labels, reach) => {
        const [one, ...others] = labels;
        const { shift, guides } = snapOf(one!, others, reach);
        expect(Math.abs(shift.x)).toBeLessThanOrEqual(reach);
        expect(Math.abs(shift.y)).toBeLessThanOrEqual(reach);
        const now = putAt([one!], {
          [one!.id]: { x: one!.centre.x + shift.x, y: one!.centre.y + shift.y },
        })[0]!;
        const lines = guides.filter(({ kind }) => kind === "line");
        for (const { from, to } of lines) expect(from.x === to.x || from.y === to.y).toBe(true);
        const box = boxOf(now);
        for (const { from, to } of lines) {
          const touched =
            from.x === to.x
              ? [box.left, now.centre.x, box.right]
              : [box.top, now.centre.y, box.bottom];
          const at = from.x === to.x ? from.x : from.y;
          expect(touched.some((side) => Math.abs(side - at) < 1e-6)).toBe(true);
        }
      }),
    );
  });

  it("stands as near to some line as anything would find that tries them all", () => {
    fc.assert(
      fc.property(arbitraryLabels, (labels) => {
        // Far below each other, so that there are no gaps to be equal.
        const [one, ...others] = labels.map((each, place) => ({
          ...each,
          centre: { x: each.centre.x / 9, y: 1000 * place },
        }));
        const shifts = others.flatMap((other) => {
          const [a, b] = [boxOf(one!), boxOf(other)];
          return [b.left - a.left, b.right - a.right, other.centre.x - one!.centre.x];
        });
        const least = Math.min(...shifts.map(Math.abs));
        const expected = least <= REACH ? least : 0;
        expect(Math.abs(moved(one!, others).centre.x - one!.centre.x)).toBeCloseTo(expected, 6);
      }),
    );
  });
});
