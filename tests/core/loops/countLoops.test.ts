import { describe, expect, it } from "vitest";
import { countLoops, type LoopTotals } from "../../../src/core/loops/countLoops";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import {
  type Arrow,
  completeGraph,
  diamondRing,
  layered,
  linksOf,
  randomArrows,
  seededRandom,
  shuffled,
  trapLadder,
} from "../../oracle/graphs";
import { expectedGraphs, sharedGraph, sharedGraphNames } from "../../oracle/sharedGraphs";
import { finished, kindsOf, randomSignedArcs, weightByWalking } from "../../oracle/weightedCycles";

function exactly(reinforcing: number | bigint, balancing: number | bigint, open = 0n): LoopTotals {
  return {
    exact: true,
    reinforcing: BigInt(reinforcing),
    balancing: BigInt(balancing),
    undetermined: open,
  };
}

function counted(arrows: readonly Arrow[]): LoopTotals {
  return finished(countLoops(loopGraph(linksOf(arrows))));
}

/** A loop graph that may have parallel links, which a document has not. */
function randomLoopGraph(seed: number) {
  const random = seededRandom(seed);
  const variables = 1 + Math.floor(random() * 8);
  const arcs = [...randomSignedArcs(random, variables, Math.floor(random() * 4 * variables))];
  arcs.sort((a, b) => a.source - b.source || a.target - b.target);
  const graph = {
    sources: Int32Array.from(arcs, ({ source }) => source),
    targets: Int32Array.from(arcs, ({ target }) => target),
    says: Uint8Array.from(arcs, ({ weight }) =>
      weight.settled === 0n ? 2 : weight.surplus === 1n ? 0 : 1,
    ),
  };
  return { arcs, graph };
}

function sumOf(totals: LoopTotals): bigint {
  if (!totals.exact) throw new Error("small enough to be counted");
  return totals.reinforcing + totals.balancing + totals.undetermined;
}

describe("counting loops", () => {
  it("counts each type: an even number of minus links reinforces, a question leaves it open", () => {
    const arrows: readonly Arrow[] = [
      { from: "a", to: "b" },
      { from: "b", to: "a", polarity: "-" },
      { from: "b", to: "c", polarity: "-" },
      { from: "c", to: "a", polarity: "-" },
      { from: "c", to: "c" },
      { from: "d", to: "d", polarity: "?" },
      { from: "c", to: "d" },
    ];
    expect(counted(arrows)).toEqual(exactly(2, 1, 1n));
  });

  it("gives none where there is no way back, and none for nothing", () => {
    expect(counted([{ from: "a", to: "b" }])).toEqual(exactly(0, 0));
    expect(counted([])).toEqual(exactly(0, 0));
  });

  it("agrees with walking every path of 2,000 small graphs, parallel links among them", () => {
    for (let seed = 0; seed < 2000; seed++) {
      const { arcs, graph } = randomLoopGraph(seed);
      const [R = 0n, B = 0n, open] = kindsOf(weightByWalking(arcs));
      expect(finished(countLoops(graph)), `seed ${seed}`).toEqual(exactly(R, B, open));
    }
  });

  it("agrees with the brute force over documents", () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const links = linksOf(randomArrows(random, { variables: 7, links: 18, selfLinks: true }));
      const loops = bruteForceLoops(links);
      const of = (kind: string): number => loops.filter((loop) => loop.kind === kind).length;
      const open = BigInt(of("undetermined"));
      const expected = exactly(of("reinforcing"), of("balancing"), open);
      expect(finished(countLoops(loopGraph(links))), `seed ${seed}`).toEqual(expected);
    }
  });
});

/** Sum over k of C(n, k)(k - 1)!. */
function loopsOfCompleteGraph(size: number): bigint {
  let total = 0n;
  for (let length = 2; length <= size; length++) {
    let ways = 1n;
    for (let i = 0; i < length; i++) ways *= BigInt(size - i);
    total += ways / BigInt(length);
  }
  return total;
}

describe("graphs whose loops are known by a formula", () => {
  it.each([2, 3, 5, 8, 10, 12, 14])("a complete graph of %i variables", (size) => {
    expect(counted(completeGraph(size))).toEqual(exactly(loopsOfCompleteGraph(size), 0));
  });

  it.each([1, 2, 20, 60, 500])("a ring of %i diamonds, 2 to that power", (diamonds) => {
    const ring = diamondRing(diamonds);
    // One diamond is two loops of two links each.
    expect(counted(ring)).toEqual(exactly(2n ** BigInt(diamonds), 0));
  });

  it("a ring of diamonds each with one minus link, half of each type", () => {
    const ring = diamondRing(70).map((arrow, at): Arrow => ({
      ...arrow,
      polarity: at % 4 === 0 ? "-" : "+",
    }));
    expect(counted(ring)).toEqual(exactly(2n ** 69n, 2n ** 69n));
  });

  it.each([1, 5, 40, 300])("a trap ladder of %i steps, two for each", (steps) => {
    expect(counted(trapLadder(steps))).toEqual(exactly(2 * steps, 0));
  });

  it("layers of one are a ring, layers of two go round once or twice", () => {
    expect(counted(layered(1, 7))).toEqual(exactly(1, 0));
    // Once round: one of two in each of 8 layers. Twice: swapped an odd number of times, 2^8 ways / 2.
    expect(counted(layered(2, 8))).toEqual(exactly(2 ** 8 + 2 ** 7, 0));
  });
});

/** A square of variables, each linked both ways with its neighbours. */
function grid(size: number): readonly Arrow[] {
  const places = [...Array(size).keys()];
  const pairs = places.flatMap((a) =>
    places.slice(1).flatMap((b) => [
      [`${a}.${b - 1}`, `${a}.${b}`],
      [`${b - 1}.${a}`, `${b}.${a}`],
    ]),
  );
  return pairs.flatMap(([from = "", to = ""]) => [
    { from, to },
    { from: to, to: from },
  ]);
}

describe("graphs whose loops others have counted", () => {
  // Simple cycles of a square grid, OEIS A140517: each is two loops here, and each link with its way back one.
  it.each([
    [2, 1],
    [3, 13],
    [4, 213],
    [5, 9349],
    [6, 1_222_363],
    [7, 487_150_371],
  ])("a square of %i by as many variables", (size, cycles) => {
    expect(counted(grid(size))).toEqual(exactly(2 * cycles + 2 * size * (size - 1), 0));
  });
});

const KNOWN = sharedGraphNames();

describe.skipIf(KNOWN.length === 0)("graphs of which networkx has counted the loops", () => {
  it.each(KNOWN.filter((name) => expectedGraphs()[name]?.all))("%s", (name) => {
    const known = expectedGraphs()[name]?.all;
    if (!known) throw new Error("chosen because it is known");
    expect(counted(sharedGraph(name))).toEqual(exactly(known.R, known.B, BigInt(known.U)));
  });

  // Found by three methods of ours and no one else: frontier, listing and an earlier program.
  it.each([
    ["foresight-obesity", exactly(142_359_261, 141_098_363)],
    ["rand-n60-d2.5", exactly(23_163_998, 23_166_479)],
  ])("%s", (name, totals) => {
    expect(counted(sharedGraph(name))).toEqual(totals);
  });
});

describe("what changes nothing, and what changes what", () => {
  const maps = Array.from({ length: 12 }, (_, seed) =>
    randomArrows(seededRandom(seed), { variables: 16, links: 44, selfLinks: true }),
  );

  it("other names and another order of links change nothing", () => {
    for (const [seed, arrows] of maps.entries()) {
      const names = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))];
      const random = seededRandom(seed);
      const others = shuffled(names, random);
      const renamed = (name: string): string => others[names.indexOf(name)] ?? name;
      const relabelled = shuffled(arrows, random).map((arrow) => ({
        ...arrow,
        from: renamed(arrow.from),
        to: renamed(arrow.to),
      }));
      expect(counted(relabelled)).toEqual(counted(arrows));
    }
  });

  it("turning all links round changes nothing", () => {
    for (const arrows of maps) {
      const turned = arrows.map((arrow) => ({ ...arrow, from: arrow.to, to: arrow.from }));
      expect(counted(turned)).toEqual(counted(arrows));
    }
  });

  it("another sign of one link turns the settled loops through it, and no other", () => {
    for (const arrows of maps) {
      const at = arrows.findIndex(({ polarity }) => polarity !== "?");
      const without = counted(arrows.toSpliced(at, 1));
      const before = counted(arrows);
      const after = counted(
        arrows.map((arrow, place) =>
          place === at ? { ...arrow, polarity: arrow.polarity === "+" ? "-" : "+" } : arrow,
        ),
      );
      if (!without.exact || !before.exact || !after.exact) throw new Error("small enough to count");
      const rest = without.reinforcing;
      expect(after.reinforcing - rest).toBe(before.balancing - without.balancing);
      expect(after.balancing - without.balancing).toBe(before.reinforcing - rest);
      expect(after.undetermined).toBe(before.undetermined);
    }
  });

  it("variables that are on no loop change nothing", () => {
    for (const arrows of maps) {
      const outside = ["x", "y", "z"].flatMap((from) => [
        { from, to: arrows[0]?.from ?? from },
        { from, to: `${from}-only` },
      ]);
      expect(counted([...arrows, ...outside])).toEqual(counted(arrows));
    }
  });
});

describe("a count that cannot be finished", () => {
  const dense = randomArrows(seededRandom(1), { variables: 70, links: 280, selfLinks: false });
  const graph = loopGraph(linksOf(dense));

  it("says a number that there are at least, and no types", () => {
    const totals = finished(countLoops(graph, { maxStates: 2000, maxVisits: 30_000 }));
    expect(Object.keys(totals).toSorted()).toEqual(["atLeast", "exact"]);
    expect(totals).toMatchObject({ exact: false });
  });

  it("is told so when to end, and ends within a few steps", () => {
    for (const after of [0, 2, 20]) {
      let asked = 0;
      const steps = countLoops(graph, { shouldStop: () => ++asked > after });
      let made = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) made++;
      expect(step.value.exact).toBe(false);
      expect(made - after).toBeLessThan(1000);
    }
  });

  it("is never above the truth: a map that can be counted, stopped ever later", () => {
    const map = loopGraph(
      linksOf(randomArrows(seededRandom(2), { variables: 24, links: 70, selfLinks: false })),
    );
    const truth = finished(countLoops(map));
    const all = sumOf(truth);
    for (let after = 0; after < 60; after += 3) {
      let asked = 0;
      const totals = finished(countLoops(map, { shouldStop: () => ++asked > after }));
      const most = totals.exact ? sumOf(totals) : totals.atLeast;
      expect(most).toBeLessThanOrEqual(all);
      expect(totals.exact ? totals : truth).toEqual(truth);
    }
  });
});
