import { describe, expect, it } from "vitest";
import { strongComponents } from "../../../src/core/graph/components";
import type { Digraph } from "../../../src/core/graph/digraph";
import { joined, labelBook, labelsOf } from "../../../src/core/graph/labels";
import { canonicalCycle } from "../../../src/core/graph/pathTrie";
import {
  type Choices,
  choicesIn,
  DIGITS,
  digitsAfter,
  join,
  labelWays,
  noWay,
  spelledFromLeast,
  WAY,
} from "../../../src/core/graph/spelling";
import { type Arc, digraphOf, randomArcs, simpleCycles } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";

function choicesOf(graph: Digraph): Choices {
  return choicesIn(graph, strongComponents(graph));
}

/** The spelling of a cycle put together arc by arc, from where it begins. */
function builtUp(graph: Digraph, way: readonly number[]) {
  const choices = choicesOf(graph);
  const arcs = labelWays(labelsOf(labelBook(graph.arcCount)), choices);
  const ways = new Float64Array(WAY * (way.length + 1));
  ways.set(noWay(graph.vertexCount));
  way.forEach((arc, at) => join(ways, at + 1, ways, at, arcs, arc));
  return { least: ways[WAY * way.length], digits: spelledFromLeast(ways, way.length) };
}

function turnedBy(way: readonly number[], by: number): readonly number[] {
  return [...way.slice(by), ...way.slice(0, by)];
}

describe("choices", () => {
  it("are numbered among those that stay in the component, and take as few digits as they can", () => {
    // From 0 there are three ways, one of them out; from 1 and 2 one; 3 is alone.
    const graph = digraphOf(4, [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
      [2, 0],
    ]);
    const { choice, digits } = choicesOf(graph);
    expect([...choice]).toEqual([0, 1, 0, 0, 0]);
    expect([...digits]).toEqual([1, 1, 1, 0, 0]);
  });

  it("take more digits the more there are: none, 1, 2, 2, 3", () => {
    for (const [ways, count] of [
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
      [9, 4],
    ] as const) {
      const star = Array.from({ length: ways }, (_, at): readonly Arc[] => [
        [0, at + 1],
        [at + 1, 0],
      ]);
      const { digits } = choicesOf(digraphOf(ways + 1, star.flat()));
      expect(digits[0], `${ways} ways`).toBe(count);
    }
  });
});

describe("the spelling of a cycle", () => {
  it("is the same from wherever it is walked, and whatever was joined first", () => {
    for (let seed = 0; seed < 150; seed++) {
      const graph = digraphOf(7, randomArcs(seededRandom(seed), 7, 18));
      const choices = choicesOf(graph);
      for (const way of simpleCycles(graph).slice(0, 40)) {
        const truth = digitsAfter(choices, way, 0);
        for (let by = 0; by < way.length; by++) {
          const { least, digits } = builtUp(graph, turnedBy(way, by));
          expect(digits, `seed ${seed}: ${way.join(" ")} by ${by}`).toBe(truth);
          expect(least).toBe(graph.sources[way[0] ?? -1]);
        }
        const book = labelBook(graph.arcCount);
        const label = joinedAll(book, turnedBy(way, way.length >> 1));
        expect(spelledFromLeast(labelWays(labelsOf(book), choices), label)).toBe(truth);
      }
    }
  });

  it("compares as the arcs of the cycle do, among cycles from one vertex", () => {
    for (let seed = 0; seed < 100; seed++) {
      const graph = digraphOf(7, randomArcs(seededRandom(seed), 7, 17));
      const choices = choicesOf(graph);
      const cycles = simpleCycles(graph);
      for (const [at, way] of cycles.entries()) {
        const before = cycles[at - 1];
        if (!before || before.length !== way.length) continue;
        if (graph.sources[before[0] ?? 0] !== graph.sources[way[0] ?? 0]) continue;
        expect(digitsAfter(choices, way, 0)).toBeGreaterThan(digitsAfter(choices, before, 0));
      }
    }
  });

  it("goes on where the digits that are kept end", () => {
    // A ring of 120 vertices with a way back from each: one digit a vertex.
    const arcs = Array.from({ length: 120 }, (_, at): readonly Arc[] => [
      [at, (at + 1) % 120],
      [(at + 1) % 120, at],
    ]);
    const graph = digraphOf(120, arcs.flat());
    const choices = choicesOf(graph);
    const round = canonicalCycle(
      Array.from(graph.sources.keys()).filter(
        (arc) => graph.targets[arc] === ((graph.sources[arc] ?? 0) + 1) % 120,
      ),
      graph.sources,
    );
    // At 0 the next one is the first of two, at 119 it is 0 and so the first as well; elsewhere the second.
    const digits = round.map((arc) => choices.choice[arc] ?? 0);
    const written = (from: number): number =>
      Array.from(
        { length: DIGITS },
        (_, at) => (digits[from + at] ?? 0) * 2 ** (DIGITS - 1 - at),
      ).reduce((sum, digit) => sum + digit, 0);
    for (const known of [0, 1, 30, 52, 104, 119, 120, 500]) {
      expect(digitsAfter(choices, round, known), `${known} known`).toBe(written(known));
    }
    for (const by of [0, 1, 59, 60, 61, 119]) {
      expect(builtUp(graph, turnedBy(round, by)).digits).toBe(written(0));
    }
  });
});

/** One label for all of these, made of halves. */
function joinedAll(book: ReturnType<typeof labelBook>, labels: readonly number[]): number {
  const middle = labels.length >> 1;
  const [only = 0] = labels;
  if (middle === 0) return only;
  return joined(
    book,
    joinedAll(book, labels.slice(0, middle)),
    joinedAll(book, labels.slice(middle)),
  );
}
