import { describe, expect, it } from "vitest";
import {
  type FlowGraph,
  flowGraph,
  type FlowSubject,
  leftOut,
} from "../../../../src/core/layout/flow/flowGraph";
import type { CldDocument } from "../../../../src/core/model/document";
import { digraphOf, distanceTable } from "../../../oracle/digraphs";
import { randomArrows, seededRandom } from "../../../oracle/graphs";
import { sketch, sketchId } from "../../../sketch";
import { measureText } from "../../drawing/measure";
import { documentOfArrows } from "../../drawing/models";

const ALL: FlowSubject = { kind: "all" };
const around = (name: string, causes: number, effects: number): FlowSubject => ({
  kind: "around",
  variableId: sketchId(name),
  causes,
  effects,
});
const graphOf = (document: CldDocument, subject: FlowSubject) =>
  flowGraph(document, subject, measureText);
const columnsIn = ({ nodes }: FlowGraph) =>
  Object.fromEntries(nodes.map(({ id, column }) => [id.slice(2), column]));
const linksIn = ({ links }: FlowGraph) =>
  links.map(({ source, target }) => source.slice(2) + target.slice(2));

/** a → b → c → d → e, and back from d to b; f apart from them. */
const chain = sketch("a +> b, b +> c, c +> d, d +> e, d -> b, f");

describe("the flow of a whole diagram", () => {
  it("has every variable, in columns that the layout chooses, and every link but that to itself", () => {
    const document = sketch("a +> b, b -> a, b +> b, c");
    const graph = graphOf(document, ALL);
    expect(columnsIn(graph)).toEqual({ a: null, b: null, c: null });
    expect(linksIn(graph)).toEqual(["ab", "ba"]);
    expect(leftOut(document, graph)).toBe(1);
  });

  it("knows how large labels are", () => {
    const [node] = graphOf(sketch("A name of two lines +> b"), ALL).nodes;
    expect(node?.height).toBe(44);
    expect(node?.width).toBeGreaterThan(60);
  });
});

describe("the flow round a variable", () => {
  it("has its causes at the left and its effects at the right, by their steps", () => {
    expect(columnsIn(graphOf(chain, around("c", 1, 1)))).toEqual({ b: 0, c: 1, d: 2 });
    expect(columnsIn(graphOf(chain, around("c", 2, 2)))).toEqual({ a: 0, b: 1, c: 2, d: 3, e: 4 });
  });

  it("has only causes, or only effects, when asked for these", () => {
    expect(columnsIn(graphOf(chain, around("d", 9, 0)))).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    expect(columnsIn(graphOf(chain, around("a", 0, 2)))).toEqual({ a: 0, b: 1, c: 2 });
  });

  it("has what is both cause and effect once, where it is nearer, causes first", () => {
    const loop = sketch("x +> a, a +> x, x +> y, y +> z, z +> x");
    expect(columnsIn(graphOf(loop, around("x", 2, 2)))).toEqual({ a: 0, z: 0, x: 1, y: 2 });
  });

  it("leaves out links that lead back, and says how many", () => {
    const graph = graphOf(chain, around("c", 2, 2));
    expect(linksIn(graph)).toEqual(["ab", "bc", "cd", "de"]);
    expect(leftOut(chain, graph)).toBe(1);
  });

  it("is the variable alone where nothing leads to or from it", () => {
    expect(columnsIn(graphOf(chain, around("f", 3, 3)))).toEqual({ f: 0 });
  });

  it("has in each column what is so many links away, however many links there are", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const arrows = randomArrows(random, { variables: 9, links: 16, selfLinks: seed % 3 === 0 });
      const document = documentOfArrows(arrows);
      const ids = Object.keys(document.variables).map((id) => sketchId(id.slice(2)));
      const arcs = Object.values(document.links).map(
        ({ source, target }) => [ids.indexOf(source), ids.indexOf(target)] as const,
      );
      const steps = distanceTable(digraphOf(ids.length, arcs));
      const subject = { kind: "around", variableId: ids[0]!, causes: 2, effects: 3 } as const;
      const { nodes, links } = graphOf(document, subject);
      const own = nodes.find(({ id }) => id === ids[0])!.column!;
      const expected = ids.flatMap((id, place) => {
        const [to, from] = [steps[place]![0]!, steps[0]![place]!];
        const isCause = place !== 0 && to <= 2 && to <= from;
        if (place === 0) return [[id, own]];
        if (isCause) return [[id, own - to]];
        return from <= 3 ? [[id, own + from]] : to <= 2 ? [[id, own - to]] : [];
      });
      expect(new Map(nodes.map(({ id, column }) => [id, column]))).toEqual(
        new Map(expected as [string, number][]),
      );
      const columns = new Map(nodes.map(({ id, column }) => [id, column!]));
      for (const { source, target } of links)
        expect(columns.get(source)!).toBeLessThan(columns.get(target)!);
    }
  });
});
