import { describe, expect, it } from "vitest";
import { asDigraph, loopGraph, sameShape } from "../../../src/core/loops/loopGraph";
import type { Link, LinkId } from "../../../src/core/model/document";
import { linksOf, randomArrows, seededRandom, shuffled } from "../../oracle/graphs";
import { sketch } from "../../sketch";

const graphOf = (text: string) => loopGraph(sketch(text).links);

function without(links: Readonly<Record<LinkId, Link>>, place: number) {
  return Object.fromEntries(
    Object.values(links)
      .toSpliced(place, 1)
      .map((link) => [link.id, link]),
  );
}

describe("a loop graph", () => {
  it("numbers the variables that have links by their ids, and sorts the links by their ends", () => {
    const graph = graphOf("c -> a, b +> c, a +> c, lonely, a +> b");
    expect(graph.variables).toEqual(["v-a", "v-b", "v-c"]);
    expect(graph.variableCount).toBe(3);
    expect([...graph.sources]).toEqual([0, 0, 1, 2]);
    expect([...graph.targets]).toEqual([1, 2, 2, 0]);
    expect(graph.links.map(({ id }) => id)).toEqual(["l-4", "l-3", "l-2", "l-1"]);
  });

  it("of no links has no variables", () => {
    expect(graphOf("a, b")).toMatchObject({ variableCount: 0, variables: [], links: [] });
  });

  it("does not depend on the order of the file", () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = seededRandom(seed);
      const arrows = randomArrows(random, { variables: 8, links: 20, selfLinks: true });
      const graph = loopGraph(linksOf(arrows));
      const other = loopGraph(linksOf(shuffled(arrows, random)));
      expect(other.variables).toEqual(graph.variables);
      expect(other.sources).toEqual(graph.sources);
      expect(other.targets).toEqual(graph.targets);
      const ends = ({ source, target }: Link): string => `${source} ${target}`;
      expect(other.links.map(ends)).toEqual(graph.links.map(ends));
    }
  });

  it("says of each of its links where it begins and ends", () => {
    const graph = loopGraph(
      linksOf(randomArrows(seededRandom(5), { variables: 9, links: 30, selfLinks: true })),
    );
    graph.links.forEach(({ source, target }, at) => {
      expect(graph.variables[graph.sources[at] ?? -1]).toBe(source);
      expect(graph.variables[graph.targets[at] ?? -1]).toBe(target);
    });
  });

  it("says what its links say, in their order", () => {
    const { links } = sketch("a +> b, b -> a, b ?||> c, c -||> a");
    const bases = ["stated", "inferred", null, "implied"] as const;
    const based = Object.values(links).map((link, at) => ({ ...link, basis: bases[at] ?? null }));
    const { says } = loopGraph(Object.fromEntries(based.map((link) => [link.id, link])));
    // minus 1, open 2, delayed 4; inferred 0, nobody said 8, implied 16, stated 24
    expect([...says]).toEqual([24, 1, 2 + 4 + 8, 1 + 4 + 16]);
  });

  it("is a digraph with the same numbers", () => {
    const graph = graphOf("b +> a, a +> b, b +> b");
    const { vertexCount, arcCount, sources, targets } = asDigraph(graph);
    expect({ vertexCount, arcCount }).toEqual({ vertexCount: 2, arcCount: 3 });
    expect([sources, targets]).toEqual([graph.sources, graph.targets]);
  });
});

describe("two loop graphs", () => {
  const links = sketch("a +> b, b -> c, c +> a").links;

  it("have the same shape whatever their links say", () => {
    const others = sketch("a -> b, b ?||> c, c +> a").links;
    expect(sameShape(loopGraph(links), loopGraph(others))).toBe(true);
  });

  it("have another shape when a link is missing, turned round, or leads elsewhere", () => {
    const graph = loopGraph(links);
    expect(sameShape(graph, loopGraph(without(links, 0)))).toBe(false);
    expect(sameShape(graph, graphOf("b +> a, b -> c, c +> a"))).toBe(false);
    expect(sameShape(graph, graphOf("a +> b, b -> c, c +> d"))).toBe(false);
  });

  it("have another shape when the variables are others, linked in the same way", () => {
    expect(sameShape(graphOf("a +> b, b +> a"), graphOf("a +> c, c +> a"))).toBe(false);
    expect(sameShape(graphOf("a +> b"), graphOf("c +> d"))).toBe(false);
  });
});
