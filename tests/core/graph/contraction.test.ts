import { describe, expect, it } from "vitest";
import { contracted } from "../../../src/core/graph/contraction";
import type { Digraph } from "../../../src/core/graph/digraph";
import { joined, type LabelBook, labelBook, labelLength } from "../../../src/core/graph/labels";
import {
  addArc,
  noArcs,
  type Part,
  partOf,
  strongParts,
  withoutVertex,
} from "../../../src/core/graph/parts";
import { type Arc, digraphOf, randomArcs, simpleCycles, simpleWalks } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";

/** A digraph as a part whose labels are its arcs. */
function partOfGraph({ vertexCount, sources, targets }: Digraph): Part {
  const arcs = noArcs();
  for (const [arc, source] of sources.entries()) addArc(arcs, source, targets[arc] ?? 0, arc);
  return partOf(vertexCount, arcs);
}

/** Without arcs from a vertex to itself, which a search deals with beforehand. */
function randomGraph(seed: number, vertices: number, arcs: number): Digraph {
  const all = randomArcs(seededRandom(seed), vertices, arcs);
  return digraphOf(
    vertices,
    all.filter(([source, target]) => source !== target),
  );
}

function spelled(book: LabelBook, label: number): readonly number[] {
  if (label < book.arcCount) return [label];
  const joint = label - book.arcCount;
  return [...spelled(book, book.firsts[joint] ?? 0), ...spelled(book, book.seconds[joint] ?? 0)];
}

/** The cycles of a part, each as the arcs that its labels stand for, from the least arc on. */
function cyclesOf(part: Part, book: LabelBook): readonly string[] {
  const order = Array.from(part.sources.keys()).toSorted(
    (a, b) =>
      (part.sources[a] ?? 0) - (part.sources[b] ?? 0) ||
      (part.targets[a] ?? 0) - (part.targets[b] ?? 0),
  );
  const graph = digraphOf(
    part.vertexCount,
    order.map((arc): Arc => [part.sources[arc] ?? 0, part.targets[arc] ?? 0]),
  );
  const cycles = Array.from({ length: graph.vertexCount }, (_, least) =>
    simpleWalks(graph, { start: least, goal: least, allowed: (vertex) => vertex > least }),
  );
  return cycles
    .flat()
    .map((way) =>
      turned(way.flatMap((arc) => spelled(book, part.labels[order[arc] ?? 0] ?? 0))).join(" "),
    );
}

function turned(way: readonly number[]): readonly number[] {
  const least = way.indexOf(Math.min(...way));
  return [...way.slice(least), ...way.slice(0, least)];
}

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

  it("fall into those in which everything reaches everything", () => {
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
    const parts = strongParts(partOfGraph(graph)).toSorted((a, b) => a.vertexCount - b.vertexCount);
    expect(parts.map(({ vertexCount }) => vertexCount)).toEqual([2, 3]);
    expect(parts.map(({ labels }) => [...labels])).toEqual([
      [0, 1],
      [3, 4, 5],
    ]);
    expect(parts.map(({ targets }) => [...targets])).toEqual([
      [1, 0],
      [1, 2, 0],
    ]);
  });

  it("fall apart when a vertex is taken away", () => {
    const both = digraphOf(5, [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 3],
      [3, 2],
      [2, 1],
      [3, 4],
      [4, 3],
    ]);
    const rest = withoutVertex(partOfGraph(both), 2);
    expect(rest.vertexCount).toBe(5);
    expect(strongParts(rest).map(({ vertexCount }) => vertexCount)).toEqual([2, 2]);
    expect(strongParts(withoutVertex(rest, 3)).map(({ labels }) => [...labels])).toEqual([[0, 1]]);
  });
});

describe("a contracted part", () => {
  it("has the same cycles, but for those that came to light", () => {
    for (let seed = 0; seed < 800; seed++) {
      const vertices = 2 + (seed % 6);
      const graph = randomGraph(seed, vertices, Math.floor(vertices * (1 + (seed % 4) / 2)));
      const book = labelBook(graph.arcCount);
      const { part, cycles } = contracted(partOfGraph(graph), book);
      const ours = [
        ...cycles.map((label) => turned(spelled(book, label)).join(" ")),
        ...cyclesOf(part, book),
      ];
      const truth = simpleCycles(graph).map((way) => turned(way).join(" "));
      expect(ours.toSorted(), `seed ${seed}`).toEqual(truth.toSorted());
    }
  });

  it("has two ways or more into and out of every vertex that is left", () => {
    for (let seed = 0; seed < 200; seed++) {
      const graph = randomGraph(seed, 20, 34);
      const { part } = contracted(partOfGraph(graph), labelBook(graph.arcCount));
      for (let vertex = 0; vertex < part.vertexCount; vertex++) {
        const ways = part.targets.filter((target) => target === vertex).length;
        const on = part.sources.filter((source) => source === vertex).length;
        expect(Math.min(ways, on), `seed ${seed}`).toBeGreaterThan(1);
      }
    }
  });

  it("is nothing where there is a single way round, whose label is all of it", () => {
    const ring = Array.from({ length: 300 }, (_, at): Arc => [at, (at + 1) % 300]);
    const book = labelBook(300);
    const { part, cycles } = contracted(partOfGraph(digraphOf(300, ring)), book);
    expect(part.vertexCount).toBe(0);
    expect(cycles).toHaveLength(1);
    expect(labelLength(book, cycles[0] ?? 0)).toBe(300);
    // One joint for each vertex taken out.
    expect(book.firsts.length).toBe(299);
  });

  it("keeps parallel ways apart", () => {
    // 0 -> 1 -> 2 -> 0, where 0 -> 1 and 1 -> 2 are there twice: four cycles
    const graph = digraphOf(3, [
      [0, 1],
      [0, 1],
      [1, 2],
      [1, 2],
      [2, 0],
    ]);
    const book = labelBook(5);
    const { part, cycles } = contracted(partOfGraph(graph), book);
    // Two vertices with two ways there and two back.
    expect([part.vertexCount, part.labels.length, cycles.length]).toEqual([2, 4, 0]);
    expect(cyclesOf(part, book).toSorted()).toEqual(["0 2 4", "0 3 4", "1 2 4", "1 3 4"]);
  });

  it("loses what lies on no cycle", () => {
    const graph = digraphOf(4, [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 3],
    ]);
    const book = labelBook(4);
    const { part, cycles } = contracted(partOfGraph(graph), book);
    expect([part.vertexCount, cycles.length]).toEqual([0, 1]);
    expect(turned(spelled(book, cycles[0] ?? 0))).toEqual([0, 1]);
  });
});
