import { describe, expect, it } from "vitest";
import { crossings, runsThrough } from "../../../../src/core/drawing/arc";
import { boxOf } from "../../../../src/core/drawing/box";
import { linkArc } from "../../../../src/core/drawing/linkArc";
import { flowBends } from "../../../../src/core/layout/flow/flowBends";
import { flowGraph } from "../../../../src/core/layout/flow/flowGraph";
import { roundedBend } from "../../../../src/core/model/rounding";
import type { LinkId, Point } from "../../../../src/core/model/document";
import { sketch, sketchId } from "../../../sketch";
import { measureText } from "../../drawing/measure";

/** The arcs of a flow whose variables stand at these places, by the number of their links. */
function arcsAt(text: string, places: Readonly<Record<string, readonly [number, number]>>) {
  const graph = flowGraph(sketch(text), { kind: "all" }, measureText);
  const centres = Object.fromEntries(
    Object.entries(places).map(([name, [x, y]]): [string, Point] => [sketchId(name), { x, y }]),
  );
  const bends = flowBends(graph, centres);
  const labelOf = (id: string) => {
    const { width, height } = graph.nodes.find((node) => node.id === id)!;
    return { centre: centres[id]!, width, height };
  };
  const arcs = graph.links.map(({ id, source, target }) =>
    linkArc(labelOf(source), labelOf(target), bends[id]!),
  );
  const crossed = graph.links.flatMap((link, place) =>
    graph.nodes.filter(
      ({ id }) =>
        id !== link.source &&
        id !== link.target &&
        runsThrough(arcs[place]!, boxOf(labelOf(id), -1)),
    ),
  );
  return { bends, arcs, crossed, bend: (number: number) => bends[`l-${number}` as LinkId]! };
}

describe("the bends of a flow", () => {
  it("are nearly straight where nothing is in the way", () => {
    const { bend } = arcsAt("a +> b, b +> c", { a: [0, 0], b: [200, 0], c: [400, 60] });
    expect(Math.abs(bend(1))).toBeLessThan(0.05);
    expect(Math.abs(bend(2))).toBeLessThan(0.05);
  });

  it("go round labels that stand in the way", () => {
    const { crossed, bend } = arcsAt("a +> c, a +> b, b +> c", {
      a: [0, 0],
      b: [200, 0],
      c: [400, 0],
    });
    expect(crossed).toEqual([]);
    expect(Math.abs(bend(1))).toBeGreaterThan(0.05);
  });

  it("lead back round what they lead back over", () => {
    const { crossed, bend, arcs } = arcsAt("a +> b, b +> c, c -> a", {
      a: [0, 0],
      b: [200, 0],
      c: [400, 0],
    });
    expect(crossed).toEqual([]);
    expect(Math.abs(bend(3))).toBeGreaterThan(0.15);
    expect(crossings(arcs[2]!, arcs[0]!) + crossings(arcs[2]!, arcs[1]!)).toBe(0);
  });

  it("keep opposite links apart", () => {
    const { arcs, bend } = arcsAt("a +> b, b -> a", { a: [0, 0], b: [220, 0] });
    expect(Math.sign(bend(1)) * Math.sign(bend(2))).toBe(1);
    expect(crossings(arcs[0]!, arcs[1]!)).toBe(0);
  });

  it("are a hundredth or less from what a document holds, and the same every time", () => {
    const places = { a: [0, 0], b: [200, 90], c: [200, -90], d: [400, 0] } as const;
    const text = "a +> b, a +> c, b +> d, c +> d, a +> d, d -> a";
    const { bends } = arcsAt(text, places);
    expect(Object.keys(bends)).toHaveLength(6);
    for (const bend of Object.values(bends)) expect(roundedBend(bend)).toBe(bend);
    expect(arcsAt(text, places).bends).toEqual(bends);
  });

  it("are of links with both ends placed only", () => {
    const graph = flowGraph(sketch("a +> b, b +> c"), { kind: "all" }, measureText);
    const bends = flowBends(graph, {
      [sketchId("a")]: { x: 0, y: 0 },
      [sketchId("b")]: { x: 200, y: 0 },
    });
    expect(Object.keys(bends)).toEqual(["l-1"]);
  });
});
