import ELK from "elkjs/lib/elk.bundled.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boxOf, overlap } from "../../src/core/drawing/box";
import { flowGraph, type FlowSubject } from "../../src/core/layout/flow/flowGraph";
import { FLOW_PORTS, FLOW_RIM, type FlowRoom } from "../../src/core/layout/flow/flowLayout";
import type { LinkId } from "../../src/core/model/document";
import { flowLayout, laidOut as laidOutBy } from "../../src/workers/flowClient";
import { sketch, sketchId } from "../sketch";

afterEach(() => vi.unstubAllGlobals());

const measure = (text: string): number => text.length * 8;
const kernel = new ELK();
const WIDE: FlowRoom = { width: 9000, height: 9000 };

async function laidOut(text: string, subject: FlowSubject = { kind: "all" }, room = WIDE) {
  const graph = flowGraph(sketch(text), subject, measure);
  const layout = await laidOutBy(kernel, graph, room);
  const labels = graph.nodes.map(({ id, width, height }) => ({
    centre: layout.places[id]!,
    width,
    height,
  }));
  const way = (number: number) => layout.ways[`l-${number}` as LinkId]!;
  return { ...layout, labels, way, at: (name: string) => layout.places[sketchId(name)]! };
}

describe("places of a flow", () => {
  it("go from causes at the left to effects at the right, clear of each other", async () => {
    const { at, labels } = await laidOut("a +> b, b +> c, a +> d, d +> c, c +> e");
    expect(at("a").x).toBeLessThan(at("b").x);
    expect(at("b").x).toBeLessThan(at("c").x);
    expect(at("d").x).toBe(at("b").x);
    expect(at("c").x).toBeLessThan(at("e").x);
    const boxes = labels.map((label) => boxOf(label));
    boxes.forEach((box, place) =>
      boxes.slice(0, place).forEach((other) => expect(overlap(box, other)).toBe(false)),
    );
  });

  it("stand in the columns that were asked for", async () => {
    const subject = { kind: "around", variableId: sketchId("x"), causes: 2, effects: 1 } as const;
    const { at } = await laidOut("a +> x, b +> a, b +> x, x +> y, y +> b", subject);
    expect(at("b").x).toBe(at("a").x);
    expect(at("a").x).toBeLessThan(at("x").x);
    expect(at("x").x).toBeLessThan(at("y").x);
  });

  it("are whole pixels round the origin, and the same every time", async () => {
    const first = await laidOut("a +> b, b +> c, c -> a, c +> d");
    const xs = Object.values(first.places).map(({ x }) => x);
    for (const { x, y } of Object.values(first.places))
      expect([x % 1, y % 1].map(Math.abs)).toEqual([0, 0]);
    expect(Math.min(...xs)).toBeLessThan(0);
    expect(Math.max(...xs)).toBeGreaterThan(0);
    const { places, ways } = await laidOut("a +> b, b +> c, c -> a, c +> d");
    expect({ places, ways }).toEqual({ places: first.places, ways: first.ways });
  });

  it("cannot be had where there is no worker, which is said", async () => {
    vi.stubGlobal("Worker", undefined);
    const graph = flowGraph(sketch("a +> b"), { kind: "all" }, measure);
    await expect(flowLayout(graph, WIDE)).rejects.toThrow(/Worker/);
  });
});

describe("ways of links in a flow", () => {
  it("lead from the rim of one label to the rim of another, level or upright", async () => {
    const { at, way } = await laidOut("a +> b, a +> c, b +> d, c +> d, d -> a");
    for (const number of [1, 2, 3, 4, 5]) {
      way(number)
        .slice(1)
        .forEach((point, index) => {
          const before = way(number)[index]!;
          expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(
            1e-6,
          );
        });
    }
    // The label of one letter is 20 px wide; places are whole pixels, ways need not be.
    expect(Math.abs(way(1)[0]!.x - at("a").x - 10 - FLOW_RIM)).toBeLessThan(1);
    expect(Math.abs(at("b").x - 10 - FLOW_RIM - way(1).at(-1)!.x)).toBeLessThan(1);
  });

  it("come at one label with room for a sign between them", async () => {
    const { way } = await laidOut("a +> e, b +> e, c +> e, d +> e");
    const heights = [1, 2, 3, 4].map((number) => way(number).at(-1)!.y).toSorted((a, b) => a - b);
    heights.slice(1).forEach((height, index) => {
      expect(height - heights[index]!).toBeGreaterThanOrEqual(FLOW_PORTS - 1e-6);
    });
  });

  it("that lead back leave at the left and arrive at the right", async () => {
    const { at, way } = await laidOut("a +> b, b +> c, c -> a");
    expect(way(3)[0]!.x).toBeLessThan(at("c").x);
    expect(way(3).at(-1)!.x).toBeGreaterThan(at("a").x);
  });
});

describe("a long chain", () => {
  const chain = "a +> b, b +> c, c +> d, d +> e, e +> f, f +> g, g +> h, h +> i, i +> j, j +> k";
  const ROOM = { width: 700, height: 450 };

  it("stays one row where there is room", async () => {
    const { at } = await laidOut(chain);
    expect(at("k").y).toBe(at("a").y);
  });

  it("is folded into rows that are read like lines of text", async () => {
    const { at, width, height } = await laidOut(chain, { kind: "all" }, ROOM);
    const single = await laidOut(chain);
    expect(width).toBeLessThan(single.width * 0.7);
    expect(width / height).toBeLessThan(3);
    expect(at("k").y).toBeGreaterThan(at("a").y + 50);
    // Within a row onwards is to the right.
    for (const [from, to] of ["ab", "bc", "jk"]) expect(at(from!).x).toBeLessThan(at(to!).x);
  });

  it("is folded also where it is what leads to a variable", async () => {
    const subject = { kind: "around", variableId: sketchId("k"), causes: 99, effects: 0 } as const;
    const { at } = await laidOut(chain, subject, ROOM);
    expect(at("k").y).toBeGreaterThan(at("a").y + 50);
  });
});
