import ELK from "elkjs/lib/elk.bundled.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boxOf, overlap } from "../../src/core/drawing/box";
import { flowGraph, type FlowSubject } from "../../src/core/layout/flow/flowGraph";
import { elkGraph, flowPlaces, placesIn } from "../../src/workers/flowClient";
import { sketch, sketchId } from "../sketch";

afterEach(() => vi.unstubAllGlobals());

const measure = (text: string): number => text.length * 8;
const kernel = new ELK();

async function laidOut(text: string, subject: FlowSubject = { kind: "all" }) {
  const graph = flowGraph(sketch(text), subject, measure);
  const places = placesIn(await kernel.layout(elkGraph(graph)));
  const labels = graph.nodes.map(({ id, width, height }) => ({
    centre: places[id]!,
    width,
    height,
  }));
  return { places, labels, at: (name: string) => places[sketchId(name)]! };
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
    expect((await laidOut("a +> b, b +> c, c -> a, c +> d")).places).toEqual(first.places);
  });

  it("cannot be had where there is no worker, which is said", async () => {
    vi.stubGlobal("Worker", undefined);
    const graph = flowGraph(sketch("a +> b"), { kind: "all" }, measure);
    await expect(flowPlaces(graph)).rejects.toThrow(/Worker/);
  });
});
