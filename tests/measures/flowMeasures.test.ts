import { describe, expect, it } from "vitest";
import { arcBetween } from "../../src/core/drawing/arc";
import type { Centred } from "../../src/core/drawing/box";
import type { LinkId, Point, VariableId } from "../../src/core/model/document";
import {
  flowBarsCovered,
  flowLabelsCrossed,
  flowMerged,
  flowSignClashes,
  flowSignsAstray,
  headsTogether,
  type SeenFlow,
  type SeenRoute,
} from "./flowMeasures";

type Place = readonly [number, number];
const at = ([x, y]: Place): Point => ({ x, y });

/** A link of straight pieces through these places. */
function route(
  ends: string,
  places: readonly Place[],
  { sign = [-999, -999], bars }: { sign?: Place; bars?: Place } = {},
): SeenRoute {
  const pieces = places.slice(1).map((to, index) => arcBetween(at(places[index]!), at(to), 0));
  return {
    id: `${ends}${places.join(";")}` as LinkId,
    source: ends[0] as VariableId,
    target: ends[1] as VariableId,
    pieces,
    sign: at(sign),
    bars: bars ? at(bars) : null,
  };
}

function flow(
  routes: readonly SeenRoute[],
  labels: Readonly<Record<string, Place>> = {},
): SeenFlow {
  const boxes = Object.entries(labels).map(([id, centre]): [VariableId, Centred] => [
    id as VariableId,
    { centre: at(centre), width: 60, height: 26 },
  ]);
  return { labels: new Map(boxes), routes };
}

describe("measures of a flow", () => {
  it("count heads together only at one label", () => {
    const two = [
      route("ac", [
        [0, 0],
        [100, 0],
      ]),
      route("bc", [
        [0, 20],
        [100, 8],
      ]),
    ];
    expect(headsTogether(flow(two), 10)).toBe(1);
    expect(headsTogether(flow(two), 8)).toBe(0);
    const elsewhere = route("bd", [
      [0, 20],
      [100, 4],
    ]);
    expect(headsTogether(flow([two[0]!, elsewhere]), 10)).toBe(0);
  });

  it("count a label that any piece of a link enters, once, and not those at its ends", () => {
    const labels = { a: [0, 0], b: [300, 100], m: [150, 50] } as const;
    const through = route("ab", [
      [33, 0],
      [150, 0],
      [150, 100],
      [267, 100],
    ]);
    expect(flowLabelsCrossed(flow([through], labels))).toBe(1);
    const round = route("ab", [
      [33, 0],
      [200, 0],
      [200, 100],
      [267, 100],
    ]);
    expect(flowLabelsCrossed(flow([round], labels))).toBe(0);
  });

  it("count a sign on its own line, on words, on bars and on another sign", () => {
    const line: readonly Place[] = [
      [0, 0],
      [200, 0],
    ];
    const clashes = (sign: Place, other: SeenRoute, labels = {}) =>
      flowSignClashes(flow([route("ab", line, { sign }), other], labels));
    const apart = route("cd", [
      [0, 300],
      [200, 300],
    ]);
    expect(clashes([170, -10], apart)).toBe(0);
    expect(clashes([170, -5], apart)).toBe(1);
    expect(clashes([170, -10], apart, { w: [160, -25] })).toBe(1);
    const delayed = route(
      "cd",
      [
        [0, 300],
        [200, 300],
      ],
      { bars: [160, -14] },
    );
    expect(clashes([170, -10], delayed)).toBe(1);
    const signed = route(
      "cd",
      [
        [0, 300],
        [200, 300],
      ],
      { sign: [175, -15] },
    );
    expect(clashes([170, -10], signed)).toBe(2);
  });

  it("count a sign nearer to another link, and one far from its head", () => {
    const own: readonly Place[] = [
      [0, 0],
      [200, 0],
    ];
    const beside = route(
      "cd",
      [
        [0, 16],
        [200, 16],
      ],
      { sign: [180, 26] },
    );
    const astray = (sign: Place) => flowSignsAstray(flow([route("ab", own, { sign }), beside]), 80);
    expect(astray([180, 10])).toBe(1);
    expect(astray([180, -10])).toBe(0);
    expect(astray([60, -10])).toBe(1);
  });

  it("count bars that another link runs over", () => {
    const delayed = route(
      "ab",
      [
        [0, 0],
        [200, 0],
      ],
      { bars: [100, 0] },
    );
    const across = (x: number) =>
      route("cd", [
        [x, -50],
        [x, 50],
      ]);
    expect(flowBarsCovered(flow([delayed, across(105)]))).toBe(1);
    expect(flowBarsCovered(flow([delayed, across(115)]))).toBe(0);
    expect(flowBarsCovered(flow([delayed], { w: [100, 12] }))).toBe(1);
  });

  it("tell links that run along each other from links that cross", () => {
    const line = route("ab", [
      [0, 0],
      [400, 0],
    ]);
    const along = route("cd", [
      [0, 4],
      [400, 4],
    ]);
    const across = route("cd", [
      [200, -200],
      [200, 200],
    ]);
    expect(flowMerged(flow([line, along]))).toBe(1);
    expect(flowMerged(flow([line, across]))).toBe(0);
    expect(flowMerged(flow([]))).toBe(0);
  });
});
