import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";

const contents = (loops: LoopSet) => ({
  complete: loops.complete,
  completeUpTo: loops.completeUpTo,
  keys: Array.from({ length: loops.count }, (_, index) => loops.key(index)),
});

describe("a listing that goes by length from the start", () => {
  it("gives what the usual one gives, also where there are no more after all", () => {
    for (let seed = 0; seed < 40; seed++) {
      const size = { variables: 8, links: 14 + (seed % 12), selfLinks: seed % 2 === 0 };
      const links = linksOf(randomArrows(seededRandom(seed), size));
      for (const maxLoops of [5, 60, 10_000])
        for (const maxLength of [3, Infinity]) {
          const usual = listLoops(links, { maxLoops, maxLength });
          const sure = listLoops(links, { maxLoops, maxLength, hasMore: true });
          expect(contents(sure)).toEqual(contents(usual));
        }
    }
  });
});
