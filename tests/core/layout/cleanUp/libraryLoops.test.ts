import { describe, expect, it } from "vitest";
import { boxOf, gapBetween } from "../../../../src/core/drawing/box";
import { drawingBetween } from "../../../../src/core/drawing/drawingBetween";
import type { PlacedLabel, Places } from "../../../../src/core/layout/cleanUp/placedLabel";
import { onRing } from "../../../../src/core/layout/cleanUp/ring";
import { ringOrders } from "../../../../src/core/layout/cleanUp/ringOrder";
import { snapOf } from "../../../../src/core/layout/cleanUp/snap";
import { type Turn, type Turned, turned } from "../../../../src/core/layout/cleanUp/turn";
import { meanOf } from "../../../../src/core/layout/separate";
import { listLoops } from "../../../../src/core/loops/listLoops";
import type { CldDocument, LoopPath, VariableId } from "../../../../src/core/model/document";
import { drawn } from "../../drawing/drawn";
import { libraryModels } from "../../drawing/models";
import { labelsOf, putAt } from "./labels";

const MODELS = libraryModels().filter(({ document }) =>
  Object.values(document.variables).every(({ id }) => document.layout.positions[id]),
);

/** The first loops of a model, three variables or longer. */
function loopsOf(document: CldDocument): readonly LoopPath[] {
  const loops = listLoops(document.links, { maxLoops: 12 });
  const paths = Array.from({ length: loops.count }, (_, index) => loops.path(index));
  return paths.filter(({ length }) => length > 2);
}

function labelsIn(document: CldDocument, path: LoopPath): readonly PlacedLabel[] {
  const all = new Map(labelsOf(document).map((label) => [label.id, label]));
  return path.map((id) => all.get(id)!);
}

/** Whether points go round their mean once, in one direction. */
function goesRoundOnce(labels: readonly PlacedLabel[]): boolean {
  const middle = meanOf(labels.map(({ centre }) => centre));
  const angles = labels.map(({ centre }) => Math.atan2(centre.y - middle.y, centre.x - middle.x));
  const steps = angles.map((angle, place) => {
    const step = (angles[(place + 1) % angles.length] ?? 0) - angle;
    return Math.atan2(Math.sin(step), Math.cos(step));
  });
  const whole = Math.abs(steps.reduce((sum, step) => sum + step, 0));
  return steps.every((step) => step * steps[0]! > 0) && Math.abs(whole - 2 * Math.PI) < 1e-6;
}

describe("loops of the ready-made models on a circle", () => {
  it("go round once in the order of the loop, with room between neighbours", () => {
    let tried = 0;
    for (const { document } of MODELS) {
      for (const path of loopsOf(document)) {
        const now = putAt(labelsIn(document, path), onRing(labelsIn(document, path), [path]));
        expect(goesRoundOnce(now)).toBe(true);
        now.forEach((label, place) => {
          const next = now[(place + 1) % now.length]!;
          expect(gapBetween(boxOf(label), boxOf(next))).toBeGreaterThan(55);
        });
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(40);
  });

  it("cover no variable that is not of the loop", () => {
    for (const { document } of MODELS) {
      for (const path of loopsOf(document)) {
        const others = labelsOf(document).filter(({ id }) => !path.includes(id));
        const loop = labelsIn(document, path);
        const now = putAt(loop, onRing(loop, [path], others));
        const covered = others.filter((other) =>
          now.some((label) => gapBetween(boxOf(label), boxOf(other)) < 0),
        );
        expect(covered.map(({ id }) => id)).toEqual([]);
      }
    }
  });

  it("are found again from their variables alone", () => {
    for (const { document } of MODELS) {
      for (const path of loopsOf(document).slice(0, 4)) {
        const found = ringOrders(labelsIn(document, path.toReversed()), document.links);
        const asSet = found.map((order) => turnedTo(order, path[0]!).join());
        expect(asSet).toContain(path.join());
      }
    }
  });
});

/** A loop as it reads from one of its variables on. */
function turnedTo(order: readonly VariableId[], first: VariableId): readonly VariableId[] {
  const at = order.indexOf(first);
  return [...order.slice(at), ...order.slice(0, at)];
}

/** As a document stores places. */
function rounded(places: Places): Places {
  const entries = Object.entries(places).map(([id, { x, y }]) => [
    id,
    { x: Math.round(x) + 0, y: Math.round(y) + 0 },
  ]);
  return Object.fromEntries(entries);
}

function pairsOver(labels: readonly PlacedLabel[]): number {
  const boxes = labels.map((one) => boxOf(one));
  return boxes.flatMap((box, place) =>
    boxes.slice(place + 1).filter((other) => gapBetween(box, other) < 0),
  ).length;
}

describe("the ready-made models", () => {
  it("mirrored twice, or turned all the way round, stand where they stood", () => {
    for (const { document } of MODELS) {
      const labels = labelsOf(document);
      const mirror = { kind: "mirror", along: "across" } as const;
      const once = putAt(labels, turned(document, labels, mirror).positions);
      expect(putAt(once, turned(document, once, mirror).positions)).toEqual(labels);
      const round = { kind: "rotate", degrees: 360 } as const;
      expect(putAt(labels, turned(document, labels, round).positions)).toEqual(labels);
    }
  });

  it("stand where they stood after four quarter turns, and after any turns that add up to none", () => {
    const quarter: Turn = { kind: "rotate", degrees: 90 };
    const across: Turn = { kind: "mirror", along: "across" };
    const down: Turn = { kind: "mirror", along: "down" };
    const rounds: readonly (readonly Turn[])[] = [
      [quarter, quarter, quarter, quarter],
      [quarter, { kind: "rotate", degrees: -90 }],
      [quarter, across, quarter, across],
      [quarter, quarter, across, down],
      Array.from({ length: 8 }, () => ({ kind: "rotate", degrees: 45 })),
    ];
    for (const { document } of MODELS) {
      const start = labelsOf(document);
      for (const turns of rounds) {
        let labels = start;
        let last: Turned | null = null;
        for (const turn of turns) {
          last = turned(document, labels, turn, last);
          labels = putAt(labels, rounded(last.positions));
          expect(pairsOver(labels)).toBe(pairsOver(start));
        }
        expect(labels).toEqual(start);
      }
    }
  });

  it("are half way to their mirror in the middle of their labels' ways", () => {
    for (const { document } of MODELS.slice(0, 6)) {
      const labels = labelsOf(document);
      const { positions, bends, badges } = turned(document, labels, {
        kind: "mirror",
        along: "down",
      });
      const layout = { ...document.layout, positions, bends, badges };
      const [before, after] = [drawn(document), drawn({ ...document, layout })];
      const half = drawingBetween(before, after, { document, share: 0.5 });
      for (const { id, centre } of labels) {
        expect(half.labels[id]!.centre.x).toBeCloseTo(centre.x, 1);
        expect(half.labels[id]!.centre.y).toBeCloseTo((centre.y + positions[id]!.y) / 2, 1);
      }
      expect(Object.keys(half.links)).toEqual(Object.keys(after.links));
    }
  });

  it("hold every label of theirs that is let go near its place to a line, or leave it alone", () => {
    for (const { document } of MODELS) {
      const labels = labelsOf(document);
      for (const label of labels) {
        const others = labels.filter(({ id }) => id !== label.id);
        const { shift, guides } = snapOf(label, others, 6);
        const moved = shift.x !== 0 || shift.y !== 0;
        expect(moved && guides.length === 0).toBe(false);
        expect(Math.max(Math.abs(shift.x), Math.abs(shift.y))).toBeLessThanOrEqual(6);
      }
    }
  });
});
