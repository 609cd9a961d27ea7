import { describe, expect, it } from "vitest";
import { hasShared } from "../sharedFolder";
import { largeGraph, smallGraph } from "./generatedGraphs";
import { documentOfGraph, graphsIn, variableId, withMore } from "./layoutGraph";

describe("generated graphs", () => {
  it("are the same for the same seed, and others for others", () => {
    expect(smallGraph(3)).toEqual(smallGraph(3));
    expect(smallGraph(3)).not.toEqual(smallGraph(4));
  });

  it("have the variables and about the links that were asked for, none twice, none to itself", () => {
    const { nodes, edges } = largeGraph(60, 1);
    expect(nodes).toHaveLength(60);
    expect(edges.length).toBeGreaterThanOrEqual(90);
    expect(edges.length).toBeLessThanOrEqual(102);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(edges.length);
    expect(edges.every(({ from, to }) => from !== to)).toBe(true);
  });

  it("have every variable on a link", () => {
    for (const seed of [101, 105, 112]) {
      const { nodes, edges } = smallGraph(seed);
      const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
      expect(nodes.filter(({ id }) => !ends.has(id))).toEqual([]);
      expect(nodes.length).toBeGreaterThanOrEqual(12);
      expect(nodes.length).toBeLessThanOrEqual(25);
    }
  });
});

describe("graphs of a folder", () => {
  it("become documents with their places, signs and delays", () => {
    const document = documentOfGraph({
      id: "g",
      nodes: [
        { id: "one", label: "same name", x: 3, y: 4 },
        { id: "two", label: "same name" },
      ],
      edges: [{ from: "one", to: "two", polarity: "-", delay: true }],
    });
    expect(Object.values(document.variables).map(({ name }) => name)).toEqual([
      "same name",
      "same name",
    ]);
    expect(document.layout.positions).toEqual({ [variableId("one")]: { x: 3, y: 4 } });
    const [link] = Object.values(document.links);
    expect(link).toMatchObject({ source: "v-one", target: "v-two", polarity: "-" });
    expect(link?.delay).not.toBeNull();
    const more = withMore(document, ["three"], [[variableId("two"), variableId("three")]]);
    expect(Object.keys(more.variables)).toHaveLength(3);
    expect(Object.values(more.links)[1]).toMatchObject({ source: "v-two", target: "v-three" });
  });

  it("are read in the order of their names", () => {
    if (!hasShared("layout-set", "graphs of a folder")) return;
    const graphs = graphsIn("../shared/layout-set");
    expect(graphs.length).toBeGreaterThanOrEqual(8);
    for (const graph of graphs) {
      const { variables, links } = documentOfGraph(graph);
      expect(Object.keys(variables)).toHaveLength(graph.nodes.length);
      expect(Object.keys(links)).toHaveLength(graph.edges.length);
    }
  });
});
