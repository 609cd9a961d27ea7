import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../../src/core/graph/counting/blocks";
import {
  type Arithmetic,
  arithmeticOf,
  type Sums,
} from "../../../../src/core/graph/counting/arithmetic";
import {
  countByResidues,
  countExactly,
  countPiece,
} from "../../../../src/core/graph/counting/countPiece";
import type { Effort } from "../../../../src/core/graph/counting/effort";
import type { Steps } from "../../../../src/core/model/steps";
import { type FrontierEffort, frontierSums } from "../../../../src/core/graph/counting/frontier";
import { type FrontierStep, frontierPlan } from "../../../../src/core/graph/counting/frontierPlan";
import { greedyOrder } from "../../../../src/core/graph/counting/greedyOrder";
import { chooseMethod } from "../../../../src/core/graph/counting/method";
import type { Piece } from "../../../../src/core/graph/counting/piece";
import { subsetSums } from "../../../../src/core/graph/counting/subsets";
import { walkSums } from "../../../../src/core/graph/counting/walks";
import { seededRandom, shuffled } from "../../../oracle/graphs";
import {
  arcsOfPiece,
  finished,
  kindsOf,
  randomCores,
  randomPiece,
  weightByWalking,
} from "../../../oracle/weightedCycles";

const FREELY: Effort = { maxStates: 1e6, maxVisits: 1e7, shouldStop: () => false };

function planOf(piece: Piece): readonly FrontierStep[] {
  return frontierPlan(piece.graph, finished(greedyOrder(piece.graph)).order) ?? [];
}

function byFrontier(piece: Piece, effort: Partial<FrontierEffort> = {}, plan = planOf(piece)) {
  return (arithmetic: Arithmetic): Steps<Sums> =>
    frontierSums(plan, arithmetic, { ...FREELY, hopeless: false, ...effort });
}

function bySubsets(piece: Piece) {
  return (arithmetic: Arithmetic): Steps<Sums> => subsetSums(piece, arithmetic);
}

/** Even, odd and open ways; those of doubles that are not too large. */
function kindsOfSums({ sums }: Sums): readonly bigint[] {
  const [all = 0, surplus = 0, settled = all] = sums;
  const [a, d, s] = [all, surplus, settled].map(BigInt);
  return kindsOf({ all: a ?? 0n, surplus: d ?? 0n, settled: s ?? 0n });
}

function smallPieces(seeds: number): readonly Piece[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const random = seededRandom(seed);
    const vertices = 2 + Math.floor(random() * 6);
    return randomPiece(random, vertices, 2 + Math.floor(random() * 4 * vertices));
  }).filter(({ graph }) => blocksOf(graph).length === 1);
}

const SMALL = smallPieces(500);

describe("every method, beside walking every path of small digraphs", () => {
  it("by the frontier, in whichever order the halves come", () => {
    for (const [seed, piece] of SMALL.entries()) {
      const expected = { exact: true, weight: weightByWalking(arcsOfPiece(piece)) };
      const halves = [...Array(2 * piece.graph.vertexCount).keys()];
      const order = Int32Array.from(shuffled(halves, seededRandom(seed)));
      const plan = frontierPlan(piece.graph, order) ?? [];
      for (const run of [byFrontier(piece), byFrontier(piece, {}, plan)]) {
        expect(finished(countExactly(piece, run)), `seed ${seed}`).toEqual(expected);
      }
    }
  });

  it("by subsets", () => {
    for (const piece of SMALL) {
      const weight = weightByWalking(arcsOfPiece(piece));
      expect(finished(countExactly(piece, bySubsets(piece)))).toEqual({ exact: true, weight });
    }
  });

  it("by walks that have the time", () => {
    for (const piece of SMALL) {
      const sums = finished(walkSums(piece, arithmeticOf(piece, 0), FREELY));
      expect(sums.complete).toBe(true);
      expect(kindsOfSums(sums)).toEqual(kindsOf(weightByWalking(arcsOfPiece(piece))));
    }
  });

  it("by residues, by the frontier and by subsets", () => {
    for (const piece of SMALL.filter((_, at) => at % 5 === 0)) {
      const weight = weightByWalking(arcsOfPiece(piece));
      for (const run of [byFrontier(piece), bySubsets(piece)]) {
        expect(finished(countByResidues(piece, run, 60))).toEqual(weight);
      }
    }
  });

  it("with weights beyond 2^53, and beyond the largest double", () => {
    for (const [seed, piece] of smallPieces(50).entries()) {
      const large = (1n << (seed % 2 === 0 ? 60n : 700n)) + 12_345n;
      const weights = piece.weights.map(({ all, settled, surplus }) => ({
        all: all * large,
        settled: settled * large,
        surplus: surplus * (large - 1_000n),
      }));
      const heavy = { ...piece, weights };
      const weight = weightByWalking(arcsOfPiece(heavy));
      for (const run of [byFrontier(heavy), bySubsets(heavy)]) {
        expect(finished(countExactly(heavy, run))).toEqual({ exact: true, weight });
      }
    }
  });
});

describe("larger pieces", () => {
  it("come to the same by the frontier, by subsets and by walks", () => {
    for (let seed = 0; seed < 12; seed++) {
      for (const piece of randomCores(seededRandom(seed), 12, 42)) {
        const sums = finished(bySubsets(piece)(arithmeticOf(piece, 0)));
        const [walked, crossed] = [
          finished(walkSums(piece, arithmeticOf(piece, 0), FREELY)),
          finished(byFrontier(piece)(arithmeticOf(piece, 0))),
        ];
        expect(kindsOfSums(walked), `seed ${seed}`).toEqual(kindsOfSums(sums));
        expect(kindsOfSums(crossed), `seed ${seed}`).toEqual(kindsOfSums(sums));
      }
    }
  });

  it("come to the same in slots up to the last, whose bit is the sign", () => {
    const piece = randomPiece(seededRandom(4), 9, 40);
    const turned = planOf(piece).map((step) => ({
      ...step,
      slot: 31 - step.slot,
      others: step.others.map((slot) => 31 - slot),
      fresh: reversed(step.fresh),
      noWayIn: reversed(step.noWayIn),
      noWayOut: reversed(step.noWayOut),
      entries: step.entries.map(reversed),
      exits: step.exits.map(reversed),
    }));
    const count = finished(countExactly(piece, byFrontier(piece, {}, turned)));
    expect(count).toEqual(finished(countExactly(piece, bySubsets(piece))));
  });
});

/** Bit 0 becomes bit 31 and so on. */
function reversed(mask: number): number {
  let result = 0;
  for (let bit = 0; bit < 32; bit++) if ((mask >>> bit) & 1) result |= 1 << (31 - bit);
  return result;
}

describe("a count that is cut short", () => {
  const pieces = Array.from({ length: 10 }, (_, seed) => randomPiece(seededRandom(seed), 12, 90));
  const truths = pieces.map((piece) =>
    kindsOfSums(finished(bySubsets(piece)(arithmeticOf(piece, 0)))),
  );
  const cuts: readonly (readonly [string, Partial<FrontierEffort>])[] = [
    ["for want of room", { maxStates: 40 }],
    ["for want of room, in large steps", { maxStates: 300 }],
    ["for want of time", { maxVisits: 2000 }],
    ["as it is hopeless", { maxVisits: 3000, hopeless: true }],
    ["as it was told to", { shouldStop: () => true }],
  ];

  it.each(cuts)(
    "%s, is never above the truth in even, odd or open ways, and says so",
    (_, effort) => {
      let short = 0;
      for (const [at, piece] of pieces.entries()) {
        const sums = finished(byFrontier(piece, effort)(arithmeticOf(piece, 0)));
        const truth = truths[at] ?? [];
        kindsOfSums(sums).forEach((found, kind) => {
          expect(found, `seed ${at}`).toBeLessThanOrEqual(truth[kind] ?? -1n);
        });
        expect(sums.complete ? kindsOfSums(sums) : truth).toEqual(truth);
        if (!sums.complete) short++;
      }
      expect(short).toBeGreaterThan(5);
    },
  );

  it("finds most cycles by keeping what is promising: a third of them with few of the states", () => {
    const piece = randomPiece(seededRandom(5), 18, 100);
    const whole = finished(byFrontier(piece)(arithmeticOf(piece, 0)));
    const cut = finished(byFrontier(piece, { maxStates: 5000 })(arithmeticOf(piece, 0)));
    expect(whole.complete).toBe(true);
    expect(cut.complete).toBe(false);
    expect(cut.sums[0]).toBeGreaterThan(0.3 * (whole.sums[0] ?? Infinity));
  });

  it("by walks says so, and is not above the truth", () => {
    const piece = randomPiece(seededRandom(6), 12, 70);
    const truth = finished(bySubsets(piece)(arithmeticOf(piece, 0))).sums[0] ?? 0;
    const cut = finished(walkSums(piece, arithmeticOf(piece, 0), { ...FREELY, maxVisits: 20_000 }));
    expect(cut.complete).toBe(false);
    expect(cut.sums[0]).toBeGreaterThan(0);
    expect(cut.sums[0]).toBeLessThan(truth);
  });

  const hard = randomPiece(seededRandom(7), 16, 150);
  const hardPlan = planOf(hard);
  const ofHard = (sums: Sums): number => (sums.complete ? Infinity : (sums.sums[0] ?? 0));

  it("is a number that there are at least: the best of those that were found, not their sum", () => {
    const effort = { ...FREELY, maxStates: 200, maxVisits: 5000 };
    const found = [
      ofHard(finished(walkSums(hard, arithmeticOf(hard, 0), effort))),
      ...[1 / 16, 1 / 4, 11 / 16].map((part) => {
        const bounded = { ...effort, maxVisits: part * effort.maxVisits, hopeless: true };
        return ofHard(finished(byFrontier(hard, bounded, hardPlan)(arithmeticOf(hard, 0))));
      }),
    ];
    const method = { kind: "frontier", work: 1e9, plan: hardPlan } as const;
    const count = finished(countPiece(hard, method, effort));
    expect(count).toEqual({ exact: false, atLeast: BigInt(Math.max(...found)) });
  });

  it("does not lose what it found early when it is stopped late", () => {
    const effort = { ...FREELY, maxVisits: 100_000 };
    const method = { kind: "frontier", work: 90_000, plan: hardPlan } as const;
    const early = { ...effort, maxVisits: effort.maxVisits / 16, hopeless: true };
    const least = ofHard(finished(byFrontier(hard, early, hardPlan)(arithmeticOf(hard, 0))));
    let asked = 0;
    const stopped = { ...effort, shouldStop: () => ++asked > 70 };
    const count = finished(countPiece(hard, method, stopped));
    expect(count.exact ? Infinity : Number(count.atLeast)).toBeGreaterThanOrEqual(least);
    expect(count.exact).toBe(false);
  });

  it("by walks alone, where there is no plan", () => {
    const effort = { ...FREELY, maxVisits: 5000 };
    const walk = finished(walkSums(hard, arithmeticOf(hard, 0), { ...effort, maxVisits: 40_000 }));
    const count = finished(countPiece(hard, { kind: "walks", work: Infinity }, effort));
    expect(count).toEqual({ exact: false, atLeast: BigInt(ofHard(walk)) });
  });
});

describe("the choice of a method", () => {
  const chosen = (piece: Piece) => finished(chooseMethod(piece, FREELY)).kind;

  it("is subsets for small dense pieces, the frontier for long thin ones, walks for what is too wide", () => {
    expect(chosen(randomPiece(seededRandom(1), 10, 900))).toBe("subsets");
    const [thin] = randomCores(seededRandom(2), 60, 130);
    expect(thin && chosen(thin)).toBe("frontier");
    expect(chosen(randomPiece(seededRandom(3), 120, 700))).toBe("walks");
  });
});
