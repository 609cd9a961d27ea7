import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mirrorVariables, rotateVariables } from "../../../../src/core/commands/arranging";
import { boxOf, overlap } from "../../../../src/core/drawing/box";
import type { PlacedLabel } from "../../../../src/core/layout/cleanUp/placedLabel";
import { type Turn, turned } from "../../../../src/core/layout/cleanUp/turn";
import type { CldDocument } from "../../../../src/core/model/document";
import { emptyDocument } from "../../../../src/core/model/emptyDocument";
import { A, annotated, B, C, D, LOOP } from "../../commands/annotated";
import { after, link } from "../../commands/carriedOut";
import { arbitraryLabels, label, labelsOf, putAt } from "./labels";

const QUARTER: Turn = { kind: "rotate", degrees: 90 };
const ACROSS: Turn = { kind: "mirror", along: "across" };
const DOWN: Turn = { kind: "mirror", along: "down" };

/** a→b bends by 0.25, and the badge of a→b→c stands 5 to the right of its middle and 7 above. */
const start = annotated();
const all = labelsOf(start);

function isApart(labels: readonly PlacedLabel[]): boolean {
  const boxes = labels.map((one) => boxOf(one));
  return boxes.every((box, place) =>
    boxes.every((other, at) => at >= place || !overlap(box, other)),
  );
}

/** The same document turned, as a command does it. */
function turnedOnce(document: CldDocument, turn: Turn): CldDocument {
  const command = turn.kind === "rotate" ? rotateVariables : mirrorVariables;
  return after(document, command, turned(document, labelsOf(document), turn));
}

describe("a quarter turn", () => {
  it("goes clockwise about the middle of the centres", () => {
    const pair = [label("a", { left: 0, top: 0 }), label("b", { left: 200, top: 100 })];
    const { positions } = turned(emptyDocument(), pair, QUARTER);
    expect(positions).toEqual({ "v-a": { x: 170, y: -40 }, "v-b": { x: 70, y: 160 } });
  });

  it("keeps bends and takes badges along", () => {
    const now = turned(start, all, QUARTER);
    expect(now.bends).toEqual({ [link(1)]: 0.25 });
    expect(now.badges).toEqual([{ path: LOOP, offset: { x: 7, y: 5 } }]);
  });

  it("four times is none, and a half turn is two quarters", () => {
    const half = turnedOnce(turnedOnce(start, QUARTER), QUARTER);
    expect(half.layout).toEqual(turnedOnce(start, { kind: "rotate", degrees: 180 }).layout);
    expect(turnedOnce(turnedOnce(half, QUARTER), QUARTER).layout).toEqual(start.layout);
  });

  it("pushes apart labels that would come to lie over each other, and only then moves them nearer or farther", () => {
    const row = [0, 1, 2].map((place) =>
      label(`${place}`, { left: 0, top: 40 * place, width: 120, height: 26 }),
    );
    expect(isApart(row)).toBe(true);
    const { positions } = turned(emptyDocument(), row, QUARTER);
    const now = putAt(row, positions);
    expect(isApart(now)).toBe(true);
    expect(now[0]!.centre.x).toBeGreaterThan(now[1]!.centre.x);
    expect(now[1]!.centre.x).toBeGreaterThan(now[2]!.centre.x);
  });
});

describe("a mirror", () => {
  it.each([
    [ACROSS, { x: -5, y: -7 }],
    [DOWN, { x: 5, y: 7 }],
  ])("turns bends to the other side and badges with their loops", (turn, offset) => {
    const now = turned(start, all, turn);
    expect(now.bends).toEqual({ [link(1)]: -0.25 });
    expect(now.badges).toEqual([{ path: LOOP, offset }]);
  });

  it("twice is none", () => {
    for (const turn of [ACROSS, DOWN]) {
      const once = turnedOnce(start, turn);
      expect(once.layout).not.toEqual(start.layout);
      expect(turnedOnce(once, turn).layout).toEqual(start.layout);
    }
  });

  it("of a part leaves links and badges that reach out of it as they are", () => {
    const part = all.filter(({ id }) => id === B || id === C);
    const now = turned(start, part, ACROSS);
    expect(Object.keys(now.positions)).toEqual([B, C]);
    expect(now.bends).toEqual({ [link(1)]: 0.25 });
    expect(now.badges[0]?.offset).toEqual({ x: 5, y: -7 });
    expect(after(start, mirrorVariables, now).layout.positions[D]).toBe(start.layout.positions[D]);
  });

  it("takes pinned variables along", () => {
    expect(start.layout.pinned).toEqual([B]);
    const { positions } = turned(start, all, ACROSS);
    expect(positions[B]).not.toEqual(start.layout.positions[B]);
    expect(positions[A]).toBeDefined();
  });
});

describe("any turn", () => {
  const arbitraryTurn: fc.Arbitrary<Turn> = fc.oneof(
    fc.record({
      kind: fc.constant("rotate" as const),
      degrees: fc.integer({ min: -360, max: 360 }),
    }),
    fc.constantFrom(ACROSS, DOWN),
  );

  it("keeps all distances, but where labels have to be pushed apart", () => {
    fc.assert(
      fc.property(arbitraryLabels, arbitraryTurn, (labels, turn) => {
        // Dots turn freely: they come to lie over nothing.
        const dots = labels.map((one) => ({ ...one, width: 0, height: 0 }));
        const now = putAt(dots, turned(emptyDocument(), dots, turn).positions);
        dots.forEach(({ centre }, place) =>
          dots.forEach((other, at) => {
            const [here, there] = [now[place]!.centre, now[at]!.centre];
            expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeCloseTo(
              Math.hypot(centre.x - other.centre.x, centre.y - other.centre.y),
              6,
            );
          }),
        );
      }),
    );
  });

  it("is taken back by the one the other way, to the pixel", () => {
    const undoing: readonly (readonly [Turn, Turn])[] = [
      [QUARTER, { kind: "rotate", degrees: -90 }],
      [ACROSS, ACROSS],
      [DOWN, DOWN],
    ];
    const dot = fc.record({
      x: fc.integer({ min: -99, max: 99 }),
      y: fc.integer({ min: -99, max: 99 }),
    });
    fc.assert(
      fc.property(
        fc.array(dot, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...undoing),
        (all, [turn, back]) => {
          const dots = all.map(({ x, y }, place) =>
            label(`${place}`, { left: x, top: y, width: 0, height: 0 }),
          );
          const there = putAt(dots, turned(emptyDocument(), dots, turn).positions);
          for (const { centre } of there)
            expect([centre.x % 1, centre.y % 1].map(Math.abs)).toEqual([0, 0]);
          const here = putAt(there, turned(emptyDocument(), there, back).positions);
          here.forEach(({ centre }, place) => {
            expect(centre.x).toBeCloseTo(all[place]!.x, 9);
            expect(centre.y).toBeCloseTo(all[place]!.y, 9);
          });
        },
      ),
    );
  });

  it("lays no label over another that it was clear of", () => {
    fc.assert(
      fc.property(arbitraryLabels, arbitraryTurn, (labels, turn) => {
        fc.pre(isApart(labels));
        expect(isApart(putAt(labels, turned(emptyDocument(), labels, turn).positions))).toBe(true);
      }),
    );
  });
});
