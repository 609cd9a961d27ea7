import { describe, expect, it } from "vitest";
import { atOnce } from "../../../src/core/model/steps";
import { independentLoopCount, independentLoops } from "../../../src/core/loops/independentLoops";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import {
  type Arrow,
  completeGraph,
  diamondRing,
  linksOf,
  randomArrows,
  seededRandom,
  shuffled,
} from "../../oracle/graphs";
import { sharedGraph, sharedGraphNames } from "../../oracle/sharedGraphs";

/** Core loops as the names of their variables, "v-a v-b". */
function core(arrows: readonly Arrow[]): readonly string[] {
  const graph = loopGraph(linksOf(arrows));
  const { count, starts, arcs } = atOnce(independentLoops(graph));
  return Array.from({ length: count }, (_, loop) =>
    [...arcs.subarray(starts[loop], starts[loop + 1])]
      .map((link) => graph.links[link]?.source)
      .join(" "),
  );
}

/** How many independent loops the design's measurements say there are. */
const RANKS = {
  "hero-culture": 12,
  beergame4: 24,
  "world3-03": 101,
  "foresight-obesity": 154,
  "rand-n300-d4": 860,
  "complete-k10": 81,
};

describe("core loops", () => {
  it("are the loops themselves where each has a link of its own", () => {
    const arrows = [
      { from: "a", to: "b" },
      { from: "b", to: "a" },
      { from: "b", to: "c" },
      { from: "c", to: "b" },
      { from: "c", to: "c" },
    ];
    expect(core(arrows)).toEqual(["v-c", "v-a v-b", "v-b v-c"]);
    expect(independentLoopCount(loopGraph(linksOf(arrows)))).toBe(3);
  });

  it("are one more than the diamonds of a ring, of all its 2^n loops", () => {
    expect(core(diamondRing(10))).toHaveLength(11);
  });

  it("leave out a loop that goes round two others", () => {
    // a → b → a and b → c → b are core; a → b → c → a is not made of them, a → c → b → a then is.
    const found = core(completeGraph(3));
    expect(found).toHaveLength(4);
    expect(found.filter((path) => path.split(" ").length === 3)).toHaveLength(1);
  });

  it("are the same whatever is first in the file, and whatever the links say", () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = seededRandom(seed);
      const arrows = randomArrows(random, { variables: 12, links: 30, selfLinks: true });
      const found = core(arrows);
      expect(core(shuffled(arrows, random)), `seed ${seed}`).toEqual(found);
      const turned = arrows.map((arrow) => ({ ...arrow, polarity: "-" as const, delayed: true }));
      expect(core(turned), `seed ${seed}`).toEqual(found);
    }
  });

  it("stay where they are when a variable is added elsewhere", () => {
    for (let seed = 0; seed < 20; seed++) {
      const arrows = randomArrows(seededRandom(seed), {
        variables: 10,
        links: 26,
        selfLinks: false,
      });
      const more = [...arrows, { from: "0005", to: "000" }, { from: "000", to: "0005" }];
      expect(core(more), `seed ${seed}`).toEqual(
        expect.arrayContaining([...core(arrows), "v-000 v-0005"]),
      );
    }
  });

  const names = sharedGraphNames();
  it.each(Object.entries(RANKS).filter(([name]) => names.includes(name)))(
    "of %s: %i, as was measured otherwise",
    (name, rank) => {
      const arrows = sharedGraph(name);
      expect(core(arrows)).toHaveLength(rank);
      expect(independentLoopCount(loopGraph(linksOf(arrows)))).toBe(rank);
    },
  );
});
