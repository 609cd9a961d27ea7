import { describe, expect, it } from "vitest";
import { boxOf, distance, distanceToBox } from "../../../../src/core/drawing/box";
import { flowRoutes } from "../../../../src/core/layout/flow/flowContacts";
import { FLOW_PORTS, FLOW_RIM } from "../../../../src/core/layout/flow/flowLayout";
import type { LinkId, Point, VariableId } from "../../../../src/core/model/document";

const SIZE = { width: 100, height: 44 };
const hub = "v-hub" as VariableId;

/** Links into a label at the origin, their rims `apart` each other, `back` of them out of it at the same side. */
function into(count: number, { apart = FLOW_PORTS, back = 0, from = -1 } = {}) {
  const ids = Array.from({ length: count }, (_, index) => `l-${index}` as LinkId);
  const rim = from * (SIZE.width / 2 + FLOW_RIM);
  const offsets = ids.map((_, index) => (index - (count - 1) / 2) * apart);
  const far = ids.map((_, index) => `v-${index}` as VariableId);
  const places: Record<VariableId, Point> = { [hub]: { x: 0, y: 0 } };
  const ways: Record<LinkId, readonly Point[]> = {};
  ids.forEach((id, index) => {
    const y = offsets[index]!;
    places[far[index]!] = { x: from * 400, y };
    const way = [
      { x: from * 316, y },
      { x: rim, y },
    ];
    ways[id] = index < back ? way.toReversed() : way;
  });
  const nodes = [hub, ...far].map((id) => ({ id, ...SIZE, column: null }));
  const links = ids.map((id, index) => ({
    id,
    source: index < back ? hub : far[index]!,
    target: index < back ? far[index]! : hub,
  }));
  const routes = flowRoutes({ nodes, links }, { places, ways, width: 0, height: 0 });
  const touching = ids.map((id, index) =>
    index < back ? routes.get(id)![0]!.start : routes.get(id)!.at(-1)!.end,
  );
  return { routes, touching };
}

const gaps = (touching: readonly Point[]) =>
  touching.slice(1).map((point, index) => distance(point, touching[index]!));
const box = boxOf({ centre: { x: 0, y: 0 }, ...SIZE });

describe("where links touch a label", () => {
  it("is straight on, where one or two come", () => {
    for (const count of [1, 2]) {
      const { routes, touching } = into(count);
      for (const route of routes.values()) expect(route).toHaveLength(1);
      for (const { x } of touching) expect(x).toBeCloseTo(-53, 3);
    }
  });

  it("is each a place of its own, from above downwards, at the border", () => {
    for (const count of [3, 4, 5, 6, 7, 8, 9, 10]) {
      const { touching } = into(count);
      for (const gap of gaps(touching)) expect(gap).toBeGreaterThan(10);
      const heights = touching.map(({ y }) => Math.round(y));
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      for (const point of touching) expect(distanceToBox(point, box)).toBeCloseTo(3, 3);
    }
  });

  it("keeps to its side of the label, whichever it is", () => {
    for (const from of [-1, 1]) {
      const { touching } = into(9, { from });
      for (const { x } of touching) expect(x * from).toBeGreaterThan(0);
    }
  });

  it("lets what begins and what ends at one side have places beside each other", () => {
    const { touching } = into(6, { back: 3 });
    for (const gap of gaps(touching)) expect(gap).toBeGreaterThan(10);
  });

  it("does not lead over the label", () => {
    const inside = boxOf({ centre: { x: 0, y: 0 }, ...SIZE }, -1);
    for (const route of into(9).routes.values()) {
      for (const { start, end } of route) {
        const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
        for (const point of [start, middle, end])
          expect(distanceToBox(point, inside)).toBeGreaterThan(0);
      }
    }
  });

  it("is nowhere for links without a way", () => {
    const graph = { nodes: [{ id: hub, ...SIZE, column: null }], links: [] };
    const layout = { places: {}, ways: {}, width: 0, height: 0 };
    expect(flowRoutes(graph, layout).size).toBe(0);
    const link = { id: "l-1" as LinkId, source: hub, target: hub };
    expect(flowRoutes({ ...graph, links: [link] }, layout).size).toBe(0);
  });
});
