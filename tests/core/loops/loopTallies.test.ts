import { describe, expect, it } from "vitest";
import { runListing } from "../../../src/core/graph/listing";
import { loopListing } from "../../../src/core/loops/listLoops";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import { loopSetOf } from "../../../src/core/loops/loopSetOf";
import { loopTallies, type Tally } from "../../../src/core/loops/loopTallies";
import { atOnce } from "../../../src/core/model/steps";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import {
  completeGraph,
  diamondRing,
  type Links,
  linksOf,
  randomArrows,
  seededRandom,
} from "../../oracle/graphs";
import { sketch } from "../../sketch";

function tallies(links: Links) {
  const graph = loopGraph(links);
  return {
    graph,
    ...atOnce(loopTallies(graph, runListing(loopListing(graph, { maxLoops: 20_000 })))),
  };
}

function at(tally: Tally, place: number): readonly (number | undefined)[] {
  return [tally.reinforcing[place], tally.balancing[place], tally.undetermined[place]];
}

describe("loops counted by link and by variable", () => {
  it("are as many of each kind as run through it", () => {
    for (let seed = 0; seed < 150; seed++) {
      const links = linksOf(
        randomArrows(seededRandom(seed), { variables: 7, links: 17, selfLinks: true }),
      );
      const loops = bruteForceLoops(links);
      const { graph, links: byLink, variables } = tallies(links);
      const kinds = ["reinforcing", "balancing", "undetermined"] as const;
      for (const [place, { id }] of graph.links.entries()) {
        const through = loops.filter((loop) => loop.links.includes(id));
        const expected = kinds.map((kind) => through.filter((loop) => loop.kind === kind).length);
        expect(at(byLink, place), `seed ${seed}, ${id}`).toEqual(expected);
      }
      for (const [place, id] of graph.variables.entries()) {
        const through = loops.filter((loop) => loop.path.includes(id));
        const expected = kinds.map((kind) => through.filter((loop) => loop.kind === kind).length);
        expect(at(variables, place), `seed ${seed}, ${id}`).toEqual(expected);
      }
    }
  });

  it("are the same for every link of a complete graph, and add up to the lengths of all loops", () => {
    // Of 8 variables: the sum over k of 8! / (8 - k)! is 109,592, for 56 links.
    const { links } = tallies(linksOf(completeGraph(8)));
    expect(new Set(links.reinforcing)).toEqual(new Set([1_957]));
  });

  it("are half of all in each arm of a ring of diamonds, whose stretches have one label each", () => {
    const { links, variables, graph } = tallies(linksOf(diamondRing(14)));
    expect(new Set(links.reinforcing)).toEqual(new Set([2 ** 13]));
    const hubs = graph.variables.flatMap((id, place) => (/\d$/.test(id) ? [place] : []));
    expect(hubs.map((place) => variables.reinforcing[place])).toEqual(hubs.map(() => 2 ** 14));
  });

  it("go by the signs of today", () => {
    const before = loopGraph(sketch("a +> b, b +> a, b +> c, c +> a").links);
    const now = loopGraph(sketch("a -> b, b +> a, b ?> c, c +> a").links);
    const stored = runListing(loopListing(before, {}));
    const { variables } = atOnce(loopTallies(now, stored));
    expect([0, 1, 2].map((place) => at(variables, place))).toEqual([
      [0, 1, 1],
      [0, 1, 1],
      [0, 0, 1],
    ]);
    expect(loopSetOf(now, stored).kind(0)).toBe("balancing");
  });
});
