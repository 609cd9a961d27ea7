import { describe, expect, it } from "vitest";
import { contracted } from "../../../src/core/graph/contraction";
import type { Digraph } from "../../../src/core/graph/digraph";
import { joined, labelBook, labelLength } from "../../../src/core/graph/labels";
import { addArc, aroundFirst, noArcs, partOf, withoutFirst } from "../../../src/core/graph/parts";
import { type Arc, digraphOf, randomArcs } from "../../oracle/digraphs";
import { diamondRing, seededRandom, shuffled } from "../../oracle/graphs";
import { bothWays, ring, wheel } from "../../oracle/namedGraphs";
import { partOfGraph, spelled, walkedCycles } from "../../oracle/parts";
import { successorsOf } from "../../oracle/successors";

describe("labels", () => {
  it("stand for one arc, or for two labels and all that these stand for", () => {
    const book = labelBook(3);
    const one = joined(book, 2, 0);
    const two = joined(book, one, one);
    expect([one, two]).toEqual([3, 4]);
    expect([0, one, two].map((label) => labelLength(book, label))).toEqual([1, 2, 4]);
    expect(spelled(book, two)).toEqual([2, 0, 2, 0]);
  });
});

describe("parts", () => {
  it("keep the arcs out of each vertex together, in the order in which they came", () => {
    const arcs = noArcs();
    for (const [source, target, label] of [
      [2, 0, 7],
      [0, 1, 8],
      [2, 1, 5],
      [0, 2, 6],
    ] as const) {
      addArc(arcs, source, target, label);
    }
    const part = partOf(3, arcs);
    expect([...part.outStart]).toEqual([0, 2, 2, 4]);
    expect([...part.labels]).toEqual([8, 6, 7, 5]);
    expect([...part.sources]).toEqual([0, 0, 2, 2]);
    expect([...part.targets]).toEqual([1, 2, 0, 1]);
  });

  it("lose what is on no cycle, and components without one of the first vertices", () => {
    // 0 <-> 1 -> 2 -> 3 -> 4 -> 2, and 5 alone
    const graph = digraphOf(6, [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 2],
      [4, 5],
    ]);
    const around = (roots: number) => [...aroundFirst(partOfGraph(graph), roots).labels];
    expect([0, 1, 2, 3, 6].map(around)).toEqual([
      [],
      [0, 1],
      [0, 1],
      [0, 1, 3, 4, 5],
      [0, 1, 3, 4, 5],
    ]);
  });

  it("are without the arcs of vertices that are taken away, and the others get lower numbers", () => {
    const graph = digraphOf(4, [
      [0, 1],
      [1, 3],
      [2, 0],
      [2, 3],
      [3, 3],
      [3, 1],
    ]);
    const left = withoutFirst(partOfGraph(graph), 1);
    expect(left.vertexCount).toBe(3);
    expect([...left.sources]).toEqual([0, 1, 2, 2]);
    expect([...left.targets]).toEqual([2, 2, 0, 2]);
    expect([...left.labels].map((arc) => graph.targets[arc])).toEqual([3, 3, 1, 3]);
  });
});

interface Case {
  readonly graph: Digraph;
  readonly roots: number;
}

/** With arcs from a vertex to itself and parallel ones. */
function randomCase(seed: number): Case {
  const random = seededRandom(seed);
  const vertices = 2 + Math.floor(random() * 7);
  const arcs = Math.floor(vertices * (1 + 1.4 * random()));
  return {
    graph: digraphOf(vertices, randomArcs(random, vertices, arcs)),
    roots: Math.floor(random() * (vertices + 1)),
  };
}

function contractedFrom({ graph, roots }: Case) {
  const book = labelBook(graph.arcCount);
  const before = aroundFirst(partOfGraph(graph), roots);
  return { book, before, ...contracted({ part: before, roots }, book) };
}

const CASES = Array.from({ length: 700 }, (_, seed) => randomCase(seed));

describe("a contracted part", () => {
  it("has the same cycles through its roots, in the same order", () => {
    for (const [seed, made] of CASES.entries()) {
      const { part, roots, book } = contractedFrom(made);
      const ours = walkedCycles(part, roots).map((way) =>
        way.flatMap((label) => spelled(book, label)),
      );
      expect(ours, `seed ${seed}`).toEqual(walkedCycles(partOfGraph(made.graph), made.roots));
    }
  });

  it("has two ways or more into and out of every vertex that is no root", () => {
    for (const [seed, made] of CASES.entries()) {
      const { part, roots } = contractedFrom(made);
      for (let vertex = roots; vertex < part.vertexCount; vertex++) {
        const ways = part.targets.filter((target) => target === vertex).length;
        const on = part.sources.filter((source) => source === vertex).length;
        expect(Math.min(ways, on), `seed ${seed}`).toBeGreaterThan(1);
      }
    }
  });

  it("has only vertices with a cycle, and its roots are its first ones, in their order", () => {
    for (const made of CASES) {
      const { part, before, roots, book } = contractedFrom(made);
      expect(new Set(part.sources).size).toBe(part.vertexCount);
      expect(new Set(part.targets).size).toBe(part.vertexCount);
      const homes = Array.from({ length: roots }, (_, root) => {
        const [first = -1] = spelled(book, part.labels[part.outStart[root] ?? 0] ?? 0);
        return made.graph.sources[first];
      });
      const expected = [...Array(made.roots).keys()].filter((root) =>
        before.sources.includes(root),
      );
      expect(homes).toEqual(expected);
    }
  });

  it("has labels that are ways without a gap, as long as it is said", () => {
    for (const { graph, roots: wanted } of CASES) {
      const { part, book } = contractedFrom({ graph, roots: wanted });
      const ends = new Map<number, number | undefined>();
      for (const [arc, label] of part.labels.entries()) {
        const way = spelled(book, label);
        expect(labelLength(book, label)).toBe(way.length);
        const gaps = way
          .slice(1)
          .filter((next, at) => graph.targets[way[at]!] !== graph.sources[next]);
        expect(gaps).toEqual([]);
        // All arcs out of a vertex begin at one of the first graph, and all arcs into it end there.
        for (const [vertex, end] of [
          [part.sources[arc] ?? -1, graph.sources[way[0] ?? -1]],
          [part.targets[arc] ?? -1, graph.targets[way.at(-1) ?? -1]],
        ] as const) {
          expect(ends.get(vertex) ?? end).toBe(end);
          ends.set(vertex, end);
        }
      }
    }
  });

  it("is not to be contracted any further", () => {
    for (const made of CASES) {
      const { part, roots, book } = contractedFrom(made);
      const joints = book.firsts.length;
      expect(contracted({ part, roots }, book)).toEqual({ part, roots });
      expect(book.firsts).toHaveLength(joints);
    }
  });

  it("has as many cycles whatever the vertices that are no roots are called", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const arcs = randomArcs(random, 8, 16);
      const names = [0, 1, ...shuffled([2, 3, 4, 5, 6, 7], random)];
      const renamed = arcs.map(([from, to]): Arc => [names[from] ?? 0, names[to] ?? 0]);
      const [one, other] = [arcs, renamed].map((of) => {
        const { part, roots } = contractedFrom({ graph: digraphOf(8, of), roots: 2 });
        return [walkedCycles(part, roots).length, part.vertexCount, part.labels.length];
      });
      expect(other).toEqual(one);
    }
  });
});

describe("what is left of parts that can be looked through", () => {
  function left(vertices: number, arcs: readonly Arc[], roots = 1) {
    const { part, book } = contractedFrom({ graph: digraphOf(vertices, arcs), roots });
    const lone = [...part.labels].filter((_, arc) => part.sources[arc] === part.targets[arc]);
    const lengths = lone.map((label) => labelLength(book, label));
    const joints = book.firsts.length;
    return { vertices: part.vertexCount, arcs: part.labels.length, lengths, joints };
  }

  it("of a ring is an arc from its root to itself, whose label is all of it", () => {
    for (const size of [2, 3, 100, 20_000]) {
      // One joint for each vertex taken out.
      const whole = { vertices: 1, arcs: 1, lengths: [size], joints: size - 1 };
      expect(left(size, ring(size).edges)).toEqual(whole);
    }
  });

  it("of a chain, of a tree and where there is no root is nothing", () => {
    const chain = Array.from({ length: 50 }, (_, at): Arc => [at, at + 1]);
    const tree = Array.from({ length: 50 }, (_, at): Arc => [Math.floor(at / 2), at + 1]);
    const nothing = { vertices: 0, arcs: 0, lengths: [], joints: 0 };
    for (const arcs of [chain, tree.slice(1)]) expect(left(51, arcs)).toEqual(nothing);
    expect(left(9, bothWays(wheel(8)), 0)).toEqual(nothing);
  });

  it("of a ring of diamonds are its hubs, with two ways from each to the next, and its root", () => {
    const size = 7;
    const successors = successorsOf(diamondRing(size));
    const arcs = successors.flatMap((all, from) => all.map((to): Arc => [from, to]));
    // The first vertex is one of the two between two hubs.
    expect(left(successors.length, arcs)).toMatchObject({ vertices: size + 1, arcs: 2 * size + 1 });
  });

  it("of a wheel walked both ways is all of it: everybody has a choice", () => {
    expect(left(9, bothWays(wheel(8)))).toMatchObject({ vertices: 9, arcs: 32, joints: 0 });
  });

  it("of two ways twice are four", () => {
    // 0 -> 1 -> 2 -> 0, where 0 -> 1 and 1 -> 2 are there twice; all are roots, then only the first.
    const arcs: readonly Arc[] = [
      [0, 1],
      [0, 1],
      [1, 2],
      [1, 2],
      [2, 0],
    ];
    expect(left(3, arcs, 3)).toMatchObject({ vertices: 3, arcs: 5 });
    expect(left(3, arcs)).toMatchObject({ vertices: 2, arcs: 4, lengths: [] });
  });

  it("of a row of pairs is the pair of its root", () => {
    const row = Array.from({ length: 30 }, (_, at): readonly Arc[] => [
      [at, at + 1],
      [at + 1, at],
    ]).flat();
    expect(left(31, row)).toMatchObject({ vertices: 1, arcs: 1, lengths: [2] });
  });
});
