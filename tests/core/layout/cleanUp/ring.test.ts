import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, gapBetween } from "../../../../src/core/drawing/box";
import type { PlacedLabel } from "../../../../src/core/layout/cleanUp/placedLabel";
import { onRing } from "../../../../src/core/layout/cleanUp/ring";
import { ringOrders } from "../../../../src/core/layout/cleanUp/ringOrder";
import { meanOf } from "../../../../src/core/layout/separate";
import type { Point, VariableId } from "../../../../src/core/model/document";
import { sketch, sketchId } from "../../../sketch";
import { arbitraryLabels, label, labelsOf, putAt } from "./labels";

const TURN = 2 * Math.PI;
const idsOf = (labels: readonly PlacedLabel[]) => labels.map(({ id }) => id);

/** How far each of them is from the mean of all, and at which angle. */
function roundMean(points: readonly Point[]) {
  const { x, y } = meanOf(points);
  return points.map((point) => ({
    away: Math.hypot(point.x - x, point.y - y),
    angle: Math.atan2(point.y - y, point.x - x),
  }));
}

function movedBetween(before: readonly PlacedLabel[], after: readonly PlacedLabel[]): number {
  return before.reduce((sum, { centre }, place) => {
    const now = after[place]!.centre;
    return sum + (now.x - centre.x) ** 2 + (now.y - centre.y) ** 2;
  }, 0);
}

describe("labels on a circle", () => {
  it("stand at equal angles, in their order, about the same mean, with room between neighbours", () => {
    fc.assert(
      fc.property(arbitraryLabels, (labels) => {
        const order = idsOf(labels);
        const now = putAt(labels, onRing(labels, [order]));
        const seen = roundMean(now.map(({ centre }) => centre));
        for (const { away } of seen) expect(away).toBeCloseTo(seen[0]!.away, 4);
        const steps = seen.map(({ angle }, place) => {
          const next = seen[(place + 1) % seen.length]!.angle;
          return (((next - angle) % TURN) + TURN) % TURN;
        });
        for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 6);
        expect(Math.min(steps[0]!, TURN - steps[0]!)).toBeCloseTo(TURN / labels.length, 6);
        now.forEach((one, place) => {
          const next = now[(place + 1) % now.length]!;
          expect(gapBetween(boxOf(one), boxOf(next))).toBeGreaterThan(55.9);
        });
        const [mean, before] = [now, labels].map((all) => meanOf(all.map(({ centre }) => centre)));
        expect(mean!.x).toBeCloseTo(before!.x, 6);
        expect(mean!.y).toBeCloseTo(before!.y, 6);
      }),
    );
  });

  it("move no more than on the same circle turned by any other angle", () => {
    fc.assert(
      fc.property(arbitraryLabels, (labels) => {
        const now = putAt(labels, onRing(labels, [idsOf(labels)]));
        const least = movedBetween(labels, now);
        const middle = meanOf(labels.map(({ centre }) => centre));
        for (let angle = 0; angle < TURN; angle += TURN / 72) {
          const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
          const turned = now.map((one) => {
            const [x, y] = [one.centre.x - middle.x, one.centre.y - middle.y];
            const centre = {
              x: middle.x + x * cosine - y * sine,
              y: middle.y + x * sine + y * cosine,
            };
            return { ...one, centre };
          });
          expect(movedBetween(labels, turned)).toBeGreaterThanOrEqual(least - 1e-3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("go round the way they go already", () => {
    for (const way of [1, -1]) {
      const labels = ["a", "b", "c", "d", "e"].map((name, place) => {
        const angle = (way * place * TURN) / 5;
        return label(name, { left: 190 * Math.cos(angle), top: 220 * Math.sin(angle) });
      });
      const now = putAt(labels, onRing(labels, [idsOf(labels)]));
      expect(movedBetween(labels, now)).toBeLessThan(5 * 40 ** 2);
    }
  });

  it("that stand on a wide enough circle already stay there", () => {
    const document = sketch(
      "Training +> Capacity, Capacity +> Trust, Trust +> Budget, Budget +> Training",
    );
    const labels = labelsOf(document);
    const places = onRing(labels, ringOrders(labels, document.links));
    for (const { id, centre } of labels) {
      expect(places[id]?.x).toBeCloseTo(centre.x, 0);
      expect(places[id]?.y).toBeCloseTo(centre.y, 0);
    }
  });

  it("come nearer to each other when they stand far more apart than they need", () => {
    const far = [0, 1, 2, 3].map((place) =>
      label(`${place}`, {
        left: 5000 * Math.cos((place * TURN) / 4),
        top: 5000 * Math.sin((place * TURN) / 4),
      }),
    );
    const now = putAt(far, onRing(far, [idsOf(far)]));
    expect(roundMean(now.map(({ centre }) => centre))[0]!.away).toBeLessThan(300);
  });

  it("cover no other label: they stand elsewhere, turned or wider, still on a circle in their order", () => {
    fc.assert(
      fc.property(arbitraryLabels, (labels) => {
        const order = idsOf(labels);
        const free = putAt(labels, onRing(labels, [order]));
        // Where the first would come another stands already.
        const other = { ...free[0]!, id: "v-other" as VariableId };
        const now = putAt(labels, onRing(labels, [order], [other]));
        for (const one of now) expect(gapBetween(boxOf(one), boxOf(other))).toBeGreaterThan(7.9);
        const seen = roundMean(now.map(({ centre }) => centre));
        for (const { away } of seen) expect(away).toBeCloseTo(seen[0]!.away, 4);
        expect(seen[0]!.away).toBeGreaterThan(
          roundMean(free.map((one) => one.centre))[0]!.away - 1e-6,
        );
        now.forEach((one, place) => {
          const next = now[(place + 1) % now.length]!;
          expect(gapBetween(boxOf(one), boxOf(next))).toBeGreaterThan(0);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("stay where they would stand when the others are out of their way, or everywhere", () => {
    const square = ["a", "b", "c", "d"].map((name, place) =>
      label(name, { left: place % 3 === 0 ? 0 : 200, top: place < 2 ? 0 : 200 }),
    );
    const alone = onRing(square, [idsOf(square)]);
    const far = label("far", { left: 3000, top: 0 });
    expect(onRing(square, [idsOf(square)], [far])).toEqual(alone);
    const all = label("all", { left: -5000, top: -5000, width: 10000, height: 10000 });
    expect(onRing(square, [idsOf(square)], [all])).toEqual(alone);
  });

  it("take of several orders the one that moves them least", () => {
    const square = ["a", "b", "c", "d"].map((name, place) =>
      label(name, { left: place % 3 === 0 ? 0 : 200, top: place < 2 ? 0 : 200 }),
    );
    const round = idsOf(square);
    const crossed = [round[0]!, round[2]!, round[1]!, round[3]!];
    expect(onRing(square, [crossed, round])).toEqual(onRing(square, [round]));
  });
});

describe("orders on a circle", () => {
  const orderOf = (text: string): readonly (readonly VariableId[])[] => {
    const document = sketch(text);
    return ringOrders(labelsOf(document), document.links);
  };

  it("are those of every loop through all of them", () => {
    const [a, b, c] = ["a", "b", "c"].map(sketchId);
    expect(orderOf("a +> b, c +> a, b +> c")).toEqual([[a, b, c]]);
    expect(new Set(orderOf("a +> b, b +> a, b +> c, c +> b, c +> a, a +> c"))).toEqual(
      new Set([
        [a, b, c],
        [a, c, b],
      ]),
    );
  });

  it("are as they stand where no loop goes through all of them", () => {
    const [order] = orderOf("a +> b, b +> a, c, d");
    const at = order!.indexOf(sketchId("a"));
    const turned = [...order!.slice(at), ...order!.slice(0, at)];
    expect(turned).toEqual(["a", "b", "c", "d"].map(sketchId));
  });

  it("come to an end in a tangle of links", () => {
    const names = Array.from({ length: 14 }, (_, place) => `v${place}`);
    const all = names.flatMap((from) =>
      names.filter((to) => to !== from).map((to) => `${from} +> ${to}`),
    );
    const orders = orderOf(all.join(", "));
    expect(orders.length).toBeGreaterThan(0);
    expect(orders.length).toBeLessThanOrEqual(200);
    for (const order of orders) expect(new Set(order).size).toBe(14);
  });
});
