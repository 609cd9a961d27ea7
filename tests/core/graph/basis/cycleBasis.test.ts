import { describe, expect, it } from "vitest";
import { atOnce } from "../../../../src/core/model/steps";
import { cycleBasis, cycleRank } from "../../../../src/core/graph/basis/cycleBasis";
import type { Digraph } from "../../../../src/core/graph/digraph";
import { sumsOfCycles } from "../../../oracle/cycleSums";
import { type Arc, digraphOf, randomArcs, simpleCycles } from "../../../oracle/digraphs";
import { seededRandom } from "../../../oracle/graphs";

type Cycles = readonly (readonly number[])[];

function basis(graph: Digraph): Cycles {
  const { count, starts, arcs } = atOnce(cycleBasis(graph));
  return Array.from({ length: count }, (_, cycle) => [
    ...arcs.subarray(starts[cycle], starts[cycle + 1]),
  ]);
}

function vertices(graph: Digraph, cycle: readonly number[]): readonly number[] {
  return cycle.map((arc) => graph.sources[arc] ?? -1);
}

function totalLength(cycles: Cycles): number {
  return cycles.reduce((sum, cycle) => sum + cycle.length, 0);
}

/** The shortest independent cycles of all that there are. */
function greedily(cycles: Cycles): Cycles {
  const sums = sumsOfCycles();
  return cycles.filter((cycle) => sums.add(cycle));
}

/** With parallel arcs and arcs to themselves: more than a document may have. */
function randomGraph(seed: number): Digraph {
  const random = seededRandom(seed);
  const size = 1 + Math.floor(random() * 7);
  return digraphOf(size, randomArcs(random, size, Math.floor(random() * 2.6 * size)));
}

function complete(size: number): Digraph {
  const all = Array.from({ length: size }, (_, vertex) => vertex);
  return digraphOf(
    size,
    all.flatMap((from) => all.filter((to) => to !== from).map((to): Arc => [from, to])),
  );
}

function ring(size: number): readonly Arc[] {
  return Array.from({ length: size }, (_, at): Arc => [at, (at + 1) % size]);
}

const RANDOM = Array.from({ length: 500 }, (_, seed) => {
  const graph = randomGraph(seed);
  return { seed, graph, all: simpleCycles(graph), found: basis(graph) };
});

describe("a basis of the cycles of a digraph", () => {
  it("is nothing where nothing comes back", () => {
    const graph = digraphOf(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(basis(graph)).toEqual([]);
    expect(cycleRank(graph)).toBe(0);
    expect(basis(digraphOf(0, []))).toEqual([]);
  });

  it("is the one ring there is, however long it is", () => {
    expect(basis(digraphOf(4, ring(4)))).toEqual([[0, 1, 2, 3]]);
    const long = digraphOf(2_000, ring(2_000));
    expect(basis(long)).toEqual([Array.from({ length: 2_000 }, (_, arc) => arc)]);
  });

  it("is two of the three cycles over two ways round and one way back", () => {
    // 0 → 1 → 3 → 0 and 0 → 2 → 3 → 0 share the arc back; a longer one over 4 is the sum of shorter ones.
    const graph = digraphOf(5, [...ring(3), [1, 3], [3, 0], [1, 4], [4, 3]]);
    const found = basis(graph);
    expect(found.map((cycle) => vertices(graph, cycle))).toEqual([
      [0, 1, 2],
      [0, 1, 3],
      [0, 1, 4, 3],
    ]);
  });

  it("counts parallel arcs and arcs from a vertex to itself", () => {
    const graph = digraphOf(2, [
      [0, 0],
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(basis(graph)).toEqual([[0], [1, 3], [2, 3]]);
    expect(cycleRank(graph)).toBe(3);
  });

  it("takes each component by itself, and no arc between them", () => {
    const graph = digraphOf(6, [...ring(3), [2, 3], [3, 4], [4, 5], [5, 3]]);
    expect(basis(graph).map((cycle) => vertices(graph, cycle))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(cycleRank(graph)).toBe(2);
  });

  it("of a complete graph is all pairs, and triangles for the rest", () => {
    // Pairs alone are 45 of the 81 of ten vertices: shortest loops do not span.
    for (const size of [3, 4, 6, 10]) {
      const found = basis(complete(size));
      const pairs = (size * (size - 1)) / 2;
      expect(found).toHaveLength(size * (size - 1) - size + 1);
      expect(found.filter((cycle) => cycle.length === 2)).toHaveLength(pairs);
      expect(found.filter((cycle) => cycle.length === 3)).toHaveLength(found.length - pairs);
    }
  });

  it("looks beyond the first lengths: a ring of twelve with a short cut over half of it", () => {
    const graph = digraphOf(12, [...ring(12), [0, 6]]);
    expect(basis(graph).map((cycle) => cycle.length)).toEqual([7, 12]);
  });

  it("stops to let others work, on a large graph many times", () => {
    const graph = digraphOf(200, randomArcs(seededRandom(7), 200, 700));
    let pauses = 0;
    for (const _ of cycleBasis(graph)) pauses++;
    expect(pauses).toBeGreaterThan(200);
  });
});

describe("a basis of the cycles of a random digraph", () => {
  it("is made of cycles, each from its least vertex on, shortest first, then by vertices", () => {
    for (const { seed, graph, all, found } of RANDOM) {
      const known = new Set(all.map((cycle) => cycle.join()));
      for (const cycle of found) expect(known.has(cycle.join()), `seed ${seed}`).toBe(true);
      const inOrder = all.filter((cycle) => found.some((other) => other.join() === cycle.join()));
      expect(found, `seed ${seed}`).toEqual(inOrder);
      for (const cycle of found) {
        const met = vertices(graph, cycle);
        expect(met[0], `seed ${seed}`).toBe(Math.min(...met));
      }
    }
  });

  it("has as many as there are independent ones, which is what the formula says", () => {
    for (const { seed, graph, all, found } of RANDOM) {
      const { length } = greedily(all);
      expect(found, `seed ${seed}`).toHaveLength(length);
      expect(cycleRank(graph), `seed ${seed}`).toBe(length);
    }
  });

  it("has none that is a sum of others, and every cycle is a sum of them", () => {
    for (const { seed, all, found } of RANDOM) {
      const sums = sumsOfCycles();
      for (const cycle of found) expect(sums.add(cycle), `seed ${seed}`).toBe(true);
      for (const cycle of all) expect(sums.has(cycle), `seed ${seed}`).toBe(true);
    }
  });

  it("is as short as any", () => {
    for (const { seed, all, found } of RANDOM) {
      expect(totalLength(found), `seed ${seed}`).toBe(totalLength(greedily(all)));
    }
  });

  it("has through every arc on a cycle one that is as short as any", () => {
    for (const { seed, graph, all, found } of RANDOM) {
      for (let arc = 0; arc < graph.arcCount; arc++) {
        const shortest = all.find((cycle) => cycle.includes(arc))?.length;
        const kept = found.find((cycle) => cycle.includes(arc))?.length;
        expect(kept, `seed ${seed}, arc ${arc}`).toBe(shortest);
      }
    }
  });

  it("is the same with further vertices in front, that are on no cycle", () => {
    for (const { seed, graph, found } of RANDOM.slice(0, 100)) {
      const arcs = [...graph.sources].map((source, arc): Arc => [
        source + 2,
        (graph.targets[arc] ?? 0) + 2,
      ]);
      const later = basis(
        digraphOf(
          graph.vertexCount + 2,
          [[0, 1], [0, 2], ...arcs].slice(0, arcs.length > 0 ? undefined : 1) as Arc[],
        ),
      );
      expect(
        later.map((cycle) => cycle.map((arc) => arc - 2)),
        `seed ${seed}`,
      ).toEqual(found);
    }
  });
});
