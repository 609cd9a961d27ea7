import { describe, expect, it } from "vitest";
import { digraph } from "../../../src/core/graph/digraph";
import { digraphOf, randomArcs } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";

const flat = (...numbers: readonly number[]) => Int32Array.from(numbers);

describe("a digraph", () => {
  it("knows the arcs out of each vertex and who comes before it", () => {
    const graph = digraphOf(4, [
      [0, 1],
      [0, 2],
      [2, 1],
      [2, 2],
    ]);
    expect(graph.arcCount).toBe(4);
    expect([...graph.outStart]).toEqual([0, 2, 2, 4, 4]);
    expect([...graph.inStart]).toEqual([0, 0, 2, 4, 4]);
    expect([...graph.inVertices]).toEqual([0, 2, 0, 2]);
  });

  it("keeps parallel arcs apart", () => {
    const graph = digraphOf(2, [
      [0, 1],
      [0, 1],
    ]);
    expect([...graph.outStart]).toEqual([0, 2, 2]);
    expect([...graph.inVertices]).toEqual([0, 0]);
  });

  it("may have no arcs, and no vertices", () => {
    expect([...digraph(3, flat(), flat()).outStart]).toEqual([0, 0, 0, 0]);
    expect(digraph(0, flat(), flat())).toMatchObject({ vertexCount: 0, arcCount: 0 });
  });

  it("refuses arcs that are not sorted by source, then target", () => {
    expect(() => digraph(3, flat(1, 0), flat(0, 1))).toThrow("sorted");
    expect(() => digraph(3, flat(0, 0), flat(2, 1))).toThrow("sorted");
  });

  it("says of every arc twice, from both its ends", () => {
    for (let seed = 0; seed < 100; seed++) {
      const random = seededRandom(seed);
      const arcs = randomArcs(random, 1 + Math.floor(random() * 9), Math.floor(random() * 30));
      const graph = digraphOf(9, arcs);
      const out: string[] = [];
      const into: string[] = [];
      for (let vertex = 0; vertex < 9; vertex++) {
        const [first, last] = [graph.outStart[vertex], graph.outStart[vertex + 1]];
        for (const target of graph.targets.subarray(first, last)) out.push(`${vertex}>${target}`);
        const [from, to] = [graph.inStart[vertex], graph.inStart[vertex + 1]];
        for (const source of graph.inVertices.subarray(from, to)) into.push(`${source}>${vertex}`);
      }
      const given = arcs.map(([source, target]) => `${source}>${target}`).sort();
      expect(out.sort(), `seed ${seed}`).toEqual(given);
      expect(into.sort(), `seed ${seed}`).toEqual(given);
    }
  });
});
