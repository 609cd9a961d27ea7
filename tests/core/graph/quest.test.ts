import { describe, expect, it } from "vitest";
import type { Digraph } from "../../../src/core/graph/digraph";
import {
  fillDistances,
  OUT_OF_REACH,
  type Quest,
  shortestLength,
} from "../../../src/core/graph/quest";
import { digraphOf, distanceTable, randomArcs, simpleWalks } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";

function distances(graph: Digraph, quest: Quest): Int32Array {
  // Filled with leftovers of another quest, as it is in a search.
  const found = new Int32Array(graph.vertexCount).fill(99);
  fillDistances(graph, quest, found, new Int32Array(graph.vertexCount));
  return found;
}

function questOf(start: number, goal: number, territory: readonly number[], floor = 0): Quest {
  return { start, goal, floor, territory: Int32Array.from(territory) };
}

// 0 -> 1 -> 2 -> 3 -> 0, with a short cut 1 -> 3
const RING = digraphOf(4, [
  [0, 1],
  [1, 2],
  [1, 3],
  [2, 3],
  [3, 0],
]);
const EVERYWHERE = [0, 0, 0, 0];

describe("distances to a goal", () => {
  it("count arcs along the shortest way", () => {
    expect([...distances(RING, questOf(0, 0, EVERYWHERE))]).toEqual([0, 2, 2, 1]);
    expect([...distances(RING, questOf(0, 2, EVERYWHERE))]).toEqual([2, 1, 0, 3]);
  });

  it("keep to vertices from the floor on", () => {
    expect([...distances(RING, questOf(1, 1, EVERYWHERE, 1))]).toEqual([
      OUT_OF_REACH,
      0,
      OUT_OF_REACH,
      OUT_OF_REACH,
    ]);
  });

  it("keep to the goal's territory", () => {
    expect([...distances(RING, questOf(0, 0, [5, 5, 8, 5]))]).toEqual([0, 2, OUT_OF_REACH, 1]);
    expect([...distances(RING, questOf(0, 0, [5, 5, 5, 8]))]).toEqual([
      0,
      OUT_OF_REACH,
      OUT_OF_REACH,
      OUT_OF_REACH,
    ]);
  });

  it("are those of Floyd and Warshall, whatever the floor and the territory", () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = seededRandom(seed);
      const number = (below: number): number => Math.floor(random() * below);
      const graph = digraphOf(8, randomArcs(random, 8, number(25)));
      const territory = Array.from({ length: 8 }, () => number(2));
      const goal = number(8);
      const floor = number(goal + 1);
      const table = distanceTable(
        graph,
        (vertex) => vertex >= floor && territory[vertex] === territory[goal],
      );
      const expected = table.map((row) => row[goal] ?? Infinity);
      const found = distances(graph, questOf(goal, goal, territory, floor));
      const asTable = [...found].map((steps) => (steps === OUT_OF_REACH ? Infinity : steps));
      expect(asTable, `seed ${seed}`).toEqual(expected);
    }
  });
});

describe("the length of the shortest path", () => {
  it("is at least one arc, also back to where it began", () => {
    const quest = questOf(0, 0, EVERYWHERE);
    expect(shortestLength(RING, quest, distances(RING, quest))).toBe(3);
  });

  it("is one for an arc that leads straight to the goal, or from the goal to itself", () => {
    const straight = questOf(1, 3, EVERYWHERE);
    expect(shortestLength(RING, straight, distances(RING, straight))).toBe(1);
    const alone = digraphOf(1, [[0, 0]]);
    const own = questOf(0, 0, [0]);
    expect(shortestLength(alone, own, distances(alone, own))).toBe(1);
  });

  it("is infinite where there is no way", () => {
    const quest = questOf(3, 2, EVERYWHERE, 1);
    expect(shortestLength(RING, quest, distances(RING, quest))).toBe(Infinity);
  });

  it("is that of the shortest walk there is", () => {
    for (let seed = 0; seed < 200; seed++) {
      const graph = digraphOf(6, randomArcs(seededRandom(seed), 6, 9));
      const [start, goal] = [seed % 6, (seed >> 3) % 6];
      const quest = questOf(start, goal, [0, 0, 0, 0, 0, 0]);
      const [shortest] = simpleWalks(graph, { start, goal });
      const found = shortestLength(graph, quest, distances(graph, quest));
      expect(found, `seed ${seed}`).toBe(shortest?.length ?? Infinity);
    }
  });
});
