import { describe, expect, it } from "vitest";
import { contracted, type Contracted } from "../../../src/core/graph/contraction";
import type { Digraph } from "../../../src/core/graph/digraph";
import { labelBook, type LabelBook, labelLength, labelsOf } from "../../../src/core/graph/labels";
import { addArc, noArcs, type Part, partOf, strongParts } from "../../../src/core/graph/parts";
import { noPaths, type PathTrie } from "../../../src/core/graph/pathTrie";
import { type Arc, digraphOf, randomArcs, simpleCycles } from "../../oracle/digraphs";
import { diamondRing, seededRandom, shuffled } from "../../oracle/graphs";
import { bothWays, ring, wheel } from "../../oracle/namedGraphs";
import { successorsOf } from "../../oracle/successors";
import { waysIn } from "../../oracle/tries";

// What taking out vertices without a choice must leave as it was, by counting.

function partOfGraph({ vertexCount, sources, targets }: Digraph): Part {
  const arcs = noArcs();
  for (const [arc, source] of sources.entries()) addArc(arcs, source, targets[arc] ?? 0, arc);
  return partOf(vertexCount, arcs);
}

function selfless(arcs: readonly Arc[]): readonly Arc[] {
  return arcs.filter(([source, target]) => source !== target);
}

function randomGraph(seed: number, vertices: number, arcs: number): Digraph {
  return digraphOf(vertices, selfless(randomArcs(seededRandom(seed), vertices, arcs)));
}

/** The labels of a book spelled out, by reading them as a trie does. */
function spelled(book: LabelBook, labels: readonly number[]): readonly (readonly number[])[] {
  const trie: PathTrie = {
    ...noPaths(book.arcCount),
    ...labelsOf(book),
    count: labels.length,
    ends: new Int32Array(labels.length).fill(-1),
    lasts: Int32Array.from(labels),
  };
  return waysIn(trie);
}

/** A part as a digraph, and which of the part's arcs each of its arcs is. */
function asGraph(part: Part): { readonly graph: Digraph; readonly labels: readonly number[] } {
  const order = Array.from(part.sources.keys()).toSorted(
    (a, b) => part.sources[a]! - part.sources[b]! || part.targets[a]! - part.targets[b]!,
  );
  const arcs = order.map((arc): Arc => [part.sources[arc] ?? 0, part.targets[arc] ?? 0]);
  return {
    graph: digraphOf(part.vertexCount, arcs),
    labels: order.map((arc) => part.labels[arc] ?? -1),
  };
}

/** Every cycle there is before and after, as the arcs of the first graph. */
function cyclesAfter(
  { part, cycles }: Contracted,
  book: LabelBook,
): readonly (readonly number[])[] {
  const { graph, labels } = asGraph(part);
  const left = simpleCycles(graph).map((way) =>
    spelled(
      book,
      way.map((arc) => labels[arc] ?? -1),
    ).flat(),
  );
  return [...spelled(book, cycles), ...left];
}

/** For each arc how many of these cycles run over it. */
function through(cycles: readonly (readonly number[])[], arcCount: number): readonly number[] {
  const counts = Array.from({ length: arcCount }, () => 0);
  for (const arc of cycles.flat()) counts[arc]! += 1;
  return counts;
}

const SEEDS = Array.from({ length: 120 }, (_, seed) => seed);
const CASES = SEEDS.map((seed) => {
  const graph = randomGraph(seed, 5 + (seed % 5), 9 + (seed % 8));
  const book = labelBook(graph.arcCount);
  return { seed, graph, book, result: contracted(partOfGraph(graph), book) };
});

describe("a contracted part", () => {
  it("has as many cycles as before over every arc, and of every length", () => {
    for (const { seed, graph, book, result } of CASES) {
      const [before, after] = [simpleCycles(graph), cyclesAfter(result, book)];
      expect(after).toHaveLength(before.length);
      expect(through(after, graph.arcCount), `seed ${seed}`).toEqual(
        through(before, graph.arcCount),
      );
      const lengths = (ways: readonly (readonly number[])[]): readonly number[] =>
        ways.map(({ length }) => length).toSorted((a, b) => a - b);
      expect(lengths(after)).toEqual(lengths(before));
    }
  });

  it("has labels that are ways from where their arc begins to where it ends", () => {
    for (const { graph, book, result } of CASES) {
      const ways = spelled(book, [...result.part.labels]);
      for (const way of [...ways, ...spelled(book, result.cycles)]) {
        const follows = way
          .slice(1)
          .map((arc, at) => [graph.targets[way[at]!], graph.sources[arc]]);
        for (const [end, start] of follows) expect(end).toBe(start);
      }
      // All arcs out of a vertex begin at one of the first graph, and all arcs into it end there.
      const homes = new Map<number, number | undefined>();
      for (const [arc, way] of ways.entries()) {
        const [source, target] = [result.part.sources[arc] ?? -1, result.part.targets[arc] ?? -1];
        const [from, to] = [graph.sources[way[0] ?? -1], graph.targets[way.at(-1) ?? -1]];
        expect(homes.get(source) ?? from).toBe(from);
        expect(homes.get(target) ?? to).toBe(to);
        homes.set(source, from).set(target, to);
      }
      expect(new Set(homes.values()).size).toBe(result.part.vertexCount);
    }
  });

  it("has labels as long as the ways that they stand for", () => {
    for (const { book, result } of CASES) {
      const labels = [...result.part.labels, ...result.cycles];
      expect(labels.map((label) => labelLength(book, label))).toEqual(
        spelled(book, labels).map(({ length }) => length),
      );
    }
  });

  it("is not to be contracted any further", () => {
    for (const { book, result } of CASES) {
      const joints = book.firsts.length;
      const again = contracted(result.part, book);
      expect(again.cycles).toEqual([]);
      expect(again.part).toEqual(result.part);
      expect(book.firsts).toHaveLength(joints);
    }
  });

  it("has the same cycles as its strongly connected parts, each contracted", () => {
    for (const { seed, graph } of CASES) {
      const book = labelBook(graph.arcCount);
      const parts = strongParts(partOfGraph(graph)).map((part) => contracted(part, book));
      const all = parts.flatMap((part) => cyclesAfter(part, book));
      expect(through(all, graph.arcCount), `seed ${seed}`).toEqual(
        through(simpleCycles(graph), graph.arcCount),
      );
    }
  });

  it("has as many cycles whatever its vertices are called", () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const random = seededRandom(seed);
      const arcs = selfless(randomArcs(random, 8, 15));
      const names = shuffled([...Array(8).keys()], random);
      const renamed = arcs.map(([from, to]): Arc => [names[from] ?? 0, names[to] ?? 0]);
      const counted = [arcs, renamed].map((of) => {
        const graph = digraphOf(8, of);
        const book = labelBook(graph.arcCount);
        return cyclesAfter(contracted(partOfGraph(graph), book), book)
          .map(({ length }) => length)
          .toSorted((a, b) => a - b);
      });
      expect(counted[1]).toEqual(counted[0]);
    }
  });
});

describe("what is left of parts that can be looked through", () => {
  function left(vertices: number, arcs: readonly Arc[]) {
    const graph = digraphOf(vertices, arcs);
    const book = labelBook(graph.arcCount);
    const { part, cycles } = contracted(partOfGraph(graph), book);
    const lengths = cycles.map((label) => labelLength(book, label));
    return { vertices: part.vertexCount, arcs: part.sources.length, lengths };
  }

  it("of a ring is its one cycle, however long it is", () => {
    for (const size of [2, 3, 100, 20_000]) {
      expect(left(size, ring(size).edges)).toEqual({ vertices: 0, arcs: 0, lengths: [size] });
    }
  });

  it("of a chain, of a tree and of what only leads into a ring is nothing", () => {
    const chain = Array.from({ length: 50 }, (_, at): Arc => [at, at + 1]);
    const tree = Array.from({ length: 50 }, (_, at): Arc => [Math.floor(at / 2), at + 1]);
    for (const arcs of [chain, tree]) {
      expect(left(51, arcs)).toEqual({ vertices: 0, arcs: 0, lengths: [] });
    }
    const tail: readonly Arc[] = [...chain, [50, 47]];
    expect(left(51, tail)).toEqual({ vertices: 0, arcs: 0, lengths: [4] });
  });

  it("of a ring of diamonds are its hubs, with two ways from each to the next", () => {
    const size = 7;
    const successors = successorsOf(diamondRing(size));
    const arcs = successors.flatMap((all, from) => all.map((to): Arc => [from, to]));
    expect(left(successors.length, arcs)).toEqual({ vertices: size, arcs: 2 * size, lengths: [] });
  });

  it("of a wheel walked both ways is all of it: everybody has a choice", () => {
    expect(left(9, bothWays(wheel(8)))).toEqual({ vertices: 9, arcs: 32, lengths: [] });
  });

  it("of a row of pairs are its pairs, which come to light from its ends", () => {
    const row = Array.from({ length: 30 }, (_, at): readonly Arc[] => [
      [at, at + 1],
      [at + 1, at],
    ]).flat();
    expect(left(31, row).lengths).toEqual(Array.from({ length: 30 }, () => 2));
  });
});
