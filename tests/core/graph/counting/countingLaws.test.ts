import { describe, expect, it } from "vitest";
import { countCycles } from "../../../../src/core/graph/counting/countCycles";
import type { CycleCount } from "../../../../src/core/graph/counting/countPiece";
import type { WeightedArc } from "../../../../src/core/graph/counting/reduction";
import {
  inSeries,
  leftOf,
  NO_WAY,
  sideBySide,
  type Weight,
} from "../../../../src/core/graph/counting/weight";
import { randomArcs } from "../../../oracle/digraphs";
import { seededRandom } from "../../../oracle/graphs";
import { finished } from "../../../oracle/weightedCycles";

/*
 * A cycle uses an arc once or not at all, so the weight of all cycles is linear in the weight of every
 * single arc. Such laws hold for weights of any size, and for every method of counting.
 */

const ENOUGH = { maxStates: 1e6, maxVisits: 1e7, shouldStop: () => false };

function counted(arcs: readonly WeightedArc[]): Weight {
  const count: CycleCount = finished(countCycles(arcs, ENOUGH));
  if (!count.exact) throw new Error("there is effort enough for so few");
  return count.weight;
}

function randomWeight(random: () => number): Weight {
  const settled = BigInt(Math.floor(random() * 1e6));
  const odd = BigInt(Math.floor(random() * 1e6));
  const open = random() < 0.3 ? BigInt(Math.floor(random() * 1e6)) : 0n;
  return { all: settled + odd + open, settled: settled + odd, surplus: settled - odd };
}

interface Case {
  readonly seed: number;
  readonly random: () => number;
  readonly arcs: readonly WeightedArc[];
}

/** So dense that a part of it cannot be made smaller, with weights far beyond what a double holds. */
const CASES: readonly Case[] = Array.from({ length: 30 }, (_, seed) => {
  const random = seededRandom(4_400 + seed);
  const arcs = randomArcs(random, 7, 14 + (seed % 14)).map(([source, target]) => ({
    source,
    target,
    weight: randomWeight(random),
  }));
  return { seed, random, arcs };
});

function withWeight(arcs: readonly WeightedArc[], at: number, weight: Weight): WeightedArc[] {
  return arcs.map((arc, place) => (place === at ? { ...arc, weight } : arc));
}

/** So many times a weight. */
function times(weight: Weight, factor: bigint): Weight {
  const { all, settled, surplus } = weight;
  return { all: factor * all, settled: factor * settled, surplus: factor * surplus };
}

describe("the weight of all cycles", () => {
  it("is linear in the weight of every arc", () => {
    for (const { seed, random, arcs } of CASES) {
      const at = seed % arcs.length;
      const [one, other] = [randomWeight(random), randomWeight(random)];
      const of = (weight: Weight): Weight => counted(withWeight(arcs, at, weight));
      const none = of(NO_WAY);
      const both = of(sideBySide(one, other));
      expect(sideBySide(both, none), `seed ${seed}`).toEqual(sideBySide(of(one), of(other)));
      expect(leftOf(of(times(one, 5n)), none)).toEqual(times(leftOf(of(one), none), 5n));
    }
  });

  it("is the same with an arc of no way and without it", () => {
    for (const { seed, arcs } of CASES) {
      const at = (3 * seed) % arcs.length;
      expect(counted(withWeight(arcs, at, NO_WAY)), `seed ${seed}`).toEqual(
        counted(arcs.filter((_, place) => place !== at)),
      );
    }
  });

  it("is the same with an arc as two parallel ones that have its ways between them", () => {
    for (const { seed, random, arcs } of CASES) {
      const [arc] = arcs.slice(seed % arcs.length);
      if (!arc) continue;
      const beside = { ...arc, weight: randomWeight(random) };
      const bundled = { ...arc, weight: sideBySide(arc.weight, beside.weight) };
      const others = arcs.filter((other) => other !== arc);
      expect(counted([...others, arc, beside]), `seed ${seed}`).toEqual(
        counted([...others, bundled]),
      );
    }
  });

  it("is the same with an arc as two in a row that have its ways one after the other", () => {
    for (const { seed, random, arcs } of CASES) {
      const [arc] = arcs.slice(seed % arcs.length);
      if (!arc) continue;
      const on = randomWeight(random);
      const others = arcs.filter((other) => other !== arc);
      const split = [
        ...others,
        { ...arc, target: 99 },
        { source: 99, target: arc.target, weight: on },
      ];
      const whole = [...others, { ...arc, weight: inSeries(arc.weight, on) }];
      expect(counted(split), `seed ${seed}`).toEqual(counted(whole));
    }
  });

  it("grows by an arc from a vertex to itself as much as that has", () => {
    for (const { seed, random, arcs } of CASES) {
      const weight = randomWeight(random);
      const self = { source: seed % 7, target: seed % 7, weight };
      expect(counted([...arcs, self])).toEqual(sideBySide(counted(arcs), weight));
    }
  });

  it("falls into what comes through a vertex and what does not, at every vertex", () => {
    for (const { seed, arcs } of CASES) {
      const vertex = seed % 7;
      const without = counted(
        arcs.filter(({ source, target }) => source !== vertex && target !== vertex),
      );
      // Twice as many ways out of it are twice as many cycles through it.
      const doubled = counted(
        arcs.map((arc) =>
          arc.source === vertex ? { ...arc, weight: times(arc.weight, 2n) } : arc,
        ),
      );
      const through = leftOf(counted(arcs), without);
      expect(doubled, `seed ${seed}`).toEqual(sideBySide(without, times(through, 2n)));
    }
  });

  it("has no more settled ways than ways, and no larger a surplus", () => {
    for (const { arcs } of CASES) {
      const { all, settled, surplus } = counted(arcs);
      expect(settled <= all).toBe(true);
      expect(surplus <= settled && -surplus <= settled).toBe(true);
      // Reinforcing and balancing ones are whole numbers.
      expect((settled + surplus) % 2n).toBe(0n);
    }
  });

  it("is not below what little effort finds, and is that where it calls it exact", () => {
    for (const { arcs } of CASES.slice(18)) {
      const { all } = counted(arcs);
      for (const maxVisits of [0, 1, 10, 100, 1_000]) {
        const effort = { ...ENOUGH, maxStates: 40, maxVisits };
        const count = finished(countCycles(arcs, effort));
        const found = count.exact ? count.weight.all : count.atLeast;
        expect(found >= 0n && found <= all).toBe(true);
        expect(!count.exact || found === all).toBe(true);
      }
    }
  });
});

describe("weights", () => {
  it("add and multiply as numbers do, place by place", () => {
    const random = seededRandom(3);
    const one: Weight = { all: 1n, settled: 1n, surplus: 1n };
    for (let round = 0; round < 50; round++) {
      const [a, b, c] = [randomWeight(random), randomWeight(random), randomWeight(random)];
      expect(inSeries(a, sideBySide(b, c))).toEqual(sideBySide(inSeries(a, b), inSeries(a, c)));
      expect(inSeries(inSeries(a, b), c)).toEqual(inSeries(a, inSeries(b, c)));
      expect(inSeries(a, b)).toEqual(inSeries(b, a));
      expect(leftOf(sideBySide(a, b), b)).toEqual(a);
      expect([inSeries(a, one), sideBySide(a, NO_WAY), inSeries(a, NO_WAY)]).toEqual([
        a,
        a,
        NO_WAY,
      ]);
    }
  });
});
