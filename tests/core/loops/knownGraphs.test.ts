import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import {
  completeGraph,
  diamondRing,
  layered,
  linksOf,
  randomArrows,
  seededRandom,
  trapLadder,
} from "../../oracle/graphs";
import { johnsonCount } from "../../oracle/johnson";
import { successorsOf } from "../../oracle/successors";
import {
  expectedGraphs,
  type ExpectedLoops,
  sharedGraph,
  sharedGraphNames,
} from "../../oracle/sharedGraphs";

const LISTED = 200_000;

function counts(loops: LoopSet): ExpectedLoops {
  const byLength: Record<string, number> = {};
  const kinds = { reinforcing: 0, balancing: 0, undetermined: 0 };
  let delayed = 0;
  for (let index = 0; index < loops.count; index++) {
    kinds[loops.kind(index)]++;
    if (loops.delays(index) > 0) delayed++;
    const length = loops.length(index);
    byLength[length] = (byLength[length] ?? 0) + 1;
  }
  const { reinforcing: R, balancing: B, undetermined: U } = kinds;
  return { total: loops.count, R, B, U, delayed, byLength };
}

function loopsOf(arrows: Parameters<typeof linksOf>[0], maxLength = Infinity): LoopSet {
  return listLoops(linksOf(arrows), { maxLoops: LISTED, maxLength });
}

/** Sum over k of C(n, k)(k - 1)!. */
function loopsOfCompleteGraph(size: number): number {
  let total = 0;
  for (let length = 2; length <= size; length++) {
    let ways = 1;
    for (let i = 0; i < length; i++) ways *= size - i;
    total += ways / length;
  }
  return total;
}

describe("graphs whose loops are known by a formula", () => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])("a complete graph of %i variables", (size) => {
    const loops = loopsOf(completeGraph(size));
    expect(loops.complete).toBe(true);
    expect(loops.count).toBe(loopsOfCompleteGraph(size));
  });

  it.each([2, 5, 10, 16])("a ring of %i diamonds: 2 to that power, all of one length", (size) => {
    const { total, byLength } = counts(loopsOf(diamondRing(size)));
    expect(total).toBe(2 ** size);
    expect(byLength).toEqual({ [2 * size]: 2 ** size });
  });

  it.each([1, 10, 40, 200])(
    "a trap ladder of %i steps: two loops a step, of three links",
    (steps) => {
      const loops = loopsOf(trapLadder(steps));
      expect(loops.complete).toBe(true);
      expect(counts(loops).byLength).toEqual({ 3: 2 * steps });
      expect(loopsOf(trapLadder(steps), 2).count).toBe(0);
      expect(loopsOf(trapLadder(steps), 3).count).toBe(2 * steps);
    },
  );

  it("a ring of a hundred diamonds with one link too few allowed: no loop, and no wait", () => {
    expect(loopsOf(diamondRing(100), 199).count).toBe(0);
  });

  it("a ring of a hundred diamonds: the first ten thousand of more than can be counted by hand", () => {
    const loops = listLoops(linksOf(diamondRing(100)));
    expect(loops.count).toBe(10_000);
    expect(loops.complete).toBe(false);
    expect(loops.completeUpTo).toBe(199);
  });

  it("one loop through five thousand variables", () => {
    const names = Array.from({ length: 5_000 }, (_, index) => String(index));
    const ring = names.map((from, index) => ({
      from,
      to: names[(index + 1) % names.length] ?? "",
    }));
    const loops = loopsOf(ring);
    expect(loops.complete).toBe(true);
    expect(loops.length(0)).toBe(5_000);
  });
});

describe("graphs counted by the textbook's program", () => {
  it.each([
    ["layers of two", layered(2, 8)],
    ["layers of three", layered(3, 4)],
    [
      "30 variables, 60 links",
      randomArrows(seededRandom(1), { variables: 30, links: 60, selfLinks: true }),
    ],
    [
      "14 variables, 56 links",
      randomArrows(seededRandom(2), { variables: 14, links: 56, selfLinks: false }),
    ],
    [
      "80 variables, 130 links",
      randomArrows(seededRandom(3), { variables: 80, links: 130, selfLinks: true }),
    ],
  ])("%s", (_, arrows) => {
    const loops = loopsOf(arrows);
    expect(loops.complete).toBe(true);
    expect(loops.count).toBe(johnsonCount(successorsOf(arrows)));
  });
});

describe("graphs counted by networkx", () => {
  const names = sharedGraphNames();
  const graphs = names.length > 0 ? expectedGraphs() : {};
  const cases = names.flatMap((name) => {
    const { all = null, bounded = {} } = graphs[name] ?? {};
    const bounds = Object.entries(bounded).map(([length, expected]) => ({
      name,
      maxLength: Number(length),
      expected,
    }));
    return all ? [...bounds, { name, maxLength: Infinity, expected: all }] : bounds;
  });
  const listed = cases.filter(({ expected }) => expected.total <= LISTED);
  const tooMany = cases.filter(({ expected }) => expected.total > LISTED);

  it("are looked at where they lie beside the project, all of them", () => {
    expect(listed.length > 0).toBe(names.length > 0);
  });

  for (const { name, maxLength, expected } of listed) {
    it(`${name}, up to ${maxLength} links: ${expected.total} loops`, () => {
      const loops = loopsOf(sharedGraph(name), maxLength);
      expect(counts(loops)).toEqual({ ...expected, byLength: withoutZeros(expected.byLength) });
      expect(loops.completeUpTo).toBeGreaterThanOrEqual(maxLength);
    });
  }

  for (const { name, expected } of tooMany) {
    it(`${name}: the shortest of ${expected.total}, whole up to a length that is said`, () => {
      const loops = listLoops(linksOf(sharedGraph(name)));
      expect(loops.complete).toBe(false);
      expect(loops.count).toBe(10_000);
      const { byLength } = counts(loops);
      const isWhole = ([length]: [string, number]): boolean => Number(length) <= loops.completeUpTo;
      const whole = Object.fromEntries(Object.entries(byLength).filter(isWhole));
      const known = Object.entries(withoutZeros(expected.byLength)).filter(isWhole);
      expect(whole).toEqual(Object.fromEntries(known));
    });
  }
});

function withoutZeros(byLength: ExpectedLoops["byLength"]): ExpectedLoops["byLength"] {
  return Object.fromEntries(Object.entries(byLength).filter(([, total]) => total > 0));
}
