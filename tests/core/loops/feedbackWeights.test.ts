import { describe, expect, it } from "vitest";
import { type CountedKind, feedbackWeights } from "../../../src/core/loops/feedbackWeights";
import { listLoops } from "../../../src/core/loops/listLoops";
import { loopsThroughLink, loopsThroughVariable } from "../../../src/core/loops/loopsThrough";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import type { VariableId } from "../../../src/core/model/document";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch } from "../../sketch";

describe("where the feedback runs", () => {
  it("is nowhere without loops", () => {
    const { links, variables, most } = feedbackWeights(
      listLoops(sketch("a +> b, b +> c").links),
      "all",
    );
    expect([links.size, variables.size, most]).toEqual([0, 0, 0]);
  });

  it("is counted for every link and variable, what is in no loop left out", () => {
    const { links } = sketch("a +> b, b -> a, b +> c, c +> a, c +> d, d -> d");
    const weights = feedbackWeights(listLoops(links), "all");
    expect(Object.fromEntries(weights.links)).toEqual({
      "l-1": 2,
      "l-2": 1,
      "l-3": 1,
      "l-4": 1,
      "l-6": 1,
    });
    expect(Object.fromEntries(weights.variables)).toEqual({
      "v-a": 2,
      "v-b": 2,
      "v-c": 1,
      "v-d": 1,
    });
    expect(weights.most).toBe(2);
  });

  it("is the number of loops that walking all of them finds, in random diagrams", () => {
    for (let seed = 0; seed < 60; seed++) {
      const arrows = randomArrows(seededRandom(seed), { variables: 7, links: 17, selfLinks: true });
      const links = linksOf(arrows);
      const loops = listLoops(links);
      const weights = feedbackWeights(loops, "all");
      const all = bruteForceLoops(links);
      for (const { id } of Object.values(links)) {
        const through = all.filter((loop) => loop.links.includes(id));
        expect(weights.links.get(id) ?? 0, `seed ${seed}`).toBe(through.length);
        expect(loopsThroughLink(loops, id)).toHaveLength(through.length);
      }
      for (const name of ["000", "003", "006"]) {
        const id = `v-${name}` as VariableId;
        const through = all.filter((loop) => loop.path.includes(id));
        expect(weights.variables.get(id) ?? 0, `seed ${seed}`).toBe(through.length);
        expect(loopsThroughVariable(loops, id)).toHaveLength(through.length);
      }
      expect(weights.most).toBe(Math.max(0, ...weights.variables.values()));
    }
  });

  it("is that of one kind, where that is asked for", () => {
    const { links } = sketch("a +> b, b -> a, a +> c, c +> a, c ?> c");
    const loops = listLoops(links);
    const variables = (kind: CountedKind) =>
      Object.fromEntries(feedbackWeights(loops, kind).variables);
    expect(variables("reinforcing")).toEqual({ "v-a": 1, "v-c": 1 });
    expect(variables("balancing")).toEqual({ "v-a": 1, "v-b": 1 });
    expect(variables("undetermined")).toEqual({ "v-c": 1 });
    expect(variables("all")).toEqual({ "v-a": 2, "v-b": 1, "v-c": 2 });
    expect(Object.fromEntries(feedbackWeights(loops, "undetermined").links)).toEqual({ "l-5": 1 });
  });

  it("is nowhere in a set that is not a view of anything", () => {
    expect(feedbackWeights(NO_LOOPS, "all").most).toBe(0);
  });
});
