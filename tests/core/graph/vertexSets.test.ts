import { describe, expect, it } from "vitest";
import {
  exclude,
  include,
  includes,
  keepBetween,
  vertexSets,
} from "../../../src/core/graph/vertexSets";
import { digraphOf, distanceTable, randomArcs } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";
import { partOfGraph } from "../../oracle/parts";

describe("a set of vertices in a row", () => {
  it("has what was put in and not taken out, whatever stands in the rows beside it", () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = seededRandom(seed);
      const rows = new Int32Array(9).fill(seed % 2 === 0 ? 0 : -1);
      rows.fill(0, 3, 6);
      const truth = new Set<number>();
      for (let times = 0; times < 200; times++) {
        const vertex = Math.floor(random() * 96);
        const isIn = random() < 0.6;
        if (isIn) include(rows, 3, vertex);
        else exclude(rows, 3, vertex);
        if (isIn) truth.add(vertex);
        else truth.delete(vertex);
      }
      const vertices = Array.from({ length: 96 }, (_, vertex) => vertex);
      expect(vertices.filter((vertex) => includes(rows, 3, vertex))).toEqual(
        [...truth].toSorted((a, b) => a - b),
      );
      const others = [...rows.subarray(0, 3), ...rows.subarray(6)];
      expect(new Set(others)).toEqual(new Set([seed % 2 === 0 ? 0 : -1]));
    }
  });
});

describe("the vertices between two", () => {
  it("are those on a way from the one to the other, beside the shortest ways of Floyd and Warshall", () => {
    for (const [size, density] of [
      [5, 1.5],
      [20, 1.3],
      [33, 1.6],
      [70, 1.4],
    ] as const) {
      for (let seed = 0; seed < 25; seed++) {
        const random = seededRandom(100 * size + seed);
        const graph = digraphOf(size, randomArcs(random, size, Math.floor(size * density)));
        const [from, to] = [Math.floor(random() * size), Math.floor(random() * size)];
        const isAllowed = Array.from(
          { length: size },
          (_, vertex) => vertex !== from && vertex !== to && random() < 0.8,
        );
        // Also over the first of the two, as from the state before.
        const home = distanceTable(
          graph,
          (vertex) => vertex === to || vertex === from || isAllowed[vertex] === true,
        );
        const isFree = isAllowed.map(
          (isIt, vertex) => isIt && (home[vertex]?.[to] ?? Infinity) < size,
        );
        const sets = vertexSets(partOfGraph(graph));
        const free = new Int32Array(3 * sets.width);
        for (let vertex = 0; vertex < size; vertex++) {
          if (isFree[vertex] === true) include(free, sets.width, vertex);
        }
        const looked = keepBetween(sets, free, sets.width, from, to);
        const there = distanceTable(graph, (vertex) => vertex === from || isFree[vertex] === true);
        const back = distanceTable(graph, (vertex) => vertex === to || isFree[vertex] === true);
        const kept = isFree.map((_, vertex) => includes(free, sets.width, vertex));
        const truth = isFree.map(
          (free, vertex) =>
            free &&
            (there[from]?.[vertex] ?? Infinity) < size &&
            (back[vertex]?.[to] ?? Infinity) < size,
        );
        expect(kept, `${size} vertices, seed ${seed}`).toEqual(truth);
        expect(looked).toBeLessThanOrEqual(2 * (size + 1) * sets.width + 32);
        const others = [...free.subarray(0, sets.width), ...free.subarray(2 * sets.width)];
        expect(new Set(others)).toEqual(new Set([0]));
      }
    }
  });
});
