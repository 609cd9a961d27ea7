import { describe, expect, it } from "vitest";
import { reduced, type WeightedArc } from "../../../../src/core/graph/counting/reduction";
import type { Weight } from "../../../../src/core/graph/counting/weight";
import { seededRandom } from "../../../oracle/graphs";
import { added, kindsOf, randomSignedArcs, weightByWalking } from "../../../oracle/weightedCycles";

const EVEN: Weight = { all: 1n, settled: 1n, surplus: 1n };
const ODD: Weight = { all: 1n, settled: 1n, surplus: -1n };
const OPEN: Weight = { all: 1n, settled: 0n, surplus: 0n };

function arc(source: number, target: number, weight: Weight = EVEN): WeightedArc {
  return { source, target, weight };
}

/** All pairs of four vertices, in both directions. */
const DENSE = [0, 1, 2, 3].flatMap((source) =>
  [0, 1, 2, 3].filter((target) => target !== source).map((target) => arc(source, target)),
);

describe("making a digraph smaller", () => {
  it("leaves nothing of a ring: it is one cycle, odd when an odd number of its arcs is", () => {
    const ring = [arc(0, 1), arc(1, 2, ODD), arc(2, 0)];
    expect(reduced(ring)).toEqual({ arcs: [], closed: ODD });
  });

  it("leaves nothing of arcs that are on no cycle", () => {
    const { arcs, closed } = reduced([arc(0, 1), arc(0, 2), arc(1, 3), arc(2, 3)]);
    expect(arcs).toEqual([]);
    expect(closed.all).toBe(0n);
  });

  it("counts an arc from a vertex to itself, and parallel arcs each", () => {
    const { arcs, closed } = reduced([arc(0, 0), arc(0, 1, OPEN), arc(0, 1), arc(1, 0)]);
    expect(arcs).toEqual([]);
    expect(kindsOf(closed)).toEqual([2n, 0n, 1n]);
  });

  it("bundles two ways past a vertex without a choice", () => {
    const detour = [...DENSE, arc(0, 9, ODD), arc(9, 1)];
    const { arcs, closed } = reduced(detour);
    expect(closed.all).toBe(0n);
    expect(arcs).toHaveLength(DENSE.length);
    expect(arcs.find(({ source, target }) => source === 0 && target === 1)?.weight).toEqual({
      all: 2n,
      settled: 2n,
      surplus: 0n,
    });
  });

  it("takes out a vertex between two neighbours, whose two ways past it close no cycle together", () => {
    const between = [...DENSE, arc(0, 9), arc(9, 0), arc(1, 9), arc(9, 1)];
    const { arcs, closed } = reduced(between);
    expect(arcs).toHaveLength(DENSE.length);
    // Two cycles with one neighbour each, less the one that would pass the vertex twice.
    expect(closed.all).toBe(1n);
    expect(added(closed, weightByWalking(arcs))).toEqual(weightByWalking(between));
  });

  it("leaves a piece in which every vertex has a choice as it is", () => {
    expect(reduced(DENSE).arcs).toEqual(DENSE);
  });

  it("keeps the weight of all cycles, in random digraphs with loops of one arc and parallel arcs", () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = seededRandom(seed);
      const vertices = 1 + Math.floor(random() * 8);
      const arcs = randomSignedArcs(random, vertices, Math.floor(random() * 3 * vertices));
      const { arcs: left, closed } = reduced(arcs);
      expect(added(closed, weightByWalking(left)), `seed ${seed}`).toEqual(weightByWalking(arcs));
      expect(left.every(({ source, target }) => source !== target)).toBe(true);
      const pairs = left.map(({ source, target }) => `${source} ${target}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    }
  });
});
