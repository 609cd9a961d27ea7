import { describe, expect, it } from "vitest";
import { feedbackWeights } from "../../../src/core/loops/feedbackWeights";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { NamedLoopGraph } from "../../../src/core/loops/loopGraph";
import { loopShares } from "../../../src/core/loops/loopShares";
import { type LoopKind, type LoopSet, NO_LOOPS } from "../../../src/core/loops/loopSet";
import { sourceOf } from "../../../src/core/loops/loopSource";
import { type LoopTallies, loopTallies } from "../../../src/core/loops/loopTallies";
import { LOOP_KINDS } from "../../../src/core/loops/loopWords";
import { atOnce } from "../../../src/core/model/steps";
import {
  type Arrow,
  completeGraph,
  diamondRing,
  layered,
  linksOf,
  randomArrows,
  seededRandom,
} from "../../oracle/graphs";

/*
 * What goes round comes through: of every variable as many loops go out as come in. Such relations
 * hold in diagrams of any size, where nobody could walk every loop to compare.
 */

function randomSigns(arrows: readonly Arrow[], seed: number): readonly Arrow[] {
  const random = seededRandom(seed);
  const sign = (chance: number) => (chance < 0.1 ? "?" : chance < 0.4 ? "-" : "+");
  return arrows.map((arrow) => ({ ...arrow, polarity: sign(random()) }));
}

const LARGE: readonly (readonly [name: string, arrows: readonly Arrow[]])[] = [
  ["of eight that all influence each other", randomSigns(completeGraph(8), 1)],
  ["of a ring of twelve diamonds", randomSigns(diamondRing(12), 2)],
  ["of four layers of three", randomSigns(layered(3, 4), 3)],
  ["at random", randomArrows(seededRandom(4), { variables: 30, links: 62, selfLinks: true })],
  [
    "at random, more densely",
    randomArrows(seededRandom(5), { variables: 14, links: 52, selfLinks: true }),
  ],
];

interface Tallied {
  readonly loops: LoopSet;
  readonly graph: NamedLoopGraph;
  readonly tallies: LoopTallies;
}

function tallied(arrows: readonly Arrow[], maxLoops = 50_000): Tallied {
  const loops = listLoops(linksOf(arrows), { maxLoops });
  const source = sourceOf(loops);
  if (!source) throw new Error("a list of loops has a source");
  const { graph } = source;
  const tallies = atOnce(loopTallies(graph, source.stored));
  return { loops, graph, tallies };
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, number) => all + number, 0);
}

function indicesOf(loops: LoopSet, kind: LoopKind): readonly number[] {
  return Array.from({ length: loops.count }, (_, index) => index).filter(
    (index) => loops.kind(index) === kind,
  );
}

describe.each(LARGE)("loops counted by link and variable, %s", (_, arrows) => {
  const { loops, graph, tallies } = tallied(arrows);

  it("add up to the lengths of the loops of each kind", () => {
    expect(loops.count).toBeGreaterThan(50);
    expect(loops.complete).toBe(true);
    for (const kind of LOOP_KINDS) {
      const lengths = sum(indicesOf(loops, kind).map((index) => loops.length(index)));
      expect(sum(tallies.links[kind])).toBe(lengths);
      expect(sum(tallies.variables[kind])).toBe(lengths);
    }
  });

  it("come into every variable as they go out of it", () => {
    for (const kind of LOOP_KINDS) {
      const balance = new Int32Array(graph.variableCount);
      for (const [link, source] of graph.sources.entries()) {
        balance[graph.targets[link] ?? -1]! += tallies.links[kind][link] ?? 0;
        balance[source]! -= tallies.links[kind][link] ?? 0;
      }
      expect(balance).toEqual(new Int32Array(graph.variableCount));
    }
  });

  it("are those that the set itself says run through there", () => {
    for (const [link, { id }] of graph.links.entries()) {
      const kinds = loops.throughLink(id).map((index) => loops.kind(index));
      for (const kind of LOOP_KINDS) {
        expect(tallies.links[kind][link]).toBe(kinds.filter((other) => other === kind).length);
      }
    }
  });

  it("are undetermined, all of them, where the link is open", () => {
    for (const [link, { polarity }] of graph.links.entries()) {
      if (polarity !== "?") continue;
      expect([tallies.links.reinforcing[link], tallies.links.balancing[link]]).toEqual([0, 0]);
    }
  });

  it("are the shares that names go by, and no variable without a loop has one", () => {
    const shares = loopShares(loops);
    const all = graph.variables.map((__, place) =>
      sum(LOOP_KINDS.map((kind) => tallies.variables[kind][place] ?? 0)),
    );
    expect(graph.variables.map((id) => shares.get(id) ?? 0)).toEqual(all);
    expect([...shares.values()].every((share) => share > 0)).toBe(true);
    expect(feedbackWeights(loops, "all").most).toBe(Math.max(...all));
  });

  it("of each kind together make all of them", () => {
    const every = feedbackWeights(loops, "all").links;
    const apart = LOOP_KINDS.map((kind) => feedbackWeights(loops, kind).links);
    for (const { id } of graph.links) {
      expect(sum(apart.map((weights) => weights.get(id) ?? 0))).toBe(every.get(id) ?? 0);
    }
  });
});

describe("loops counted by link and variable", () => {
  it("are as many in every link of a complete graph: its cycles through one link", () => {
    // n - 2 others, any number of them in any order between the two: A000522 without the empty way.
    for (const [size, through] of [
      [3, 2],
      [4, 5],
      [5, 16],
      [6, 65],
      [7, 326],
    ] as const) {
      const { tallies } = tallied(completeGraph(size));
      expect(new Set(tallies.links.reinforcing)).toEqual(new Set([through]));
      expect(new Set(tallies.variables.reinforcing)).toEqual(new Set([through * (size - 1)]));
    }
  });

  it("are those of the list where it was cut off, and still come out as they go in", () => {
    const { loops, graph, tallies } = tallied(randomSigns(completeGraph(8), 6), 777);
    expect([loops.count, loops.complete]).toEqual([777, false]);
    const lengths = Array.from({ length: loops.count }, (_, index) => loops.length(index));
    expect(sum(LOOP_KINDS.map((kind) => sum(tallies.links[kind])))).toBe(sum(lengths));
    const into = new Int32Array(graph.variableCount);
    for (const [link, target] of graph.targets.entries()) {
      for (const kind of LOOP_KINDS) into[target]! += tallies.links[kind][link] ?? 0;
    }
    const out = graph.variables.map((_, at) =>
      sum(LOOP_KINDS.map((kind) => tallies.variables[kind][at] ?? 0)),
    );
    expect([...into]).toEqual(out);
  });

  it("go the other way over the same links when all are turned round", () => {
    const arrows = randomArrows(seededRandom(8), { variables: 12, links: 44, selfLinks: true });
    const turned = arrows.map((arrow) => ({ ...arrow, from: arrow.to, to: arrow.from }));
    const [one, other] = [listLoops(linksOf(arrows)), listLoops(linksOf(turned))];
    expect(one.count).toBeGreaterThan(50);
    // Links keep their ids, and variables theirs.
    for (const kind of LOOP_KINDS) {
      expect(feedbackWeights(other, kind)).toEqual(feedbackWeights(one, kind));
    }
  });

  it("are none in no loops", () => {
    expect([...loopShares(NO_LOOPS)]).toEqual([]);
    expect(sourceOf(NO_LOOPS)).toBeNull();
  });
});
