import { describe, expect, it } from "vitest";
import { type Components, strongComponents } from "../../../src/core/graph/components";
import type { Digraph } from "../../../src/core/graph/digraph";
import { type Arc, digraphOf, distanceTable, randomArcs } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";

/** The vertices of each component, components by their least vertex. */
function parts({ count, of }: Components): readonly (readonly number[])[] {
  const members = Array.from({ length: count }, (): number[] => []);
  of.forEach((component, vertex) => members[component]?.push(vertex));
  return members.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The same by the definition: together are those that reach one another. */
function partsByReach(graph: Digraph): readonly (readonly number[])[] {
  const table = distanceTable(graph);
  const together = (a: number, b: number): boolean =>
    Math.max(table[a]?.[b] ?? Infinity, table[b]?.[a] ?? Infinity) < Infinity;
  const vertices = table.map((_, vertex) => vertex);
  return vertices
    .map((vertex) => vertices.filter((other) => together(vertex, other)))
    .filter((part, vertex) => part[0] === vertex);
}

/** Two rings, 0 1 7 and 2 3 4 with 6 on a detour; the first leads into the second, both to 5. */
const TWO_RINGS: readonly Arc[] = [
  [0, 1],
  [1, 2],
  [1, 7],
  [2, 3],
  [2, 6],
  [3, 4],
  [4, 2],
  [4, 5],
  [6, 3],
  [6, 5],
  [7, 0],
  [7, 6],
];

describe("strong components", () => {
  it("are what reaches one another, and not what only leads there", () => {
    expect(parts(strongComponents(digraphOf(8, TWO_RINGS)))).toEqual([
      [0, 1, 7],
      [2, 3, 4, 6],
      [5],
    ]);
  });

  it("of a chain are its vertices, of a ring all of them together", () => {
    const chain: readonly Arc[] = [
      [0, 1],
      [1, 2],
    ];
    expect(strongComponents(digraphOf(3, chain)).count).toBe(3);
    expect(parts(strongComponents(digraphOf(3, [...chain, [2, 0]])))).toEqual([[0, 1, 2]]);
  });

  it("of vertices without arcs, or with arcs to themselves alone, are those vertices", () => {
    expect(parts(strongComponents(digraphOf(3, [[1, 1]])))).toEqual([[0], [1], [2]]);
    expect(strongComponents(digraphOf(0, [])).count).toBe(0);
  });

  it("are those of the definition in random digraphs, and are counted right", () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = seededRandom(seed);
      const vertices = 1 + Math.floor(random() * 12);
      const graph = digraphOf(vertices, randomArcs(random, vertices, Math.floor(random() * 24)));
      const components = strongComponents(graph);
      expect(parts(components), `seed ${seed}`).toEqual(partsByReach(graph));
      expect([...components.sizes].reduce((sum, size) => sum + size, 0)).toBe(vertices);
      components.sizes.forEach((size, component) => {
        expect([...components.of].filter((of) => of === component)).toHaveLength(size);
      });
    }
  });

  it("come after those they can reach", () => {
    for (let seed = 0; seed < 100; seed++) {
      const graph = digraphOf(10, randomArcs(seededRandom(seed), 10, 14));
      const { of } = strongComponents(graph);
      graph.sources.forEach((source, arc) => {
        const target = graph.targets[arc] ?? 0;
        expect(of[source], `seed ${seed}`).toBeGreaterThanOrEqual(of[target] ?? Infinity);
      });
    }
  });

  it("are found along a chain that would break a recursion", () => {
    const length = 200_000;
    const arcs = Array.from({ length: length - 1 }, (_, at): Arc => [at, at + 1]);
    expect(strongComponents(digraphOf(length, arcs)).count).toBe(length);
    expect(strongComponents(digraphOf(length, [...arcs, [length - 1, 0]])).count).toBe(1);
  });
});
